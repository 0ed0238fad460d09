"""Every form's Word file, and the same parts as a script for the page that fills them in."""

import json
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from sotay.archive import packed
from sotay.book.edition import Edition
from sotay.forms.document import document
from sotay.views.public import PublicBook, PublicForm

FOLDER = "bieu-mau"


def make_forms(book: PublicBook, downloads: Path, epoch: int) -> int:
    """Write every form below `downloads` as .docx and as .js (its parts, for file:// too); return how many."""
    folder = downloads / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for form in book.forms:
        parts = parts_of(form, book.edition, epoch)
        (folder / f"{form.file}.docx").write_bytes(packed(parts, epoch))
        (folder / f"{form.file}.js").write_text(script(parts), encoding="utf-8")
    return len(book.forms)


def parts_of(form: PublicForm, edition: Edition, epoch: int) -> dict[str, str]:
    """Return the parts of the form's Word file, by name, in the order of the file; all are XML."""
    raw = BytesIO()
    document(form, edition, epoch).save(raw)
    with zipfile.ZipFile(raw) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def script(parts: Mapping[str, str]) -> str:
    """Return the parts as a script: a page from a stick may not fetch a file, but may load a script."""
    return f"window.st_docx={json.dumps(parts, ensure_ascii=False, separators=(',', ':'))};\n"
