"""Where a source's page stands on the website: Vietnamese addresses that survive renumbering."""

import re
from posixpath import dirname, normpath, relpath

_NUMBER = re.compile(r"^\d\d[a-z]?-")
_TOPS = {"docs": "", "handbook": "so-tay/", "scenarios": "kich-ban/", "training": "tap-huan/"}
# Pages made from a table of the registry: an editor links to the table, the reader lands on its page.
TABLES = {
    "handbook/registry/triage.yml": "phan-cap/",
    "handbook/registry/levels.yml": "so-tay/bang-cap/",
    "handbook/registry/plan.yml": "so-tay/ke-hoach-161/",
    "handbook/registry/units.yml": "don-vi/",
    "handbook/registry/laws.yml": "van-ban/",
    "handbook/registry/glossary.yml": "thuat-ngu/",
    "handbook/registry/channels.yml": "so-tay/kenh/",
    "handbook/registry/roles.yml": "so-tay/vai/",
    "handbook/registry/sources.yml": "nguon/",
    "handbook/registry/placeholders.yml": "so-tay/cho-trong/",
    "handbook/registry/distribution.yml": "so-tay/cap-phat/",
}
# Pages that look over the whole book: no editor writes them.
OVERVIEWS = {
    "scenarios/index.md": "kich-ban/",
    "scenarios/ma-tran.md": "kich-ban/ma-tran/",
    "scenarios/theo-cap.md": "kich-ban/theo-cap/",
    "scenarios/theo-gio.md": "kich-ban/theo-gio/",
    "scenarios/lich-ra-soat.md": "kich-ban/lich-ra-soat/",
    "scenarios/du-lieu.md": "kich-ban/du-lieu/",
    "training/index.md": "tap-huan/",
    "handbook/index.md": "so-tay/",
    "handbook/forms/index.md": "bieu-mau/",
}


def src_address(src: str) -> str:
    """Return the address of the page named `src`, whether an editor wrote it or the build makes it."""
    if src in OVERVIEWS:
        return OVERVIEWS[src]
    if src.startswith("handbook/registry/units/"):
        return f"don-vi/{src.rsplit('/', 1)[1].removesuffix('.md')}/"
    if (table := src.removesuffix(".md") + ".yml") in TABLES:
        return TABLES[table]
    return address(src)


def address(path: str) -> str:
    """Return the address (with its closing slash; "" is home) of the page made from source `path`."""
    if path in TABLES:
        return TABLES[path]
    top, _, rest = path.partition("/")
    base = _TOPS[top]
    if rest.startswith("forms/"):
        base, rest = "bieu-mau/", rest.removeprefix("forms/")
    *folders, name = rest.removesuffix(".md").split("/")
    parts = [_NUMBER.sub("", part) for part in folders]
    if name != "index":
        parts.append(_NUMBER.sub("", name))
    return base + "".join(f"{part}/" for part in parts)


def file_of(address_: str) -> str:
    """Return the file that serves an address; links name it, so that the site opens from a stick."""
    return f"{address_}index.html"


def resolve(source: str, link: str) -> str:
    """Return the repository path that `link`, written in file `source`, leads to."""
    return normpath(f"{dirname(source)}/{link}")


def link(source: str, target: str) -> str:
    """Return the relative link from file `source` to file `target`, both repository paths."""
    return relpath(target, dirname(source) or ".")
