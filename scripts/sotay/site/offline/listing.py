"""The list of what a device keeps: every page and what pages need, each with its hash, in the order of fetching."""

import gzip
import hashlib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, normpath

FOLDER = "ngoai-tuyen"
LIMIT = 10_000_000  # bytes a device is asked to keep
HASH = 32  # hexadecimal digits of SHA-256, as apps/keeper/pack.js counts them
_DOWNLOADS = "tai-ve/"
# What the search's worker fetches is named in no page.
_ALWAYS = re.compile(r"search/search_\w+\.json|manifest\.webmanifest|.*\.txt")
# Known to crawlers and servers alone, or asked for anew each time.
_NEVER = re.compile(rf"sw\.js|{FOLDER}/.*|404\.html|robots\.txt|sitemap\.xml(\.gz)?|addresses\.txt")
_PACKED = re.compile(r".*\.(html|css|js|json|svg|txt|webmanifest|ics)")
_TAG = re.compile(r"<(?!a\b|meta\b|area\b)[a-z][^>]*>")
_ATTRIBUTE = re.compile(r'\s(?:src|href|srcset|poster|data-[\w-]+)="([^"#?{}<>\s]+\.\w+)')
_STYLE = re.compile(r"""url\(["']?([^"')#?]+)""")
# Kept where there is room: what an office prints or fills in at night.
_WELCOME = (re.compile(r"tai-ve/the-hanh-dong\.pdf"), re.compile(r"tai-ve/.*\.docx"))
_FIRST = (
    re.compile(r"assets/.*"),
    re.compile(r"(index|chua-luu)\.html|manifest\.webmanifest"),
    re.compile(r"(phan-cap|tim)/.*|search/.*"),
    re.compile(r"kich-ban/.*"),
)


class TooLargeError(Exception):
    """The pages alone are more than a device should be asked to keep; the message says which weigh most."""


@dataclass(frozen=True)
class Entry:
    """One file of the site."""

    path: str
    hash: str
    size: int
    packed: int  # bytes it takes on the device


@dataclass(frozen=True)
class Listing:
    """What is kept (`files`) and what may be opened with a network only (`later`)."""

    files: tuple[Entry, ...]
    later: tuple[Entry, ...]

    @property
    def version(self) -> str:
        """A digest of the paths and hashes of what is kept."""
        text = "".join(f"{entry.path} {entry.hash}\n" for entry in sorted(self.files, key=lambda e: e.path))
        return hashlib.sha256(text.encode()).hexdigest()[:16]

    @property
    def packed(self) -> int:
        """Bytes the copy takes on the device."""
        return sum(entry.packed for entry in self.files)


def listing(site: Path) -> Listing:
    """Return the listing of the built `site`; raises TooLargeError."""
    paths = [p.relative_to(site).as_posix() for p in sorted(site.rglob("*")) if p.is_file()]
    paths = [path for path in paths if not _NEVER.fullmatch(path)]
    needed = set(_needed(site, paths))
    sized = {path: _entry(site, path) for path in paths}
    kept = [sized[path] for path in paths if path in needed]
    room = LIMIT - sum(entry.packed for entry in kept)
    if room < 0:
        raise TooLargeError(_heaviest(kept))
    for pattern in _WELCOME:
        for path in paths:
            entry = sized[path]
            if path not in needed and pattern.fullmatch(path) and entry.packed <= room:
                kept.append(entry)
                room -= entry.packed
    kept.sort(key=lambda entry: (_turn(entry.path), entry.path))
    names = {entry.path for entry in kept}
    later = tuple(sized[path] for path in paths if path not in names and path.startswith(_DOWNLOADS))
    return Listing(tuple(kept), later)


def write(site: Path, made: str) -> Listing:
    """Write the list of `site` and its version, made on the day `made` (2026-11-22); return it."""
    found = listing(site)
    folder = site / FOLDER
    folder.mkdir(exist_ok=True)
    head = {"version": found.version, "made": made}
    _put(folder / "phien-ban.json", head)
    _put(
        folder / "danh-sach.json",
        {**head, "packed": found.packed, "files": _rows(found.files), "later": _rows(found.later)},
    )
    return found


def _needed(site: Path, paths: Iterable[str]) -> Iterator[str]:
    """Yield pages, what they load by themselves, what their styles load, and what scripts ask for."""
    known = set(paths)
    for path in known:
        if _ALWAYS.fullmatch(path) and not path.startswith(_DOWNLOADS):
            yield path
        if path.endswith(".html") and not path.startswith(_DOWNLOADS):
            yield path
            text = (site / path).read_text("utf-8")
            links = [link for tag in _TAG.findall(text) for link in _ATTRIBUTE.findall(tag)]
        elif path.endswith(".css"):
            links = _STYLE.findall((site / path).read_text("utf-8"))
        else:
            continue
        for link in links:
            target = normpath(f"{dirname(path)}/{link}").removeprefix("/")
            if target in known and not target.startswith(_DOWNLOADS):
                yield target


def _entry(site: Path, path: str) -> Entry:
    data = (site / path).read_bytes()
    packed = len(gzip.compress(data, 6, mtime=0)) if _PACKED.fullmatch(path) else len(data)
    return Entry(path, hashlib.sha256(data).hexdigest()[:HASH], len(data), packed)


def _turn(path: str) -> int:
    if any(pattern.fullmatch(path) for pattern in _WELCOME):
        return len(_FIRST) + 1
    return next((n for n, pattern in enumerate(_FIRST) if pattern.fullmatch(path)), len(_FIRST))


def _heaviest(entries: list[Entry]) -> str:
    worst = sorted(entries, key=lambda entry: -entry.packed)[:3]
    named = ", ".join(f"{entry.path} ({entry.packed / 1e6:.1f} MB)" for entry in worst)
    total = sum(entry.packed for entry in entries) / 1e6
    return (
        f"Bản lưu để đọc khi mất mạng nặng {total:.1f} MB, quá {LIMIT / 1e6:.0f} MB. Nặng nhất: {named}. "
        "Cách sửa: thu nhỏ các hình ấy, hoặc đưa tệp lớn vào tai-ve/ (chỉ tải khi cần)."
    )


def _rows(entries: Iterable[Entry]) -> list[list[str | int]]:
    return [[entry.path, entry.hash, entry.size] for entry in entries]


def _put(path: Path, data: Mapping[str, object]) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
