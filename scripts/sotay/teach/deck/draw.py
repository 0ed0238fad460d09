"""Slides as HTML, for the browser's deck and for the PDF."""

from base64 import b64encode
from functools import cache
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from sotay.pages.inline import sentence
from sotay.pages.template import environment
from sotay.press.fonts import FontSet
from sotay.press.webfont import web_font
from sotay.teach.deck import vendored
from sotay.teach.deck.measure import FAMILY
from sotay.teach.deck.notes import PACE
from sotay.teach.deck.slide import Activity, Deck, PictureSlide, SectionSlide, Slide
from sotay.teach.deck.strips import Strips
from sotay.teach.deck.wording import html

TEMPLATES = Path(__file__).with_name("templates")


@cache
def _environment() -> Environment:
    made = environment("sotay.teach.deck")
    made.filters |= {"words": html, "sentence": sentence}
    return made


def css(*names: str) -> str:
    """Return the style sheets `names`, one after another."""
    return "\n".join((TEMPLATES / f"{name}.css").read_text("utf-8") for name in names)


def paper(deck: Deck, strips: Strips) -> str:
    """Return the deck as a document of pages, without notes."""
    return _render("page", deck, strips, "span")


def screen(deck: Deck, strips: Strips, fonts: Path) -> str:
    """Return the deck as one file that a browser opens from a stick: slides, notes, scripts, fonts."""
    sections = _sections(deck)

    def plan(slide: Slide) -> Markup:
        found = sections.get(id(slide))
        if not found:
            return Markup("")
        name, start, end = found
        return Markup(' data-section="{}" data-section-from="{}" data-section-to="{}"').format(
            name, start, end
        )

    pace = vendored.own("pace.js").replace("`", "\\`")
    scripts = {
        "reveal": vendored.vietnamese("reveal.js"),
        "notes": vendored.vietnamese("notes.js").replace("/*PACE*/", pace),
        "deck": vendored.own("deck.js"),
    }
    style = "\n".join([_faces(fonts), vendored.text("reveal.css"), css("slides", "screen")])
    scripted = {name: Markup(text.replace("</script", "<\\/script")) for name, text in scripts.items()}
    licence = "\n".join(["<!--", vendored.text("LICENSE.txt"), "-->"])
    made = _render(
        "deck", deck, strips, "button", style=Markup(style), scripts=scripted, plan=plan, PACE=PACE
    )
    return made.replace("<script>", f"{licence}\n<script>", 1)


def _render(template: str, deck: Deck, strips: Strips, tag: str, **more: object) -> str:
    def clock(slide: Activity) -> Markup:
        attributes = f' type="button" data-seconds="{slide.minutes * 60}"' if tag == "button" else ""
        words = "bấm để chạy" if tag == "button" else "phút"
        shown = f"{slide.minutes:02d}:00" if tag == "button" else str(slide.minutes)
        return Markup(f'<{tag} class="dk-clock"{attributes}><b>{shown}</b><i>{words}</i></{tag}>')

    def drawing(slide: PictureSlide) -> Markup:
        return Markup(strips.svg(slide))

    chosen = _environment().get_template(f"{template}.html.j2")
    return chosen.render(deck=deck, clock=clock, drawing=drawing, **more)


def _sections(deck: Deck) -> dict[int, tuple[str, int, int]]:
    """Return for each slide of a section its name and the minutes it is planned for."""
    found: dict[int, tuple[str, int, int]] = {}
    name, start, end = "", 0, 0
    for slide in deck.slides:
        if isinstance(slide, SectionSlide):
            name, start, end = f"Phần {slide.number}", end, end + slide.minutes
        if name and slide.kind != "closing":
            found[id(slide)] = (name, start, end)
    return found


@cache
def _faces(fonts: Path) -> str:
    """Return the two faces that slides use, inside the style sheet."""
    held = FontSet.load(fonts)
    rules = []
    for weight in (400, 700):
        data = b64encode(web_font(held.face(FAMILY, weight), "•−≤≥×")).decode()
        source = f"url(data:font/woff2;base64,{data}) format('woff2')"
        rules.append(f'@font-face{{font-family:"{FAMILY}";font-weight:{weight};src:{source}}}')
    return "\n".join(rules)
