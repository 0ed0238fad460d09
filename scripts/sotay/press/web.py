"""The reading PDF: tagged, trimmed, with bookmarks; the same bytes from the same layout."""

from __future__ import annotations

import os
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

import pydyf

from sotay.press.fault import Fault
from sotay.press.layout import Layout, captured, collecting_nothing
from sotay.press.quick import quick


def write_web(layout: Layout, target: Path) -> tuple[Fault, ...]:
    """Write ``target`` as PDF/UA-1 at trim size and return what WeasyPrint complained of.

    The file appears whole or not at all: it is written beside ``target`` and then put in its place.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{target.stem}-", suffix=".pdf", dir=target.parent)
    draft = Path(name)
    try:
        with (
            os.fdopen(handle, "wb") as stream,
            captured() as log,
            _trimmed(layout),
            collecting_nothing(),
            _remembering_pages(),
            quick(),
            _packed_well_enough(),
        ):
            layout.document.write_pdf(
                stream, pdf_variant="pdf/ua-1", pdf_identifier=layout.settings.identifier
            )
        draft.chmod(0o644)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    return tuple(log)


@contextmanager
def _trimmed(layout: Layout) -> Iterator[None]:
    """Take the bleed off the pages while the reading copy is written; the press copy needs it back."""
    kept = [dict(page.bleed) for page in layout.pages]
    for page in layout.pages:
        page.bleed = dict.fromkeys(page.bleed, 0)
    try:
        yield
    finally:
        for page, bleed in zip(layout.pages, kept, strict=True):
            page.bleed = bleed


@contextmanager
def _remembering_pages() -> Iterator[None]:
    """Let pydyf name a file's pages once: it names all of them again for each tag, which grows as pages squared."""
    naming = pydyf.PDF.page_references
    known: dict[tuple[int, int], Any] = {}

    def remembered(pdf: pydyf.PDF) -> Any:
        key = id(pdf), len(pdf.pages["Kids"])
        if key not in known:
            known[key] = naming.fget(pdf)
        return known[key]

    pydyf.PDF.page_references = property(remembered)
    try:
        yield
    finally:
        pydyf.PDF.page_references = naming


@contextmanager
def _packed_well_enough() -> Iterator[None]:
    """Let zlib pack as it does by itself: its best is a third of the writing, for one byte in a hundred."""
    packer = SimpleNamespace(compressobj=lambda level: zlib.compressobj(), compress=zlib.compress)
    with patch.object(pydyf, "zlib", packer):
        yield
