"""The whole book: what belongs to it, and that one broken file leaves the rest readable."""

import pytest

from sotay.book.gathered import NoBookError
from sotay.book.load import load


def test_the_good_book(stage):
    book = load(stage())
    assert book.findings == []
    assert [scenario.id for scenario in book.scenarios] == ["KB05"]
    assert [chapter.path for chapter in book.chapters] == ["handbook/01-nhan-dien.md"]
    assert [module.id for module in book.modules] == ["M3"]
    assert (list(book.volumes), len(book.pages), book.registry.broken) == (["so-tay"], 1, set())
    assert len(book.sources) == 23


def test_where_there_is_no_book(tmp_path):
    with pytest.raises(NoBookError):
        load(tmp_path)
    with pytest.raises(NoBookError):
        load(tmp_path / "khong-co")


def test_the_smallest_book_lacks_its_registry(tmp_path):
    (tmp_path / "scenarios").mkdir()
    assert {f.rule for f in load(tmp_path).findings} == {"thieu-tep"}
    assert load(tmp_path).registry.broken == {"edition", "levels", "units", "roles", "channels", "laws"}


def test_hidden_files_and_other_folders_are_no_part_of_it(stage):
    root = stage()
    for path in (".git/x.md", "scenarios/.nhap/index.md", "handbook/.x.md", "site/x.md", "x.md"):
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("chữ", encoding="utf-8")
    assert load(root).findings == []


@pytest.mark.parametrize(
    "written", ["units: 5\n", "units:\n  - 5\n", "units:\n  - id: x\n", "[]\n", "chữ\n", "", "units: [\n"]
)
@pytest.mark.parametrize(
    "name", ["units", "levels", "edition", "laws", "roles", "channels", "plan", "glossary"]
)
def test_a_broken_table_is_told_and_holds_what_could_be_read(stage, name, written):
    root = stage()
    (root / f"handbook/registry/{name}.yml").write_text(written, encoding="utf-8")
    book = load(root)
    assert {f.place.path for f in book.findings} == {f"handbook/registry/{name}.yml"}
    assert book.registry.broken == {name}


def test_one_bad_entry_does_not_hide_the_others(stage):
    root = stage()
    path = root / "handbook/registry/units.yml"
    path.write_text(path.read_text("utf-8").replace("kind: generic", "kind: gì đó", 1), encoding="utf-8")
    registry = load(root).registry
    assert registry.units.find("Sở Y tế") is not None
    assert registry.units.find("UBND cấp xã") is None


@pytest.mark.parametrize("written", ["hôm nay", "[]", "2026-02-30", "5", ""])
def test_an_unread_day_of_the_edition_keeps_every_unit_of_today_in_force(stage, written):
    root = stage()
    path = root / "handbook/registry/edition.yml"
    path.write_text(
        path.read_text("utf-8").replace("as_of: 2026-11-22", f"as_of: {written}"), encoding="utf-8"
    )
    book = load(root)
    assert len(book.findings) == 1
    assert book.registry.units.find("Sở Y tế").in_force(book.registry.edition.as_of)


@pytest.mark.parametrize("path", ["training/khac.yml", "handbook/registry/khac.yml", "docs/x.yaml"])
def test_data_that_nobody_types_is_read_for_its_form(stage, path):
    root = stage()
    (root / path).write_text("a: 1\na: 2\n", encoding="utf-8")
    assert [(f.rule, f.place.path) for f in load(root).findings] == [("khoa-trung", path)]
