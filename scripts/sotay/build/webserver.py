"""Configuration for web servers, true to the site that was just built: policy, types, old addresses."""

import base64
import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

TEMPLATES = Path(__file__).parents[2] / "deploy"
FOLDER = "may-chu"
FILES = {"nginx.conf": "nginx.conf.j2", "Caddyfile": "Caddyfile.j2"}
ROOT = "/srv/so-tay/site"
# Extensions of ours that a server's own table may lack.
TYPES: Mapping[str, Sequence[str]] = {
    "application/manifest+json": ("webmanifest",),
    "text/calendar": ("ics",),
}
HEADERS: Mapping[str, str] = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=()",
}
_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script>", re.DOTALL)
_STYLE = re.compile(r"<style\b[^>]*>(.*?)</style>", re.DOTALL)
_STYLED = re.compile(r"<[a-z][^>]*\sstyle=\"([^\"]*)\"")
_DATA = re.compile(r"\bsrc=|type=\"(?:application|text)/(?!javascript)")


def policy(pages: Iterable[str]) -> str:
    """Return the Content-Security-Policy under which `pages` (HTML) work: ours alone, inline only by hash."""
    scripts: set[str] = set()
    styles: set[str] = set()
    styled: set[str] = set()
    for page in pages:
        scripts |= {_hash(body) for attributes, body in _SCRIPT.findall(page) if not _DATA.search(attributes)}
        styles |= {_hash(body) for body in _STYLE.findall(page)}
        styled |= {_hash(value) for value in _STYLED.findall(page)}
    unsafe = {"'unsafe-hashes'"} if styled else set()
    rules = {
        "default-src": ["'none'"],
        "script-src": ["'self'", *sorted(scripts)],
        "style-src": ["'self'", *sorted(unsafe), *sorted(styles | styled)],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "worker-src": ["'self'"],
        "manifest-src": ["'self'"],
        "frame-src": ["'self'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'self'"],
        "base-uri": ["'self'"],  # the 404 page's
    }
    return "; ".join(f"{name} {' '.join(values)}" for name, values in rules.items())


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


def configurations(
    pages: Iterable[str], title: str, moved: Sequence[tuple[str, str]], root: str = ROOT
) -> dict[str, str]:
    """Return the configuration files by name; `moved` holds old and new addresses, `root` is where site/ lies."""
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES), undefined=StrictUndefined, keep_trailing_newline=True
    )
    values = {
        "title": title,
        "policy": policy(pages),
        "types": TYPES,
        "headers": HEADERS,
        "moved": moved,
        "root": root,
    }
    return {name: environment.get_template(template).render(values) for name, template in FILES.items()}


def write(site: Path, target: Path, title: str, moved: Sequence[tuple[str, str]]) -> None:
    """Write the configurations for `site` into the folder `target`."""
    target.mkdir(parents=True, exist_ok=True)
    pages = (page.read_text("utf-8") for page in sorted(site.rglob("*.html")))
    for name, text in configurations(pages, title, moved).items():
        (target / name).write_text(text, "utf-8")
