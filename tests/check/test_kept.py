"""A check that remembers an earlier one says word for word what a check from the start says."""

import gc
import json
import os
import random
import shutil
import subprocess
import sys
import weakref
from errno import ENOSPC
from pathlib import Path

import pytest
from tests.conftest import GOOD

from sotay.book import folder
from sotay.check import piece, prose, run, shelf
from sotay.check.rule import RULES, WIDE
from sotay.cli.place import gathered
from sotay.cli.verdict import verdict

FORMATS = ("text", "json", "github", "gitlab", "sarif")
CAP1 = "scenarios/ngo-doc-thuc-pham/cap-1.md"
INDEX = "scenarios/ngo-doc-thuc-pham/index.md"
UNITS = "handbook/registry/units.yml"
PAGES = sorted(path.relative_to(GOOD).as_posix() for path in GOOD.rglob("*.md"))
TABLES = sorted(path.relative_to(GOOD).as_posix() for path in GOOD.rglob("*.yml"))


@pytest.fixture
def same(sotay):
    """A function that checks a book with and without what is kept; both must say the same."""

    def compare(root: Path, *options: str):
        kept = sotay("check", "--root", root, *options)
        anew = sotay("check", "--root", root, "--no-cache", *options)
        assert (kept.exit_code, kept.stdout, kept.stderr) == (anew.exit_code, anew.stdout, anew.stderr)
        return kept

    return compare


