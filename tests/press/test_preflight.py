"""Preflight: a good file passes, each seeded fault is caught by its check on its page, strangers never crash it."""

import io
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
import small_book
from click.testing import CliRunner
from faults import FAULTS, Fault
from PIL import Image

from sotay.cli import main
from sotay.press import beside
from sotay.press.book import Made, make_book
from sotay.press.fault import BookError
from sotay.press.preflight import run
from sotay.press.preflight.job import Job
from sotay.press.preflight.opened import NotReadableError, Opened, Sheet
from sotay.press.preflight.report import Report, Row, runs
from sotay.press.preflight.run import CHECKS, preflight
from sotay.press.same import apart
from sotay.press.ship import Shop, ship
from sotay.press.volume import Part, Volume

JOB = Job(trim=(148.0, 210.0), binding="saddle", thickness=0.1, stitch_limit=0.4)
SHORT = 8  # pages of the file that faults are put into


@pytest.fixture(scope="module")
def good(press: Path) -> bytes:
    """The first pages of the sample book's press file."""
    with pikepdf.open(press) as pdf:
        del pdf.pages[SHORT:]
        data = io.BytesIO()
        pdf.save(data, force_version="1.6")
    return data.getvalue()


def spoilt(fault: Fault, good: bytes, target: Path) -> Path:
    with pikepdf.open(io.BytesIO(good)) as pdf:
        fault.spoil(pdf)
        pdf.save(
            target,
            force_version="1.6",
            encryption=pikepdf.Encryption(owner="nha-in", R=4) if fault.encrypt else False,
        )
    return target


def in_halves(monkeypatch: pytest.MonkeyPatch) -> None:
    """From here on each file is looked at by two processes, as a whole book is."""
    monkeypatch.setattr(run, "MANY", 2)
    monkeypatch.setattr(beside, "can_fork", lambda: True)


