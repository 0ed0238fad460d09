"""Runs MkDocs: once for the website, once a printed book."""

import logging
import os
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from sotay.press.layout import collecting_nothing
from sotay.site import book_pdf

CONFIG = "mkdocs.yml"


class SiteError(Exception):
    """MkDocs could not finish, or warned; the message holds what it said."""


class _Collector(logging.Handler):
    """Keeps what MkDocs and its plugins warn of: under `sotay build` a warning is a failure."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.told: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.told.append(record.getMessage())


@contextmanager
def _listening() -> Iterator[_Collector]:
    os.environ["NO_MKDOCS_2_WARNING"] = "1"  # Material's notice of its end of life; DESIGN §1 answers it
    logger = logging.getLogger("mkdocs")
    collector = _Collector()
    logger.addHandler(collector)
    level, propagate = logger.level, logger.propagate
    logger.setLevel(logging.WARNING)
    logger.propagate = False
    try:
        yield collector
    except (Abort, MkDocsException) as error:
        raise SiteError("\n".join([*collector.told, str(error)]).strip()) from error
    finally:
        logger.removeHandler(collector)
        logger.setLevel(level)
        logger.propagate = propagate


def _run(root: Path, **settings: Any) -> None:
    with _listening() as collector:
        config = load_config(str(root / CONFIG), **settings)
        config.plugins["sotay"].config["downloads"] = True
        config.plugins["sotay"].config["check"] = False  # the build has held the book against the rules
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
    if collector.told:
        shown = "\n".join(collector.told[:12])
        raise SiteError(f"MkDocs cảnh báo {len(collector.told)} chỗ:\n{shown}")


def build_site(root: Path, target: Path) -> None:
    """Build the website of the book at `root` into `target`; raises SiteError."""
    _run(root, site_dir=str(target))


def build_book(
    root: Path, name: str, target: Path, press: Path | None = None, reads: Sequence[str] = ()
) -> None:
    """Build the printed book `name` (handbook/books/<name>.yml) as the PDF `target`; raises SiteError.

    `press`: where its press file goes too, with the preflight's reports beside it. `reads`: the files and folders
    of the book that it is made of, all when empty. A failed build leaves all as they were.
    """
    with tempfile.TemporaryDirectory(prefix="sotay-") as folder:
        try:
            settings = book_pdf.settings(root, name, Path(folder), press, reads)
        except MkDocsException as error:
            raise SiteError(str(error)) from error
        with collecting_nothing():
            _run(root, site_dir=folder, **settings)
        made = Path(folder) / settings["plugins"]["with-pdf"]["output_path"]
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.move(made, target)
