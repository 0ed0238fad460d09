"""Our own 16:9 template: theme, master, a layout a kind of slide. Made here, so that it can be read and changed.

Its face is Arial: every office computer has it with all of Vietnamese, and a face that is not there would be
replaced by one that no slide was measured for. Arial is narrower than the face the slides are measured in.
"""

import io
import re
from functools import cache
from typing import Any
from xml.sax.saxutils import quoteattr

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.oxml import parse_xml
from pptx.util import Pt

from sotay.teach.deck.page import HEIGHT, LEFT, ROOM, WIDTH
from sotay.teach.deck.powerpoint.layouts import LAYOUTS, Holder, Layout

FACE, LANGUAGE = "Arial", "vi-VN"
FOOTER, EDITION = "Chân trang: mô-đun", "Chân trang: ấn bản"
_COLOURS = {
    "dk1": "101820", "lt1": "FFFFFF", "dk2": "3A4754", "lt2": "E7EEFA", "accent1": "123F8C", "accent2": "00706B",
    "accent3": "FFD033", "accent4": "E9700A", "accent5": "A3001B", "accent6": "66737F", "hlink": "123F8C",
    "folHlink": "3A4754",
}  # fmt: skip
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_P = "http://schemas.openxmlformats.org/presentationml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_APP = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/'
    'officeDocument/2006/extended-properties"><TotalTime>0</TotalTime><Application>sotay</Application></Properties>'
)
_MASTER_STYLE = (
    '<p:txStyles><p:titleStyle><a:lvl1pPr algn="l"><a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:buNone/>'
    '<a:defRPr lang="vi-VN" sz="3200" b="1"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
    '<a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle><a:lvl1pPr algn="l">'
    '<a:lnSpc><a:spcPct val="108000"/></a:lnSpc><a:buNone/><a:defRPr lang="vi-VN" sz="2800"><a:solidFill>'
    '<a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/></a:defRPr></a:lvl1pPr></p:bodyStyle>'
    '<p:otherStyle><a:defPPr><a:defRPr lang="vi-VN"/></a:defPPr></p:otherStyle></p:txStyles>'
)


@cache
def template() -> bytes:
    """Return the template as a .pptx without slides."""
    made = Presentation()
    made.slide_width, made.slide_height = Pt(WIDTH), Pt(HEIGHT)
    size = made.part._element.find(f"{{{_P}}}sldSz")
    size.attrib.pop("type", None)
    for style in made.part._element.iter(f"{{{_A}}}defRPr"):
        style.set("lang", LANGUAGE)
    master = made.slide_master
    _theme(master.part.part_related_by(RT.THEME))
    _master(master._element)
    for layout, chosen in zip(made.slide_layouts, LAYOUTS.values(), strict=True):
        _layout(layout._element, chosen)
    _strip(made)
    target = io.BytesIO()
    made.save(target)
    return target.getvalue()


def _strip(made: Any) -> None:
    """Take out what is not ours: the maker's thumbnail, printer settings, and its words about itself."""
    package = made.part.package
    for holder in (package, made.part):
        rels = holder._rels
        for key in [k for k, rel in rels.items() if rel.reltype.endswith(("/thumbnail", "/printerSettings"))]:
            rels.pop(key)
    for rel in package._rels.values():
        if rel.reltype.endswith("/extended-properties"):
            rel.target_part._blob = _APP.encode()


def _theme(part: Any) -> None:
    colours = "".join(f'<a:{name}><a:srgbClr val="{value}"/></a:{name}>' for name, value in _COLOURS.items())
    face = f'<a:latin typeface="{FACE}"/><a:ea typeface=""/><a:cs typeface=""/>'
    text = part.blob.decode("utf-8")
    text = re.sub(
        r"<a:clrScheme.*?</a:clrScheme>",
        f'<a:clrScheme name="Sổ tay">{colours}</a:clrScheme>',
        text,
        flags=re.DOTALL,
    )
    fonts = f"<a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont>"
    text = re.sub(
        r"<a:fontScheme.*?</a:fontScheme>",
        f'<a:fontScheme name="Sổ tay">{fonts}</a:fontScheme>',
        text,
        flags=re.DOTALL,
    )
    part._blob = re.sub(r'(<a:theme\b[^>]*?) name="[^"]*"', r'\1 name="Sổ tay"', text, count=1).encode()


