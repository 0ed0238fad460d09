"""The templates of training papers."""

from functools import cache

from jinja2 import Environment

from sotay.book.question import letter
from sotay.pages import template
from sotay.pages.boxes import LABELS
from sotay.pages.words import AUDIENCE
from sotay.teach import markup


def label(kind: str, title: str) -> str:
    """Return a box's heading: what kind it is in words, then its title."""
    word = LABELS.get(kind, kind)
    return f"{word}: {title}" if title else word


def clock(minutes: int) -> str:
    """Return minutes since midnight, or since the start, as a clock shows them: 08:05."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


@cache
def environment() -> Environment:
    """Return the environment: HTML escaped, the pages' own filters and Markdown for paper."""
    made = template.environment("sotay.teach")
    made.filters |= {
        "md": markup.html,
        "mdline": markup.inline,
        "plain": markup.plain,
        "letter": letter,
        "clock": clock,
        "audience": lambda one: AUDIENCE[one],
    }
    made.globals |= {"label": label}
    made.tests |= {"kind": lambda block, name: type(block).__name__ == name}
    return made
