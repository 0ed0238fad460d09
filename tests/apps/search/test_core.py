"""The matching core by itself: the same tests in Node, where there is one, and in Chromium."""

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
FEWEST = 50


def test_in_node() -> None:
    node = shutil.which("node")
    if not node:
        pytest.skip("no Node here; Chromium runs the same tests")
    command = [node, "--test", "--test-reporter=tap", str(HERE / "run.mjs")]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=600, check=False)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
    assert done.stdout.count("\nok ") + done.stdout.startswith("ok ") >= FEWEST


@pytest.fixture
def page(chromium) -> Iterator:
    """A page that can import modules of the repository from http://repo.test/."""
    page = chromium.new_page()

    def serve(route) -> None:
        path = ROOT / route.request.url.split("repo.test/", 1)[1]
        if path.is_file():
            route.fulfill(body=path.read_text("utf-8"), content_type="text/javascript")
        else:
            route.fulfill(body="<!doctype html>", content_type="text/html")

    page.route("http://repo.test/**", serve)
    page.goto("http://repo.test/")
    yield page
    page.close()


@pytest.mark.browser
def test_in_chromium(page) -> None:
    told = page.evaluate("""async () => {
        const { tests } = await import("http://repo.test/tests/apps/search/core.test.js")
        const failed = []
        for (const [name, act] of Object.entries(tests)) {
            try { await act() } catch (error) { failed.push(`${name}: ${error.message}`) }
        }
        return { count: Object.keys(tests).length, failed }
    }""")
    assert told["failed"] == []
    assert told["count"] >= FEWEST
