"""The deck as a .pptx: native slides on our own template, text and tables to edit, notes, the same bytes each time."""

from sotay.teach.deck.powerpoint.write import written

__all__ = ["written"]
