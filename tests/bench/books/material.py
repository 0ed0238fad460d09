"""The same book for every machine: one HTML, a plain MkDocs project, Typst's own markup, and the words it must hold."""

import re
import shutil
import tempfile
import unicodedata
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdfium2
import yaml
from tests.bench.books.markup import Markdown, Typst
from tests.bench.books.tree import ROOT

from sotay.press.bind import bind
from sotay.press.book import STYLES, stylesheets
from sotay.press.dress import SCREEN_ONLY
from sotay.press.fetch import address
from sotay.press.fonts import FontSet
from sotay.press.volume import Volume
from sotay.site import book_pdf
from sotay.site.engine import build_book

NAME = "so-tay"
HIDDEN = f"{SCREEN_ONLY}, [aria-hidden=true], svg, input, a.headerlink"
# The paper and the type of the real book, so that pages compare, and no picture taller than a page, after which
# these plugins leave all else out; the rest is as they ship it.
PRINT = """
@page {{ size: 148mm 210mm; margin: 18mm 15mm 20mm 20mm; }}
{faces}
@media print {{
  html, body, article, h1, h2, h3, h4, h5, h6, label {{ font-family: "Be Vietnam Pro", sans-serif; }}
  article {{ font-size: 9.6pt; line-height: 14pt; }}
  img {{ max-height: 120mm !important; }}
}}
"""
Words = Counter[str]
_PAGES = shutil.ignore_patterns("*.html")


@dataclass(frozen=True)
class Material:
    """One book: its sources, and what each machine is given of it; words: how often each must be found."""

    tree: Path
    project: Path
    page: Path
    typst: Path
    words: Words


def material(tree: Path, folder: Path) -> Material:
    """Make ready, in `folder`, the handbook of the sources `tree`."""
    folder.mkdir(parents=True)
    page, text, words = folder / "so-tay.html", folder / "so-tay.typ", Counter[str]()

    def keep(volume: Volume, target: Path, *, fonts_folder: Path, root: Path, **_: Any) -> None:
        for leaf in volume.leaves:
            for tag in leaf.body.select(HIDDEN):
                tag.extract()
            words.update(words_of(leaf.body.get_text(" ")))
        text.write_text(Typst().document(leaf.body for leaf in volume.leaves), "utf-8")
        _project(volume, fonts_folder, root, folder / "project")
        css = "\n".join((FontSet.load(fonts_folder).css("sotay://fonts/"), *stylesheets(volume)))
        html = bind(volume, FontSet.load(fonts_folder)).html.replace(
            "</head>", f"<style>{css}</style></head>"
        )
        places = {"fonts": fonts_folder, "styles": STYLES, "book": folder / "book"}
        for name, place in places.items():
            html = html.replace(f"sotay://{name}/", f"{place.as_uri()}/")
        page.write_text(html, "utf-8")
        shutil.copytree(root, folder / "book", ignore=_PAGES)
        target.touch()

    real = book_pdf.make_book
    book_pdf.make_book = keep  # type: ignore[assignment]
    try:
        with tempfile.TemporaryDirectory() as nowhere:
            build_book(tree, NAME, Path(nowhere, "so-tay.pdf"))
    finally:
        book_pdf.make_book = real
    return Material(tree, folder / "project", page, text, words)


def words_of(text: str) -> list[str]:
    """Return the words of a text, composed and small; hyphens that only break lines are gone."""
    text = re.sub(r"[\u00ad\u0002\ufffe]", "", unicodedata.normalize("NFC", text))
    return re.findall(r"\w+", text.lower())


def found(pdf: Path, words: Words) -> tuple[int, float]:
    """Return the pages of `pdf`, and the share of `words` found on them."""
    held: Words = Counter()
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            held.update(words_of(page.get_textpage().get_text_range()))
        return len(document), (words & held).total() / words.total()
    finally:
        document.close()


def _project(volume: Volume, fonts: Path, pictures: Path, folder: Path) -> Path:
    """Write the leaves of `volume`, as Markdown, into a MkDocs project without any of our code."""
    docs, contents = folder / "docs", []
    shutil.copytree(pictures, docs / "book", ignore=_PAGES)
    for number, part in enumerate(volume.parts, 1):
        (docs / f"{number}").mkdir()
        names = [f"{number}/{position:03}.md" for position in range(len(part.leaves))]
        for name, leaf in zip(names, part.leaves, strict=True):
            text = Markdown().page(leaf.body).replace(address("book"), "../book/")
            (docs / name).write_text(re.sub(r"\n{3,}", "\n\n", text), "utf-8")
        contents.append({part.title: names})
    given = yaml.load((ROOT / "mkdocs.yml").read_text("utf-8"), yaml.Loader)
    (folder / "templates").mkdir()
    faces = FontSet.load(fonts).css(fonts.as_uri() + "/")
    (folder / "templates" / "styles.scss").write_text(PRINT.format(faces=faces), "utf-8")
    for plugin in ("with-pdf", "to-pdf"):
        config = {
            "site_name": given["site_name"],
            "use_directory_urls": False,
            "theme": {"name": "material", "language": "vi", "font": False},
            "markdown_extensions": ["attr_list", "md_in_html", "tables", "toc"],
            "nav": contents,
            "plugins": [{plugin: {"output_path": f"{NAME}.pdf", "toc_title": "Mục lục"}}],
        }
        text = yaml.dump(config, allow_unicode=True, sort_keys=False)
        (folder / f"{plugin}.yml").write_text(text, "utf-8")
    return folder
