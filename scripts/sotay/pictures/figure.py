"""A picture on a page: its caption under it, its words for who cannot see it, the drawing itself."""

import re
from collections.abc import Mapping
from html import escape

from sotay.pictures.picture import FOLDER, Picture

_CAPTIONED = re.compile(r"<p>(<img\b[^<>]*>)</p>\s*<p><em>(Hình .*?)</em></p>", re.DOTALL)
_IMG = re.compile(rf'<img\b[^<>]*\bsrc="[^"]*?({FOLDER}/[\w-]+\.svg)"[^<>]*>')
_ALT = re.compile(r'\balt="[^"]*"')
_SOURCE = re.compile(r"!\[([^\]]*)\]\((?:[\w./-]*/)?(hinh/[\w-]+\.svg)\)")


def figures(html: str, pictures: Mapping[str, Picture]) -> str:
    """Return page HTML with each picture and the caption after it in a figure, told as it was drawn today."""

    def told(found: re.Match[str]) -> str:
        picture = pictures.get(found[1])
        return _ALT.sub(lambda _: f'alt="{escape(picture.alt)}"', found[0]) if picture else found[0]

    html = _CAPTIONED.sub(r'<figure class="st-hinh">\1<figcaption>\2</figcaption></figure>', html)
    return _IMG.sub(told, html)


def inlined(html: str, pictures: Mapping[str, Picture]) -> str:
    """Return page HTML with the drawings in it: only there do they have the page's fonts."""
    return _IMG.sub(lambda found: pictures[found[1]].svg if found[1] in pictures else found[0], html)


def outdated(pictures: Mapping[str, Picture], files: Mapping[str, str]) -> dict[str, str]:
    """Return what of `files` (texts by path) no longer says what the pictures show, as it should be.

    A missing drawing counts as outdated; in Markdown the words in `![…](hinh/….svg)` are set anew.
    """
    by_end = {path.removeprefix("handbook/"): picture for path, picture in pictures.items()}

    def told(found: re.Match[str]) -> str:
        picture = by_end.get(found[2])
        return found[0].replace(f"[{found[1]}]", f"[{picture.alt}]", 1) if picture else found[0]

    wanted = {path: picture.svg for path, picture in pictures.items()}
    wanted |= {path: _SOURCE.sub(told, text) for path, text in files.items() if path.endswith(".md")}
    return {path: text for path, text in wanted.items() if files.get(path) != text}
