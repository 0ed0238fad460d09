"""python -m tests.bench.drills [--quick]: twenty nights of an official, on a slow phone, beside stock Material."""

import logging
import re
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright
from tests.bench.drills import phone, stock, walk
from tests.bench.drills.net import Line
from tests.bench.drills.situation import ROOT, Situation, load
from tests.bench.drills.walk import Walk
from tests.bench.search.place import SITE
from tests.conftest import CHROMIUM

TIMES = 3
TOLD = 0.02  # a shift above this is told with what moved
MOVED: list[str] = []
BROKEN: list[str] = []
SAVED = "document.querySelector('.st-kept')?.textContent.includes('Đã lưu')"
RESPONSE = "kich-ban/ngo-doc-thuc-pham/cap-3/index.html"
GOALS = (
    "\nMục tiêu: 3 chạm sau khi đã kể xong sự việc; màn hình đầu 2,5 s, lần sau 1 s; 200 KB; xê dịch 0,05; "
    "tác vụ 200 ms. "
    "Tác vụ tính theo thời gian của luồng chính, không tính lúc máy bận việc khác; giây thì có."
)
OPENERS = {"sotay": ".st-find >> visible=true", "Material": "label.md-header__button[for='__search']"}


def screens(browser: Browser, line: Line, path: str) -> float:
    """Return the median seconds to the first screen of `path` on a fresh phone."""
    times = []
    for _ in range(TIMES):
        with phone.fresh(browser) as page:
            times.append(phone.screen(page, line.address + path))
    return median(times)


def weight(browser: Browser, line: Line) -> tuple[int, int]:
    """Return the bytes of a first visit: until the page has loaded, and all that comes in the next half minute."""
    line.bytes.clear()
    with phone.fresh(browser) as page:
        page.goto(line.address + "index.html", wait_until="load")
        page.wait_for_timeout(500)
        first = sum(line.bytes.values())
        page.wait_for_timeout(45000 if page.locator(".st-kept").count() else 8000)
        return first, sum(line.bytes.values())


def kept(browser: Browser, line: Line) -> tuple[float, float, Page]:
    """Return seconds to the first screens of home and response on a phone that has the copy, and its page."""
    context = phone.context(browser)
    first = phone.page(context, slow_line=False)
    first.goto(line.address + "index.html")
    first.wait_for_function(SAVED, timeout=180000)
    first.close()
    opened = phone.page(context)
    times = [
        [phone.screen(opened, line.address + path) for _ in range(TIMES)] for path in ("index.html", RESPONSE)
    ]
    return median(times[0]), median(times[1]), opened


def repeat(browser: Browser, line: Line) -> tuple[float, float]:
    """Return the same for a site that keeps nothing but what the browser's own cache keeps."""
    with phone.fresh(browser) as page:
        for path in ("index.html", RESPONSE):
            phone.screen(page, line.address + path)
        times = [
            [phone.screen(page, line.address + path) for _ in range(TIMES)]
            for path in ("index.html", RESPONSE)
        ]
    return median(times[0]), median(times[1])


def drilled(
    browser: Browser,
    situations: list[Situation],
    page_of: Callable[[], Page],
    act: Callable[[Page, Situation], Walk],
) -> list[Walk]:
    """Walk every situation, each from a page that `page_of` opens."""
    walks = []
    for situation in situations:
        page = page_of()
        try:
            with phone.traced(browser, page) as longest:
                made = act(page, situation)
            made.long = longest[0]
            walks.append(made)
        except (
            Exception
        ) as error:  # a drill that breaks is a drill not passed: it is told and the others go on
            BROKEN.append(f"{situation.typed}: {str(error).splitlines()[0]} ({page.url})")
            walks.append(Walk())
        finally:
            page.close()
    return walks


