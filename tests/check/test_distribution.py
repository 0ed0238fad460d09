"""The distribution list: what a print shop cannot pack is named with its line."""

import pytest


@pytest.mark.parametrize("copies", ["0", "-3", "vài"])
def test_copies_that_are_no_number_of_copies(stage, sotay, copies: str) -> None:
    root = stage()
    path = root / "handbook/registry/distribution.yml"
    path.write_text(path.read_text("utf-8").replace("copies: 3", f"copies: {copies}"), "utf-8")
    done = sotay("check", "--root", root)
    assert done.exit_code == 1
    assert (
        "handbook/registry/distribution.yml:4:13: lỗi gia-tri-sai" in done.output
        and "Cách sửa" in done.output
    )
