"""The title and description that a messenger shows for a scenario or a response."""

from dataclasses import dataclass
from typing import Any

from sotay.book.duration import spell
from sotay.pages.address import src_address
from sotay.press.qr import code
from sotay.views.confirmation import state
from sotay.views.public import PublicBook, PublicResponse, PublicScenario

FOLDER = "assets/chia-se"
GENERAL = f"{FOLDER}/so-tay.png"  # for every page that is neither a scenario nor a response
ROOM = 200  # signs; messengers cut what is longer


@dataclass(frozen=True)
class Told:
    """`picture` is the preview's file below the site, `alt` its words."""

    title: str
    description: str
    picture: str
    alt: str


def meta(book: PublicBook, src: str, site_url: str) -> dict[str, Any]:
    """Return what the theme needs to know of the page `src`: preview, and the code that leads back to it.

    `site_url` ends in a slash; without one ("") no code is made, as it would lead nowhere.
    """
    told = _all(book).get(src)
    if told is None:
        return {"share_image": GENERAL, "share_alt": book.edition.title}
    found: dict[str, Any] = {
        "share_title": told.title,
        "share_description": told.description,
        "share_image": told.picture,
        "share_alt": told.alt,
    }
    if site_url:
        found["qr"] = code(f"{site_url}{src_address(src)}", f"Mã QR mở trang {told.title}", size=24)
    return found


def _all(book: PublicBook) -> dict[str, "Told"]:
    scenarios = {scenario.path: of_scenario(scenario) for scenario in book.scenarios}
    return scenarios | {
        response.path: of_response(scenario, response)
        for scenario in book.scenarios
        for response in scenario.responses
    }


def of_scenario(scenario: PublicScenario) -> Told:
    """Return what a link to the comparison of a scenario's levels shows."""
    title = f"{scenario.id} {scenario.title}"
    leads = list(dict.fromkeys(response.lead.short for response in scenario.responses))
    said = f"{scenario.summary}. So bốn cấp KHTT: dấu hiệu, chủ trì ({', '.join(leads)}), hạn ra tuyên bố."
    return Told(title, short(said), f"{FOLDER}/{scenario.id.lower()}.png", f"{title}. Bốn cấp KHTT.")


def of_response(scenario: PublicScenario, response: PublicResponse) -> Told:
    """Return what a link to a response shows: level, lead, deadline, then the first sign."""
    title = f"{scenario.title} – {response.level.label}"
    within = f"Tuyên bố đầu tiên trong {spell(response.deadline)} sau T0"
    sign = f" Dấu hiệu: {response.signs[0]}" if response.signs else ""
    said = f"Chủ trì: {response.lead.short} ({state(scenario)}). {within}.{sign}"
    name = f"{FOLDER}/{scenario.id.lower()}-{response.level.number}.png"
    return Told(title, short(said), name, f"{title}. Chủ trì: {response.lead.short}. {within}.")


def short(text: str) -> str:
    """Return `text` without Markdown's marks, cut between words to ROOM signs."""
    text = " ".join(text.replace("**", "").split())
    return text if len(text) <= ROOM else text[: ROOM - 1].rsplit(" ", 1)[0].rstrip(" ,;:.") + "…"