def tell(name: str, walks: list[Walk]) -> None:
    """Print one row of the table of drills."""
    good = [w for w in walks if w.found]
    if not good:
        print(f"| {name} | 0/{len(walks)} |{' – |' * 7}", flush=True)
        return
    taps = sorted(w.taps for w in good)
    cells = [
        f"{len(good)}/{len(walks)}",
        f"{max(w.answers for w in good) or '–'}",
        f"{median(taps):.0f}",
        f"{taps[-1]}",
        f"{median(w.swipes for w in good):.0f}",
        f"{median(w.seconds for w in good):.1f}",
        f"{max(w.shift for w in good):.3f}",
        f"{max(w.long for w in good):.0f}",
    ]
    print(f"| {name} | {' | '.join(cells)} |", flush=True)
    for shaken in (w for w in good if w.shift > TOLD):
        MOVED.extend(f"{name}: {line}" for line in shaken.moved)


def heads(*names: str) -> None:
    """Print the head of a table."""
    print(f"\n| {' | '.join(names)} |\n|{'---|' * len(names)}", flush=True)


def codes() -> dict[str, str]:
    """Return the code of each scenario by its folder."""
    heads = (ROOT / "scenarios").glob("*/index.md")
    return {p.parent.name: re.search(r"^id: (\w+)", p.read_text("utf-8"), re.MULTILINE)[1] for p in heads}  # type: ignore[index]


def main(*, quick: bool = False) -> None:
    """Measure and print."""
    logging.getLogger("mkdocs").setLevel(logging.ERROR)
    situations = load()[:: 4 if quick else 1]
    print(
        f"\n# Diễn tập trên điện thoại chậm: {SITE}\n\n390×844, bộ xử lý chậm 4 lần, Slow 4G (150 ms, 1,6 Mbit/s)"
    )
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(Line(SITE)) as ours,
        closing(Line(stock.make(SITE, Path(folder)))) as theirs,
        sync_playwright() as play,
    ):
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=list(CHROMIUM))
        lines = {"sotay": ours, "Material": theirs}
        heads("lần đầu", "trang chủ (s)", "trang cấp 3 (s)", "KB tới lúc xem được", "KB cả sau đó")
        for name, line in lines.items():
            home, response = screens(browser, line, "index.html"), screens(browser, line, RESPONSE)
            first, after = weight(browser, line)
            print(
                f"| {name} | {home:.2f} | {response:.2f} | {first / 1e3:.0f} | {after / 1e3:.0f} |",
                flush=True,
            )
        again_home, again_response, page = kept(browser, ours)
        stock_home, stock_response = repeat(browser, theirs)
        heads("lần sau", "trang chủ (s)", "trang cấp 3 (s)")
        print(f"| sotay, bản lưu | {again_home:.2f} | {again_response:.2f} |")
        print(f"| Material, bộ nhớ đệm | {stock_home:.2f} | {stock_response:.2f} |", flush=True)

        heads(
            "diễn tập",
            "tới nơi",
            "câu trả lời",
            "chạm sau đó (giữa)",
            "chạm sau đó (nhiều nhất)",
            "vuốt",
            "giây sau chữ hoặc câu cuối",
            "xê dịch lớn nhất",
            "tác vụ dài nhất (ms)",
        )
        contexts = []

        def cold(line: Line) -> Callable[[], Page]:
            def begin() -> Page:
                while contexts:
                    contexts.pop().close()
                contexts.append(phone.context(browser))
                opened = phone.page(contexts[0])
                opened.goto(line.address + "index.html", wait_until="load")
                return opened

            return begin

        def by_search(name: str, kind: str, begin: Callable[[], Page]) -> None:
            opener = OPENERS[name]
            walks = drilled(browser, situations, begin, lambda p, s: walk.search(p, s, opener))
            tell(f"{name}, tìm, {kind}", walks)

        by_search("sotay", "lần đầu", cold(ours))
        page.context.add_init_script(f"window.drillCodes = {codes()}")
        ours.close()

        def warm() -> Page:
            opened = phone.page(page.context)
            opened.goto(ours.address + "index.html", wait_until="load")
            opened.evaluate("sessionStorage.clear()")
            return opened

        by_search("sotay", "mất mạng", warm)
        tell("sotay, xác định cấp, mất mạng", drilled(browser, situations, warm, walk.triage))
        by_search("Material", "lần đầu", cold(theirs))
        for line in BROKEN:
            print(f"\nHỏng: {line}")
        for line in MOVED:
            print(f"\nXê dịch: {line}")
        print(GOALS)
        browser.close()


if __name__ == "__main__":
    main(quick="--quick" in sys.argv)
