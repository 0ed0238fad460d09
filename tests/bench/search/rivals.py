"""What the search is held against: Material's own (lunr, lang vi) and Pagefind, on the same pages."""

import json
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import material
from material.plugins.search.plugin import Parser
from playwright.sync_api import Page
from tests.bench.search.box import Answers, script

_ARTICLE = re.compile(r"<article[^>]*>(.*)</article>", re.DOTALL)
_OURS = re.compile(rb'"search": "([./]*)assets/javascripts/search\.js"')
_STARTS = re.compile(rb'data-search-bundle="[^"]*" data-material="([^"]*)"')
MATERIAL = Path(material.__file__).parent / "templates" / "assets" / "javascripts"
WORKER = next(MATERIAL.glob("workers/search.*.min.js"))


def stock_index(site: Path) -> bytes:
    """Return the index Material's plugin writes for these pages, `lang: vi`."""
    docs = []
    for path in sorted(site.rglob("index.html")):
        address = path.relative_to(site).as_posix()
        for section in _parsed(path):
            place = f"{address}#{section.id}" if section.id else address
            title, text = "".join(section.title or [address]).strip(), "".join(section.text).strip()
            docs.append({"location": place, "title": title, "text": text})
    fields = {"title": {"boost": 1e3}, "text": {"boost": 1.0}, "tags": {"boost": 1e6}}
    config = {"lang": ["vi"], "separator": r"[\s\-]+", "pipeline": ["stopWordFilter"], "fields": fields}
    return json.dumps({"config": config, "docs": docs}).encode()


def _parsed(path: Path) -> list[Any]:
    found = _ARTICLE.search(path.read_text("utf-8"))
    parser = Parser()
    parser.feed(found[1] if found else "")
    parser.close()
    return [section for section in parser.data if not section.is_excluded()]


def stock_files(site: Path) -> dict[str, bytes]:
    """Return the files that turn our site into one with Material's own search."""
    lunr = {
        f"assets/javascripts/{path.relative_to(MATERIAL).as_posix()}": path
        for path in MATERIAL.glob("lunr/**/*.js")
    }
    files = {name: path.read_bytes() for name, path in lunr.items()}
    files[f"assets/javascripts/workers/{WORKER.name}"] = WORKER.read_bytes()
    return {**files, "search/search_index.json": stock_index(site)}


def stock_page(path: str, body: bytes) -> bytes:
    """Turn one page of ours to Material's own worker and bundle."""
    if not path.endswith(".html"):
        return body
    body = _OURS.sub(rb'"search": "\1assets/javascripts/workers/' + WORKER.name.encode() + b'"', body)
    return _STARTS.sub(rb'data-search-bundle="\1"', body)


def pagefind(site: Path, target: Path) -> bool:
    """Index a copy of the site with Pagefind, where npm has it; return whether it is there."""
    shutil.copytree(site, target)
    command = shutil.which("pagefind") or "npx --yes pagefind@1.6.0"
    try:
        done = subprocess.run(
            [*command.split(), "--site", str(target)], capture_output=True, timeout=300, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0 and (target / "pagefind/pagefind.js").is_file()


def ask_pagefind(page: Page, queries: Sequence[str]) -> Answers:
    """Return Pagefind's answers in the form of `box.ask`."""
    return [(took, results) for took, results in page.evaluate(script("pagefind"), list(queries))]
