"""reveal.js as its makers gave it: checked byte for byte, then put into Vietnamese."""

import hashlib
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from sotay.press.fault import BookError, Fault

FOLDER = Path(__file__).with_name("reveal")


@cache
def text(name: str) -> str:
    """Return the vendored file `name`; raises BookError unless it is the file that `vendored.yml` lists."""
    listed: dict[str, Any] = yaml.safe_load((FOLDER / "vendored.yml").read_text("utf-8"))
    held = (FOLDER / name).read_bytes()
    if hashlib.sha256(held).hexdigest() != listed["files"].get(name):
        what = f"tệp {name} khác mã SHA-256 ghi trong vendored.yml."
        raise BookError([Fault("tep-ngoai-khac", what, str(FOLDER.name), remedy="Lấy lại đúng bản đã ghi.")])
    return held.decode("utf-8")


@cache
def vietnamese(name: str) -> str:
    """Return the script `name` with its English put into Vietnamese; raises BookError when a string is gone."""
    pairs: dict[str, list[list[str]]] = yaml.safe_load((FOLDER / "vietnamese.yml").read_text("utf-8"))
    return translated(name, text(name), pairs[name])


def translated(name: str, script: str, pairs: list[list[str]]) -> str:
    """Return `script` with each pair's first text replaced by its second; raises BookError for one not there."""
    missing = [english for english, _ in pairs if english not in script]
    if missing:
        remedy = "Sửa cột trái của vietnamese.yml theo câu mới của reveal.js, dịch lại cột phải."
        raise BookError(
            Fault("chua-dich", f"{name} không còn câu “{english}”.", "vietnamese.yml", remedy=remedy)
            for english in missing
        )
    for english, ours in pairs:
        script = script.replace(english, ours)
    return script


def own(name: str) -> str:
    """Return a script of ours that stands beside the vendored ones."""
    return (FOLDER / name).read_text("utf-8")
