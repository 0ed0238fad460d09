"""The machines that make the same book: ours, two MkDocs plugins on WeasyPrint, Chromium's print, Typst."""

import subprocess
import sys
import venv
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.books.material import Material
from tests.bench.books.measure import Cost, measure
from tests.bench.books.tree import ROOT

MKDOCS = ("mkdocs==1.6.1", "mkdocs-material==9.8.1", "pymdown-extensions==12.3")
# The newest on which mkdocs-with-pdf loses no page of any book tried; mkdocs-to-pdf asks for 70 itself.
WEASYPRINT = {"with-pdf": "weasyprint==68.1", "to-pdf": "weasyprint==70.0"}
CHROMIUM = ("/usr/bin/chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer")
TYPST = (
    "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], root='/', font_paths=[sys.argv[3]])"
)


@dataclass(frozen=True)
class Machine:
    """name: as the table tells it. weasyprint: it is a peer of ours, not a limit. command: of the material and
    the folder to write in; it leaves `so-tay.pdf` there. needs: packages that it stands on, in a place of its own.
    """

    name: str
    command: Callable[[Material, Path, Path], Sequence[str | Path]]
    needs: tuple[str, ...] = ()
    weasyprint: bool = False


def _plugin(name: str) -> Callable[[Material, Path, Path], Sequence[str | Path]]:
    def command(given: Material, target: Path, python: Path) -> Sequence[str | Path]:
        config = given.project / f"{name}.yml"
        return [python, "-m", "mkdocs", "build", "-q", "-f", config, "-d", target]

    return command


def _chromium(given: Material, target: Path, python: Path) -> Sequence[str | Path]:
    profile = target.with_name(f"{target.name}-profile")
    pdf = target / "so-tay.pdf"
    return [*CHROMIUM, f"--user-data-dir={profile}", f"--print-to-pdf={pdf}", given.page.as_uri()]


def _typst(given: Material, target: Path, python: Path) -> Sequence[str | Path]:
    return [python, "-c", TYPST, given.typst, target / "so-tay.pdf", given.tree / "docs" / "fonts"]


def _ours(given: Material, target: Path, python: Path) -> Sequence[str | Path]:
    return [sys.executable, "-m", "tests.bench.books.ours", given.tree, target]


OURS = Machine("sotay (đọc PDF/UA + in PDF/X-4)", _ours)
PEERS = (
    Machine(
        "mkdocs-with-pdf 0.9.3",
        _plugin("with-pdf"),
        (*MKDOCS, "mkdocs-with-pdf==0.9.3", WEASYPRINT["with-pdf"]),
        True,
    ),
    Machine(
        "mkdocs-to-pdf 0.12.1",
        _plugin("to-pdf"),
        (*MKDOCS, "mkdocs-to-pdf==0.12.1", WEASYPRINT["to-pdf"]),
        True,
    ),
    Machine("Chromium in ra PDF", _chromium),
    Machine("Typst 0.15.0 (giới hạn)", _typst, ("typst==0.15.0",)),
)


class Places:
    """Where the machines stand; each that needs packages gets them once, beside ours."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._known: dict[str, Path | None] = {OURS.name: Path(sys.executable)}

    def python(self, machine: Machine) -> Path | None:
        """Return the Python that `machine` runs on, or None where no registry answers."""
        if machine.name not in self._known:
            self._known[machine.name] = self._install(machine)
        return self._known[machine.name]

    def _install(self, machine: Machine) -> Path | None:
        if not machine.needs:
            return Path(sys.executable) if Path(CHROMIUM[0]).exists() else None
        place = self.folder / machine.name.split()[0]
        venv.create(place, with_pip=True)
        done = subprocess.run(
            [place / "bin/pip", "install", "-q", *machine.needs], capture_output=True, check=False
        )
        return place / "bin/python" if done.returncode == 0 else None

    def run(self, machine: Machine, given: Material, target: Path) -> Cost | None:
        """Let `machine` make the book into the new folder `target`; None where it cannot be had."""
        python = self.python(machine)
        if python is None:
            return None
        target.mkdir(parents=True)
        place = given.project if machine.weasyprint else target
        environment = {"NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT) if machine is OURS else ""}
        return measure(machine.command(given, target, python), place, environment)
