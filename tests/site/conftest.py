"""The built website and a browser to open it with."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def site() -> Path:
    """The website that `make build` left, or the one SOTAY_SITE names."""
    folder = Path(os.environ.get("SOTAY_SITE", ROOT / "site"))
    if not (folder / "index.html").is_file():
        pytest.fail("Chưa có website: chạy `make build` trước.")
    return folder.resolve()
