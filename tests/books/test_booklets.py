"""Booklets from the real sources: which there are, what is in them, what stops one."""

from pathlib import Path

import pytest
import yaml

from sotay.book.load import load
from sotay.book.volume import Part
from sotay.books.choice import choose
from sotay.books.make import Place, booklet
from sotay.books.plans import Title, titles
from sotay.pages.html import EXTENSIONS, SETTINGS
from sotay.press.fault import BookError
from sotay.views.by_group import by_group
from sotay.views.public import PublicBook
from sotay.views.publish import publish

ROOT = Path(__file__).parents[2]
PLACE = Place(ROOT, 1_795_305_600)


@pytest.fixture(scope="module")
def book() -> PublicBook:
    return publish(load(ROOT))


@pytest.fixture(scope="module")
def all_titles(book: PublicBook) -> dict[str, Title]:
    groups = [view.group for view in by_group(book)]
    return {title.name: title for title in titles(load(ROOT).volumes, groups)}


def test_every_group_with_scenarios_has_a_booklet_of_its_own_name(
    book: PublicBook, all_titles: dict[str, Title]
) -> None:
    groups = [name for name in all_titles if name.startswith("nhom-")]
    assert groups == [f"nhom-{view.group.id}" for view in by_group(book)]
    assert len({title.plan.output for title in all_titles.values()}) == len(all_titles)
    assert all("{" not in title.plan.title for title in all_titles.values())


def test_together_the_group_booklets_hold_every_scenario_at_every_level_once(
    book: PublicBook, all_titles: dict[str, Title]
) -> None:
    printed: list[str] = []
    for title in all_titles.values():
        if title.group is not None:
            volume, _ = booklet(book, title, PLACE)
            printed += [leaf.source for leaf in volume.leaves if leaf.kind in ("scenario", "response")]
    wanted = [path for s in book.scenarios for path in (s.path, *(r.path for r in s.responses))]
    assert sorted(printed) == sorted(wanted)


def test_the_short_booklet_has_levels_first_hour_checklists_matrix_and_numbers(
    book: PublicBook, all_titles: dict[str, Title]
) -> None:
    volume, expected = booklet(book, all_titles["rut-gon"], PLACE)
    assert [part.title for part in volume.parts] == [
        *("Chọn cấp", "Giờ đầu", "Danh mục kiểm tra", "Ma trận kịch bản", "Gọi ai"),
    ]
    checklists = [leaf.title for leaf in volume.parts[2].leaves]
    assert (
        len(checklists) == len(set(checklists)) > 10
    )  # each by its chapter's title, not sixteen times one name
    words = " ".join(text for item in expected for text in item.text).replace("\xa0", " ")
    assert all(f"{scenario.id} {scenario.title}" in words for scenario in book.scenarios)
    assert not [leaf for leaf in volume.leaves if leaf.body.select_one(".st-meta") and leaf.kind == "section"]


def test_a_page_nobody_wrote_is_named() -> None:
    part = Part(title="Giờ đầu", pages=["handbook/99-khong-co.md"])
    with pytest.raises(BookError, match=r"phan-rong: phần “Giờ đầu” gọi trang “handbook/99-khong-co\.md”"):
        list(choose(part, {"handbook/01-cach-dung.md": "chapter"}))


def test_a_section_nobody_wrote_is_named(book: PublicBook, all_titles: dict[str, Title]) -> None:
    plan = all_titles["rut-gon"].plan
    parts = [Part(title="Giờ đầu", pages=["handbook/01-cach-dung.md#khong-co"])]
    title = Title("thu", plan.model_copy(update={"parts": parts}))
    with pytest.raises(
        BookError, match=r"handbook/01-cach-dung\.md: thieu-muc: bài không có mục “#khong-co”"
    ):
        booklet(book, title, PLACE)


def test_markdown_reads_as_on_the_website() -> None:
    class Loader(yaml.SafeLoader):
        """Reads mkdocs.yml; what names a Python object is left out."""

    Loader.add_multi_constructor("tag:yaml.org,2002:python/", lambda loader, suffix, node: suffix)
    config = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), Loader)["markdown_extensions"]
    assert set(EXTENSIONS) == {*config, "fenced_code"}  # MkDocs adds fenced_code by itself
    screen = {"permalink", "permalink_title", "toc_depth", "slugify"}  # of no use on paper, or not comparable
    for name, options in config.items():
        ours = {key: value for key, value in SETTINGS.get(name, {}).items() if key not in screen}
        assert ours == {key: value for key, value in options.items() if key not in screen}
