"""python -m tests.bench.search [--quick]: how good, how fast, how large the search is, beside lunr and Pagefind."""

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright
from tests.bench.search import cost, rivals
from tests.bench.search.box import CHROMIUM, Answers, ask, opened
from tests.bench.search.place import SITE
from tests.bench.search.queries import load, written
from tests.bench.search.report import goals, table
from tests.bench.search.score import Ranks, ranks
from tests.bench.search.serve import served

Engines = dict[str, Callable[[list[str]], Answers]]
FILES = {"queries.yml": "Chất lượng", "held.yml": "Câu để riêng"}


@contextmanager
def engines(browser: Browser, quick: bool) -> Iterator[Engines]:
    """Open every search there is to ask."""
    with ExitStack() as open_:
        ours = opened(browser, open_.enter_context(served(SITE)))
        found: Engines = {"sotay": lambda texts: ask(ours, texts)}
        if not quick:
            stock = open_.enter_context(served(SITE, rivals.stock_files(SITE), rivals.stock_page))
            lunr = opened(browser, stock)
            found["lunr vi"] = lambda texts: ask(lunr, texts, 400)
            copy = Path(open_.enter_context(tempfile.TemporaryDirectory())) / "site"
            if rivals.pagefind(SITE, copy):
                foreign = browser.new_page()
                foreign.goto(f"{open_.enter_context(served(copy))}index.html")
                found["Pagefind"] = lambda texts: rivals.ask_pagefind(foreign, texts)
            else:
                print("\nKhông cài được Pagefind ở đây.")
        yield found


def quality(found: Engines) -> dict[str, Ranks]:
    """Ask every engine every file of queries, print the tables; return our own ranks by file."""
    own = {}
    for name, title in FILES.items():
        queries = load(name)
        told = {engine: ranks(queries, answer([q.text for q in queries])) for engine, answer in found.items()}
        table(title, told)
        own[title] = told["sotay"]
    return own


def main(quick: bool) -> None:
    """Measure and print."""
    print(f"# Tìm kiếm: {SITE}\n\n{written()} câu viết tay, {written('held.yml')} câu để riêng")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=list(CHROMIUM))
        with engines(browser, quick) as found:
            own = quality(found)
        goals(own)
        cost.keys(browser)
        cost.weight()
        if not quick:
            cost.slow_phone(browser)
            cost.growth(browser)
        browser.close()


if __name__ == "__main__":
    main("--quick" in sys.argv)
