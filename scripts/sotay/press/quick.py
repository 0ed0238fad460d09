"""WeasyPrint's busiest steps, with the same answers: what depends on a style alone is found once a style.

A book has some thousand different styles and hundreds of thousands of boxes; WeasyPrint works out a box's lengths,
its type and its line height anew at every turn. The tests hold that a book laid out with and without this module
is the same, byte for byte.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from types import ModuleType, SimpleNamespace
from typing import Any
from unittest.mock import patch

from tinyhtml5 import inputstream
from weasyprint.css import ComputedStyle, Style, StyleFor
from weasyprint.css.properties import Dimension
from weasyprint.formatting_structure.boxes import Box
from weasyprint.layout import (
    absolute,
    background,
    block,
    column,
    grid,
    inline,
    page,
    percent,
    preferred,
    table,
)
from weasyprint.layout import float as floats
from weasyprint.text import line_break
from weasyprint.text.ffi import ffi, gobject, pango, unicode_to_char_p
from weasyprint.text.fonts import font_features, get_font_description

from sotay.press.lines import first_line
from sotay.press.parsing import Runs
from sotay.press.styled import missing, set_computed_styles

LENGTHS = (
    *(f"{kind}_{side}" for kind in ("margin", "padding") for side in ("left", "right", "top", "bottom")),
    *(f"{limit}{axis}" for limit in ("", "min_", "max_") for axis in ("width", "height")),
)
FEATURES = (
    "font_kerning",
    "font_variant_ligatures",
    "font_variant_position",
    "font_variant_caps",
    "font_variant_numeric",
    "font_variant_alternates",
    "font_variant_east_asian",
    "font_feature_settings",
)
RADII = tuple(
    f"border_{corner}_radius" for corner in ("top_left", "top_right", "bottom_right", "bottom_left")
)
SQUARE = (Dimension(0, "px"), Dimension(0, "px"))
_NO_RADII = dict.fromkeys(RADII, (0, 0))
_resolve, _radii, _avoid = (
    percent.resolve_percentages,
    percent.resolve_radii_percentages,
    floats.avoid_collisions,
)
_strut, _setup = line_break.strut, line_break.Layout.setup
_in_flow = Box.is_in_normal_flow


@contextmanager
def quick() -> Iterator[None]:
    """Let WeasyPrint keep what it has found out about a style, while this lasts."""
    with ExitStack() as stack:
        for module, name, step in _STEPS:
            stack.enter_context(patch.object(module, name, step))
        yield


def resolve_percentages(box: Any, containing_block: Any) -> None:
    """Set the used lengths of ``box``: at once where no percentage makes them depend on ``containing_block``."""
    style = box.style
    fixed = getattr(style, "fixed", None)
    if fixed is None:
        fixed = style.fixed = _fixed(style)
    if fixed and type(box) is not absolute.AbsolutePlaceholder:
        box.__dict__.update(fixed)
    else:
        _resolve(box, containing_block)


def _fixed(style: Style) -> dict[str, Any]:
    """Return the used lengths of a box of ``style`` by name; empty where they depend on its surroundings."""
    if style["border_collapse"] == "collapse":
        return {}
    for name in LENGTHS:
        value = style[name]
        if value not in (None, "auto") and getattr(value, "unit", "%") == "%":
            return {}
    scratch = SimpleNamespace(style=style)
    _resolve(scratch, (0, 0))
    del scratch.style
    return vars(scratch)


def resolve_radii(box: Any) -> None:
    """Set the used radii of ``box``: none where its style has none."""
    style = box.style
    square = getattr(style, "square", None)
    if square is None:
        square = style.square = all(style[name] == SQUARE for name in RADII)
    if square and type(box) is not absolute.AbsolutePlaceholder:
        box.__dict__.update(_NO_RADII)
    else:
        _radii(box)


def is_in_normal_flow(box: Any) -> bool:
    """Return whether ``box`` is in normal flow, which its style alone decides."""
    style = box.style
    found: bool | None = getattr(style, "flow", None)
    if found is None:
        found = style.flow = _in_flow(box)
    return found


def avoid_collisions(
    context: Any, box: Any, containing_block: Any, outer: bool = True
) -> tuple[float, float, float]:
    """Return left, top and width left to ``box``: those of ``containing_block`` where nothing floats."""
    left_to_right = containing_block.style["direction"] == "ltr"
    if context.excluded_shapes or not (outer and left_to_right) or box.is_floated():
        found: tuple[float, float, float] = _avoid(context, box, containing_block, outer)
        return found
    return containing_block.content_box_x(), box.position_y, containing_block.width


def strut(style: Style) -> tuple[float, float]:
    """Return line height and baseline, in pixels, of a line of ``style``."""
    found: tuple[float, float] | None = getattr(style, "strut", None)
    if found is None:
        found = style.strut = _strut(style)
    return found


def setup(layout: Any, style: Style) -> None:
    """Make ``layout`` a Pango layout of ``style``, with the context and the description that its layouts share."""
    if style["text_decoration_line"] != "none" or style["font_language_override"] != "normal":
        _setup(layout, style)
        return
    made = getattr(style, "pango", None)
    if made is None:
        made = style.pango = _pango(style)
    context, description, layout.language, features = made
    layout.style, layout.first_line_direction = style, 0
    layout.ascent = layout.underline_position = layout.strikethrough_position = None
    layout.layout = ffi.gc(pango.pango_layout_new(context), gobject.g_object_unref)
    pango.pango_layout_set_auto_dir(layout.layout, False)
    pango.pango_layout_set_font_description(layout.layout, description)
    if features is not None:
        attributes = pango.pango_attr_list_new()
        pango.pango_attr_list_insert(attributes, features)
        pango.pango_layout_set_attributes(layout.layout, attributes)


def _pango(style: Style) -> tuple[Any, Any, Any, Any]:
    """Return the Pango context, font description, language and font features (or None) of ``style``."""
    context = ffi.gc(pango.pango_font_map_create_context(style.font_config.font_map), gobject.g_object_unref)
    pango.pango_context_set_round_glyph_positions(context, False)
    pango.pango_context_set_base_dir(context, line_break.PANGO_DIRECTION[style["direction"]])
    language = pango.pango_language_get_default()
    if style["lang"]:
        name, _ = unicode_to_char_p(style["lang"])
        language = pango.pango_language_from_string(name)
        pango.pango_context_set_language(context, language)
    chosen = font_features(*(style[name] for name in FEATURES))
    features = None
    if chosen:
        text = ",".join(f"{name} {value}" for name, value in chosen.items()).encode()
        features = style.font_config.font_features.setdefault(text, pango.pango_attr_font_features_new(text))
    return context, get_font_description(style), language, features


_STEPS: tuple[tuple[ModuleType | type, str, Any], ...] = (
    (inputstream, "characters_until_regex", Runs()),
    *(
        (module, "resolve_percentages", resolve_percentages)
        for module in (absolute, block, column, floats, grid, inline, page, percent, table)
    ),
    *((module, "resolve_radii_percentages", resolve_radii) for module in (background, percent)),
    *((module, "avoid_collisions", avoid_collisions) for module in (block, floats, inline)),
    *((module, "strut", strut) for module in (line_break, inline)),
    *((module, "split_first_line", first_line) for module in (inline, preferred)),
    (Box, "is_in_normal_flow", is_in_normal_flow),
    (line_break.Layout, "setup", setup),
    (StyleFor, "set_computed_styles", set_computed_styles),
    (ComputedStyle, "__missing__", missing),
)
