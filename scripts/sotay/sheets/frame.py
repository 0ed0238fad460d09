"""What stands around a loose sheet's text: margins, the level's band, the edition line, the count."""

from collections.abc import Iterator

from sotay.views.public import PublicBook

TOP, RIGHT, BOTTOM, LEFT = 4, 9, 11.5, 15  # mm; the left leaves room for punched holes
BLEED = 3  # mm
_SMALL = "font:400 6.8pt/9pt var(--sans);vertical-align:top;padding-top:1.5mm"
INTERNAL = "NỘI BỘ: có số điện thoại, không đăng, không gửi ra ngoài"


def card_pages(book: PublicBook, internal: bool) -> str:
    """Return the page rules of the action cards, one page name a level."""
    return "\n".join(_card_pages(book, internal))


def _card_pages(book: PublicBook, internal: bool) -> Iterator[str]:
    line = f"{INTERNAL} · {book.edition.line}" if internal else book.edition.line
    text = quoted(line)
    for level in book.registry.levels.levels:
        yield (
            f"@page the-{level.number}{{size:148mm 210mm;bleed:{BLEED}mm;margin:{TOP}mm {RIGHT}mm {BOTTOM}mm {LEFT}mm;"
            f'@bottom-left{{content:"{text}" "\\a" string(chan);white-space:pre;{_SMALL}}}'
            f'@bottom-right{{content:counter(page) "/" counter(pages);{_SMALL};text-align:right}}}}'
        )


def work_pages(book: PublicBook) -> str:
    """Return the page rules of the A4 work lists."""
    text = quoted(book.edition.line)
    return (
        f"@page{{size:210mm 297mm;bleed:{BLEED}mm;margin:16mm 15mm 16mm 20mm;"
        f"@top-right{{content:string(chan);{_SMALL};vertical-align:bottom;padding-bottom:3mm;text-align:right}}"
        f'@bottom-left{{content:"{text}";{_SMALL};white-space:nowrap}}'
        f'@bottom-right{{content:"tập chung, trang " counter(page);{_SMALL};text-align:right}}}}'
    )


def corrections_pages(book: PublicBook) -> str:
    """Return the page rules of the A5 correction sheet."""
    return (
        f"@page{{size:148mm 210mm;bleed:{BLEED}mm;margin:14mm 12mm 15mm 15mm;"
        f"@top-right{{content:string(chan);{_SMALL};vertical-align:bottom;padding-bottom:2.5mm;text-align:right}}"
        f'@bottom-left{{content:"{quoted(book.edition.line)}";{_SMALL};white-space:nowrap}}'
        f'@bottom-right{{content:"tập chung, trang " counter(page);{_SMALL};text-align:right}}}}'
    )


def quoted(text: str) -> str:
    """Return `text` for a CSS string."""
    return text.replace("\\", "\\\\").replace('"', '\\"')
