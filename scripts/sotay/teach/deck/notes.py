"""The trainer's notes: words as lines, the aims of a box, the time each slide has."""

from collections.abc import Sequence
from dataclasses import replace

from sotay.book.module import Module
from sotay.book.outline import Callout
from sotay.book.question import aims as numbers
from sotay.teach.deck.block import Block, Image, Items, Paragraph, Table
from sotay.teach.deck.slide import Activity, Note, Slide

PACE = "Nhịp"  # in the browser the speaker window tells it itself


def paragraphs(found: Sequence[Block]) -> tuple[str, ...]:
    """Return blocks as lines of Markdown; items begin with "- " or their number, rows have " | "."""
    lines: list[str] = []
    for block in found:
        if isinstance(block, Paragraph):
            lines.append(f"**{block.text}**" if block.key else block.text)
        elif isinstance(block, Items):
            lines += [
                f"{n}. {item}" if block.ordered else f"- {item}" for n, item in enumerate(block.items, 1)
            ]
        elif isinstance(block, Table):
            lines += [" | ".join(row) for row in (block.head, *block.rows)]
        elif isinstance(block, Image):
            lines.append(block.alt)
    return tuple(lines)


def aims(box: Callout, module: Module) -> tuple[Note, ...]:
    """Return the objectives that a box serves, in words."""
    objectives = module.head.objectives if module.head else []
    lines = tuple(f"{n}. {objectives[n - 1]}" for n in numbers(box) if 0 < n <= len(objectives))
    return (Note("Mục tiêu", lines),) if lines else ()


def spread(slides: list[Slide], seconds: int, number: int, count: int, start: int) -> list[Slide]:
    """Return a section's slides with its `seconds` shared out: activities have their own, the rest what is left.

    Each is told which section of how many it is in and which minutes, from `start`, the section has.
    """
    own = sum(slide.minutes * 60 for slide in slides if isinstance(slide, Activity))
    others = sum(1 for slide in slides if not isinstance(slide, Activity))
    each = max(0, seconds - own) // max(1, others)
    plan = f"Phần {number}/{count}: phút {start} đến phút {start + seconds // 60} của bài"
    return [
        replace(
            slide,
            seconds=slide.minutes * 60 if isinstance(slide, Activity) else each,
            notes=(Note(PACE, (plan,)), *slide.notes),
        )
        for slide in slides
    ]
