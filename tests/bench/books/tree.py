"""Books of several sizes: the real chapters with fewer scenarios, or with more, made of the real ones."""

import re
import shutil
from pathlib import Path

ROOT = Path(__file__).parents[3]
FOLDERS = ("docs", "handbook", "scenarios", "training")
FILES = ("mkdocs.yml", "requirements.lock", "pyproject.toml")
PLAN = "handbook/books/so-tay.yml"
CHAPTERS = ("handbook/01-*.md", "handbook/02-*.md", "handbook/03-*.md", "handbook/08-*.md")


def copied(target: Path) -> Path:
    """Copy all that a build reads to `target`; return `target`."""
    target.mkdir(parents=True)
    for name in FOLDERS:
        shutil.copytree(ROOT / name, target / name)
    for name in FILES:
        shutil.copy(ROOT / name, target / name)
    (target / "scripts").symlink_to(ROOT / "scripts")
    return target


def real() -> int:
    """Return the number of real scenarios."""
    return len(list((ROOT / "scenarios").glob("*/index.md")))


def grown(target: Path, scenarios: int, *, short: bool = False) -> Path:
    """Copy the book to `target` and let the handbook hold so many scenarios; `short`: and a few chapters only."""
    copied(target)
    names = sorted(path.parent.name for path in (target / "scenarios").glob("*/index.md"))
    for number in range(len(names), scenarios):
        names.append(_twin(target / "scenarios", names[number % real()], number + 1))
    plan = target / PLAN
    text = plan.read_text("utf-8")
    chosen = [f'      - "scenarios/{name}/index.md"\n' for name in names[:scenarios]]
    left = [f"scenarios/{name}/index.md" for name in names[scenarios:]]
    text = text.replace('      - "scenarios/*/index.md"\n', "".join(chosen))
    if short:
        text, parts = re.split(r"^parts:\n", text, maxsplit=1, flags=re.MULTILINE)
        del parts
        text += "parts:\n  - title: Dùng sổ tay\n    pages:\n" + "".join(f'      - "{c}"\n' for c in CHAPTERS)
        text += f"  - title: Kịch bản\n    pages:\n{''.join(chosen)}" if chosen else ""
        every = sorted((target / "handbook").rglob("*.md"))
        known = [path.relative_to(target).as_posix() for path in every]
        left += [path for path in known if not path.startswith(tuple(c.split("*")[0] for c in CHAPTERS))]
        text += "website_only: []\n"
    plan.write_text(text.replace("website_only: []", f"website_only: [{', '.join(left)}]"), "utf-8")
    return target


def _twin(folder: Path, model: str, number: int) -> str:
    """Write the scenario `model` once more under the code of `number`; return its name."""
    name = f"{model}-{number}"
    shutil.copytree(folder / model, folder / name)
    head = (folder / model / "index.md").read_text("utf-8")
    found = re.search(r"^id: (KB\d\d)\b", head, re.MULTILINE)
    if found is None:
        raise ValueError(f"{model}: không thấy mã kịch bản")
    for path in (folder / name).glob("*.md"):
        path.write_text(path.read_text("utf-8").replace(found[1], f"KB{number:02d}"), "utf-8")
    return name
