"""A real booklet on 145 × 205: the text block stays as it is, only the margins give way."""

from pathlib import Path

import pytest
from small_book import ROOT

from sotay.book.load import load
from sotay.books.make import Place, make_booklet
from sotay.books.plans import titles
from sotay.press.book import Made
from sotay.press.preflight.job import Job
from sotay.press.preflight.run import preflight
from sotay.press.printed import Printed
from sotay.press.strays import strays
from sotay.views.by_group import by_group
from sotay.views.publish import publish

pytestmark = pytest.mark.slow

NAME = "nhom-mang"
WIDTH, HEIGHT = 145, 205


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Made, Path, Made]:
    """The booklet on the other paper, its press file, and the booklet as it is ordered."""
    folder, book = tmp_path_factory.mktemp("145"), load(ROOT)
    public, place = publish(book), Place(ROOT, 1_700_000_000)
    groups = [view.group for view in by_group(public)]
    title = next(one for one in titles(book.volumes, groups) if one.name == NAME)
    usual = make_booklet(public, title, folder / "148.pdf", place)
    plan = title.plan.model_copy(update={"trim_width": WIDTH, "trim_height": HEIGHT})
    other = type(title)(title.name, plan, title.group)
    press = folder / "145-in.pdf"
    return make_booklet(public, other, folder / "145.pdf", place, press), press, usual


def _pages(path: Path) -> list[str]:
    with Printed(path) as printed:
        assert printed.size(0) == pytest.approx(printed.size(len(printed) - 1))
        return [" ".join(printed.text(number).split()) for number in range(len(printed))]


def test_every_page_holds_the_words_it_holds_on_the_usual_paper(made: tuple[Made, Path, Made]) -> None:
    other, _, usual = made
    imprint = f"{WIDTH} × {HEIGHT} mm"
    pages = [page.replace(imprint, "148 × 210 mm") for page in _pages(other.path)]
    assert any(imprint in page for page in _pages(other.path))
    assert pages == _pages(usual.path)


def test_it_is_fit_for_the_press_and_leaves_nothing_astray(made: tuple[Made, Path, Made]) -> None:
    other, press, _ = made
    job = Job.of(other.layout.settings, "saddle")
    assert job.trim == (WIDTH, HEIGHT) and other.pages % job.multiple == 0
    assert [row for row in preflight(press, job).rows if row.state != "pass"] == []
    assert [row for row in strays(other.layout) if row.state != "pass"] == []


def test_it_is_fit_for_readers(made: tuple[Made, Path, Made]) -> None:
    page = pytest.importorskip("page", reason="page-validation is not installed")
    report = page.validate_pdf(str(made[0].path), profile="pdf/ua-1")
    assert report.is_compliant, [f"{failure.rule_id}: {failure.message}" for failure in report.failures]
