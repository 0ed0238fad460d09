"""The web app manifest: what a device shows of the installed site."""

import json
from pathlib import Path

from sotay.site.offline import icons

NAME = "manifest.webmanifest"
PAPER = "#FFFFFF"  # --st-paper of theme/styles/tokens.css
IMAGES = "./assets/images/"


def manifest(title: str, *, draft: bool, triage: str, search: str) -> dict[str, object]:
    """Return the manifest of the site `title`; `triage` and `search` are files of the site, empty where it has none.

    Addresses are relative to the manifest, so that the site may stand below another.
    """
    shortcuts = [("Xác định cấp KHTT", "Phân cấp", triage), ("Tìm trong sổ tay", "Tìm", search)]
    return {
        "name": f"{title} (dự thảo)" if draft else title,
        "short_name": "Sổ tay KHTT",
        "description": "Tra phương án, xác định cấp, soạn tuyên bố; dùng được khi mất mạng.",
        "lang": "vi",
        "dir": "ltr",
        "start_url": "./index.html",
        "scope": "./",
        "display": "standalone",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": [
            {
                "src": IMAGES + icons.name(size, maskable),
                "sizes": f"{size}x{size}",
                "type": "image/png",
                "purpose": "maskable" if maskable else "any",
            }
            for size, maskable in icons.SIZES
        ],
        "shortcuts": [
            {"name": name, "short_name": short, "url": f"./{file}", "icons": [_small()]}
            for name, short, file in shortcuts
            if file
        ],
    }


def _small() -> dict[str, str]:
    return {"src": IMAGES + icons.name(192, False), "sizes": "192x192", "type": "image/png"}


def write(site: Path, made: dict[str, object]) -> None:
    """Write the manifest to the top of `site`."""
    (site / NAME).write_text(json.dumps(made, ensure_ascii=False, indent=1) + "\n", "utf-8")
