"""An element's class names, which BeautifulSoup hands out as a list, a string or nothing."""

from __future__ import annotations

from bs4 import Tag


def classes(tag: Tag) -> list[str]:
    """Class names of ``tag`` in order."""
    return [str(name) for name in tag.get_attribute_list("class") if name]


def add_class(tag: Tag, name: str) -> None:
    """Give ``tag`` one class more."""
    tag["class"] = [*classes(tag), name]
