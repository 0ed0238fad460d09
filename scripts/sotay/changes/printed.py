"""Where each page of the website stands in the printed handbook."""

from pathlib import Path

import pikepdf


def places(pdf: Path) -> dict[str, int]:
    """Return the page, from 1, of each website address in the handbook `pdf`; nothing where it was not built.

    The book's named destinations are addresses and anchors, "kich-ban/bao/cap-3/:việc-phải-làm"; the one
    without an anchor is the page's beginning.
    """
    if not pdf.is_file():
        return {}
    with pikepdf.open(pdf) as book:
        names = book.Root.get("/Names", pikepdf.Dictionary()).get("/Dests")
        if names is None:
            return {}
        numbers: dict[object, int] = {page.objgen: number for number, page in enumerate(book.pages, 1)}
        found = {str(name): _page(target) for name, target in pikepdf.NameTree(names).items()}
        return {
            name.removesuffix(":"): numbers[target.objgen]
            for name, target in found.items()
            if name.endswith("/:") and target.objgen in numbers
        }


def _page(target: pikepdf.Object) -> pikepdf.Object:
    """Return the page of a destination, written as an array or as a dictionary around one."""
    array = target["/D"] if isinstance(target, pikepdf.Dictionary) else target
    return array[0]
