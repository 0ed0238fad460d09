"""What every test may ask for: a good book of its own, and the real command."""

import runpy
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings

from sotay.cli import main

CASES = Path(__file__).parent / "cases"
GOOD = CASES / "good"
CHROMIUM = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# The same examples every time, and a machine that is busy is no fault of a text.
hypothesis_settings.register_profile(
    "steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
hypothesis_settings.load_profile("steady")
Stage = Callable[..., Path]
Command = Callable[..., Result]


@pytest.fixture(scope="session")
def chromium():
    """A headless Chromium of the system's own; one a process, since Playwright's loop stands no second."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path="/usr/bin/chromium", args=list(CHROMIUM))
        yield browser
        browser.close()


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    """A function that copies the good book, lays the files of a case over it and returns its folder."""

    def make(case: Path | None = None, side: str = "bad", *, name: str = "so-tay") -> Path:
        root = tmp_path / name
        shutil.copytree(GOOD, root)
        if case is None:
            return root
        if (case / side).is_dir():
            shutil.copytree(case / side, root, dirs_exist_ok=True)
        for path in settings(case).get(side, {}).get("remove", []):
            (root / path).unlink()
        if (case / "make.py").exists():
            runpy.run_path(str(case / "make.py"))["make"](root, side)
        return root

    return make


def settings(case: Path) -> dict[str, dict[str, list[str]]]:
    """What a case needs besides its files (case.yml): files to `remove`, `options` of the command."""
    path = case / "case.yml"
    return yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else {}


@pytest.fixture
def sotay() -> Command:
    """A function that runs `sotay` with some arguments."""

    def run(*arguments: str | Path) -> Result:
        return CliRunner().invoke(main, [str(x) for x in arguments], catch_exceptions=False)

    return run
