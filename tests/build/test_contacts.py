"""The office's own numbers: on its own cards in dist/, in no file of the website, in no message."""

import zipfile
from pathlib import Path

import jsonschema
import pytest
import yaml

from sotay.book.schemas import schemas
from sotay.press.printed import Printed

ROOT = Path(__file__).resolve().parents[2]
NUMBER, PERSON = "0255 999 4321", "Phòng Trực Thử"


def _contacts(root: Path, who: str) -> None:
    text = yaml.safe_dump({"contacts": [{"who": who, "name": PERSON, "phone": NUMBER}]}, allow_unicode=True)
    (root / "contacts.yml").write_text(text, "utf-8")


def _lead(root: Path) -> str:
    page = next((root / "scenarios").glob("*/cap-1.md")).read_text("utf-8")
    return yaml.safe_load(page.split("---")[1])["lead"]


def test_numbers_are_on_the_inside_cards_and_nowhere_else(small_book, sotay) -> None:
    root = small_book()
    _contacts(root, _lead(root))
    done = sotay("build", "--root", root)
    assert done.exit_code == 0, done.output
    with Printed(root / "dist/noi-bo/the-hanh-dong-noi-bo.pdf") as printed:
        text = " ".join(" ".join(printed.text(n).split()) for n in range(len(printed)))
    assert NUMBER in text and PERSON in text and "NỘI BỘ" in text
    with Printed(root / "site/tai-ve/the-hanh-dong.pdf") as printed:
        shown = " ".join(printed.text(n) for n in range(len(printed)))
    assert NUMBER not in shown and PERSON not in shown and "Gọi ai (điền tay)" in shown
    inside = (NUMBER.encode(), PERSON.encode(), b"contacts.yml", b"noi-bo")
    for path in (root / "site").resolve().rglob("*"):
        assert "contacts" not in path.name and "noi-bo" not in path.name
        if path.is_file():
            assert not any(word in path.read_bytes() for word in inside), path
    with zipfile.ZipFile(root / "dist/usb.zip") as archive:
        assert not [name for name in archive.namelist() if "noi-bo" in name]
        assert not any(NUMBER.encode() in archive.read(name) for name in archive.namelist())


@pytest.mark.parametrize(
    "text", ["contacts: [", "contacts:\n  - who: Sở Không Có\n    name: a\n    phone: '0255'\n"]
)
def test_a_wrong_list_is_told_without_its_numbers_and_nothing_is_built(small_book, sotay, text) -> None:
    root = small_book()
    (root / "contacts.yml").write_text(text, "utf-8")
    done = sotay("build", "--root", root)
    assert done.exit_code == 1
    assert "contacts.yml:" in done.output and "Cách sửa" in done.output
    assert "0255" not in done.output and "Traceback" not in done.output
    assert not (root / "site").exists()


def test_the_sample_fits_its_schema_and_the_real_list_is_kept_out_of_the_repository() -> None:
    import json

    sample = yaml.safe_load((ROOT / "contacts.mau.yml").read_text("utf-8"))
    jsonschema.validate(sample, json.loads(schemas()["contacts.json"]))
    assert all(c["phone"].startswith("[") for c in sample["contacts"])
    assert "contacts.yml" in (ROOT / ".gitignore").read_text("utf-8").splitlines()
