"""Data a page hands to its scripts, in the page itself: nothing can be fetched from a stick."""

import json
from typing import Any

from markupsafe import Markup

_MARKUP = {"&": "\\u0026", "<": "\\u003c", ">": "\\u003e"}


def script(values: dict[str, Any]) -> Markup:
    """Return `values` as JSON that no HTML parser can take for markup."""
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":"))
    return Markup("".join(_MARKUP.get(sign, sign) for sign in text))
