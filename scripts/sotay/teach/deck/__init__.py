"""A module as a deck: one model of slides, and three writers that draw it (HTML, .pptx, PDF)."""
