"""Rules of prose (BRIEF §9): each reads one file at a time, in our own words only."""

from sotay.check.rules.prose import (
    abbreviations,
    capitals,
    dates,
    english,
    headings,
    html,
    levels,
    links,
    phrases,
    pictures,
    private,
    quotes,
    sentences,
    spacing,
    tone,
    units,
)

__all__ = [
    "abbreviations",
    "capitals",
    "dates",
    "english",
    "headings",
    "html",
    "levels",
    "links",
    "phrases",
    "pictures",
    "private",
    "quotes",
    "sentences",
    "spacing",
    "tone",
    "units",
]
