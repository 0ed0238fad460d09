"""The templates of loose sheets."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from sotay.pages.inline import FILTERS


@cache
def environment() -> Environment:
    """Return the environment: HTML escaped, the pages' own filters."""
    made = Environment(
        loader=PackageLoader("sotay.sheets", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= FILTERS
    return made
