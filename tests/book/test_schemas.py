"""The schemas an editor's program reads: current, complete, right about the book and about what breaks it."""

import fnmatch
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from tests.conftest import CASES, GOOD

from sotay.book.frontmatter import split
from sotay.book.load import load
from sotay.book.schemas import FOLDER, HEADS, schemas
from sotay.book.source import Source
from sotay.scaffold.new import KINDS

ROOT = Path(__file__).resolve().parents[2]
SCHEMAS = {name.removesuffix(".json"): json.loads(text) for name, text in schemas().items()}
EDITOR = json.loads((ROOT / ".vscode/settings.json").read_text("utf-8"))["yaml.schemas"]
SNIPPETS = json.loads((ROOT / ".vscode/sotay.code-snippets").read_text("utf-8"))


class _Loader(yaml.SafeLoader):
    """YAML as VS Code's extension reads it (1.2): a date is text."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in known if not tag.endswith("timestamp")]
    for first, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def schema_of(path: str) -> str | None:
    """The name of the schema for the file at `path`: by the editor's settings, by kind for front matter."""
    for schema, patterns in EDITOR.items():
        for pattern in [patterns] if isinstance(patterns, str) else patterns:
            if fnmatch.fnmatch(path, pattern):
                return Path(schema).stem
    top, name = path.split("/", maxsplit=1)[0], path.rsplit("/", 1)[-1]
    if not path.endswith(".md"):
        return None
    if top == "scenarios":
        kind = "cap" if re.fullmatch(r"cap-\d\.md", name) else name.removesuffix(".md")
        return f"dau-trang-{kind}" if kind in HEADS else None
    kinds = {"docs": "trang", "training": "mo-dun", "handbook": "bieu-mau" if "/forms/" in path else "chuong"}
    return f"dau-trang-{kinds[top]}" if top in kinds and path.count("/") <= 2 else None


def data_of(path: str, text: str) -> Any:
    """What the file says as data: all of it, or its front matter, where a sentence needs no quotation marks."""
    if path.endswith(".md"):
        return json.loads(json.dumps(split(Source(path, text)).front.data, default=str))
    return yaml.load(text, _Loader)


def faults(schema: str, data: Any) -> list[str]:
    validator = jsonschema.Draft202012Validator(SCHEMAS[schema], format_checker=jsonschema.FormatChecker())
    return [f"{'/'.join(map(str, e.path))}: {e.message}" for e in validator.iter_errors(data)]


def files() -> Iterator[str]:
    for top in ("docs", "handbook", "scenarios", "training"):
        for path in sorted((ROOT / top).rglob("*")):
            if path.suffix in (".md", ".yml") and path.parent.name != "fonts":
                yield path.relative_to(ROOT).as_posix()


def test_the_schemas_are_current() -> None:
    written = {path.name: path.read_text("utf-8") for path in (ROOT / FOLDER).glob("*.json")}
    assert written == schemas(), "viết lại: sotay schema"


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_a_schema_is_sound_and_every_key_has_its_hover(name) -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMAS[name])

    def keys(node: Any) -> Iterator[tuple[str, Any]]:
        if isinstance(node, dict):
            if isinstance(node.get("properties"), dict):
                yield from node["properties"].items()
            for value in node.values():
                yield from keys(value)
        for item in node if isinstance(node, list) else ():
            yield from keys(item)

    assert [key for key, value in keys(SCHEMAS[name]) if not value.get("description")] == []


@pytest.mark.parametrize("path", list(files()))
def test_every_file_of_the_book_passes(path) -> None:
    schema = schema_of(path)
    assert schema, "no schema: add it to .vscode/settings.json"
    assert faults(schema, data_of(path, (ROOT / path).read_text("utf-8"))) == []


# Rules whose breaking a schema can see: keys, their presence, their form.
SEEN = (
    "khoa-la",
    "thieu-khoa",
    "gia-tri-trong",
    "gia-tri-sai",
    "ma-sai",
    "thieu-chu-tri",
    "thieu-phoi-hop",
    "thieu-thoi-han",
)


@pytest.mark.parametrize("rule", SEEN)
def test_a_bad_case_fails_where_a_schema_can_see_it(rule, stage) -> None:
    case = CASES / "rules" / rule
    root = stage(case, "bad")
    expected = (case / "expected.txt").read_text("utf-8").splitlines()
    broken: set[str] = {line.split(":")[0] for line in expected if f" {rule}: " in line}
    seen = {path: schema for path in broken if (schema := schema_of(path))}
    assert seen
    assert [path for path, schema in seen.items() if not faults(schema, _read(root, path))] == []


@pytest.mark.parametrize("rule", SEEN)
def test_a_good_case_passes(rule, stage) -> None:
    root = stage(CASES / "rules" / rule, "good")
    for path in sorted(root.rglob("*")):
        name = path.relative_to(root).as_posix()
        schema = schema_of(name) if path.suffix in (".md", ".yml") else None
        if schema:
            assert faults(schema, _read(root, name)) == [], name


def _read(root: Path, path: str) -> Any:
    try:
        return data_of(path, (root / path).read_text("utf-8"))
    except yaml.YAMLError:
        return None  # an editor's program says so without any schema


def _filled(lines: list[str]) -> str:
    """A snippet as it stands when every field keeps what it offers."""
    text = "\n".join(lines)
    for name, value in {"YEAR": "2026", "MONTH": "11", "DATE": "22"}.items():
        text = text.replace(f"$CURRENT_{name}", value)
    text = re.sub(r"\$\{\d+\|([^,|]*)[^|]*\|\}", r"\1", text)
    return re.sub(r"\$\d+", "", re.sub(r"\$\{\d+(?::([^{}]*))?\}", lambda m: m[1] or "", text))


_PREFIXES = {
    "index": "kich-ban",
    "cap": "phuong-an",
    "dien-tap": "dien-tap",
    "chuong": "chuong",
    "trang": "trang",
    "mo-dun": "mo-dun",
    "bieu-mau": "bieu-mau",
}


@pytest.mark.parametrize("kind", sorted(HEADS))
def test_every_front_matter_has_a_snippet_that_passes(kind) -> None:
    (snippet,) = (s for s in SNIPPETS.values() if s["prefix"] == _PREFIXES[kind])
    text = _filled(snippet["body"])
    data = json.loads(json.dumps(split(Source("x.md", text)).front.data, default=str))
    assert faults(f"dau-trang-{kind}", data) == []
    keys = list(SCHEMAS[f"dau-trang-{kind}"]["properties"])
    assert list(data) == [key for key in keys if key in data], "keys in the order the checker asks for"


def test_snippets_are_for_markdown_and_told_in_words() -> None:
    assert len({s["prefix"] for s in SNIPPETS.values()}) == len(SNIPPETS)
    assert all(s["scope"] == "markdown" and s["description"] for s in SNIPPETS.values())


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_what_is_made_anew_passes_its_schema(kind) -> None:
    for file in KINDS[kind](load(GOOD), "thu-nghiem"):
        schema = schema_of(file.path)
        assert schema
        assert faults(schema, data_of(file.path, file.text)) == [], file.path


def test_the_editors_settings_name_what_there_is() -> None:
    for schema, patterns in EDITOR.items():
        assert (ROOT / schema).is_file()
        for pattern in [patterns] if isinstance(patterns, str) else patterns:
            assert pattern == "contacts.yml" or list(ROOT.glob(pattern)), pattern
