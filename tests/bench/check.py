"""How long `sotay check` takes on a large book, beside check-jsonschema and PyYAML's C loader on its front matter."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import venv
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).parents[2]
SIZES = (100, 1000)
LARGE = (10000,)  # with --large: some minutes more
PEER = "check-jsonschema==0.39.0"
_END = re.compile(r"(?<=\w)\.$", re.MULTILINE)
COMPOSE = """
import sys, yaml
from pathlib import Path
for path in Path(sys.argv[1]).rglob("*.yml"):
    yaml.compose(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
"""


def grown(target: Path, scenarios: int) -> Path:
    """Copy the book to `target` with so many scenarios, made of its own; return `target`.

    Codes have two digits (DESIGN §4), so a large book repeats them: saying so is part of the time measured. Every
    sentence of a copy ends in the copy's number, so that no two scenarios read alike.
    """
    for name in ("handbook", "training", "docs", "mkdocs.yml"):
        put = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        put(ROOT / name, target / name)
    models = sorted(path.parent for path in (ROOT / "scenarios").glob("*/index.md"))
    for number in range(scenarios):
        model = models[number % len(models)]
        name = model.name if number < len(models) else f"{model.name}-{number}"
        copy = Path(shutil.copytree(model, target / "scenarios" / name))
        for page in copy.glob("*.md") if number >= len(models) else ():
            page.write_text(_END.sub(f" {number}.", page.read_text("utf-8")), "utf-8")
    return target


def front(book: Path, target: Path) -> dict[str, list[Path]]:
    """Write the front matter of scenarios and responses under `target` as YAML files; return them by schema."""
    found: dict[str, list[Path]] = {"index": [], "cap": []}
    for path in sorted((book / "scenarios").glob("*/*.md")):
        kind = path.stem.split("-")[0]
        text = path.read_text("utf-8").split("---\n", 2)
        if kind in found and len(text) == 3:
            copy = target / f"{path.parent.name}-{path.stem}.yml"
            copy.write_text(text[1], "utf-8")
            found[kind].append(copy)
    return found


def timed(*commands: Sequence[str | Path]) -> tuple[float, float]:
    """Run commands one after another; return their seconds in all and the largest memory in MB.

    Raises RuntimeError when one broke: a crash is quick, and would pass for speed.
    """
    begun, most = perf_counter(), 0.0
    for command in commands:
        words = [str(word) for word in command]
        with tempfile.TemporaryFile() as told:
            process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=told)
            _, status, usage = os.wait4(process.pid, 0)
            told.seek(0)
            error = told.read().decode("utf-8", "replace")
        # 1 is the checkers' word for a book with findings.
        if os.waitstatus_to_exitcode(status) not in (0, 1) or "Traceback" in error:
            raise RuntimeError(f"{' '.join(words)}\n{error}")
        most = max(most, usage.ru_maxrss / 1024)
    return perf_counter() - begun, most


def runs(book: Path) -> Iterator[str]:
    """Yield what the next check of `book` will find to have happened since the last one."""
    yield "đọc từ đầu"
    yield "không có gì đổi"
    page = sorted(book.glob("scenarios/*/cap-2.md"))[-1]
    page.write_text(page.read_text("utf-8") + "\nThêm một câu.\n", "utf-8")
    yield "đổi một tệp"


def peer(folder: Path) -> Path | None:
    """Install check-jsonschema beside us; return its command, or None where no registry answers."""
    venv.create(folder, with_pip=True)
    done = subprocess.run([folder / "bin/pip", "install", "-q", PEER], capture_output=True, check=False)
    return folder / "bin/check-jsonschema" if done.returncode == 0 else None


def main(sizes: Sequence[int] = SIZES) -> None:
    """Measure books of these numbers of scenarios and print."""
    print(
        "# Kiểm tra\n\nHai chương trình kia không giữ gì của lần trước: lần nào cũng đọc từ đầu, và chỉ phần đầu trang."
        "\n\n| kịch bản | lần kiểm tra | sotay check (s · MB) | chỉ đọc YAML bằng C (s) | lần |"
        " check-jsonschema (s) | nhanh hơn |"
    )
    print("|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as name:
        temporary = Path(name)
        rival = peer(temporary / "venv")
        for size in sizes:
            book, heads = temporary / f"book-{size}", temporary / f"heads-{size}"
            book.mkdir()
            heads.mkdir()
            by_schema = front(grown(book, size), heads)
            ours = {
                kind: timed([sys.executable, "-m", "sotay.cli", "check", "--root", book])
                for kind in runs(book)
            }
            floor, _ = timed([sys.executable, "-c", COMPOSE, heads])
            theirs = None
            if rival and size not in LARGE:
                schemas = ROOT / "scripts/schemas"
                theirs, _ = timed(
                    *(
                        [rival, "--schemafile", schemas / f"dau-trang-{kind}.json", *files]
                        for kind, files in by_schema.items()
                    )
                )
            for kind, (seconds, memory) in ours.items():
                beside = (f"{theirs:.2f}", f"{theirs / seconds:.1f} lần") if theirs else ("–", "–")
                cells = (f"{seconds:.2f} · {memory:.0f}", f"{floor:.2f}", f"{seconds / floor:.1f}", *beside)
                print(f"| {size} | {kind} | {' | '.join(cells)} |", flush=True)
        command = [sys.executable, "-m", "sotay.cli", "check", "--no-cache", "--root", temporary / "book-100"]
        one, _ = timed([*command, "scenarios"])
        print(f"\nMột thư mục trong sách 100 kịch bản, đọc từ đầu: {one:.2f} s", flush=True)


if __name__ == "__main__":
    main(SIZES + LARGE if "--large" in sys.argv else SIZES)
