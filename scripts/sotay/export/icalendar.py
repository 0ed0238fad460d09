"""The reviews due as an iCalendar file (RFC 5545): whole days, folded lines, CRLF, repeatable bytes."""

from collections.abc import Iterator
from datetime import date, timedelta
from uuid import NAMESPACE_URL, uuid5

from sotay.book.edition import day
from sotay.views.calendar import Review, reviews
from sotay.views.confirmation import state
from sotay.views.public import PublicBook

_LIMIT = 75  # octets a line, its end not counted (RFC 5545, 3.1)
_REMIND = "-P14D"


def icalendar(book: PublicBook) -> bytes:
    """Return the calendar of reviews; its stamp is the edition's day, not the clock's."""
    return b"".join(fold(line) + b"\r\n" for line in _lines(book))


def _lines(book: PublicBook) -> Iterator[str]:
    yield "BEGIN:VCALENDAR"
    yield "VERSION:2.0"
    yield "PRODID:-//sotay//Lich ra soat kich ban//VI"
    yield "CALSCALE:GREGORIAN"
    yield "METHOD:PUBLISH"
    name = _escaped(f"Lịch rà soát kịch bản ({book.edition.line})")
    yield f"NAME:{name}"
    yield f"X-WR-CALNAME:{name}"
    for review in reviews(book):
        yield from _event(review, book)
    yield "END:VCALENDAR"


def _event(review: Review, book: PublicBook) -> Iterator[str]:
    scenario = review.scenario
    summary = f"Rà soát {scenario.id} {scenario.title}"
    told = (
        f"Đơn vị rà soát: {scenario.reviewer.name}. Lần trước: {day(scenario.reviewed)}; "
        f"chu kỳ {scenario.review_every}. Phân vai: {state(scenario)}.\n"
        "Rà soát xong, ghi ngày mới vào reviewed trong index.md của kịch bản."
    )
    yield "BEGIN:VEVENT"
    # The same id in every edition: a calendar that takes the file again moves the day, it adds none.
    yield f"UID:{uuid5(NAMESPACE_URL, f'urn:sotay:ra-soat:{scenario.id}')}"
    yield f"DTSTAMP:{_basic(book.edition.as_of)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_basic(review.due)}"
    yield f"DTEND;VALUE=DATE:{_basic(review.due + timedelta(days=1))}"
    yield f"SUMMARY:{_escaped(summary)}"
    yield f"DESCRIPTION:{_escaped(told)}"
    if book.edition.site_url:
        yield f"URL:{book.edition.site_url.rstrip('/')}/kich-ban/{scenario.slug}/"
    yield f"CATEGORIES:{_escaped(scenario.group.name)}"
    yield "TRANSP:TRANSPARENT"
    yield "BEGIN:VALARM"
    yield "ACTION:DISPLAY"
    yield f"DESCRIPTION:{_escaped(summary)}"
    yield f"TRIGGER:{_REMIND}"
    yield "END:VALARM"
    yield "END:VEVENT"


def _basic(one: date) -> str:
    return f"{one:%Y%m%d}"


def _escaped(text: str) -> str:
    """Return TEXT as RFC 5545, 3.3.11 writes it."""
    for plain, written in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        text = text.replace(plain, written)
    return text


def fold(line: str) -> bytes:
    """Return `line` in UTF-8, folded so that no piece is over 75 octets and no letter is cut."""
    pieces: list[bytes] = []
    piece = b""
    for letter in line:
        octets = letter.encode()
        room = _LIMIT - (1 if pieces else 0)  # the space that opens every piece but the first
        if len(piece) + len(octets) > room:
            pieces.append(piece)
            piece = b""
        piece += octets
    return b"\r\n ".join([*pieces, piece])
