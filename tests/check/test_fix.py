"""`--fix` mends what is mechanical, touches nothing that is not ours, and has nothing left to do afterwards."""

import os
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import CASES
from sotay.book.load import load
from sotay.book.source import Source
from sotay.check import prose
from sotay.check.fix import write
from sotay.check.fix.mend import mend
from sotay.check.fix.run import fix

HEAD = "---\ntitle: T\nsummary: S\n---\n"
PAGE, RESPONSE, EXERCISE = "handbook/01-thu.md", "scenarios/a/cap-1.md", "scenarios/a/dien-tap.md"
MECHANICAL = ("dau-thanh", "khoang-trang", "gach-ngang", "ngay-thang", "gio-phut", "so-lieu", "thu-tu-khoa")
CAP1 = "scenarios/ngo-doc-thuc-pham/cap-1.md"


def mended(text: str, path: str = PAGE) -> str:
    return mend(path, HEAD + text).text.removeprefix(HEAD)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Uỷ ban, thuỷ lợi, khoẻ, hoà, HOÀ, tòan, qúy.", "Ủy ban, thủy lợi, khỏe, hòa, HÒA, toàn, quý."),
        (
            "Gọi trạm , ghi giờ .Báo ngay,rồi  nghỉ ( một lát ).",
            "Gọi trạm, ghi giờ. Báo ngay, rồi nghỉ (một lát).",
        ),
        ("Buổi hỏi - đáp, hỏi–đáp.", "Buổi hỏi – đáp, hỏi – đáp."),
        ("Ngày 5/9/2026, ngày 5 tháng 1, 2026-11-22.", "Ngày 05/9/2026, ngày 05 tháng 01, 22/11/2026."),
        ("Lúc 14h30, 8h, 16:45; quý 2/2026.", "Lúc 14 giờ 30 phút, 08 giờ, 16 giờ 45 phút; quý II/2026."),
        ("Có 1,250,000 đồng, 2.5%.", "Có 1.250.000 đồng, 2,5%."),
        (unicodedata.normalize("NFD", "Uỷ ban khoẻ"), "Ủy ban khỏe"),
    ],
)
def test_what_is_mended(text, right):
    assert mended(text) == right


@pytest.mark.parametrize(
    "text",
    [
        "Báo viết “Uỷ ban , ngày 5/9/2026”.",
        "Lệnh `uỷ  ,ban` và\n\n```\nkhoẻ ,5/9/2026\n```\n",
        "> [!plan-2021] III.2\n> Uỷ ban , 5/9/2026.\n",
        "> Lời người khác: khoẻ , 8h.\n",
        "Xem [trang](uỷ,ban  .md) https://a.vn/uỷ,ban\n",
        "| Cột  | Số   |\n| :--- | ---: |\n| a    | 1    |\n",
        "Dòng xuống hàng  \ndòng sau.\n\n-   mục thụt\n",
        "- [ ] việc\n- [x] xong\n",
        "Không có ngày 31/4/2026; bản 2.5, số 161/KH-UBND, 104/2016/QH13, TP.HCM, cap-1.md.\n",
        unicodedata.normalize("NFD", "“Uỷ ban”").join(("Chữ ", ".\n")),
    ],
)
def test_what_is_left_alone(text):
    assert mended(text) == text


@pytest.mark.parametrize(
    ("path", "text", "right"),
    [
        (RESPONSE, "* 30phút - Sở Y tế : gọi.", "- **30 phút** · Sở Y tế: gọi."),
        (RESPONSE, "- **1 giờ** | Sở Y tế: gọi - hỏi.", "- **1 giờ** · Sở Y tế: gọi – hỏi."),
        (RESPONSE, "- không đọc được", "- không đọc được"),
        (RESPONSE, "```\n- 30 phút - Sở Y tế: gọi.\n```", "```\n- 30 phút - Sở Y tế: gọi.\n```"),
        (EXERCISE, "* 5 phút – Sở Y tế: gọi.", "- **5 phút** · Sở Y tế: gọi."),
    ],
)
def test_steps_have_one_true_form(path, text, right):
    heading = (
        "## Việc phải làm\n\n" if path == RESPONSE else "## 0 phút · Cấp 1 · Zalo · Nhóm\n\n### Cần làm\n\n"
    )
    assert mended(heading + text, path) == heading + right


def test_injects_have_one_true_form():
    assert mended("## 5 phút | Cấp 2 - Zalo • Nhóm\n", EXERCISE) == "## 5 phút · Cấp 2 · Zalo · Nhóm\n"


def test_keys_move_with_their_comments_and_values():
    text = "---\nlaws:  # căn cứ\n  - a\n\n# tên\ntitle: T\nla: x\nsummary: S\n---\nChữ.\n"
    right = "---\n\n# tên\ntitle: T\nsummary: S\nlaws:  # căn cứ\n  - a\nla: x\n---\nChữ.\n"
    assert mend(PAGE, text).text == right


@pytest.mark.parametrize(
    "text",
    [
        "Không đầu trang, khoẻ.",
        "---\n\ttitle: T\n---\nkhoẻ\n",
        "---\ntitle: T\nkhoẻ",
        "---\na: 1\na: 2\n---\nkhoẻ\n",
    ],
)
def test_what_cannot_be_parsed_is_left_alone(text):
    assert mend(PAGE, text).text == text


def test_a_value_of_yaml_is_never_broken():
    text = "units:\n  - id: a\n    note: Việc khoẻ:một hai\n"
    assert mend("handbook/registry/units.yml", text).text == text.replace("khoẻ", "khỏe")


