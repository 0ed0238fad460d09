"""Rules of the book as a whole: no chapter left out, every volume's pages exist."""

from collections.abc import Iterator
from fnmatch import fnmatchcase

from sotay.book.finding import Finding, Place
from sotay.check.rule import Context, rule


@rule("chuong-ngoai-sach", protects="Không chương nào bị bỏ quên ngoài sổ tay in.")
def chapters_are_printed(context: Context) -> Iterator[Finding]:
    """Every chapter and scenario is in the handbook, or named as website only."""
    handbook = context.book.volumes.get("so-tay")
    if handbook is None:
        return
    patterns = [p for part in handbook.parts for p in part.pages] + handbook.website_only
    for path in [chapter.path for chapter in context.book.chapters] + [
        s.path for s in context.book.scenarios
    ]:
        if not any(fnmatchcase(path, pattern) for pattern in patterns):
            message = "Chương này không có trong phần nào của handbook/books/so-tay.yml."
            hint = f"Thêm “- {path}” vào một phần (parts), hoặc vào website_only."
            yield Finding("chuong-ngoai-sach", Place(path), message, hint)


@rule("trang-in-khong-co", protects="Mục lục sổ tay in không trỏ vào chỗ trống.")
def volume_pages_exist(context: Context) -> Iterator[Finding]:
    """Every page pattern of a volume finds a source (pages made by the build start with @)."""
    book = context.book
    known = [*book.sources, *book.unread, *(s.path for s in book.scenarios)]
    for path, tree in book.volume_trees.items():
        name = path.rsplit("/", 1)[-1].removesuffix(".yml")
        for i, part in enumerate(book.volumes[name].parts if name in book.volumes else []):
            for j, pattern in enumerate(part.pages):
                asked = pattern.partition("#")[0]  # a section of a page is looked for when the book is made
                if not asked.startswith("@") and not any(fnmatchcase(path_, asked) for path_ in known):
                    place = tree.place("parts", i, "pages", j)
                    yield Finding(
                        "trang-in-khong-co", place, f"Không có tệp nào khớp “{pattern}”.", "Sửa tên tệp."
                    )