def test_what_stops_a_check_in_the_second_half_is_told(
    good: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "tot.pdf"
    path.write_bytes(good)
    stop = Opened.picture

    def picture(opened: Opened, sheet: Sheet) -> Image.Image:
        if sheet.number == SHORT:
            raise ValueError
        return stop(opened, sheet)

    monkeypatch.setattr(Opened, "picture", picture)
    in_halves(monkeypatch)
    row = next(row for row in preflight(path, JOB).rows if row.id == "tran-le")
    assert (row.state, row.detail) == ("fail", "không kiểm được mục này: ValueError")


def test_a_good_file_passes_every_check(good: bytes, tmp_path: Path) -> None:
    path = tmp_path / "tot.pdf"
    path.write_bytes(good)
    report = preflight(path, JOB)
    assert [row for row in report.rows if row.state != "pass"] == []
    assert report.pages == SHORT and len(report.rows) >= 23


def test_every_check_has_a_fault_of_its_own() -> None:
    assert {fault.check for fault in FAULTS} == {check.id for check in CHECKS}
    assert len(FAULTS) >= 30


@pytest.mark.parametrize("fault", FAULTS, ids=[fault.name for fault in FAULTS])
def test_a_seeded_fault_is_caught_on_its_page(
    fault: Fault, good: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = spoilt(fault, good, tmp_path / "hong.pdf")
    report = preflight(path, JOB)
    in_halves(monkeypatch)
    assert preflight(path, JOB) == report
    row = next(row for row in report.rows if row.id == fault.check)
    assert row.state != "pass" and row.detail and row.remedy
    assert fault.page in row.pages if fault.page else not row.pages
    assert {row.id for row in report.fails} <= {fault.check, *fault.also}


def test_a_stitched_book_is_asked_about_only_beyond_its_limit(good: bytes, tmp_path: Path) -> None:
    path = tmp_path / "ghim.pdf"
    path.write_bytes(good)

    def told(job: Job) -> Row:
        return next(row for row in preflight(path, job).rows if row.id == "day-ghim")

    thick = told(replace(JOB, stitch_limit=0.39))
    assert thick.state == "warn" and thick.detail == "8 trang, gấp lại dày 0,4 mm, mức đề xuất 0,39 mm"
    for fit in (JOB, replace(JOB, stitch_limit=0.0), replace(JOB, binding="perfect", stitch_limit=0.1)):
        assert told(fit).state == "pass"


def volumes() -> list[Volume]:
    """Books of different lengths made of the sample's leaves; each holds what its links point to."""
    whole = small_book.volume()
    _, scenario, reference = (part.leaves for part in whole.parts)
    settings = small_book.settings()
    page = "<h1>Chương thử</h1>" + "<p>Một đoạn văn dài vừa một dòng trên trang giấy in.</p>" * 90
    return [
        small_book.one_page("<h1>Chương thử</h1><p>Một đoạn văn.</p>"),
        Volume(settings, [Part("Tra cứu", list(reference))], cover=small_book.piece("cover")),
        small_book.one_page(page),
        Volume(small_book.settings(trim_width=145.0, trim_height=205.0), [Part("Kịch bản", list(scenario))]),
    ]


@pytest.mark.parametrize("which", range(4))
def test_no_false_alarm_on_shorter_books(which: int, tmp_path: Path) -> None:
    volume = volumes()[which]
    book = make_book(volume, tmp_path / "sach.pdf", fonts_folder=small_book.FONTS_FOLDER)
    report = ship(book.layout, tmp_path / "sach-in.pdf")
    assert report.fails == report.warnings == ()


def test_no_false_alarm_on_the_whole_sample(made: Made, press: Path) -> None:
    report = preflight(press, replace(JOB, binding="perfect"))
    assert report.pages == made.pages and report.fails == report.warnings == ()


def test_shipping_leaves_file_and_reports_or_what_was_there(made: Made, tmp_path: Path) -> None:
    target = tmp_path / "so-tay-in.pdf"
    report = ship(made.layout, target, Job.of(made.layout.settings, "perfect"))
    assert {path.name for path in tmp_path.iterdir()} == {
        "so-tay-in.pdf", "so-tay-in.kiem-tra.json", "so-tay-in.kiem-tra.txt"
    }  # fmt: skip
    told = json.loads((tmp_path / "so-tay-in.kiem-tra.json").read_text("utf-8"))
    assert (told["sha256"], told["file"], report.fails) == (report.sha256, "so-tay-in.pdf", ())
    warned = {row["id"]: row["pages"] for row in told["checks"] if row["state"] == "warn"}
    assert warned == {"de-muc-mo-coi": [12], "trang-vai-dong": [9]}  # the sample's short leaves
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    with pytest.raises(BookError, match=r"kho-cat: Mọi trang đúng khổ thành phẩm: 148\.0 × 210.0 mm"):
        ship(made.layout, target, Job(trim=(100.0, 100.0)))
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_a_book_and_its_press_file_come_from_one_layout_or_not_at_all(tmp_path: Path) -> None:
    target, press = tmp_path / "sach.pdf", tmp_path / "sach-in.pdf"
    target.write_bytes(b"ban truoc")
    Image.new("RGB", (142, 80)).save(tmp_path / "tho.png")
    html = '<h1>Thử</h1><p><img src="sotay://book/tho.png" alt="Ảnh" style="width:50mm"></p>'
    with pytest.raises(
        BookError, match=r"handbook/01-thu\.md \(trang \d+\): anh-tho: ảnh tho\.png chỉ có 72 dpi"
    ):
        make_book(
            small_book.one_page(html),
            target,
            fonts_folder=small_book.FONTS_FOLDER,
            root=tmp_path,
            shop=Shop(press),
        )
    assert target.read_bytes() == b"ban truoc"
    assert {path.name for path in tmp_path.iterdir()} == {"sach.pdf", "tho.png"}
    book = small_book.one_page("<h1>Thử</h1><p>Một đoạn.</p>")
    made = make_book(book, target, fonts_folder=small_book.FONTS_FOLDER, shop=Shop(press))
    furthest, different = apart(target, press)
    assert preflight(press).pages == made.pages and different == () and furthest < 0.001


# Files that are not ours.


def _office(target: Path) -> None:
    from weasyprint import HTML

    HTML(
        string="<h1>Công văn</h1><p style='color:#c00'>Kính gửi</p><a href='https://so.example'>x</a>"
    ).write_pdf(target)


def _scan(target: Path) -> None:
    Image.effect_noise((850, 1100), 60).convert("RGB").save(target, "PDF", resolution=100)


def _odd(target: Path) -> None:
    """Boxes that are no boxes, a form inside itself, a stream of nonsense."""
    with pikepdf.new() as pdf:
        page = pdf.add_blank_page(page_size=(300, 400))
        form = pdf.make_stream(b"/A Do", Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Form)
        form.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(A=form))
        page.obj.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(A=form))
        page.obj.Contents = pdf.make_stream(b"/A Do 1 2 cm (a) Tf /X gs /Y cs /P scn BT TJ ET )")
        page.obj.TrimBox = pikepdf.Array([0, 0, pikepdf.Name.A, 4])
        pdf.save(target)


