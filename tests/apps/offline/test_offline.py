"""After one visit the handbook is there without a network, whole, and says how old it is."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from tests.apps.offline.conftest import foot, notice, renew, visit

pytestmark = pytest.mark.browser


def test_everything_listed_opens_after_one_visit(server, phone) -> None:
    """One visit to one page; then the server is gone and every page still opens, by its folder too."""
    page = phone()
    visit(page, server)
    server.stop()
    files = json.loads((server.root / "ngoai-tuyen/danh-sach.json").read_text("utf-8"))["files"]
    pages = [path for path, _, _ in files if path.endswith(".html")]
    assert len(pages) > 20
    for path in pages:
        page.goto(server.address + path)
        assert "Dự thảo" in page.inner_text("body")
    page.goto(server.address + "kich-ban/ngo-doc-thuc-pham/cap-3/")
    assert page.inner_text("h1").strip()
    assert page.url.endswith("/cap-3/")
    page.goto(server.address + "kich-ban")
    assert page.url.endswith("/kich-ban/")


def test_search_answers_without_a_network(server, phone) -> None:
    page = phone()
    visit(page, server)
    server.stop()
    page.goto(server.address + "tim/index.html?q=ngo doc")
    page.wait_for_selector(".md-search-result__item", timeout=20000)
    assert "Ngộ độc" in page.inner_text("[data-results]").replace("\u00a0", " ")
    page.goto(server.address + "index.html")
    page.click(".st-find-button")
    page.keyboard.type("ngo doc")
    page.wait_for_selector(".md-search-result__item", timeout=20000)


def test_first_screen_comes_before_the_copy(server, phone) -> None:
    """Nothing of the copy is asked for while the first page loads."""
    page = phone()
    now = datetime.now(UTC)
    page.clock.install(time=now)
    page.clock.pause_at(now + timedelta(minutes=1))  # on a busy machine too the first page is young
    page.goto(server.address + "index.html", wait_until="load")
    page.clock.run_for(2000)
    page.wait_for_load_state("networkidle")
    assert server.asked["sw.js"] == 0
    assert server.asked["ngoai-tuyen/danh-sach.json"] == 0
    assert server.asked["so-tay/index.html"] == 0
    page.clock.resume()
    foot(page, "Đã lưu trong máy")
    assert server.asked["ngoai-tuyen/danh-sach.json"] == 1


def test_age_of_the_copy(server, phone) -> None:
    """Three days later without a network the page says so; a clock set back is admitted, not computed with."""
    page = phone()
    visit(page, server)
    server.stop()
    page.reload()
    assert "Không có mạng. Bạn đang đọc bản lưu ngày" in notice(page, "mới trong ngày")
    page.add_init_script("{ const now = Date.now; Date.now = () => now() + 3 * 86400000 }")
    page.reload()
    assert notice(page, "cũ 3 ngày").startswith("Không có mạng. Bạn đang đọc bản lưu ngày")
    page.add_init_script("{ const now = Date.now; Date.now = () => now() - 9 * 86400000 }")
    page.reload()
    assert "Đồng hồ máy chạy chậm" in notice(page, "Không có mạng")
    page.click(".st-keep__close")
    assert page.inner_text(".st-keep") == ""
    server.start()
    page.reload()
    foot(page, "Đã lưu trong máy")
    assert page.inner_text(".st-keep") == ""


def test_new_edition_is_announced_and_read_when_asked(server, phone) -> None:
    """Only what changed is fetched; the old pages stay until the reader reloads or goes on."""
    page = phone()
    visit(page, server)
    before = server.asked.copy()
    renew(server.root, "2026-12-03")
    page.reload()
    assert page.locator("#moi").count() == 0
    assert notice(page, "Có bản mới") == "Có bản mới (03/12/2026). Tải lại khi tiện. Tải lại"
    fetched = {path for path, count in server.asked.items() if count > before[path]}
    assert fetched - {"sw.js"} == {"index.html", "ngoai-tuyen/danh-sach.json", "ngoai-tuyen/phien-ban.json"}
    server.stop()
    page.click(".st-keep .st-btn")
    page.wait_for_selector("#moi")
    assert "03/12/2026" in foot(page, "Đã lưu trong máy")


@pytest.mark.slow
def test_beside_another_open_page_the_old_edition_stays(server, phone) -> None:
    page = phone()
    visit(page, server)
    other = page.context.new_page()
    other.goto(server.address + "kich-ban/index.html")
    renew(server.root, "2026-12-03")
    page.reload()
    notice(page, "Có bản mới")
    notice(other, "Có bản mới")
    page.reload()
    assert page.locator("#moi").count() == 0
    other.close()
    (worker,) = page.context.service_workers
    while worker.evaluate("clients.matchAll().then(all => all.length)") > 1:
        page.wait_for_timeout(50)  # what is closed is missed by the browser a little later
    page.reload()
    page.wait_for_selector("#moi")


@pytest.mark.slow
@pytest.mark.parametrize("fuse", [1, 15])
def test_half_an_update_changes_nothing_and_goes_on_later(server, phone, fuse: int) -> None:
    """The line dies after a few files: the old edition is whole, also without a network; then the rest is fetched."""
    page = phone()
    visit(page, server)
    pages = [p.relative_to(server.root).as_posix() for p in sorted(server.root.rglob("index.html"))]
    assert len(pages) > 20
    for name in pages:
        renew(server.root, "2026-12-03", name)
    server.fuse = fuse
    page.reload()
    assert notice(page, "tải dở") == "Bản mới tải dở. Vẫn dùng bản ngày 22/11/2026."
    server.stop()
    for name in pages:
        page.goto(server.address + name)
        assert page.locator("#moi").count() == 0
    server.asked.clear()
    server.start()
    page.goto(server.address + "index.html")
    notice(page, "Có bản mới")
    again = sum(server.asked[name] for name in pages)
    assert again < len(pages), "what had been fetched was fetched again"
    page.goto(server.address + "index.html")
    assert page.locator("#moi").count() == 1


def test_files_other_than_the_list_says_are_refused(server, phone) -> None:
    """A server half renewed, or a login page of some Wi-Fi: no copy is made of two editions."""
    page = phone()
    visit(page, server)
    renew(server.root, "2026-12-03")
    server.instead["index.html"] = "<p>Đăng nhập Wi-Fi</p>".encode()
    page.reload()
    assert notice(page, "tải dở").endswith("bản ngày 22/11/2026.")
    page.reload()
    assert "Wi-Fi" not in page.inner_text("body")
    notice(page, "tải dở")  # a page that asks while another is being answered is told the same
    server.instead = {"ngoai-tuyen/phien-ban.json": b"<html>"}
    page.reload()
    assert "Máy chủ của sổ tay không trả lời" in notice(page, "Bạn đang đọc bản lưu ngày")


@pytest.mark.slow
def test_a_first_copy_broken_off_goes_on(server, phone) -> None:
    page = phone()
    server.fuse = 9
    page.goto(server.address + "index.html")
    assert foot(page, "chưa lưu đủ").startswith("Mới lưu được")
    server.stop()
    server.asked.clear()
    server.start()
    page.reload()
    foot(page, "Đã lưu trong máy")
    files = json.loads((server.root / "ngoai-tuyen/danh-sach.json").read_text("utf-8"))["files"]
    assert sum(server.asked[path] == 0 for path, _, _ in files) > 3


@pytest.mark.slow
def test_no_room(server, phone) -> None:
    """The device is full: the page says what is lost and goes on; an old copy stays whole."""
    page = phone()
    session = page.context.new_cdp_session(page)
    origin = server.address.removesuffix("/so/")
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 30000})
    page.goto(server.address + "index.html")
    assert "Máy hết chỗ, cần khoảng" in notice(page, "mất mạng thì không mở được trang khác")
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin})
    page.reload()
    foot(page, "Đã lưu trong máy")
    used = page.evaluate("navigator.storage.estimate().then(e => e.usage)")
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": int(used) + 20000})
    for name in sorted(server.root.rglob("index.html")):
        renew(server.root, "2026-12-03", name.relative_to(server.root).as_posix())
    page.reload()
    assert "Chưa lưu được bản mới. Vẫn dùng bản ngày 22/11/2026." in notice(page, "Máy hết chỗ")
    server.stop()
    page.goto(server.address + "don-vi/index.html")
    assert page.locator("#moi").count() == 0


@pytest.mark.parametrize(
    "forbidden",
    [
        "Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined })",
        "ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('', 'SecurityError'))",
    ],
    ids=["none", "refused"],
)
def test_storage_forbidden(server, phone, forbidden: str) -> None:
    """Private mode, or a browser that keeps nothing: one line says what is lost, all else works."""
    page = phone()
    page.add_init_script(forbidden)
    page.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, "
        "{ get() { throw new DOMException('', 'SecurityError') } })"
    )
    page.goto(server.address + "don-vi/index.html")
    assert "Mất mạng thì không mở được trang khác" in foot(page, "Trình duyệt không cho lưu")
    page.goto(server.address + "tim/index.html?q=ngo doc")
    page.wait_for_selector(".md-search-result__item", timeout=20000)


@pytest.mark.slow
def test_files_opened_once_are_there_again(server, phone) -> None:
    """A PDF is fetched on demand and kept; one never opened leads to a page that says so and goes on."""
    page = phone()
    visit(page, server)
    read = "path => fetch(path).then(a => a.arrayBuffer()).then(b => b.byteLength, () => -1)"
    address = server.address + "tai-ve/so-tay.pdf"
    assert page.evaluate(read, address) == 5009
    page.wait_for_function("async address => Boolean(await caches.match(address))", arg=address, polling=200)
    server.stop()
    assert page.evaluate(read, address) == 5009
    page.goto(server.address + "tai-ve/khac.pdf?x=1")
    assert "chua-luu.html" in page.url
    assert page.inner_text("h1:visible") == "Tệp này chưa được lưu trên máy"
    assert page.get_attribute("[data-st-again]", "href") == server.address + "tai-ve/khac.pdf"
    page.goto(server.address + "chua-luu.html?trang=//example.com/x.html")
    assert (page.get_attribute("[data-st-again]", "href") or "").startswith(("index.html", server.address))
    page.goto(server.address + "khong/co/trang/")
    assert page.inner_text("h1:visible") == "Trang này chưa được lưu trên máy"


def test_pages_from_the_copy_are_guarded_as_on_the_server(server, phone) -> None:
    """The server's policy comes with the copy, and nothing of ours offends it."""
    server.policy = (
        "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'"
    )
    page = phone()
    told: list[str] = []
    page.on("console", lambda message: told.append(message.text) if message.type == "error" else None)
    visit(page, server)
    server.stop()
    page.goto(server.address + "index.html")
    notice(page, "Không có mạng")
    assert (
        page.evaluate("fetch(location.href).then(a => a.headers.get('content-security-policy'))")
        == server.policy
    )
    assert [line for line in told if "Content Security Policy" in line] == []


@pytest.mark.slow
def test_data_saver_asks_first(server, phone) -> None:
    page = phone()
    page.add_init_script(
        "Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) })"
    )
    page.goto(server.address + "index.html")
    foot(page, "tiết kiệm dữ liệu")
    page.click(".st-kept .st-btn")
    foot(page, "Đã lưu trong máy")
