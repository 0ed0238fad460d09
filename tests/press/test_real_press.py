"""The real handbook, both files of one layout: complete, alike, fit for readers and for the press."""

from pathlib import Path

import pytest
from small_book import ROOT

from sotay.press.inks import Profile
from sotay.press.preflight.job import Job
from sotay.press.preflight.run import preflight
from sotay.press.same import apart, tints
from sotay.site.engine import build_book

pytestmark = pytest.mark.slow

# Small letters in a drawing are smoothed otherwise inside a transparency group, which only the reading file has.
SMOOTHED = 0.03


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("so-tay")
    reading, press = folder / "so-tay.pdf", folder / "so-tay-in.pdf"
    build_book(ROOT, "so-tay", reading, press)
    return reading, press


def _inside(reading: Path, target: Path) -> Path:
    """The reading copy without its cover: the press file of a bound book has none."""
    import pikepdf

    with pikepdf.open(reading) as pdf:
        del pdf.pages[-2:]
        del pdf.pages[:2]
        pdf.save(target)
    return target


def test_the_handbook_in_both_files(both: tuple[Path, Path], tmp_path: Path) -> None:
    reading, press = both
    inside = _inside(reading, tmp_path / "ruot.pdf")
    furthest, different = apart(inside, press)
    assert different == () and furthest <= 0.01
    far = {page: (mean, share) for page, mean, share in tints(inside, press, Profile.load())}
    assert {page: told for page, told in far.items() if told[0] > 8 or told[1] > SMOOTHED} == {}


def test_the_handbook_is_fit_for_readers_and_for_the_press(both: tuple[Path, Path]) -> None:
    reading, press = both
    page = pytest.importorskip("page", reason="page-validation is not installed")
    report = page.validate_pdf(str(reading), profile="pdf/ua-1")
    assert report.is_compliant, [f"{failure.rule_id}: {failure.message}" for failure in report.failures]
    told = preflight(press, Job(trim=(148.0, 210.0), binding="perfect"))
    assert told.fails == ()
    assert {row.id for row in told.warnings} <= {"trang-trong"}  # the half title has a blank back
