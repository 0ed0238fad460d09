"""Commands that hold something against its rules: the book, a PDF; and the rules themselves."""

import gc
import sys
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path

import click

from sotay.book.source import Source
from sotay.check.report import text as text_report
from sotay.check.result import Result
from sotay.cli.place import ROOT, gathered, opened, relative
from sotay.cli.verdict import addresses, slides, verdict

DAY = click.DateTime(formats=["%Y-%m-%d"])


@click.command()
@click.argument("paths", nargs=-1, metavar="[TỆP…]")
@ROOT
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
@click.option(
    "--no-cache",
    "anew",
    is_flag=True,
    help="Đọc lại từ đầu, không dùng và không ghi kết quả giữ trong .sotay/kiem.",
)
def check(
    *,
    paths: tuple[str, ...],
    root: Path,
    as_of: datetime | None,
    format_: str,
    strict: bool,
    only_aged: bool,
    mend: bool,
    anew: bool,
) -> None:
    """Kiểm tra sổ tay; thoát 0 khi sạch, 1 khi có lỗi, 2 khi không chạy được."""
    gc.disable()  # one short run: looking for garbage among a book's objects takes a sixth of it and finds none
    limits = relative(paths, root)
    day: date | None = as_of.date() if as_of else None
    if mend:
        from sotay.check.fix.run import fix

        click.echo(fix(opened(root), limits).tell(), err=True)
    if only_aged:
        from sotay.check.aged import aged

        book = opened(root)
        result = aged(book, day or book.registry.edition.as_of, (*addresses(book), *slides(book))).only(
            limits
        )
        _tell(result, format_, book.sources, book.registry.edition.site_url)
    else:
        found = gathered(root)
        whole, site = verdict(found, day, anew=anew)
        result = whole.only(limits)
        _tell(result, format_, found.sources, site)
    sys.exit(1 if result.errors or (strict and result.warnings) else 0)


def _tell(result: Result, format_: str, sources: Mapping[str, Source], site: str) -> None:
    """Print `result` as `format_`."""
    if format_ == "json":
        from sotay.check.report import json as json_report

        click.echo(json_report.tell(result))
    elif format_ == "github":
        from sotay.check.report import github

        click.echo(github.tell(result))
        click.echo(text_report.closing(result), err=True)
    elif format_ == "gitlab":
        from sotay.check.report import gitlab

        click.echo(gitlab.tell(result))
    elif format_ == "sarif":
        from sotay.check.report import sarif

        click.echo(sarif.tell(result, site))
    else:
        click.echo(text_report.tell(result, sources))
        if result.findings:
            click.echo(f"Giải thích, kèm ví dụ: sotay rules {result.findings[0].rule}", err=True)


@click.command()
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


@click.command()
@click.argument("ids", nargs=-1, metavar="[MÃ…]")
@click.option(
    "--format", "format_", type=click.Choice(["text", "json"]), default="text", help="Dạng kết quả."
)
def rules(ids: tuple[str, ...], format_: str) -> None:
    """Mọi quy tắc của bộ kiểm tra: giữ điều gì, ví dụ sai và đúng."""
    from sotay.book.names import suggestion
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


COMMANDS = (check, preflight, rules)
