"""The handbook itself, served as the web server's configuration says: its policy, and all of it without a network."""

import json
from pathlib import Path

import pytest
from tests.apps.offline.conftest import foot, notice, visit

from sotay.build import webserver

pytestmark = pytest.mark.browser
KINDS = (
    "index.html",
    "phan-cap/index.html",
    "tim/index.html?q=ngo+doc",
    "kich-ban/index.html",
    "kich-ban/ngo-doc-thuc-pham/index.html",
    "kich-ban/ngo-doc-thuc-pham/cap-3/index.html",
    "kich-ban/ma-tran/index.html",
    "so-tay/bang-cap/index.html",
    "so-tay/nhan-dien/index.html",
    "don-vi/so-y-te/index.html",
    "bieu-mau/index.html",
    "tap-huan/index.html",
    "van-ban/index.html",
    "huong-dan/mat-mang/index.html",
    "404.html",
)


@pytest.fixture
def policy(site: Path) -> str:
    """The policy that dist/may-chu/ holds for this site."""
    return webserver.policy(page.read_text("utf-8") for page in site.rglob("*.html"))


def test_nothing_offends_the_policy(site: Path, serve, phone, policy: str) -> None:
    """Search, triage, statement and copy run under the policy that the build writes; it allows nothing inline."""
    assert "unsafe" not in policy
    server = serve(site)
    server.policy = policy
    page = phone()
    page.add_init_script(
        "addEventListener('securitypolicyviolation', e => { "
        "(window.offences ??= []).push(e.violatedDirective + ' ' + e.blockedURI) })"
    )
    found: list[str] = []
    for path in KINDS:
        page.goto(server.address + path)
        if "q=" in path:
            page.wait_for_selector(".md-search-result__item", timeout=20000)
        elif path == "index.html":
            page.click(".st-find >> visible=true")
            page.keyboard.type("ngo doc")
            page.wait_for_selector(".md-search-result__item", timeout=20000)
        elif path.startswith("phan-cap"):
            page.wait_for_timeout(350)  # a tap of the first moment counts for nothing
            page.click("label:has(input[value=KB05])")
            page.wait_for_selector("[data-question='1']:not([hidden])")
        found += [f"{path}: {offence}" for offence in page.evaluate("window.offences ?? []")]
    assert found == []


@pytest.mark.slow
def test_the_whole_handbook_without_a_network(site: Path, serve, phone, policy: str) -> None:
    """One visit; then every page opens with no request failing, search answers, a level is found, cards open."""
    server = serve(site)
    server.policy = policy
    page = phone()
    page.goto(server.address + "index.html")
    foot(page, "Đã lưu trong máy", 120000)
    server.stop()
    told: list[str] = []
    page.on("pageerror", lambda error: told.append(str(error)))
    for path in KINDS[:-1]:
        page.goto(server.address + path)
        assert "chua-luu" not in page.url
        if "q=" in path:
            page.wait_for_selector(".md-search-result__item", timeout=20000)
    notice(page, "Không có mạng")
    files = json.loads((site / "ngoai-tuyen/danh-sach.json").read_text("utf-8"))["files"]
    lost = page.evaluate(
        "async paths => { const lost = []; for (const p of paths) "
        "{ const a = await fetch(p).catch(() => null); if (!a?.ok) lost.push(p) } return lost }",
        [server.address + path for path, _, _ in files],
    )
    assert lost == []
    page.goto(server.address + "phan-cap/index.html#kb=KB05&c=2111111")
    page.click("[data-slot=open]")
    page.wait_for_url("**/cap-3/**")
    assert told == []


@pytest.mark.slow
def test_a_site_at_another_address_of_the_same_server_keeps_its_own(site: Path, serve, phone) -> None:
    """Caches belong to the server: a second handbook below another folder is not touched by the first."""
    server = serve(site)
    page = phone()
    visit(page, server)
    page.evaluate("caches.open('sotay:/khac/:abc').then(c => c.put('/khac/x', new Response('x')))")
    page.reload()
    foot(page, "Đã lưu trong máy")
    assert "sotay:/khac/:abc" in page.evaluate("caches.keys()")
