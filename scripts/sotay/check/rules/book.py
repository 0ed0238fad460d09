"""Rules of the book as a whole: no chapter left out, every volume's pages and sections exist."""

import re
from collections.abc import Iterator
from fnmatch import translate

from sotay.book.finding import Finding, Place
from sotay.check.places import Places
from sotay.check.rule import Context, rule


@rule("chuong-ngoai-sach", protects="Không chương nào bị bỏ quên ngoài sổ tay in.", scope="book")
def chapters_are_printed(context: Context) -> Iterator[Finding]:
    """Every chapter and scenario is in the handbook, or named as website only."""
    handbook = context.book.volumes.get("so-tay")
    if handbook is None:
        return
    patterns = [p for part in handbook.parts for p in part.pages] + handbook.website_only
    paths = [chapter.path for chapter in context.book.chapters] + [trace.path for trace in context.traces]
    printed = {path for pattern in patterns for path in _matching(paths, pattern)}
    for path in paths:
        if path not in printed:
            message = "Chương này không có trong phần nào của handbook/books/so-tay.yml."
            hint = f"Thêm “- {path}” vào một phần (parts), hoặc vào website_only."
            yield Finding("chuong-ngoai-sach", Place(path), message, hint)


@rule("trang-in-khong-co", protects="Mục lục sổ tay in không trỏ vào chỗ trống.", scope="book")
def volume_pages_exist(context: Context) -> Iterator[Finding]:
    """Every page pattern of a volume finds a source (pages made by the build start with @)."""
    for place, pattern, found in _asked(context):
        if not found:
            yield Finding("trang-in-khong-co", place, f"Không có tệp nào khớp “{pattern}”.", "Sửa tên tệp.")


@rule("muc-in-khong-co", protects="Mục lấy riêng cho sách in là mục có thật.", scope="book")
def volume_sections_exist(context: Context) -> Iterator[Finding]:
    """The section that a volume takes out of a page ("tệp#mục") is a heading of it, or of one that `*` finds."""
    places = Places(context.book)
    for place, pattern, found in _asked(context):
        name, _, section = pattern.partition("#")
        if not section or not found or any(section in places.anchors(path) for path in found):
            continue
        if "*" in name:
            message = f"Không tệp nào trong {len(found)} tệp khớp “{name}” có mục “#{section}”."
        else:
            message = f"Trang “{name}” không có mục “#{section}”."
        places.turn()
        near = [f"#{one}" for one in places.near_anchors(found[0], section)]
        hint = f"Có phải: {'; '.join(near)}?" if near else f"Chép tên mục từ {found[0]}."
        yield Finding("muc-in-khong-co", place, message, hint)


def _matching(known: list[str], pattern: str) -> list[str]:
    if not any(mark in pattern for mark in "*?["):
        return [source for source in known if source == pattern]
    matches = re.compile(translate(pattern)).match
    return [source for source in known if matches(source)]


def _asked(context: Context) -> Iterator[tuple[Place, str, list[str]]]:
    """Yield the patterns of all volumes that name sources: where each stands, and the sources it finds."""
    book = context.book
    known = [*book.sources, *book.unread, *(trace.path for trace in context.traces)]
    for path, tree in book.volume_trees.items():
        volume = book.volumes.get(path.rsplit("/", 1)[-1].removesuffix(".yml"))
        if volume is None:
            continue
        patterns = [
            (tree.place("parts", i, "pages", j), pattern)
            for i, part in enumerate(volume.parts)
            for j, pattern in enumerate(part.pages)
        ] + [(tree.place("close", i), pattern) for i, pattern in enumerate(volume.close)]
        for place, pattern in patterns:
            if not pattern.startswith("@"):
                name = pattern.partition("#")[0]
                yield place, pattern, _matching(known, name)
