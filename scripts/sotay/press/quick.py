"""WeasyPrint's busiest steps, with the same answers: what depends on a style alone is found once a style.

A book has some thousand different styles and hundreds of thousands of boxes; WeasyPrint works out a box's lengths,
its type and its line height anew at every turn. The tests hold that a book laid out with and without this module
is the same, byte for byte.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from types import ModuleType, SimpleNamespace
from typing import Any
from unittest.mock import patch

from weasyprint.css import Style, StyleFor
from weasyprint.layout import absolute, block, column, grid, inline, page, percent, table
from weasyprint.layout import float as floats
from weasyprint.text import line_break
from weasyprint.text.ffi import ffi, gobject, pango, unicode_to_char_p
from weasyprint.text.fonts import font_features, get_font_description

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
_resolve, _strut, _setup, _compute = (
    percent.resolve_percentages,
    line_break.strut,
    line_break.Layout.setup,
    StyleFor.set_computed_styles,
)


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


def set_computed_styles(  # noqa: PLR0917 (WeasyPrint's own)
    styles: StyleFor,
    element: Any,
    parent: Any,
    root: Any = None,
    pseudo_type: str | None = None,
    base_url: str | None = None,
    target_collector: Any = None,
) -> None:
    """Give ``element`` the style that another with the same parent's style and the same declarations already has."""
    if parent is None:
        _compute(styles, element, parent, root, pseudo_type, base_url, target_collector)
        return
    known, declared = vars(styles).setdefault("known", {}), styles.get_cascaded_styles()
    computed = styles.get_computed_styles()
    rules = declared.get((element, pseudo_type), {})
    key = (
        id(computed[parent, None]),
        pseudo_type,
        base_url,
        tuple((name, id(value), *weight[:2], tuple(weight[2])) for name, (value, weight) in rules.items()),
    )
    if key not in known:
        _compute(styles, element, parent, root, pseudo_type, base_url, target_collector)
        # The rules too: an id counts only as long as what it names lives.
        known[key] = computed[element, pseudo_type], rules
        return
    style = computed[element, pseudo_type] = known[key][0]
    if target_collector and style["anchor"]:
        target_collector.collect_anchor(style["anchor"])


_STEPS: tuple[tuple[ModuleType | type, str, Callable[..., Any]], ...] = (
    *(
        (module, "resolve_percentages", resolve_percentages)
        for module in (absolute, block, column, floats, grid, inline, page, percent, table)
    ),
    *((module, "strut", strut) for module in (line_break, inline)),
    (line_break.Layout, "setup", setup),
    (StyleFor, "set_computed_styles", set_computed_styles),
)
