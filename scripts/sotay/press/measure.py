"""How much room a text will take, reckoned from the type before anything is laid out."""

from __future__ import annotations

from sotay.press.fonts import Face


def lines(text: str, face: Face, size: float, width: float) -> int:
    """Lines that ``text`` takes in ``width``, filled greedily as the layout does; only plain spaces break."""
    count, used, space = 1, 0.0, face.width(" ", size)
    for word in text.replace("\n", " ").split(" "):
        long = face.width(word, size)
        if used and used + space + long > width:
            count, used = count + 1, 0.0
        used += long + (space if used else 0.0)
    return count


def longest_word(text: str, face: Face, size: float) -> float:
    """Width of the widest piece of ``text`` that cannot be broken."""
    return max(face.width(word, size) for word in text.replace("\n", " ").split(" "))
