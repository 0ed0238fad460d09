"""The order for the print shop: sums, spine, one side of A4, and the same facts for machines."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path

import pytest

import sample_book
from sotay.book.lists import Recipient
from sotay.book.volume import Part, Volume
from sotay.press.fault import BookError
from sotay.press.printed import Printed
from sotay.sheets.desk import Place
from sotay.sheets.make import make_cards
from sotay.sheets.order import gross, order, spine, stitched
from sotay.sheets.shop import DATA, PROOF, TICKET, make_ticket

FONTS = Place(Path(__file__).parents[2] / "docs" / "fonts", 1_700_000_000)
PLAN = Volume(title="Sổ tay", output="so-tay.pdf", parts=[Part(title="Một", pages=["handbook/*.md"])])


@pytest.mark.parametrize(
    ("net", "percent", "wanted"), [(400, 5, 420), (400, 0, 400), (401, 0, 410), (1, 50, 10), (679, 2, 700)]
)
def test_overs_are_added_and_rounded_up_to_tens(net: int, percent: int, wanted: int) -> None:
    assert gross(net, percent) == wanted


def test_the_spine_is_the_paper_and_the_board() -> None:
    assert spine(312, 0.1, 0.2) == 16.0
    assert spine(312, 0.12, 0.2) == 19.1


def _order(tmp_path: Path, recipients: list[Recipient]):
    book = sample_book.book()
    book = replace(book, registry=replace(book.registry, recipients=recipients, overs_percent=5))
    main = tmp_path / "the-in.pdf"
    make_cards(book, tmp_path / "the.pdf", FONTS, shop=main)
    return book, main, order(book.registry, PLAN, main, [main], 312)


def test_ticket_proof_and_json_tell_the_file_and_every_recipient(tmp_path: Path) -> None:
    recipients = [
        Recipient(name="Sở Y tế", copies=5),
        Recipient(name="UBND cấp xã", copies=288, places=96),
    ]
    book, main, made = _order(tmp_path, recipients)
    make_ticket(book, made, tmp_path, FONTS)
    checksum = hashlib.sha256(main.read_bytes()).hexdigest()
    for name in (TICKET, PROOF):
        with Printed(tmp_path / name) as printed:
            assert len(printed) == 1
            assert [round(x / 72 * 25.4) for x in printed.size(0)] == [210, 297]
            text = "".join(printed.text(0).split())
        assert checksum in text and "the-in.pdf" in text and "148×210mm" in text
    with Printed(tmp_path / TICKET) as printed:
        text = " ".join(printed.text(0).split())
    assert "310 bản" in text and "97 gói" in text and "N02 UBND cấp xã 3 96 288" in text
    data = json.loads((tmp_path / DATA).read_text("utf-8"))
    assert data["net"] == 293 and data["gross"] == 310 and data["parcels"] == 97
    assert data["files"][0]["sha256"] == checksum and data["files"][0]["trim"] == [148.0, 210.0]
    assert data["files"][0]["bleed"] == 3.0 and data["files"][0]["checks"][0] > 30
    assert data["lines"][1] == {
        "code": "N02", "name": "UBND cấp xã", "each": 3, "places": 96, "copies": 288, "today": "",
    }  # fmt: skip


def test_the_ticket_warns_of_a_booklet_too_thick_for_staples(tmp_path: Path) -> None:
    book, main, made = _order(tmp_path, [Recipient(name="Sở Y tế", copies=5)])
    pages = made.main.pages
    plans = [
        PLAN.model_copy(update={"binding": "saddle", "stitch_limit": limit}) for limit in (pages / 20, 0.05)
    ]
    fit, thick = (stitched(plan, main) for plan in plans)
    assert (fit.folded, fit.thick, thick.thick) == (pages / 20, False, True)
    for booklets, warned in (((fit,), False), ((fit, thick), True)):
        make_ticket(book, replace(made, stitched=booklets), tmp_path, FONTS)
        with Printed(tmp_path / TICKET) as printed:
            text = " ".join(printed.text(0).split())
        assert "Sách ghim lồng, in khi có đặt riêng" in text
        assert ("quá mức 0,05 mm" in text) is warned and ("không phải tiêu chuẩn" in text) is warned
    told = json.loads((tmp_path / DATA).read_text("utf-8"))["stitched"]
    assert [one["thick"] for one in told] == [False, True] and told[1]["limit"] == 0.05


def test_more_recipients_than_a_side_holds_are_refused(tmp_path: Path) -> None:
    many = [Recipient(name=f"Nơi nhận {n}", copies=1) for n in range(70)]
    book, _, made = _order(tmp_path, many)
    with pytest.raises(BookError, match=r"distribution\.yml"):
        make_ticket(book, made, tmp_path, FONTS)
    assert not (tmp_path / TICKET).exists()
