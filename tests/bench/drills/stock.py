"""The peer: stock Material for MkDocs with the articles of our own pages, its own search with `lang: vi`."""

import re
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.plugins import event_priority

_ARTICLE = re.compile(r"<article[^>]*>(.*)</article>", re.DOTALL)
_SCRIPT = re.compile(r"<script\b.*?</script>", re.DOTALL)
_TITLE = re.compile(r"<h1[^>]*>(.*?)(?:<a class=\"headerlink|</h1>)", re.DOTALL)
_TAGS = re.compile(r"<[^>]+>")
SETTINGS = """
site_name: Sổ tay xử lý khủng hoảng truyền thông
site_url: ""
use_directory_urls: false
theme: {name: material, language: vi, font: false}
plugins: {search: {lang: vi}}
validation: {links: {not_found: ignore, absolute_links: ignore, unrecognized_links: ignore}}
"""


def make(site: Path, folder: Path) -> Path:
    """Build the stock site of the pages of `site` in `folder`; return where it stands."""
    articles: dict[str, str] = {}
    for page in sorted(site.rglob("index.html")):
        name = page.relative_to(site).with_suffix(".md").as_posix()
        found = _ARTICLE.search(page.read_text("utf-8"))
        if not found:
            continue
        articles[name] = _SCRIPT.sub("", found[1])
        title = _TITLE.search(articles[name])
        stub = folder / "docs" / name
        stub.parent.mkdir(parents=True, exist_ok=True)
        stub.write_text(f"# {_TAGS.sub('', title[1]).strip() if title else name}\n", "utf-8")
    (folder / "mkdocs.yml").write_text(SETTINGS, "utf-8")
    config = load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "site"))

    @event_priority(100)
    def content(html: str, page: object, **_: object) -> str:
        return articles[page.file.src_uri]  # type: ignore[attr-defined]

    config.plugins.events["page_content"].insert(0, content)
    build(config)
    return folder / "site"
