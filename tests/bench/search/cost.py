"""What a search costs: time from a key, bytes, a slow phone's patience, and how it grows with the book."""

import os

from playwright.sync_api import Browser
from tests.bench.search import keys as typing
from tests.bench.search import rivals, slow
from tests.bench.search.box import ask, opened
from tests.bench.search.growth import grown
from tests.bench.search.place import SITE
from tests.bench.search.queries import load
from tests.bench.search.report import goal
from tests.bench.search.score import joined, ranks, success
from tests.bench.search.serve import packed, served

PAGES = (1000, 5000)


def keys(browser: Browser) -> None:
    """Print how long a key takes in the real box."""
    with served(SITE) as address:
        page = opened(browser, address)
        times = typing.waits(page, [q.text for q in load() if q.group in ("no marks", "reworded")][::6])
        page.close()
    middle, late = times[len(times) // 2], times[int(len(times) * 0.95)]
    print(f"\n## Từ phím tới kết quả\n\n{len(times)} lần gõ: p50 {middle:.0f} ms, p95 {late:.0f} ms")
    print(f"(tải máy {os.getloadavg()[0]:.1f})\n")
    goal("p95 ≤ 50 ms", late <= 50)


def weight() -> None:
    """Print how much there is to fetch."""
    names = ("search/search_index.json", "search/search_text.json", "assets/javascripts/search.js")
    first, text, script = (len(packed((SITE / name).read_bytes())) for name in names)
    print("\n## Dung lượng (brotli)\n")
    print(f"mục đầu {first:,} B, chữ dài {text:,} B, tệp chạy {script:,} B")
    print(f"lunr cùng trang: mục {len(packed(rivals.stock_index(SITE))):,} B\n")
    goal("tiêu đề, mục, kịch bản ≤ 150 KB", first <= 150_000)
    goal("cả sách ≤ 300 KB", first + text <= 300_000)


def slow_phone(browser: Browser) -> None:
    """Print how long a slow phone waits for its first result."""
    with served(SITE) as address:
        touch, link = slow.from_touch(browser, address), slow.from_address(browser, address)
    print("\n## Điện thoại chậm (Slow 4G, bộ xử lý chậm 4 lần)\n")
    print(
        f"từ lúc chạm kính lúp tới kết quả đầu tiên {touch:.2f} s; mở một liên kết /tim/?q=… {link:.2f} s\n"
    )
    goal("kết quả đầu tiên ≤ 3 s", touch <= 3)


def growth(browser: Browser) -> None:
    """Print what a larger book costs."""
    print("\n## Khi sách lớn lên\n")
    print("| trang | mục đầu, cả sách (KB) | mở (s) | phím p50 · p95 (ms) | không dấu s@1 · s@3 |")
    print("|---|---|---|---|---|")
    queries = [query for query in load() if query.group == "no marks"]
    texts = [query.text for query in queries]
    for pages in PAGES:
        files = grown(SITE, pages)
        with served(SITE, files) as address:
            page = browser.new_page(viewport={"width": 1280, "height": 800})
            page.goto(f"{address}index.html")
            page.add_script_tag(content="window.begun = performance.now()")
            page.focus(".md-search__input")
            page.keyboard.type("ngo doc")
            page.wait_for_selector(".md-search-result__item", timeout=120000)
            opening = page.evaluate("performance.now() - window.begun") / 1000
            page.wait_for_load_state("networkidle", timeout=120000)
            page.wait_for_timeout(4000 + pages)  # until the second file is read
            places = joined(ranks(queries, ask(page, texts, 8000)), lambda _: True)
            times = typing.waits(page, texts[::9])
            page.close()
        first, text = (len(packed(body)) // 1000 for body in files.values())
        cells = [
            f"{first}, {first + text}",
            f"{opening:.1f}",
            f"{times[len(times) // 2]:.0f} · {times[int(len(times) * 0.95)]:.0f}",
            f"{success(places, 1):.3f} · {success(places, 3):.3f}",
        ]
        print(f"| {pages} | {' | '.join(cells)} |")
