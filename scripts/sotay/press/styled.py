"""Computed styles as WeasyPrint computes them, but shared between like elements, and at once where they are plain."""

from __future__ import annotations

from typing import Any

from weasyprint.css import ComputedStyle, StyleFor
from weasyprint.css.computed_values import PHYSICAL_FUNCTIONS
from weasyprint.css.functions import check_math
from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES

_compute, _missing = StyleFor.set_computed_styles, ComputedStyle.__missing__

# Properties that hang on others, or are passed on by rules of their own.
OWN_RULES = {"display", "float", "page", "position", *INITIAL_NOT_COMPUTED}
PLAIN = frozenset(
    name for name in INITIAL_VALUES if name not in OWN_RULES and not name.startswith("text_decoration_")
)
# Names that set a physical property too ("margin_inline_start"), whichever way the text runs.
LOGICAL = frozenset(
    logical(block="ttb", inline=way) for logical in PHYSICAL_FUNCTIONS.values() for way in ("ltr", "rtl")
)


def missing(style: ComputedStyle, name: str) -> Any:
    """Return and keep the value of ``name`` in ``style``: the parent's or the initial one where no rule sets it."""
    if name in PLAIN and name not in style.cascaded and _physical(style, name):
        if name not in INHERITED:
            value = style[name] = INITIAL_VALUES[name]
            return value
        if style.parent_style is not None and not check_math(value := style.parent_style[name]):
            style[name] = value
            return value
    return _missing(style, name)


def _physical(style: ComputedStyle, name: str) -> bool:
    """Whether no logical property of ``style`` can set ``name``."""
    if name not in PHYSICAL_FUNCTIONS:
        return True
    found: bool | None = getattr(style, "physical", None)
    if found is None:
        found = style.physical = LOGICAL.isdisjoint(style.cascaded)
    return found


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
