"""Every page in a real Chromium, at a phone's and a desk's width."""

from pathlib import Path

import pytest

pytestmark = pytest.mark.browser
WIDTHS = ((390, 844), (1280, 800))


@pytest.mark.parametrize("size", WIDTHS, ids=lambda size: str(size[0]))
def test_every_page_opens_clean(site: Path, chromium, size) -> None:
    """No console error, no foreign request, no sideways scroll; opened as from a USB stick."""
    page = chromium.new_page(viewport={"width": size[0], "height": size[1]})
    told: list[str] = []
    here = {"page": ""}
    page.on("console", lambda m: told.append(f"{here['page']}: {m.text}") if m.type == "error" else None)
    page.on("pageerror", lambda e: told.append(f"{here['page']}: {e}"))
    page.on(
        "request", lambda r: None if r.url.startswith(("file:", "data:", "blob:")) else told.append(r.url)
    )
    # 404.html is served at any depth, so its links are absolute: it is no page of a stick
    files = [file for file in sorted(site.rglob("*.html")) if file.name != "404.html"]
    assert len(files) > 100
    for file in files:
        here["page"] = file.relative_to(site).as_posix()
        page.goto(file.as_uri(), wait_until="load")
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > size[0]:
            told.append(f"{here['page']}: {width} px wide on a screen of {size[0]}")
    page.close()
    assert told == []


def test_edition_and_source_on_every_page(site: Path) -> None:
    """Every page says which edition it is and where its source stands."""
    silent = []
    for file in site.rglob("*.html"):
        text = file.read_text("utf-8").replace("\u00a0", " ")
        if "Dự thảo 0.1" not in text:
            silent.append(f"{file}: no edition")
        if (
            file.name not in ("404.html", "chua-luu.html")
            and "Sửa trang" not in text
            and "Nguồn của trang" not in text
        ):
            silent.append(f"{file}: no way to the source")
    assert silent == []


def test_abbreviations_explain_themselves(site: Path, chromium) -> None:
    """A touch on an abbreviation tells its full form."""
    page = chromium.new_page(viewport={"width": 390, "height": 844}, has_touch=True)
    page.goto((site / "so-tay/nhan-dien/index.html").as_uri())
    short = page.locator("article abbr").first
    full = short.get_attribute("title") or short.get_attribute("data-title") or ""
    if not full:
        full = short.evaluate("e => e.getAttribute('aria-label') || e.dataset.full || ''")
    short.scroll_into_view_if_needed()
    short.tap()
    assert full
    page.wait_for_function("full => document.body.innerText.includes(full)", arg=full)
    page.close()
