"""Commands for who writes the book: something new, an edition marked, what changed."""

import sys
from pathlib import Path

import click

from sotay.book.gathered import NoBookError
from sotay.cli.place import ROOT


@click.command()
@click.argument("kind", type=click.Choice(["scenario", "module", "form"]))
@click.argument("slug")
@ROOT
def new(kind: str, slug: str, root: Path) -> None:
    """Tạo kịch bản, mô-đun hay biểu mẫu mới; bộ kiểm tra sẽ chỉ chỗ còn phải viết."""
    from sotay.book.load import load
    from sotay.scaffold.new import KINDS, NewError, write

    try:
        made = KINDS[kind](load(root), slug)
        write(root, made)
    except (NewError, NoBookError) as error:
        click.echo(str(error), err=True)
        sys.exit(2)
    for file in made:
        click.echo(f"Đã tạo {file.path}")
    folder = made[0].path if len(made) == 1 else made[0].path.rsplit("/", 1)[0]
    click.echo(f"Viết thay các chỗ TODO, rồi chạy: sotay check {folder}")


@click.command()
@click.argument("name", metavar="TÊN")
@ROOT
@click.option("--at", "revision", default="", help="Bản ghi của git (mặc định: các tệp đang có).")
@click.option("--note", default="", help="Một câu cho người đọc: mốc này là gì.")
def mark(name: str, root: Path, revision: str, note: str) -> None:
    """Ghi mốc một ấn bản (như 0.2): từ đó “Có gì mới” và tờ đính chính kể điều đã đổi."""
    from sotay.changes.past import PastError
    from sotay.changes.recording import mark_book

    try:
        written = mark_book(root, name, revision, note)
    except (PastError, NoBookError) as error:
        click.echo(str(error), err=True)
        sys.exit(2)
    for path in written:
        click.echo(f"Đã ghi {path.relative_to(root).as_posix()}")


@click.command()
@click.argument("revision", required=False)
@click.argument("until", required=False)
@ROOT
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "markdown", "html"]),
    default="text",
    help="Dạng kết quả.",
)
def changes(revision: str | None, until: str | None, root: Path, format_: str) -> None:
    """Nội dung đổi gì từ REVISION (bản ghi của git hay tên mốc; mặc định: mốc mới nhất) đến nay hoặc đến UNTIL."""
    from sotay.book.load import load
    from sotay.changes import report
    from sotay.changes.compare import compare
    from sotay.changes.mark import since
    from sotay.changes.past import PastError, at
    from sotay.views.publish import publish

    try:
        revision, old = since(root, revision)
        new = at(root, until) if until else publish(load(root))
    except (PastError, NoBookError) as error:
        click.echo(str(error), err=True)
        sys.exit(2)
    found = compare(old, new)
    if format_ == "html":
        click.echo(report.html(found, f"Thay đổi từ {revision}"))
    else:
        click.echo(report.markdown(found) if format_ == "markdown" else report.text(found))


COMMANDS = (new, mark, changes)
