"""Files as they come: other encodings, links, pipes, folders that are none."""

import os

import pytest

from sotay.book.finding import Place
from sotay.book.source import LIMIT, decode, files, read


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"\xff\xfea\x00", 1, 1),
        (b"m\xe1\xbb\x99t\nhai \xea", 2, 5),
        ("một\r\nĐộ".encode() + b"\xd0", 2, 3),
        (b"\xef\xbb\xbfab\x80", 1, 3),
        (b"a\rb\xc3", 2, 2),
        (b"\xed\xa0\x80", 1, 1),
    ],
)
def test_the_first_byte_that_is_no_utf8_is_told_with_its_place(data, line, column):
    source, findings = decode("x.md", data)
    assert [(f.rule, f.place) for f in findings] == [("khong-utf8", Place("x.md", line, column))]
    assert source.text == ""


def test_what_cannot_be_opened_is_told(tmp_path):
    (tmp_path / "vong.md").symlink_to("vong.md")
    (tmp_path / "cut.md").symlink_to("khong-co.md")
    (tmp_path / "thu-muc.md").mkdir()
    os.mkfifo(tmp_path / "ong.md")
    (tmp_path / "to.md").write_bytes(b"a" * (LIMIT + 1))
    (tmp_path / "ngoai.md").symlink_to("/etc/hostname")
    found = {
        name: read(tmp_path, f"{name}.md")[1][0].rule
        for name in ("vong", "cut", "thu-muc", "ong", "to", "ngoai")
    }
    assert found == {
        "vong": "tep-khong-doc-duoc",
        "cut": "tep-khong-doc-duoc",
        "thu-muc": "tep-khong-doc-duoc",
        "ong": "tep-khong-doc-duoc",
        "to": "tep-qua-lon",
        "ngoai": "tep-ngoai-sach",
    }


def test_files_are_listed_in_order_without_the_hidden_ones(tmp_path):
    for path in ("b/2.md", "b/1.md", "a/.an/3.md", "a/.4.md", "a/5.md"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).touch()
    assert files(tmp_path, ("b", "a", "khong-co")) == (["a/5.md", "b/1.md", "b/2.md"], [])


def test_a_folder_that_is_a_link_is_told_and_not_walked(tmp_path):
    (tmp_path / "a/b").mkdir(parents=True)
    (tmp_path / "a/c").symlink_to("b")
    (tmp_path / "d").symlink_to("/etc")
    paths, findings = files(tmp_path, ("a", "d"))
    assert (paths, [(f.rule, f.place.path) for f in findings]) == (
        [],
        [("tep-ngoai-sach", "a/c"), ("tep-ngoai-sach", "d")],
    )


def test_a_name_that_is_no_utf8_is_told_and_can_be_printed(tmp_path):
    (tmp_path / "a").mkdir()
    name = os.fsencode(tmp_path / "a") + b"/b\xe3o.md"
    os.close(os.open(name, os.O_CREAT))
    paths, findings = files(tmp_path, ("a",))
    assert paths == []
    assert [(f.rule, f.place.path) for f in findings] == [("tep-khong-doc-duoc", "a/b\\xe3o.md")]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to root")
def test_a_closed_folder_is_told(tmp_path):
    (tmp_path / "a/b").mkdir(parents=True)
    (tmp_path / "a/b").chmod(0)
    assert [f.rule for f in files(tmp_path, ("a",))[1]] == ["tep-khong-doc-duoc"]
    (tmp_path / "a/b").chmod(0o700)
