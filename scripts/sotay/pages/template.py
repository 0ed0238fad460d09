"""What all templates of papers, sheets and slides have in common; the site's own pages: `sotay.pages.render`."""

from jinja2 import Environment, PackageLoader, StrictUndefined

from sotay.pages.inline import FILTERS


def environment(package: str) -> Environment:
    """Return the environment of the templates in `package`: HTML escaped, nothing undefined, the pages' filters."""
    made = Environment(
        loader=PackageLoader(package, "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters |= FILTERS
    return made
