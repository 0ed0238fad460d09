"""Icons and manifest agree with the theme they stand for."""

import re
from pathlib import Path

from sotay.site.offline import icons, manifest

THEME = Path(__file__).resolve().parents[3] / "scripts/sotay/site/theme"


def test_icons_are_the_mark_of_the_site() -> None:
    """The bars of the PNG are those of the SVG; the maskable one keeps them inside the safe circle."""
    svg = (THEME / "assets/images/sotay.svg").read_text("utf-8")
    drawn = {
        (float(x), float(y), float(w), float(h))
        for x, y, w, h in re.findall(r"M?(\d+\.\d+) (\d+\.\d+)h([\d.]+)v([\d.]+)h-", svg)
    }
    assert drawn == {bar[:4] for bar in icons.BARS}
    assert icons.GROUND in svg
    image = icons.draw(512, whole=True).convert("L")
    light = [(i % 512, i // 512) for i, value in enumerate(image.tobytes()) if value > 128]
    assert len(light) > 5000
    assert max((x - 255.5) ** 2 + (y - 255.5) ** 2 for x, y in light) ** 0.5 < 0.4 * 512
    assert icons.draw(192, whole=False).getpixel((0, 0))[3] == 0


def test_manifest_has_the_themes_colours_and_no_dead_shortcut() -> None:
    tokens = (THEME / "styles/tokens.css").read_text("utf-8")
    assert f"--st-paper:{manifest.PAPER}" in tokens
    made = manifest.manifest("Sổ tay", draft=True, triage="", search="tim/index.html")
    assert made["name"] == "Sổ tay (dự thảo)"
    assert [s["url"] for s in made["shortcuts"]] == ["./tim/index.html"]
