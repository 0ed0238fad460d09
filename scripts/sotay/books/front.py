"""What a printed book says of itself: settings, cover, imprint, and what its index looks for."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from pathlib import Path

from sotay.book.edition import Edition, day
from sotay.book.registry import Registry
from sotay.book.volume import Volume as Plan
from sotay.press.cover import Cover, back_html, front_html
from sotay.press.fonts import FontSet
from sotay.press.qr import code
from sotay.press.settings import Settings
from sotay.press.ship import Shop
from sotay.press.volume import Leaf, Part, Sought, Volume

CORRECTIONS = "dinh-chinh/"  # below the website's address
MOTTO = ("Nói sớm. Nói đúng.", "Điều chưa biết thì nói là chưa biết.", "Hẹn giờ nói tiếp.")
ABOUT = (
    "Sổ tay cho cơ quan, đơn vị, địa phương của tỉnh Quảng Ngãi: nhận ra khủng hoảng truyền thông, chọn đúng cấp, "
    "biết ai làm việc gì trong bao\u00a0lâu, và nói với người dân thế nào."
)
TASK = "Soạn theo Kế hoạch 161/KH-UBND ngày 18/11/2021, nhiệm vụ III.3."
DRAFT = (
    "Đây là bản dự thảo, soạn theo nhiệm vụ III.3 của Kế hoạch 161/KH-UBND ngày 18/11/2021. Các cấp KHTT, mốc giờ và "
    "phân vai là đề xuất, chưa được cấp có thẩm quyền phê duyệt và chưa được đơn vị xác nhận."
)
BLANK = '<span class="pr-blank"></span>'  # a rule to write on, until the province gives the words


@dataclass(frozen=True)
class Front:
    """Settings of a book and the HTML around its text."""

    settings: Settings
    cover: Cover
    imprint: str


def front_of(edition: Edition, plan: Plan, epoch: int | None = None) -> Front:
    """Front matter of the book ``plan``; without ``epoch`` dated by SOURCE_DATE_EPOCH or the edition's day."""
    return Front(_settings(edition, plan, epoch), _cover(edition, plan), "".join(_imprint(edition, plan)))


def shop_of(plan: Plan, press: Path | None) -> Shop | None:
    """What the press is told of ``plan``, whose press file goes to ``press``; nothing when none is wanted."""
    return Shop(press, plan.binding, plan.profile, apart=plan.binding == "perfect") if press else None


def volume_of(
    plan: Plan,
    registry: Registry,
    parts: list[Part],
    fonts: FontSet,
    *,
    front: Sequence[Leaf] = (),
    epoch: int | None = None,
) -> Volume:
    """The book ``plan`` with the text ``parts``, from cover to cover; a perfect bound book has an index."""
    around = front_of(registry.edition, plan, epoch)
    bound = plan.binding == "perfect"
    for leaf in (*front, *(leaf for part in parts for leaf in part.leaves)):
        leaf.close = plan.is_close(leaf.source)
    return Volume(
        around.settings,
        parts,
        front=list(front),
        cover=front_html(around.cover, fonts, around.settings.trim_width),
        imprint=around.imprint,
        back_cover=back_html(around.cover),
        bound=bound,
        openers=bound,
        index=sought(registry) if plan.kind == "handbook" else (),
    )


def _settings(edition: Edition, plan: Plan, epoch: int | None) -> Settings:
    midnight = datetime(edition.as_of.year, edition.as_of.month, edition.as_of.day, tzinfo=UTC)
    dated = epoch if epoch is not None else int(os.environ.get("SOURCE_DATE_EPOCH") or midnight.timestamp())
    return Settings(
        title=plan.title,
        subtitle=plan.subtitle,
        edition=edition.line,
        author=edition.author,
        subject=plan.subtitle,
        epoch=dated,
        trim_width=float(plan.trim_width),
        trim_height=float(plan.trim_height),
        bleed=float(plan.bleed),
        signature=plan.signature,
        thickness=plan.thickness,
        stitch_limit=plan.stitch_limit,
    )