def add(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text((path.read_text("utf-8") if path.exists() else "") + text, "utf-8")


def turn(path: Path, old: str, new: str) -> None:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def test_every_kind_of_change_is_seen(stage, same):
    root = stage()
    page = root / "docs/trang.md"
    changes = {
        "nothing": lambda: None,
        "a mistake": lambda: add(root / CAP1, "\nSở y tế hoà vào  TODO.\n"),
        "a page": lambda: add(page, "---\ntitle: Trang\n---\n\n## Đầu\n\nXem [đây](khac.md#muc-hai).\n"),
        "the page it leads to": lambda: add(
            root / "docs/khac.md", "---\ntitle: Khác\n---\n\n## Mục một\n\nChữ.\n"
        ),
        "the heading it leads to": lambda: add(root / "docs/khac.md", "\n## Mục hai\n\nChữ.\n"),
        "that page moved": lambda: (root / "docs/khac.md").rename(root / "docs/noi-khac.md"),
        "a picture's link": lambda: add(page, "\n![Hình vẽ](hinh.png)\n"),
        "the picture": lambda: (root / "docs/hinh.png").write_bytes(b""),
        "a picture less": (root / "docs/hinh.png").unlink,
        "an abbreviation": lambda: add(root / CAP1, "\nGửi ngay cho XYZT.\n"),
        "a unit of that name": lambda: turn(
            root / UNITS, "units:\n", "units:\n- {id: xyzt, name: XYZT, kind: outside, tier: khác}\n"
        ),
        "a silence": lambda: turn(root / CAP1, "lead:", "ignore:\n  dau-thanh: chữ này viết như thế\nlead:"),
        "a published address": lambda: add(root / "docs/addresses.txt", "/khong-con/\n"),
        "bytes that are no text": lambda: (root / INDEX).write_bytes(b"\xff\xfe"),
        "a file less": (root / INDEX).unlink,
        "a folder less": lambda: shutil.rmtree(root / "docs"),
    }
    told = set()
    for change in changes.values():
        change()
        told |= {same(root, "--format", format_).stdout for format_ in FORMATS}
        told.add(same(root, "--as-of", "2031-01-01").stdout)
    assert len(told) > 60, "the changes must change what is said"
    for options in (["--strict"], ["scenarios"], ["--aged", "--as-of", "2031-01-01"]):
        same(root, *options)


@pytest.mark.parametrize(
    "seed", [1, pytest.param(2, marks=pytest.mark.slow), pytest.param(3, marks=pytest.mark.slow)]
)
def test_changes_at_random(seed, stage, same):
    root, chance = stage(), random.Random(seed)
    words = (
        "hoà bình",
        "TODO",
        "XYZT",
        "Sở y tế",
        "[đây](index.md#muc)",
        "\n## Dấu hiệu\n",
        "12/13/2026",
        "\n---\n",
        "“",
    )
    gone: dict[Path, bytes] = {}
    for _ in range(40):
        file = root / chance.choice(PAGES if chance.random() < 0.7 else TABLES)
        act = chance.randrange(5)
        if not file.exists():
            file.write_bytes(gone.pop(file, b""))
        elif act == 0:
            gone[file] = file.read_bytes()
            file.unlink()
        elif act == 1:
            os.utime(file, (0, 0))
        else:
            lines = file.read_text("utf-8").split("\n")
            at = chance.randrange(len(lines))
            lines[at : at + (act == 2)] = [f"{lines[at]} {chance.choice(words)}"]
            file.write_text("\n".join(lines), "utf-8")
        same(root, *(["--as-of", "2027-03-01"] if chance.random() < 0.2 else []))


def test_an_unchanged_book_is_held_against_no_rule(stage, sotay, monkeypatch):
    root = stage()
    add(root / CAP1, "\nSở y tế.\n")
    first = sotay("check", "--root", root)
    os.utime(root / CAP1, (0, 0))
    monkeypatch.setattr(run, "Check", None)
    again = sotay("check", "--root", root)
    assert (again.exit_code, again.stdout) == (first.exit_code, first.stdout)
    assert first.exit_code == 1


def test_of_a_changed_book_only_the_changed_prose_is_read(stage, sotay, monkeypatch):
    root = stage()
    sotay("check", "--root", root)
    add(root / CAP1, "\nThêm một câu.\n")
    read = []
    monkeypatch.setattr(
        piece.prose, "read", lambda source, plain=prose.read: read.append(source) or plain(source)
    )
    sotay("check", "--root", root)
    within = CAP1.rsplit("/", 1)[0]
    assert {s.path.rsplit("/", 1)[0] for s in read if not any(m in s.text for m in WIDE.values())} == {within}
    assert {r for r in RULES if r in WIDE} == {"lien-ket-chet"}


def test_of_a_changed_book_only_the_changed_scenario_and_those_quoted_are_read(stage, sotay, monkeypatch):
    root = stage()
    for name in ("sat-lo", "tin-gia"):
        shutil.copytree(root / CAP1.rsplit("/", 1)[0], root / "scenarios" / name)
    module = next((root / "training").glob("*.md"))
    sotay("check", "--root", root)
    read, plain = [], folder.scenario.read
    monkeypatch.setattr(folder.scenario, "read", lambda slug, *rest: read.append(slug) or plain(slug, *rest))
    add(root / "scenarios/sat-lo/cap-1.md", "\nThêm một câu.\n")
    sotay("check", "--root", root)
    quoting = {"tin-gia"} if "[[KB05" in module.read_text("utf-8") else set()
    assert set(read) == {"sat-lo"} | quoting
    read.clear()
    add(root / UNITS, "# một chú thích\n")
    sotay("check", "--root", root)
    assert set(read) >= {"ngo-doc-thuc-pham", "sat-lo", "tin-gia"}, "every scenario rests on the registry"


def test_another_program_does_not_believe_this_one(stage, sotay, monkeypatch):
    root = stage()
    sotay("check", "--root", root)
    monkeypatch.setattr(shelf, "_program", lambda: "another")

    def unread(_: object):
        raise LookupError

    monkeypatch.setattr(piece.prose, "read", unread)
    with pytest.raises(LookupError):
        sotay("check", "--root", root)


def _link(file: Path) -> None:
    text = file.read_bytes()
    file.unlink()
    (file.parent / "that").write_bytes(text)
    file.symlink_to(file.parent / "that")


def _pipe(file: Path) -> None:
    file.unlink()
    os.mkfifo(file)


def _folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def _lie(file: Path) -> None:
    """No findings, sealed for another key."""
    text = b'[0,0,0,"",[]]'
    file.write_bytes(shelf._seal("ket-qua-0.json", text).encode() + b"\n" + text)


@pytest.mark.parametrize(
    "damage",
    [
        lambda file: file.write_bytes(b""),
        lambda file: file.write_bytes(file.read_bytes()[:-9]),
        lambda file: file.write_bytes(file.read_bytes().replace(b"[", b"(", 1)),
        lambda file: file.write_bytes(b"\xff" * 500),
        lambda file: file.write_bytes(b"[" * 100_000),
        _lie,
        _link,
        _pipe,
        _folder,
    ],
)
def test_what_is_damaged_counts_as_absent(damage, stage, same):
    root = stage()
    add(root / CAP1, "\nSở y tế.\n")
    same(root)
    for file in (root / shelf.FOLDER).glob("*.json"):
        damage(file)
    assert same(root).exit_code == 1


@pytest.mark.parametrize(
    "value",
    [
        7,
        [],
        {},
        [1, 1, 1, "", [["a"]]],
        [1, 1, 1, "", [["r", "p", 0, 1, "m", "h", "error"]]],
        [1, 1, 1, "", 5],
    ],
)
def test_a_well_sealed_value_of_another_shape_counts_as_absent(value, stage, same):
    root = stage()
    add(root / CAP1, "\nSở y tế.\n")
    same(root)
    files = sorted((root / shelf.FOLDER).glob("*.json"))
    assert [file.name.rsplit("-", 1)[0] for file in files] == ["ket-qua", "trinh-chieu", "tung-phan"]
    for file in files:
        text = json.dumps(value).encode()
        file.write_bytes(shelf._seal(file.name, text).encode() + b"\n" + text)
    assert same(root).exit_code == 1


def _leaves(value, path=()):
    if isinstance(value, (dict, list)):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield from _leaves(value[key], (*path, key))
    else:
        yield path


def test_a_piece_that_is_not_whole_counts_as_absent(stage, same):
    """Each value of what is kept of a scenario, made another kind of value and sealed well."""
    root = stage()
    turn(root / CAP1, "lead:", "ignore:\n  dau-thanh: chữ này viết như thế\nlead:")
    add(root / CAP1, "\nSở y tế.\n")
    said = same(root).stdout
    (file,) = (root / shelf.FOLDER).glob("tung-phan-*.json")
    whole = file.read_bytes().partition(b"\n")[2]
    assert json.loads(whole)[CAP1.rsplit("/", 1)[0]][2] == "ngo-doc-thuc-pham"
    paths = [path for path in _leaves(json.loads(whole)) if path[0] == CAP1.rsplit("/", 1)[0]]
    assert len(paths) > 15
    for path in paths:
        value = json.loads(whole)
        inner = value
        for key in path[:-1]:
            inner = inner[key]
        if path[1:] == (2,):
            del inner[2:]  # a scenario without its trace
        else:
            inner[path[-1]] = [] if isinstance(inner[path[-1]], str) else "x"
        text = json.dumps(value).encode()
        file.write_bytes(shelf._seal(file.name, text).encode() + b"\n" + text)
        for result in (root / shelf.FOLDER).glob("ket-qua-*.json"):
            result.unlink()
        assert same(root).stdout == said


def test_where_nothing_can_be_kept_the_check_is_the_same(stage, same, monkeypatch):
    root = stage()
    (root / ".sotay").touch()
    assert same(root).exit_code == 0
    (root / ".sotay").unlink()
    (root / "ngoai").mkdir()
    (root / ".sotay").symlink_to(root / "ngoai")
    assert same(root).exit_code == 0
    assert not list((root / "ngoai").iterdir())
    (root / ".sotay").unlink()

    def full(*_: object, **__: object):
        raise OSError(ENOSPC, "full")

    monkeypatch.setattr(shelf, "mkstemp", full)
    assert same(root).exit_code == 0


@pytest.mark.parametrize("anew", [True, False])
def test_a_check_leaves_no_text_to_the_collector(anew, stage):
    """It runs without one, and a book is large."""
    gathered_ = gathered(stage())
    source = weakref.ref(gathered_.sources[CAP1])
    gc.disable()
    try:
        verdict(gathered_, None, anew=anew)
        add(gathered_.root / CAP1, "\nThêm một câu.\n")
        verdict(gathered(gathered_.root), None, anew=anew)
        del gathered_
        assert source() is None
    finally:
        gc.enable()


def test_no_cache_writes_nothing(stage, sotay):
    root = stage()
    assert sotay("check", "--root", root, "--no-cache").exit_code == 0
    assert not (root / ".sotay").exists()


def test_what_was_kept_last_stays_though_all_have_one_date(tmp_path, monkeypatch):
    """A file system may date all that a quick machine writes in a moment alike."""
    write = shelf._write

    def dated(file: Path, data: bytes) -> None:
        write(file, data)
        os.utime(file, (0, 0))

    monkeypatch.setattr(shelf, "_write", dated)
    kept = shelf.Shelf(tmp_path)
    for number in range(5 * shelf.KEPT):
        kept.put("ket-qua", str(number), number)
        assert kept.get("ket-qua", str(number)) == number
    assert len(list((tmp_path / shelf.FOLDER).glob("*.json"))) == shelf.KEPT


def test_old_results_leave_and_large_ones_are_not_kept(tmp_path):
    kept = shelf.Shelf(tmp_path)
    for number in range(3 * shelf.KEPT):
        kept.put("ket-qua", str(number), number)
    assert len(list((tmp_path / shelf.FOLDER).glob("*.json"))) == shelf.KEPT
    assert kept.get("ket-qua", str(number)) == number
    kept.put("van-ban", "", "x" * shelf.LIMIT)
    assert kept.get("van-ban", "") is None


def test_two_checks_at_once_do_no_harm(stage, same):
    root = stage()
    command = [sys.executable, "-m", "sotay.cli", "check", "--root", str(root)]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(2)]
    told = [one.communicate()[0] for one in both]
    assert told[0] == told[1] == same(root).stdout.encode()
    assert sorted(file.suffix for file in (root / shelf.FOLDER).iterdir()) == ["", ".json", ".json", ".json"]


