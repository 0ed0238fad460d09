"""Chromium finds nothing that stands in the way of installing the site."""

import json

import pytest
from tests.apps.offline.conftest import foot
from tests.conftest import CHROMIUM

pytestmark = pytest.mark.browser


def test_can_be_installed(chromium, server, tmp_path) -> None:
    """The browser's own list of errors is empty; a profile of its own, since no private window installs."""
    context = chromium.browser_type.launch_persistent_context(
        tmp_path / "profile", executable_path="/usr/bin/chromium", args=list(CHROMIUM)
    )
    try:
        page = context.new_page()
        session = context.new_cdp_session(page)
        page.goto(server.address + "index.html")
        foot(page, "Đã lưu trong máy")
        assert session.send("Page.getInstallabilityErrors")["installabilityErrors"] == []
        told = session.send("Page.getAppManifest")
        assert told["errors"] == []
        manifest = json.loads(told["data"])
        assert manifest["lang"] == "vi"
        assert manifest["name"].endswith("(dự thảo)")
        for icon in manifest["icons"]:
            size = page.evaluate(
                "src => new Promise((d, f) => Object.assign(new Image, "
                "{ src, onload() { d(`${this.width}x${this.height}`) }, onerror: f }))",
                server.address + icon["src"],
            )
            assert size == icon["sizes"]
        for shortcut in manifest["shortcuts"]:
            assert (server.root / shortcut["url"]).is_file()
    finally:
        context.close()
