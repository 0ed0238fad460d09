"""Whether anything in a PDF lets what lies below it show through."""

from __future__ import annotations

from typing import Any

from pikepdf import Dictionary, Stream


def clear(item: Any) -> bool:
    """Whether an object of the file makes something transparent, itself or by a state its resources name."""
    if not isinstance(item, Dictionary | Stream):
        return False
    holder = item.get("/Resources", item)
    known = isinstance(holder, Dictionary | Stream)
    named: Any = holder.get("/ExtGState", Dictionary()) if known else Dictionary()
    return _mixes(item) or any(_mixes(state) for state in named.values())


def _mixes(state: Any) -> bool:
    if not isinstance(state, Dictionary | Stream):
        return False
    faint = any(float(state[key]) < 1 for key in ("/ca", "/CA") if key in state)
    masked = isinstance(state.get("/SMask"), Dictionary | Stream)
    return faint or masked or str(state.get("/BM", "/Normal")) not in ("/Normal", "/Compatible")