def _cover(edition: Edition, plan: Plan) -> Cover:
    address = _corrections(edition)
    where = f"Xem đính chính và bản mới nhất: {address}" if address else ""
    return Cover(
        title=plan.title,
        subtitle=plan.subtitle,
        mark=f"Dự thảo {edition.number} – để góp ý" if edition.draft else "",
        foot=(TASK, edition.line),
        motto=MOTTO,
        about=ABOUT,
        corrections=("Đính chính và bản mới nhất", where, edition.line) if address else (),
        qr=code(address, "Mã QR dẫn tới trang đính chính của sổ tay", size=24) if address else "",
    )


def _corrections(edition: Edition) -> str:
    return f"{edition.site_url.rstrip('/')}/{CORRECTIONS}" if edition.site_url else ""


def _imprint(edition: Edition, plan: Plan) -> Iterator[str]:
    yield "<h1>Về ấn bản này</h1>"
    if edition.draft:
        yield f"<p>{DRAFT}</p>"
    yield "<table><tbody>"
    for name, value in _rows(edition, plan):
        yield f"<tr><th>{name}</th><td>{escape(value) or BLANK}</td></tr>"
    yield "</tbody></table>"
    yield "<p>Văn bản pháp luật trích trong sách: kiểm tra hiệu lực tại thời điểm sử dụng.</p>"
    yield (
        f"<p>Lời văn: giấy phép {escape(edition.licence) or 'chưa xác định'}. Chữ Be Vietnam Pro và Source Serif 4: "
        "giấy&nbsp;phép OFL&nbsp;1.1.</p>"
    )
    address = _corrections(edition)
    if address or edition.contact:
        yield "<h2>Đính chính và bản mới nhất</h2><div class='pr-imprint__qr'>"
        if address:
            yield code(address, "Mã QR dẫn tới trang đính chính của sổ tay", size=24)
        told = [text for text in (address, edition.contact and f"Góp ý: {edition.contact}") if text]
        yield f"<div>{''.join(f'<p>{escape(text)}</p>' for text in told)}</div></div>"


def _rows(edition: Edition, plan: Plan) -> Iterator[tuple[str, str]]:
    paper = f", {plan.paper}" if plan.paper else ""
    yield "Ấn bản", edition.line
    yield "Nội dung tính đến", f"ngày {day(edition.as_of)}"
    yield "Biên soạn", edition.author or "chưa xác định"
    yield "Nhà xuất bản", edition.publisher
    yield "Giấy phép xuất bản", edition.imprint.permit
    yield "Cơ sở in", edition.imprint.printer
    yield "Địa chỉ in", edition.imprint.address
    yield "Số lượng in", edition.imprint.copies
    yield "Khổ sách", f"{plan.trim_width} × {plan.trim_height} mm{paper}"


def sought(registry: Registry) -> tuple[Sought, ...]:
    """What the index of a book looks for: terms of the glossary, units, laws, by the names the text gives them."""
    return tuple(_sought(registry))


def _sought(registry: Registry) -> Iterator[Sought]:
    for term in registry.glossary.terms:
        written = [term.term, term.term.split(" (")[0], *([term.abbr] if term.abbr else [])]
        yield Sought("Thuật ngữ", term.term, tuple(dict.fromkeys(written)))
    for unit in registry.units.by_id.values():
        yield Sought(
            "Đơn vị", unit.name, tuple(dict.fromkeys([unit.name, *([unit.abbr] if unit.abbr else [])]))
        )
    for law in registry.law_ids.values():
        if law.title.startswith("Luật"):
            yield Sought("Văn bản", f"{law.title} ({law.number})", (law.number, law.title))
        else:
            kind = "" if law.number.lower().startswith(law.kind) else f"{law.kind[:1].upper()}{law.kind[1:]} "
            yield Sought("Văn bản", f"{kind}{law.number}", (law.number,))