WORDS = [
    "Uỷ ban",
    "hoà",
    "5/9/2026",
    "14h30",
    "1,250,000",
    "15 phút - Sở Y tế : gọi",
    "### Cần làm\n",
    "\u0309",
]
MARKS = [
    " ,",
    ".",
    "“",
    "”",
    "`",
    "```\n",
    "> ",
    "[!plan-2021] I\n",
    "\n",
    "\n\n",
    "  ",
    " - ",
    "](a ,b)",
    "<b>",
    "|",
]
PIECES = st.lists(st.sampled_from([*WORDS, *MARKS, "- ", "## ", "#", "o\u0300a"]), max_size=40).map("".join)


@given(PIECES, st.sampled_from([PAGE, RESPONSE, EXERCISE, "docs/a.md"]))
@settings(max_examples=300, deadline=None)
def test_mending_is_done_at_once_and_keeps_what_is_not_ours(text, path):
    before = HEAD + text
    after = mend(path, before).text
    assert mend(path, after).text == after
    assert foreign(path, after) == foreign(path, before)


def foreign(path: str, text: str) -> list[str]:
    """The runs of `text` that are not ours to change, in order."""
    view = prose.changeable(Source(path, text))
    runs: list[str] = []
    for char, shown in zip(text, view, strict=True):
        if shown != prose.BLANK:
            runs.append("")
        else:
            runs[-1:] = [runs[-1] + char if runs else char]
    return [run for run in runs if run]


@pytest.mark.parametrize("rule", MECHANICAL)
def test_a_bad_case_has_nothing_mechanical_left(rule, stage, sotay):
    root = stage(CASES / "rules" / rule)
    result = sotay("check", "--fix", "--root", root)
    assert "Đã sửa" in result.stderr
    left = [line for line in result.stdout.splitlines() if f" {rule}: " in line]
    assert all("Không có ngày" in line or "viết lặp" in line for line in left)
    again = sotay("check", "--fix", "--root", root)
    assert again.stderr.startswith("Không có gì sửa máy móc được.\n")
    assert again.stdout == result.stdout


def test_the_summary_says_what_was_mended(stage, sotay):
    root = stage(CASES / "rules" / "gio-phut")
    result = sotay("check", "--fix", "--format", "json", "--root", root)
    assert result.stderr == "handbook/01-nhan-dien.md: giờ phút 3\nĐã sửa 3 chỗ trong 1 tệp: giờ phút 3.\n"
    assert result.stdout.startswith("{")


def test_paths_limit_what_is_mended(stage, sotay):
    root = stage(CASES / "rules" / "dau-thanh")
    before = (root / "handbook/01-nhan-dien.md").read_bytes()
    sotay("check", "--fix", "--root", root, "scenarios")
    assert (root / "handbook/01-nhan-dien.md").read_bytes() == before


def test_line_ends_and_the_mark_before_the_first_letter_go(stage):
    root = stage()
    good = (root / CAP1).read_bytes()
    (root / CAP1).write_bytes(b"\xef\xbb\xbf" + good.replace(b"\n", b"\r\n"))
    assert fix(load(root)).files == {CAP1: {"dấu xuống dòng": 1}}
    assert (root / CAP1).read_bytes() == good


def test_a_good_book_is_not_touched(stage):
    root = stage()
    times = {path: path.stat().st_mtime_ns for path in root.rglob("*")}
    assert fix(load(root)).files == {}
    assert {path: path.stat().st_mtime_ns for path in root.rglob("*")} == times


def test_a_broken_book_is_only_mended_where_it_can_be_read(stage):
    root = stage(CASES / "broken", "book")
    broken = [path for path in root.rglob("*") if path.is_file() and not path.is_symlink()]
    before = {path: path.read_bytes() for path in broken}
    fix(load(root))
    changed = {path.relative_to(root).as_posix() for path in broken if path.read_bytes() != before[path]}
    assert changed
    assert not any("hong" in path or "unread" in path for path in changed & set(load(root).unread))
    assert fix(load(root)).files == {}


def test_a_file_is_replaced_whole_or_not_at_all(stage, monkeypatch):
    root = stage(CASES / "rules" / "dau-thanh")
    page = root / "handbook/01-nhan-dien.md"
    page.chmod(0o640)
    before = page.read_bytes()

    def fails(*_):
        raise OSError(28, "hết chỗ")

    monkeypatch.setattr(Path, "replace", fails)
    summary = fix(load(root))
    assert summary.tell().startswith("handbook/01-nhan-dien.md: chưa sửa được, không ghi được (hết chỗ).")
    assert page.read_bytes() == before
    assert not list(page.parent.glob(".sotay-*"))
    monkeypatch.undo()
    assert list(fix(load(root)).files) == ["handbook/01-nhan-dien.md"]
    assert page.stat().st_mode & 0o777 == 0o640


def test_a_link_and_a_file_changed_meanwhile_are_left_alone(stage, tmp_path):
    root = stage(CASES / "rules" / "dau-thanh")
    page = root / "handbook/01-nhan-dien.md"
    book = load(root)
    page.write_text(page.read_text("utf-8") + "\nThêm.\n", encoding="utf-8")
    assert "vừa bị đổi" in fix(book).tell()
    aside = root / "handbook/02-that.md"
    page.rename(aside)
    page.symlink_to("02-that.md")
    assert list(fix(load(root)).files) == ["handbook/02-that.md"]
    assert page.is_symlink()


def test_writing_leaves_no_trace_when_interrupted(tmp_path, monkeypatch):
    file = tmp_path / "a.md"
    file.write_text("cũ", encoding="utf-8")

    def interrupted(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write.replace(file, "mới")
    assert [path.name for path in tmp_path.iterdir()] == ["a.md"]
    assert file.read_text("utf-8") == "cũ"
