"""reveal.js is the file its makers published, and speaks Vietnamese or not at all."""

import hashlib

import pytest
import yaml

from sotay.press.fault import BookError
from sotay.teach.deck import vendored


def test_files_are_those_that_were_recorded():
    listed = yaml.safe_load((vendored.FOLDER / "vendored.yml").read_text("utf-8"))
    assert listed["version"] == "6.0.2" and listed["licence"] == "MIT"
    for name, digest in listed["files"].items():
        assert hashlib.sha256((vendored.FOLDER / name).read_bytes()).hexdigest() == digest
    assert "MIT" in vendored.text("LICENSE.txt") or "Permission is hereby granted" in vendored.text(
        "LICENSE.txt"
    )


@pytest.mark.parametrize("name", ["reveal.js", "notes.js"])
def test_a_string_that_is_gone_fails_the_build(name):
    pairs = yaml.safe_load((vendored.FOLDER / "vietnamese.yml").read_text("utf-8"))[name]
    script = vendored.text(name)
    assert vendored.translated(name, script, pairs) == vendored.vietnamese(name)
    changed = script.replace(pairs[0][0], "`Onwards`")
    with pytest.raises(BookError, match="không còn câu"):
        vendored.translated(name, changed, pairs)