def _master(element: Any) -> None:
    """Rewrite the master: a rule on top, the footer's three texts, two placeholders, the text styles."""
    top = _shape(2, "Vạch trên", (0, 0, WIDTH, 8), fill="accent1")
    left = _shape(3, FOOTER, (LEFT, 506, 440, 22), text=_words(" ", 12, "tx2"))
    middle = _shape(4, EDITION, (LEFT + 440, 506, 350, 22), text=_words(" ", 12, "tx2", align="r"))
    number = f'<a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum"><a:rPr lang="{LANGUAGE}" sz="1200"'
    number += ' b="1"/><a:t>‹#›</a:t></a:fld>'
    page = _shape(
        5, "Số trang", (LEFT + ROOM - 50, 506, 50, 22), text=f'<a:p><a:pPr algn="r"/>{number}</a:p>'
    )
    title = _holder(6, Holder("title", 0, "Tiêu đề", (LEFT, 54, ROOM, 84), 32, bold=True))
    body = _holder(7, Holder("body", 1, "Nội dung", (LEFT, 121, ROOM, 369), 28))
    tree = _tree("".join([top, left, middle, page, title, body]), "", "bg1")
    held = element.find(f"{{{_P}}}sldLayoutIdLst")
    colours = element.find(f"{{{_P}}}clrMap")
    for child in list(element):
        element.remove(child)
    element.append(_parsed(tree))
    element.append(colours)
    element.append(held)
    element.append(_parsed(_MASTER_STYLE))


def _layout(element: Any, layout: Layout) -> None:
    for child in list(element):
        element.remove(child)
    element.attrib.clear()
    element.set("preserve", "1")
    element.set("userDrawn", "1")
    if layout.plain:
        element.set("showMasterSp", "0")
    shapes = [_shape(20 + n, f"Nền {n + 1}", x.box, fill=x.colour) for n, x in enumerate(layout.fields)]
    shapes += [_holder(2 + n, holder) for n, holder in enumerate(layout.holders)]
    element.append(_parsed(_tree("".join(shapes), layout.name, "accent1" if layout.dark else "")))
    element.append(_parsed("<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"))


def _tree(shapes: str, name: str, ground: str) -> str:
    fill = f'<p:bg><p:bgPr><a:solidFill><a:schemeClr val="{ground}"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
    group = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
    named = f" name={quoteattr(name)}" if name else ""
    return f"<p:cSld{named}>{fill if ground else ''}<p:spTree>{group}{shapes}</p:spTree></p:cSld>"


def _shape(number: int, name: str, box: tuple[float, ...], fill: str = "", text: str = "") -> str:
    inside = f'<a:solidFill><a:schemeClr val="{fill}"/></a:solidFill>' if fill else "<a:noFill/>"
    body = text or f'<a:p><a:endParaRPr lang="{LANGUAGE}"/></a:p>'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={quoteattr(name)}/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr>{_box(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{inside}<a:ln><a:noFill/></a:ln></p:spPr>'
        f"<p:txBody>{_frame('ctr')}<a:lstStyle/>{body}</p:txBody></p:sp>"
    )


def _holder(number: int, holder: Holder) -> str:
    index = f' idx="{holder.number}"' if holder.number else ""
    kind = f'<p:ph type="{holder.type}"{index}/>'
    words = _words(holder.name, 0, "")
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={quoteattr(holder.name)}/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        f"</p:cNvSpPr><p:nvPr>{kind}</p:nvPr></p:nvSpPr><p:spPr>{_box(holder.box)}</p:spPr>"
        f"<p:txBody>{_frame(holder.anchor)}<a:lstStyle>{_level(holder)}</a:lstStyle>{words}</p:txBody></p:sp>"
    )


def _level(holder: Holder) -> str:
    mark = (
        '<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buSzPct val="70000"/><a:buFont typeface="Arial"/>'
    )
    mark += '<a:buChar char="■"/>'
    at = ' marL="558800" indent="-558800"' if holder.mark else ' marL="0" indent="0"'
    return (
        f"<a:lvl1pPr{at}>{mark if holder.mark else '<a:buNone/>'}"
        f'<a:defRPr lang="{LANGUAGE}" sz="{holder.size * 100}" b="{int(holder.bold)}"><a:solidFill>'
        f'<a:schemeClr val="{holder.colour}"/></a:solidFill></a:defRPr></a:lvl1pPr>'
    )


def _words(text: str, size: int, colour: str, align: str = "l") -> str:
    fill = f'<a:solidFill><a:schemeClr val="{colour}"/></a:solidFill>' if colour else ""
    sized = f' sz="{size * 100}"' if size else ""
    run = f'<a:r><a:rPr lang="{LANGUAGE}"{sized}>{fill}</a:rPr><a:t>{text}</a:t></a:r>'
    return f'<a:p><a:pPr algn="{align}"/>{run}</a:p>' if size else f"<a:p>{run}</a:p>"


def _frame(anchor: str) -> str:
    return f'<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"><a:normAutofit/></a:bodyPr>'


def _box(box: tuple[float, ...]) -> str:
    x, y, width, height = (round(value * 12700) for value in box)
    return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def _parsed(text: str) -> Any:
    names = f' xmlns:a="{_A}" xmlns:p="{_P}" xmlns:r="{_R}"'
    head, rest = re.match(r"<p:\w+", text), text
    assert head
    return parse_xml(f"{head[0]}{names}{rest[head.end() :]}")