def test_a_check_opens_no_file_of_the_book_that_its_key_does_not_hold(stage):
    root = stage()
    add(root / "docs/addresses.txt", "/khong-con/\n")
    watched = (
        "import sys\n"
        "opened = []\n"
        "sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == 'open' else None)\n"
        "from sotay.cli import main\n"
        f"main(['check', '--no-cache', '--root', {str(root)!r}], standalone_mode=False)\n"
    )
    script = f"try:\n    exec({watched!r})\nfinally:\n    print('\\n'.join(['#', *opened]))\n"
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False).stdout
    opened = {
        line.removeprefix(f"{root}/")
        for line in told.split("\n#\n")[1].split("\n")
        if line.startswith(f"{root}/")
    }
    texts = {p.relative_to(root).as_posix() for p in root.rglob("*") if p.suffix in (".md", ".yml")}
    held = {one for one in texts if one.split("/")[0] in ("docs", "handbook", "scenarios", "training")}
    assert opened == held | {"docs/addresses.txt"}


def test_what_is_offered_for_dead_links_does_not_rest_on_other_pages(stage, same):
    root = stage()
    add(root / "docs/muc-luc-chung.md", "---\ntitle: Trang\n---\n\nChữ.\n")
    dead = "".join(f"\n[trang](muc-luc-chunh{n}.md) [mục](#muc{n}) và [đó](#muc)\n" for n in range(9))
    for name in "abcdefgh":
        add(root / f"docs/{name}.md", f"---\ntitle: Trang\n---\n\n## Mục lục\n{dead}")
    first = same(root)
    offered = first.stdout.count("Có phải: docs/muc-luc-chung.md?")
    assert offered and offered % 8 == 0, "each page is offered as much as the others"
    add(root / "docs/h.md", "\nThêm một câu.\n")
    same(root)
    (root / "docs/a.md").unlink()
    same(root)
