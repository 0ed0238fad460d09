"""Press: (HTML, CSS, settings, texts that must appear) → PDF. Knows no other part of sotay.

The order of the work::

    dress → bind → layout → web (→ press sheets, later) → complete

``dress`` turns the web's HTML vocabulary into paper's, ``bind`` puts parts and chapters in order,
``layout`` makes pages, ``web`` writes the reading PDF, ``complete`` reads it back and lists faults.
"""
