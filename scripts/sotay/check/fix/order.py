"""Front matter keys in the order of their template; what belongs to a key moves with it."""

import re

from sotay.book.frontmatter import split
from sotay.book.source import Source
from sotay.check.heads import head_of, key_order

_KEY = re.compile(r"([A-Za-z_][\w-]*):(?=[ \t]|$)")


def ordered(path: str, text: str) -> str:
    """Return `text` with its keys in order; a comment goes with the key below it, unknown keys stay last."""
    model = head_of(path)
    tree = split(Source(path, text)).front
    if not model or not isinstance(tree.data, dict) or tree.findings:
        return text
    ranks = key_order(model)
    lines = text.split("\n")
    end = next(i for i in range(1, len(lines)) if lines[i].rstrip() == "---")
    blocks = _blocks(lines[1:end])
    if [key for key, _ in blocks] != list(tree.data):
        return text  # written in a way that lines alone do not show
    kept = sorted(blocks, key=lambda block: ranks.get(block[0], len(ranks)))
    return "\n".join([lines[0], *(line for _, block in kept for line in block), *lines[end:]])


def _blocks(lines: list[str]) -> list[tuple[str, list[str]]]:
    """Return each key with its lines: comments above it, its value below it."""
    blocks: list[tuple[str, list[str]]] = []
    waiting: list[str] = []
    for line in lines:
        if found := _KEY.match(line):
            blocks.append((found[1], [*waiting, line]))
            waiting = []
        elif not line.strip() or line.startswith("#") or not blocks:
            waiting.append(line)
        else:
            blocks[-1][1].extend([*waiting, line])
            waiting = []
    if waiting and blocks:
        blocks[-1][1].extend(waiting)
    return blocks
