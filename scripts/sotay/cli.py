"""The command line: parses, calls, prints."""

import gc
import os
import sys
from collections.abc import Iterator
from datetime import date, datetime
from io import TextIOWrapper
from pathlib import Path

import click

from sotay.book.finding import Finding
from sotay.book.load import Book, NoBookError, load
from sotay.book.names import suggestion
from sotay.check.report import github, gitlab, sarif
from sotay.check.report import json as json_report
from sotay.check.report import text as text_report
from sotay.check.run import check as check_book

DAY = click.DateTime(formats=["%Y-%m-%d"])


class _Vietnamese(click.Group):
    """A group whose usage errors exit 2, as `sotay check` promises."""


@click.group(cls=_Vietnamese, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """sotay: kiểm tra, dựng website và in sổ tay xử lý khủng hoảng truyền thông."""
    for stream in (sys.stdout, sys.stderr):  # Vietnamese on every machine, whatever its locale
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


@main.command()
@click.argument("paths", nargs=-1, metavar="[TỆP…]")
@click.option("--root", type=click.Path(path_type=Path), default=Path(), help="Thư mục của sổ tay.")
@click.option("--as-of", type=DAY, help="Xét hiệu lực vào ngày này (mặc định: ngày của ấn bản).")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "json", "github", "sarif", "gitlab"]),
    default="text",
    help="Dạng kết quả.",
)
@click.option("--strict", is_flag=True, help="Coi cảnh báo như lỗi.")
@click.option(
    "--aged", "only_aged", is_flag=True, help="Chỉ nêu điều đã cũ đi từ ngày của ấn bản đến --as-of."
)
@click.option("--fix", "mend", is_flag=True, help="Sửa chỗ máy móc (NFC, dấu thanh, khoảng trắng, ngày giờ).")
def check(
    *,
    paths: tuple[str, ...],
    root: Path,
    as_of: datetime | None,
    format_: str,
    strict: bool,
    only_aged: bool,
    mend: bool,
) -> None:
    """Kiểm tra sổ tay; thoát 0 khi sạch, 1 khi có lỗi, 2 khi không chạy được."""
    gc.disable()  # one short run: looking for garbage among a book's objects takes a sixth of it and finds none
    book = _load(root)
    limits = _relative(paths, root)
    if mend:
        from sotay.check.fix.run import fix

        click.echo(fix(book, limits).tell(), err=True)
        book = _load(root)
    day: date | None = as_of.date() if as_of else None
    if only_aged:
        from sotay.check.aged import aged

        result = aged(book, day or book.registry.edition.as_of, _beyond(book)).only(limits)
    else:
        result = check_book(book, day, _beyond(book)).only(limits)
    if format_ == "json":
        click.echo(json_report.tell(result))
    elif format_ == "github":
        click.echo(github.tell(result))
        click.echo(text_report.closing(result), err=True)
    elif format_ == "gitlab":
        click.echo(gitlab.tell(result))
    elif format_ == "sarif":
        click.echo(sarif.tell(result, book.registry.edition.site_url))
    else:
        click.echo(text_report.tell(result, book.sources))
        if result.findings:
            click.echo(f"Giải thích, kèm ví dụ: sotay rules {result.findings[0].rule}", err=True)
    sys.exit(1 if result.errors or (strict and result.warnings) else 0)


@main.command()
@click.option("--root", type=click.Path(path_type=Path), default=Path(), help="Thư mục của sổ tay.")
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


@main.command()
@click.argument("file", type=click.Path(path_type=Path), metavar="TỆP.pdf")
@click.option(
    "--trim", metavar="RỘNGxCAO", help="Khổ thành phẩm, mm, ví dụ 148x210 (mặc định: các trang bằng nhau)."
)
@click.option("--bleed", type=click.FloatRange(0, 20), default=3.0, show_default=True, help="Tràn lề, mm.")
@click.option(
    "--binding",
    type=click.Choice(["none", "perfect", "saddle"]),
    default="none",
    help="Kiểu đóng: perfect (dán gáy, chẵn 2 trang), saddle (ghim lồng, chẵn 4 trang).",
)
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", help="Dạng kết quả."
)
def preflight(*, file: Path, trim: str | None, bleed: float, binding: str, format_: str) -> None:
    """Kiểm tra một tệp PDF trước khi gửi nhà in; thoát 0 khi in được, 1 khi có mục hỏng, 2 khi không đọc được."""
    from sotay.press.preflight.command import run

    out, code = run(file, trim, bleed, binding, as_json=format_ == "json")
    click.echo(out, err=code == 2, nl=not out.endswith("\n"))
    sys.exit(code)


@main.command()
@click.option("--root", type=click.Path(path_type=Path), default=Path(), help="Thư mục của sổ tay.")
def schema(root: Path) -> None:
    """Ghi lại các lược đồ JSON (gợi ý khi gõ trong VS Code) từ mô hình dữ liệu."""
    from sotay.book.schemas import FOLDER, schemas

    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8")
    click.echo(f"Đã ghi {len(schemas())} lược đồ vào {FOLDER}.")


