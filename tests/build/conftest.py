"""A small book that can be built: the good book with the project's own site configuration and fonts."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def small_book(stage) -> Callable[..., Path]:
    """A function that stages the good book so that `sotay build` can build it."""

    def make(name: str = "so-tay") -> Path:
        root = stage(name=name)
        shutil.copytree(ROOT / "docs" / "fonts", root / "docs" / "fonts", dirs_exist_ok=True)
        settings = (ROOT / "mkdocs.yml").read_text("utf-8")
        theme = "scripts/sotay/site/theme"
        assert f"custom_dir: {theme}" in settings
        (root / "mkdocs.yml").write_text(settings.replace(theme, str(ROOT / theme)), "utf-8")
        return root

    return make
