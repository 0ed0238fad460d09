"""Trainer's notes, exam answers and injects are in no file that the public gets, packed ones unpacked."""

import html
import io
import json
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest

from sotay.book.load import Book, load
from sotay.book.module import SLIDE, TRAINER
from sotay.book.question import EXAM
from sotay.teach.markup import plain
from sotay.views.publish import participants

ROOT = Path(__file__).resolve().parents[2]
HEAD = 16
LEAST = 32  # letters: shorter pieces ("Báo chí đang hỏi") stand in any text
TEXTS = (".html", ".js", ".css", ".txt", ".csv", ".xml", ".svg", ".ics", ".md", ".webmanifest", ".map")
PICTURES = (".png", ".jpg", ".webp", ".woff2", ".ttf", ".ico", ".gz")


_TIME = re.compile(r"^\d+(?:giờ|phút)")  # in front of a step; pages put it there themselves


def letters(text: str) -> str:
    """Only letters and digits, so that no markup, line break or hyphen hides a sentence."""
    return re.sub(r"[\W_]+", "", text).casefold()


def sentences(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        for piece in re.split(r"(?<=[.?!:;”])\s+", re.sub(r"^[-*>\d.\s]+", "", plain(line))):
            if len(found := letters(piece)) >= LEAST:
                yield found


def hidden(book: Book) -> dict[str, str]:
    """Every sentence that only a trainer may see, by where it comes from."""
    found: dict[str, str] = {}
    for module in book.modules:
        for box in [*module.boxes(TRAINER), *module.boxes(SLIDE)]:
            found |= dict.fromkeys(sentences(box.text), f"{module.path}:{box.place.line}")
        for one in module.questions():
            if one.kind == EXAM:
                told = [one.text, *one.after, *(t for c in one.choices for t in (c.text, c.why))]
                found |= dict.fromkeys(sentences("\n".join(told)), f"{module.path}:{one.place.line}")
    for scenario in book.scenarios:
        for inject in scenario.exercise.injects if scenario.exercise else []:
            told = [inject.text, inject.condition, inject.twist, *(step.text for step in inject.actions)]
            where = f"{inject.place.path}:{inject.place.line}"
            found |= dict.fromkeys(sentences("\n".join(told)), where)
    public = [source.text for path, source in book.sources.items() if not secret(path)]
    public += [participants(module) for module in book.modules]
    open_ = letters("\n".join(plain(line) for text in public for line in text.split("\n")))
    return {text: where for text, where in found.items() if _TIME.sub("", text) not in open_}


def secret(path: str) -> bool:
    return path.startswith("training/") or path.endswith("/dien-tap.md")


def texts(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    """Yield all text in a file; what is packed in it is unpacked. A file that nobody can read fails."""
    if name.endswith(PICTURES):
        return
    if data[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            for inner in packed.namelist():
                if not inner.endswith("/"):
                    yield from texts(f"{name}!{inner}", packed.read(inner))
    elif data[:5] == b"%PDF-":
        with pypdfium2.PdfDocument(data) as pdf:
            yield name, "".join(page.get_textpage().get_text_range() for page in pdf)
    elif name.endswith((".json", ".geojson")):
        yield name, json.dumps(json.loads(data), ensure_ascii=False)
    elif name.endswith((*TEXTS, ".rels")) or ".xml" in name:
        text = data.decode("utf-8")
        yield name, re.sub(r"\\u([0-9a-fA-F]{4})", lambda m: chr(int(m[1], 16)), html.unescape(text))
        if name.endswith((".html", ".xml", ".svg")):  # a sentence may be cut by marks: <strong>, <abbr>
            yield name, html.unescape(re.sub(r"<[^>]*>", "", text))
    else:
        raise AssertionError(f"không biết đọc {name}")


def held(text: str, heads: dict[str, list[str]]) -> Iterator[str]:
    """Yield the sentences that `text` holds; `heads` has them by their first letters."""
    for at in range(len(text) - HEAD):
        for one in heads.get(text[at : at + HEAD], ()):
            if text.startswith(one, at):
                yield one


@pytest.fixture(scope="session")
def secrets() -> dict[str, str]:
    return hidden(load(ROOT))


def test_there_is_something_to_hide(secrets):
    places = {where.rsplit(":", 1)[0] for where in secrets.values()}
    assert len(secrets) > 800
    assert len([p for p in places if p.startswith("training/")]) == 10
    assert len([p for p in places if p.startswith("scenarios/")]) == 16


def test_the_search_would_find_a_leak(secrets):
    """The same search, over a file that does hold one: packed, cut by marks, escaped."""
    book = load(ROOT)
    note = next(line.text for line in book.modules[0].boxes(TRAINER)[0].lines if len(line.text) > 60)
    words = note.split(" ")
    page = f"<p>{' '.join(words[:3])} <b>{' '.join(words[3:6])}</b> {' '.join(words[6:])}</p>"
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as packed:
        packed.writestr("trang/index.html", page)
        packed.writestr("du-lieu.json", json.dumps({"a": [note]}))
    for part in ("trang/index.html", "du-lieu.json"):
        told = [t for n, t in texts("usb.zip", inner.getvalue()) if n.endswith(part)]
        assert any(one in letters(text) for text in told for one in secrets), part


def test_no_file_of_the_website_holds_what_is_the_trainers(secrets):
    """Over the site that `make build` left, PDFs, Word files, zips and the search index included."""
    site = ROOT / "site"
    if not (site / "index.html").is_file():
        pytest.fail("Chưa có website: chạy `make build` trước.")
    heads: dict[str, list[str]] = {}
    for one in secrets:
        heads.setdefault(one[:HEAD], []).append(one)
    leaks = [
        (path.relative_to(site.resolve()).as_posix(), secrets[one])
        for path in sorted(site.resolve().rglob("*"))
        if path.is_file()
        for _, text in texts(path.name, path.read_bytes())
        for one in held(letters(text), heads)
    ]
    assert leaks == []
