"""The built website and a browser to open it with."""

from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def site() -> Path:
    """The website that `make build` left."""
    folder = ROOT / "site"
    if not (folder / "index.html").is_file():
        pytest.fail("Chưa có website: chạy `make build` trước.")
    return folder.resolve()
