"""Commands that make something from the book: everything, the schemas, the drawings."""

import sys
from pathlib import Path

import click

from sotay.book.gathered import NoBookError
from sotay.cli.place import ROOT, opened


@click.command()
@ROOT
@click.option("--force", is_flag=True, help="Dựng lại dù không có gì đổi.")
def build(root: Path, force: bool) -> None:
    """Kiểm tra rồi dựng website, sổ tay in và các gói tải; hỏng thì bản cũ còn nguyên."""
    from sotay.build.latest import unchanged
    from sotay.build.progress import BuildError

    try:
        if not force and unchanged(root.resolve()):
            click.echo("Không có gì đổi từ bản dựng trước.")
            return
        from sotay.build.run import build as build_all  # only now: it loads all that lays out pages

        build_all(root, force)
    except NoBookError as error:
        click.echo(str(error), err=True)
        sys.exit(2)
    except BuildError as error:
        click.echo(f"\n{error}\n\nBản dựng trước (nếu có) còn nguyên.", err=True)
        sys.exit(1)


@click.command()
@ROOT
def schema(root: Path) -> None:
    """Ghi lại các lược đồ JSON (gợi ý khi gõ trong VS Code) từ mô hình dữ liệu."""
    from sotay.book.schemas import FOLDER, schemas

    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8")
    click.echo(f"Đã ghi {len(schemas())} lược đồ vào {FOLDER}.")


@click.command()
@ROOT
def pictures(root: Path) -> None:
    """Vẽ lại các hình của sổ tay từ sổ đăng ký, viết lại lời mô tả hình trong bài."""
    from sotay.pictures.figure import outdated
    from sotay.pictures.gallery import make
    from sotay.views.publish import publish

    book = opened(root)
    drawn = make(publish(book), root / "docs" / "fonts")
    texts = {path: source.text for path, source in book.sources.items()}
    texts |= {path: (root / path).read_text("utf-8") for path in book.pictures if path in drawn}
    changed = outdated(drawn, texts)
    for path, text in changed.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8", newline="\n")
        click.echo(f"Đã ghi {path}")
    click.echo(f"{len(drawn)} hình, {len(changed)} tệp đổi.")


COMMANDS = (build, schema, pictures)
