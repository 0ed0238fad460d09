"""The templates of loose sheets."""

from functools import cache

from jinja2 import Environment

from sotay.pages import template
from sotay.press.nobreak import tie


@cache
def environment() -> Environment:
    """Return the environment: HTML escaped, the pages' own filters, and `tie` for words that stay together."""
    made = template.environment("sotay.sheets")
    made.filters["tie"] = tie
    return made