@pytest.mark.parametrize("make", [_office, _scan, _odd])
def test_strange_files_get_a_table_and_fail(make: Callable[[Path], None], tmp_path: Path) -> None:
    make(tmp_path / "la.pdf")
    report = preflight(tmp_path / "la.pdf")
    assert report.fails and len(report.rows) == len(CHECKS)
    assert not any("không kiểm được" in row.detail for row in report.rows)


def test_a_scan_is_told_by_its_pictures(tmp_path: Path) -> None:
    _scan(tmp_path / "la.pdf")
    failed = {row.id: row for row in preflight(tmp_path / "la.pdf").fails}
    assert "100 dpi" in failed["anh-tho"].detail and "ảnh bằng RGB" in failed["mau-man-hinh"].detail


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "không phải tệp PDF"),
        (b"%PDF-1.7\nx", "không phải tệp PDF"),
        (b"PK\x03\x04", "không phải tệp PDF"),
    ],
)
def test_what_is_no_pdf_is_said_in_words(data: bytes, told: str, tmp_path: Path) -> None:
    (tmp_path / "la.pdf").write_bytes(data)
    with pytest.raises(NotReadableError, match=told):
        preflight(tmp_path / "la.pdf")


def test_a_pdf_without_pages_is_said_in_words(tmp_path: Path) -> None:
    with pikepdf.new() as pdf:
        pdf.save(tmp_path / "la.pdf")
    with pytest.raises(NotReadableError, match="tệp không có trang nào"):
        preflight(tmp_path / "la.pdf")


def test_a_file_cut_in_two_never_passes(good: bytes, tmp_path: Path) -> None:
    (tmp_path / "la.pdf").write_bytes(good[: len(good) // 2])
    try:
        report = preflight(tmp_path / "la.pdf", JOB)
    except NotReadableError:
        return
    assert "tep-lanh" in {row.id for row in report.fails}


def test_exit_codes_and_formats(good: bytes, tmp_path: Path) -> None:
    path = tmp_path / "tot.pdf"
    path.write_bytes(good)
    run = CliRunner().invoke
    done = run(main, ["preflight", str(path), "--trim", "148 x 210", "--binding", "saddle"])
    assert done.exit_code == 0 and "8 trang" in done.output and "PDF/X độc lập" in done.output
    done = run(main, ["preflight", str(path), "--trim", "145x205", "--format", "json"])
    told = json.loads(done.stdout)
    assert done.exit_code == 1 and told["result"] == "fail"
    (row,) = [row for row in told["checks"] if row["state"] == "fail"]
    assert row["id"] == "kho-cat" and row["pages"] == list(range(1, 9))
    for words in (["khong-co.pdf"], [str(path), "--trim", "A5"], [str(tmp_path)]):
        assert run(main, ["preflight", *words]).exit_code == 2
    with pikepdf.open(path) as pdf:
        pdf.save(tmp_path / "khoa.pdf", encryption=pikepdf.Encryption(owner="a", user="b"))
    done = run(main, ["preflight", str(tmp_path / "khoa.pdf")])
    assert done.exit_code == 2 and "khóa bằng mật khẩu" in done.output


def test_pages_are_told_in_runs() -> None:
    assert runs([1, 2, 3, 7, 9, 10]) == "1-3, 7, 9-10"
    assert runs(range(1, 60, 2)).endswith(" …")
    row = Row("x", "Mục", "fail", (1, 2), "sai", "Sửa đi.")
    assert "HỎNG     Mục  tr. 1-2" in Report("a.pdf", "0", 2, (row,)).text()
