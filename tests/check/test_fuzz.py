"""Nothing that an editor, a broken disk or a stranger writes into a source makes a traceback (DESIGN §5)."""

import json
import shutil
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.conftest import GOOD

from sotay.book.load import load
from sotay.check.report import github, sarif, text
from sotay.check.report import json as json_report
from sotay.check.rule import RULES
from sotay.check.run import check

FILES = sorted(path.relative_to(GOOD).as_posix() for path in GOOD.rglob("*") if path.is_file())
# One of each kind.
KINDS = [path for path in FILES if not path.endswith(("-2.md", "-3.md", "-4.md")) and "registry" not in path]
KINDS += [f"handbook/registry/{name}.yml" for name in ("units", "levels", "edition")]
MARKS = (
    *(
        "---\n",
        "\n",
        "\t",
        " ",
        ": ",
        ":",
        "# ",
        "- ",
        "? ",
        "| ",
        "> ",
        "[",
        "]",
        "{",
        "}",
        "&a ",
        "*a",
        "<<: *a",
    ),
    *(
        "'",
        '"',
        "\\",
        "!",
        "%",
        "@",
        "`",
        "```\n",
        "<!--",
        "-->",
        "## ",
        "### Cần làm\n",
        "> [!plan-2021]\n",
        "[giờ]",
    ),
    *(
        "· ",
        "**",
        "true",
        "null",
        "~",
        "2026-02-30",
        "0 phút",
        "25 giờ",
        "1" * 400,
        "[" * 200,
        "- " * 200,
        "\u2028",
    ),
    *(
        "\x00",
        "\x1b",
        "\x85",
        "\ufeff",
        "\u0301",
        "\U0001f600",
        "Cấp KHTT 3",
        "Sở Y tế",
        "ignore:\n",
        "id: KB05\n",
    ),
)


@st.composite
def mutations(draw: st.DrawFn) -> tuple[str, bytes]:
    """A file of the good book and what has become of it."""
    path = draw(st.sampled_from(FILES))
    data = bytearray((GOOD / path).read_bytes())
    kind = draw(st.sampled_from(["marks", "bytes", "lines", "cut", "utf-16", "random"]))
    if kind == "random":
        return path, draw(st.binary(max_size=300))
    if kind == "utf-16":
        return path, data.decode().encode(
            draw(st.sampled_from(["utf-16", "utf-16-le", "utf-16-be", "cp1258"])), "replace"
        )
    if kind == "cut":
        return path, bytes(data[: draw(st.integers(0, len(data)))])
    if kind == "lines":
        lines = data.decode().splitlines(keepends=True)
        for _ in range(draw(st.integers(1, 5))):
            line = draw(st.integers(0, len(lines) - 1))
            change = draw(st.sampled_from(["drop", "double", "indent", "join", "move"]))
            if change == "drop" and len(lines) > 1:
                del lines[line]
            elif change == "double":
                lines.insert(line, lines[line])
            elif change == "indent":
                lines[line] = draw(st.sampled_from(["  ", "\t", " ", "      "])) + lines[line]
            elif change == "join":
                lines[line] = lines[line].rstrip("\n")
            else:
                lines.insert(draw(st.integers(0, len(lines) - 1)), lines.pop(line))
        return path, "".join(lines).encode()
    for _ in range(draw(st.integers(1, 6))):
        at = draw(st.integers(0, len(data)))
        new = draw(st.sampled_from(MARKS)).encode() if kind == "marks" else draw(st.binary(max_size=4))
        data[at : at + draw(st.integers(0, 8))] = new
    return path, bytes(data)


@pytest.fixture(scope="module")
def root() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        yield Path(shutil.copytree(GOOD, Path(folder) / "so-tay"))


def survives(root: Path, path: str, data: bytes) -> None:
    """The book with this file is checked, and its findings can be told in every form."""
    try:
        (root / path).write_bytes(data)
        book = load(root)
        result = check(book, date(2021, 12, 1) if len(data) % 2 else None)
        for finding in result.findings:
            assert finding.rule in RULES
            assert finding.place.line >= 1 and finding.place.column >= 1
        for output in (text.tell(result, book.sources), github.tell(result), sarif.tell(result)):
            output.encode("utf-8")
        assert json.loads(json_report.tell(result))["summary"]["errors"] == result.errors
    finally:
        shutil.copyfile(GOOD / path, root / path)


QUIET = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]


@settings(max_examples=200, deadline=None, derandomize=True, suppress_health_check=QUIET)
@given(mutations())
def test_no_mutation_of_a_source_makes_a_traceback(root, mutation):
    survives(root, *mutation)


@pytest.mark.slow
@settings(max_examples=10_000, deadline=None, derandomize=True, suppress_health_check=QUIET)
@given(mutations())
def test_ten_thousand_mutations(root, mutation):
    survives(root, *mutation)


STRANGE = {
    "empty": b"",
    "utf-16": b"\xff\xfe",
    "nothing": b"---\n---\n",
    "brackets": b"[" * 100_000,
    "dashes": b"---\n" + b"- " * 30_000 + b"\n---\n",
    "aliases": b"---\na: &a [x]\n" + b"b: [" + b"*a," * 10_000 + b"]\n---\n",
    "a long line": b"a" * 200_000,
}


@pytest.mark.parametrize("data", STRANGE.values(), ids=STRANGE)
def test_strange_files(root, data):
    for path in KINDS:
        survives(root, path, data)


@pytest.mark.slow
def test_lines_of_megabytes(root):
    for data in (b"a" * 3_900_000, b"- a [b] " * 480_000, "ắ".encode() * 5_000_000, b"> " * 1_900_000):
        for path in KINDS:
            survives(root, path, data)


@pytest.mark.slow
@pytest.mark.parametrize("path", FILES)
def test_truncations(root, path):
    """Cut short every 29 bytes: a prime, so that every kind of place is met."""
    data = (GOOD / path).read_bytes()
    for end in range(0, len(data), 29):
        survives(root, path, data[:end])
