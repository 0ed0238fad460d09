"""The stick's zip, unpacked where people unpack it, opened without any network: all but installation works."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.apps.conftest import NIGHT

pytestmark = pytest.mark.browser
FOLDER = "Sổ tay (bản sao) của Văn phòng & tổ trực #2"


@pytest.fixture(scope="module")
def stick(site: Path, tmp_path_factory) -> Path:
    """The zip that `make build` left beside the site, unpacked into a folder with spaces and Vietnamese letters."""
    packed = site.parent / "dist" / "usb.zip"
    if not packed.is_file():
        pytest.fail("Chưa có dist/usb.zip: chạy `make build` trước.")
    folder = tmp_path_factory.mktemp("usb") / FOLDER
    with zipfile.ZipFile(packed) as archive:
        archive.extractall(folder)
    return folder / "so-tay"


@pytest.fixture
def opened(stick: Path, chromium) -> Iterator:
    """A page on a machine without network: whatever is asked for that is no file of the stick fails the test."""
    context = chromium.new_context(
        viewport={"width": 390, "height": 844},
        offline=True,
        locale="vi-VN",
        timezone_id="Asia/Ho_Chi_Minh",
        permissions=["clipboard-read", "clipboard-write"],
    )
    told: list[str] = []
    page = context.new_page()
    page.clock.set_fixed_time(NIGHT)  # the hour of an incident is forgotten a week later
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("console", lambda message: told.append(message.text) if message.type == "error" else None)
    page.on(
        "request",
        lambda r: None if r.url.startswith((stick.as_uri(), "data:", "blob:")) else told.append(r.url),
    )
    page.on(
        "requestfailed",
        lambda r: None if "ABORTED" in str(r.failure) else told.append(f"{r.url}: {r.failure}"),
    )
    page.goto((stick / "index.html").as_uri())
    yield page
    context.close()
    assert told == []


def words(page, where: str) -> str:
    return " ".join(page.inner_text(where).replace("\u00a0", " ").split())


def test_search_leads_to_a_response_that_counts_and_copies(opened) -> None:
    """From the first page by search to the response at level 3; T0 is set, the statement filled in and copied."""
    page = opened
    page.click(".st-find >> nth=0")
    page.keyboard.type("hoc sinh ngo doc", delay=20)
    hit = page.locator(".md-search-result__item", has_text="Ngộ độc thực").first
    hit.wait_for(timeout=20000)
    hit.locator("a[data-lv='3']").first.click()
    page.wait_for_url("**/cap-3/index.html*")
    assert "Sở Y tế" in words(page, "article")
    page.goto(page.url.split("#")[0] + "#t0=202611220210")
    page.reload()
    assert words(page, ".st-due .clock") == "04:10"
    page.click("[data-say-fill]")
    for index in range(page.locator("[data-say-form] input").count()):
        page.fill(f"#cho-{index}", "x")
    page.click("[data-say-copy]")
    page.locator("[data-say-told]").filter(has_text="Đã chép").wait_for()
    assert "[" not in page.evaluate("navigator.clipboard.readText()")


def test_triage_leads_to_a_response(opened) -> None:
    """Eight taps, one a question; the result opens its response."""
    page = opened
    page.click(".st-start")
    for number in range(8):
        field = page.locator(f"fieldset[data-question='{number}']:not([hidden])")
        field.wait_for()
        page.clock.run_for(350)  # sooner, a tap is the second half of a double one
        field.locator("label").nth(5 if number == 0 else 1).click()
    page.locator("[data-view=result]").wait_for()
    assert "Kết quả: Cấp KHTT" in words(page, "[data-view=result] > h1")
    page.click("[data-slot=open]")
    page.wait_for_url("**/kich-ban/**/index.html*")
    assert words(page, "[data-t0] summary")


def test_links_between_pages_lead_to_files(opened) -> None:
    """The menu, the page of all results and the print shop's PDF: names of files, not of folders."""
    page = opened
    page.click("[data-st-menu]")
    page.locator(".st-menu summary", has_text="Kịch bản").click()
    page.locator(".st-menu a", has_text="Ma trận").click()
    assert page.url.endswith("/ma-tran/index.html")
    page.goto(page.url.replace("kich-ban/ma-tran", "tim") + "?q=vo dap")
    page.wait_for_selector(".md-search-result__item", timeout=20000)
    assert page.locator(".st-keep, .st-kept").count() == 0, "there is nothing to keep on a stick"
