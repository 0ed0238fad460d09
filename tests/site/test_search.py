"""The index the build writes: what stands in it, what must not, and the guard on the way to our worker."""

import json
import os
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag

import pytest
from mkdocs.exceptions import PluginError

from sotay.book.glossary import Abbreviation, Glossary, Term
from sotay.book.load import load
from sotay.book.names import nfc
from sotay.book.units import Unit
from sotay.pages.page import Page
from sotay.site.search import names
from sotay.site.search.sections import sections
from sotay.site.search.site import SCRIPT, SiteSearch
from sotay.site.search.write import VERSION
from sotay.views.publish import publish

ROOT = Path(__file__).resolve().parents[2]
BOOK = load(ROOT)
PUBLIC = publish(BOOK)


@pytest.fixture(scope="module")
def site() -> Path:
    """The website that `make build` left, or the one SOTAY_SITE names."""
    folder = Path(os.environ.get("SOTAY_SITE", ROOT / "site"))
    if not (folder / "index.html").is_file():
        pytest.fail("Chưa có website: chạy `make build` trước.")
    return folder.resolve()


@pytest.fixture(scope="module")
def index(site: Path) -> dict:
    return json.loads((site / "search/search_index.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def texts(site: Path, index: dict) -> list[str]:
    """Each entry's text, from whichever file it stands in."""
    later = json.loads((site / "search/search_text.json").read_text("utf-8"))["text"]
    return [doc["text"] or text for doc, text in zip(index["docs"], later, strict=True)]


# --- sections ---------------------------------------------------------------

PAGE = """<p class="st-kicker">KB05</p><h1>Ngộ độc <span class="st-h1-level">Cấp 3</span></h1>
<nav><a>Cấp 1</a></nav><p>Nhiều&nbsp;người <abbr title="x">KHTT</abbr>, <b>30 phút</b><small>sau T0</small>.</p>
<h2 id="a">Việc <em>phải</em> làm<a class="headerlink">¶</a></h2><ul><li>Một</li><li>Hai<br>Ba</li></ul>
<div data-search-exclude><p>Ẩn</p></div><p>Xem https://a.vn/x-y và www.b.com.</p><script>let x</script>
<h3 id="b">Mẫu</h3><p><a href="../../tai-ve/m.docx">Tải Word</a></p>"""


def test_a_page_falls_into_its_sections() -> None:
    top, first, second = sections(PAGE)
    assert (top.title, top.lines) == ("Ngộ độc", ["Nhiều người KHTT, 30 phút sau T0."])
    assert (first.anchor, first.title, first.lines) == ("a", "Việc phải làm", ["Một", "Hai", "Ba", "Xem và"])
    assert (second.anchor, second.file) == ("b", "../../tai-ve/m.docx")


@pytest.mark.parametrize("html", ["", "<p>", "</p></div>", "<h2>", "<b><i>x</b>y</i>", "a<", "<!-- -->"])
def test_odd_html_does_no_harm(html: str) -> None:
    assert sections(html)[0].anchor == ""


# --- names ------------------------------------------------------------------

GLOSSARY = Glossary(
    terms=[Term(term="khủng hoảng truyền thông", definition="x", abbr="KHTT")],
    abbreviations=[
        Abbreviation(abbr="UBND", full="Ủy ban nhân dân"),
        Abbreviation(abbr="KH&CN", full="Khoa học và Công nghệ"),
    ],
)


def unit(name: str, **given: object) -> Unit:
    return Unit.model_validate({"id": "x", "name": name, "kind": "office", "tier": "tỉnh", **given})


def test_a_unit_is_found_by_every_name_people_use() -> None:
    short = names.Abbreviations(GLOSSARY)
    commune = names.of_unit(unit("Ủy ban nhân dân cấp xã", abbr="UBND cấp xã", kind="generic"), short)
    assert {"UBND cấp xã", "UBND xã", "UBND phường", "Ủy ban nhân dân xã"} <= set(commune)
    assert "UBND tỉnh" in names.of_unit(unit("Ủy ban nhân dân tỉnh Quảng Ngãi"), short)
    assert "Sở KH&CN" in names.of_unit(unit("Sở Khoa học và Công nghệ"), short)
    assert "Báo X" in names.of_unit(unit("Báo X (trước 19/5/2025)"), short)


def test_abbreviations_go_both_ways() -> None:
    short = names.Abbreviations(GLOSSARY)
    assert short.written_out("Sở KH&CN, UBND") == "Sở Khoa học và Công nghệ, Ủy ban nhân dân"
    assert short.shortened("ủy ban nhân dân xã") == "UBND xã"
    assert ["KHTT", "khủng hoảng truyền thông"] in short.groups()


def test_an_empty_glossary_does_no_harm() -> None:
    empty = names.Abbreviations(Glossary(terms=[]))
    assert empty.written_out("UBND") == empty.shortened("UBND") == "UBND"


# --- the guard --------------------------------------------------------------

CONFIG = '<script id="__config" type="application/json">{"search": "%s"}</script>%s'
HELP = f'<template id="st-search-help"></template><script data-search-bundle="{SCRIPT}" data-material="b.js"></script>'


def test_a_page_with_our_worker_passes() -> None:
    SiteSearch(PUBLIC, []).guard(CONFIG % (f"../{SCRIPT}", HELP), "x/index.html")


@pytest.mark.parametrize(
    "html",
    [
        CONFIG % ("assets/javascripts/workers/search.a7633da7.min.js", HELP),
        CONFIG % (SCRIPT, ""),
        CONFIG % (SCRIPT, HELP.replace("data-material", "data-x")),
        HELP,
        "",
    ],
    ids=["Material's own worker", "no help", "not begun by us", "no config", "empty"],
)
def test_a_page_that_lost_our_worker_fails_the_build(html: str) -> None:
    with pytest.raises(PluginError, match=r"search-config\.html"):
        SiteSearch(PUBLIC, []).guard(html, "x/index.html")


def test_the_search_page_does_not_find_itself(tmp_path: Path) -> None:
    search = SiteSearch(PUBLIC, [])
    search.add(Page("docs/tim.md", "tim/", "Tìm", "", "", kind="search"), "<p>Tìm</p>")
    search.write(tmp_path)
    assert "tim/index.html" not in (tmp_path / "search/search_index.json").read_text("utf-8")


# --- the words people type ---------------------------------------------------


def test_words_lead_to_scenarios_that_are() -> None:
    codes = {scenario.id for scenario in PUBLIC.scenarios}
    listed = [entry.scenario for entry in BOOK.registry.synonyms.scenarios]
    assert set(listed) == codes and len(listed) == len(set(listed))


def test_words_of_one_meaning_are_at_least_two() -> None:
    groups = BOOK.registry.synonyms.groups()
    assert [group for group in groups if len(group) < 2 or len(set(group)) < len(group)] == []
    assert all(word == nfc(word) for group in groups for word in group)


# --- the index of the built site ---------------------------------------------


def test_the_index_is_utf_8_and_names_its_version(site: Path, index: dict) -> None:
    text = (site / "search/search_index.json").read_text("utf-8")
    assert "\\u1e" not in text and "Ngộ độc" in text
    own = index["config"]["sotay"]
    assert own["version"] == VERSION and own["levels"][0] == [1, "Theo dõi"]
    assert ["UBND", "Ủy ban nhân dân"] in own["same"]
    later = json.loads((site / "search/search_text.json").read_text("utf-8"))
    assert (later["version"], later["stamp"], len(later["text"])) == (
        VERSION,
        own["stamp"],
        len(index["docs"]),
    )


@pytest.mark.parametrize("name", ["index", "text"])
def test_the_twin_for_a_stick_holds_the_same(site: Path, name: str) -> None:
    script = (site / f"search/search_{name}.js").read_text("utf-8")
    assert script == f'sotay_search("{name}",{(site / f"search/search_{name}.json").read_text("utf-8")})'
    assert "</" not in script and "\u2028" not in script


def test_every_place_in_the_index_is(site: Path, index: dict) -> None:
    anchors: dict[str, set[str]] = {}
    for doc in index["docs"]:
        linked = [
            doc["location"],
            *(chip[1] for chip in doc.get("levels", [])),
            *(heir[1] for heir in doc.get("heirs", [])),
        ]
        for location in linked:
            file, anchor = urldefrag(location)
            if file not in anchors:
                anchors[file] = _ids((site / file).read_text("utf-8"))
            assert not anchor or unquote(anchor) in anchors[file], location
        if "file" in doc:
            assert doc["file"].endswith(".docx")


class _Ids(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()

    def handle_starttag(self, tag, attrs):
        self.ids |= {value for name, value in attrs if name == "id" and value}


def _ids(html: str) -> set[str]:
    reader = _Ids()
    reader.feed(html)
    return reader.ids


def test_every_page_can_be_found(site: Path, index: dict) -> None:
    known = {urldefrag(doc["location"])[0] for doc in index["docs"]}
    pages = {path.relative_to(site).as_posix() for path in site.rglob("index.html")} - {"tim/index.html"}
    assert pages - known == set()


def test_kinds_and_what_each_offers(index: dict) -> None:
    docs = index["docs"]
    count = Counter(doc.get("kind") for doc in docs)
    assert count["scenario"] == len(PUBLIC.scenarios) and count["unit"] == len(PUBLIC.registry.units.all)
    assert count["level"] == sum(len(s.responses) for s in PUBLIC.scenarios)
    assert count["law"] == len(PUBLIC.registry.laws) and count["term"] >= len(PUBLIC.registry.glossary.terms)
    first = next(doc for doc in docs if doc.get("code") == "KB05")
    response = next(s for s in PUBLIC.scenarios if s.id == "KB05").responses[0]
    number, location, lead, due = first["levels"][0]
    assert (
        (number, lead) == (response.level.number, response.lead.short)
        and location.endswith("cap-1/index.html")
        and "giờ" in due
    )
    old = next(doc for doc in docs if doc["title"] == "Sở Thông tin và Truyền thông")
    assert old["until"] == "28/02/2025" and {heir[0] for heir in old["heirs"]} >= {"Sở VHTTDL", "Sở KH&CN"}
    assert all(docs[doc["of"]].get("of") is None for doc in docs if "of" in doc)


def test_text_is_plain_and_no_break_spaces_are_spaces(index: dict, texts: list[str]) -> None:
    for doc, text in zip(index["docs"], texts, strict=True):
        assert "\u00a0" not in doc["title"] + text, doc["location"]
        assert not any(tag in text for tag in ("<p", "<li", "</", "&nbsp;", "&lt;")), doc["location"]
        assert nfc(text) == text


def test_nothing_of_the_trainers_is_in_it(texts: list[str]) -> None:
    whole = "\n".join(texts)
    exercises = [ROOT / scenario.exercise.path for scenario in BOOK.scenarios if scenario.exercise]
    lines = [
        line for path in exercises for line in path.read_text("utf-8").splitlines() if line.startswith(">")
    ]
    secrets = [told for line in lines if len(told := line.lstrip("> ").strip()) > 40]
    assert len(secrets) > 50
    assert [told for told in secrets if told in whole] == []


def test_sizes_over_the_line(site: Path) -> None:
    """Brotli: at most 150 KB for titles, headings and scenarios, at most 300 KB for the whole book."""
    brotli = pytest.importorskip("brotli")
    first, later = (
        len(brotli.compress((site / f"search/search_{name}.json").read_bytes())) for name in ("index", "text")
    )
    assert first <= 150_000
    assert first + later <= 300_000
