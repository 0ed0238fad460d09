"""The 404 page works at any depth below any folder of a server, while the site does not know its own address."""

import http.server
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import yaml

from sotay.build import webserver

pytestmark = pytest.mark.browser
ROOT = Path(__file__).resolve().parents[2]
TYPES = {".html": "text/html; charset=utf-8", ".js": "text/javascript", ".css": "text/css"}
LINKS = "() => [...document.querySelectorAll('a[href]')].map(a => [a.getAttribute('href'), a.href])"


@pytest.fixture(params=["/", "/so-tay/", "/cong/so-tay/"])
def address(request, site: Path) -> Iterator[str]:
    """The top of the site on a server that answers what it does not have with 404.html, under our policy."""
    below = request.param
    missing = (site / "404.html").read_bytes()
    policy = webserver.policy(page.read_text("utf-8") for page in site.rglob("*.html"))

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            path = unquote(urlsplit(self.path).path)
            file = site / path.removeprefix(below)
            found = path.startswith(below) and file.is_file()
            self.send_response(200 if found else 404)
            self.send_header("Content-Type", TYPES.get(file.suffix if found else ".html", "text/plain"))
            self.send_header("Content-Security-Policy", policy)
            self.end_headers()
            self.wfile.write(file.read_bytes() if found else missing)

        def log_message(self, *_args: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}{below}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def page(chromium) -> Iterator:
    """A phone without a copy of the site; errors of its scripts fail the test."""
    context = chromium.new_context(viewport={"width": 390, "height": 844}, service_workers="block")
    opened = context.new_page()
    told: list[str] = []
    opened.on("pageerror", lambda error: told.append(str(error)))
    opened.on("console", lambda m: told.append(m.text) if "Content Security Policy" in m.text else None)
    yield opened
    context.close()
    assert told == []


@pytest.mark.parametrize("path", ["khong-co", "khong/co/trang/nay.html", "kich-ban/ngo-doc-thuc-pham/cap-9/"])
def test_it_is_whole_and_leads_on(page, site: Path, address: str, path: str) -> None:
    """Its look, its links, its search."""
    top = urlsplit(address).path
    page.goto(address + path)
    assert page.inner_text("h1").replace("\u00a0", " ") == "Không có trang ở địa chỉ này"
    assert page.evaluate("getComputedStyle(document.body).marginTop") == "0px", "no style sheet"
    dead = []
    for written, href in page.evaluate(LINKS):
        parts = urlsplit(href)
        if written.startswith("#"):
            pytest.fail(f"{written} leads out of the page")
        if parts.path == urlsplit(page.url).path:
            continue
        if not parts.path.startswith(top) or not (site / unquote(parts.path.removeprefix(top))).is_file():
            dead.append(href)
    assert dead == []
    page.click("[data-st-search] >> visible=true")
    page.keyboard.type("ngo doc")
    page.wait_for_selector(".md-search-result__item a")
    href = page.evaluate("document.querySelector('.md-search-result__item a').href").split("#")[0]
    assert (site / unquote(urlsplit(href).path.removeprefix(top))).is_file()


def test_it_counts_the_questions_of_the_table(site: Path) -> None:
    asked = len(yaml.safe_load((ROOT / "handbook/registry/triage.yml").read_text("utf-8"))["questions"]) + 1
    for name in ("404.html", "chua-luu.html"):
        assert f"{asked} câu hỏi, ra ngay" in (site / name).read_text("utf-8")
