"""The website's fonts: subsets made from the full faces in docs/fonts."""

from pathlib import Path

from sotay.press.fonts import FontSet
from sotay.press.webfont import web_font

FAMILY = "Be Vietnam Pro"
WEIGHTS = (400, 700)


def make(folder: Path, target: Path) -> None:
    """Write the website's WOFF2 subsets of the faces in `folder` into `target`."""
    fonts = FontSet.load(folder)
    target.mkdir(parents=True, exist_ok=True)
    for weight in WEIGHTS:
        (target / f"be-vietnam-pro-{weight}.woff2").write_bytes(web_font(fonts.face(FAMILY, weight)))