@main.command()
@click.option("--root", type=click.Path(path_type=Path), default=Path(), help="Thư mục của sổ tay.")
def pictures(root: Path) -> None:
    """Vẽ lại các hình của sổ tay từ sổ đăng ký, viết lại lời mô tả hình trong bài."""
    from sotay.pictures.figure import outdated
    from sotay.pictures.gallery import make
    from sotay.views.publish import publish

    try:
        book = load(root)
    except NoBookError as error:
        click.echo(str(error), err=True)
        sys.exit(2)
    drawn = make(publish(book), root / "docs" / "fonts")
    texts = {path: source.text for path, source in book.sources.items()}
    texts |= {path: (root / path).read_text("utf-8") for path in book.pictures if path in drawn}
    changed = outdated(drawn, texts)
    for path, text in changed.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8", newline="\n")
        click.echo(f"Đã ghi {path}")
    click.echo(f"{len(drawn)} hình, {len(changed)} tệp đổi.")


@main.command()
@click.argument("kind", type=click.Choice(["scenario", "module", "form"]))
@click.argument("slug")
@click.option("--root", type=click.Path(path_type=Path), default=Path(), help="Thư mục của sổ tay.")
def new(kind: str, slug: str, root: Path) -> None:
    """Tạo kịch bản, mô-đun hay biểu mẫu mới; bộ kiểm tra sẽ chỉ chỗ còn phải viết."""
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


@main.command()
@click.argument("ids", nargs=-1, metavar="[MÃ…]")
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", help="Dạng kết quả."
)
def rules(ids: tuple[str, ...], format_: str) -> None:
    """Mọi quy tắc của bộ kiểm tra: giữ điều gì, ví dụ sai và đúng."""
    from sotay.check import catalogue
    from sotay.check.report import rules as told
    from sotay.check.rule import RULES

    groups = catalogue.groups()
    if unknown := [id_ for id_ in ids if id_ not in RULES]:
        near = suggestion(unknown[0], RULES)
        click.echo(f"Không có quy tắc “{unknown[0]}”. {near}".strip(), err=True)
        sys.exit(2)
    if ids:
        groups = [catalogue.Group("", tuple(catalogue.entry(id_) for id_ in dict.fromkeys(ids)))]
    if format_ == "json":
        click.echo(told.document(groups))
    else:
        click.echo(told.full(groups[0].entries) if ids else told.listed(groups))


@main.command()
@click.argument("name", metavar="TÊN")
@click.option("--root", type=click.Path(path_type=Path), default=Path(), help="Thư mục của sổ tay.")
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


@main.command()
@click.argument("revision", required=False)
@click.argument("until", required=False)
@click.option("--root", type=click.Path(path_type=Path), default=Path(), help="Thư mục của sổ tay.")
@click.option(
    "--format",
    "format_",
    type=click.Choice(["text", "markdown", "html"]),
    default="text",
    help="Dạng kết quả.",
)
def changes(revision: str | None, until: str | None, root: Path, format_: str) -> None:
    """Nội dung đổi gì từ REVISION (bản ghi của git hay tên mốc; mặc định: mốc mới nhất) đến nay hoặc đến UNTIL."""
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


def _load(root: Path) -> Book:
    try:
        return load(root)
    except NoBookError as error:
        click.echo(str(error), err=True)
        sys.exit(2)


def _beyond(book: Book) -> Iterator[Finding]:
    """Yield what only the site and the decks know; a book that published nothing loads no pages."""
    if (book.root / "docs/addresses.txt").is_file():
        from sotay.pages import published

        yield from published.findings(book)
    if book.modules:
        from sotay.teach.deck import read as decks

        yield from decks.findings(book)


def _relative(paths: tuple[str, ...], root: Path) -> tuple[str, ...]:
    """Return `paths` as repository paths, whether given from here or from the root; exit 2 for a stranger."""
    found: list[str] = []
    for path in paths:
        places = [_absolute(Path(path)), _absolute(root / path), Path(path).resolve()]
        here = next((x for x in places if x.is_relative_to(root.resolve()) and os.path.lexists(x)), None)
        if here is None:
            outside = not any(x.is_relative_to(root.resolve()) for x in places)
            why = f"“{path}” không nằm trong sổ tay “{root}”." if outside else f"Không có tệp “{path}”."
            click.echo(why, err=True)
            sys.exit(2)
        found.append(here.relative_to(root.resolve()).as_posix())
    return tuple(found)


def _absolute(path: Path) -> Path:
    """Return `path` from the file system's root; a link keeps its own name, it is a file of the book."""
    return path.parent.resolve() / path.name if path.name not in ("", "..") else path.resolve()


if __name__ == "__main__":
    main()
