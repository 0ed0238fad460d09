"""The command line: parses, calls, prints. A module a kind of work; what a command needs is loaded when it runs."""

import sys
from io import TextIOWrapper

import click

from sotay.cli import checking, making, writing


class _Vietnamese(click.Group):
    """A group whose usage errors exit 2, as `sotay check` promises."""


@click.group(cls=_Vietnamese, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """sotay: kiểm tra, dựng website và in sổ tay xử lý khủng hoảng truyền thông."""
    for stream in (sys.stdout, sys.stderr):  # Vietnamese on every machine, whatever its locale
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


for command in (*checking.COMMANDS, *making.COMMANDS, *writing.COMMANDS):
    main.add_command(command)
