"""Mend the files of a book in place, and say what was mended."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from sotay.book.load import Book
from sotay.book.source import Source, decode
from sotay.check.fix.mend import mend
from sotay.check.fix.write import replace
from sotay.check.result import within

_ENDS = "dấu xuống dòng"


@dataclass
class Summary:
    """What was mended in which file, and which files could not be written."""

    files: dict[str, Counter[str]] = field(default_factory=dict)
    unwritten: dict[str, str] = field(default_factory=dict)

    def tell(self) -> str:
        """Return the summary as text."""
        lines = [f"{path}: {_counted(changes)}" for path, changes in self.files.items()]
        lines += [f"{path}: chưa sửa được, {why}" for path, why in self.unwritten.items()]
        total: Counter[str] = sum(self.files.values(), Counter())
        if not self.files:
            return "\n".join([*lines, "Không có gì sửa máy móc được."])
        return "\n".join(
            [*lines, f"Đã sửa {total.total()} chỗ trong {len(self.files)} tệp: {_counted(total)}."]
        )


def _counted(changes: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in changes.most_common() if count)


def fix(book: Book, paths: tuple[str, ...] = ()) -> Summary:
    """Mend the sources of `book` (only those within `paths`, if any are given) in place."""
    summary = Summary()
    for path, source in _chosen(book, paths):
        mended = mend(path, source.text)
        file = book.root / path
        try:
            raw = file.read_bytes()
            if file.is_symlink() or raw == mended.text.encode():
                continue
            if decode(path, raw)[0].text != source.text:
                summary.unwritten[path] = "tệp vừa bị đổi từ nơi khác; chạy lại lệnh này."
                continue
            if mended.text == source.text:
                mended.changes[_ENDS] += 1
            replace(file, mended.text)
        except OSError as error:
            summary.unwritten[path] = f"không ghi được ({error.strerror})."
            continue
        summary.files[path] = mended.changes
    return summary


def _chosen(book: Book, paths: tuple[str, ...]) -> Iterator[tuple[str, Source]]:
    for path, source in sorted(book.sources.items()):
        if not paths or any(within(path, limit) for limit in paths):
            yield path, source
