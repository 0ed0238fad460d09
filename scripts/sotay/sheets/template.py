"""The templates of loose sheets."""

from functools import cache

from jinja2 import Environment

from sotay.pages import template


@cache
def environment() -> Environment:
    """Return the environment: HTML escaped, the pages' own filters."""
    return template.environment("sotay.sheets")
