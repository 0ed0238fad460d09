"""A printed book: what is in it, in which order, on which paper (handbook/books/*.yml)."""

from fnmatch import fnmatchcase
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from sotay.book.model import Model, Text

# Millimetres, a proposal: 64 pages of 0.1 mm paper. Shops name limits from about 48 to 90 pages; no standard is known.
STITCH_LIMIT = 3.2


def _decimal(value: Any) -> Any:
    """Read "0.1" or "0,1": fractions arrive as they were written, so that an edition 0.10 stays 0.10."""
    try:
        return float(value.replace(",", ".")) if isinstance(value, str) else value
    except ValueError:
        return value


class Part(Model):
    """A part of the book and the sources of its pages; `*` stands for any letters."""

    title: Text = Field(description="tên phần")
    summary: str = Field("", description="một câu về phần")
    pages: list[Text] = Field(
        description="tệp nguồn của các trang, theo thứ tự; “tệp#mục” lấy riêng một mục", min_length=1
    )

    def select(self, known: list[str]) -> list[str]:
        """Return the `known` sources this part takes, in its own order."""
        chosen: list[str] = []
        for pattern in self.pages:
            chosen += [path for path in known if fnmatchcase(path, pattern) and path not in chosen]
        return chosen


class Volume(Model):
    """One printed book, or one a group of scenarios.

    The paper's figures are the shop's to confirm; until then they are the proposals of the sources.
    """

    kind: Literal["handbook", "short", "group"] = Field(
        "handbook",
        description="loại sách: handbook là sổ tay đầy đủ, short là bản rút gọn, group là mỗi nhóm kịch bản một cuốn",
    )
    title: Text = Field(description="tên sách")
    subtitle: str = Field("", description="dòng dưới tên")
    output: str = Field(description="tên tệp PDF", pattern=r"^[a-z0-9-]+\.pdf$", examples=["so-tay.pdf"])
    trim_width: int = Field(148, description="khổ thành phẩm, rộng (mm)", gt=0)
    trim_height: int = Field(210, description="khổ thành phẩm, cao (mm)", gt=0)
    bleed: int = Field(3, description="tràn lề (mm)", ge=0)
    binding: Literal["perfect", "saddle"] = Field("perfect", description="kiểu đóng sách")
    paper: str = Field("", description="giấy ruột")
    cover_paper: str = Field("", description="giấy bìa")
    thickness: Annotated[float, BeforeValidator(_decimal)] = Field(
        0.1, description="độ dày một tờ giấy ruột (mm), để tính gáy và bù lề", gt=0, le=1, examples=[0.1]
    )
    stitch_limit: Annotated[float, BeforeValidator(_decimal)] = Field(
        STITCH_LIMIT,
        description=(
            "cuốn ghim lồng gấp lại dày hơn mức này (mm) thì phiếu in và bảng kiểm nhắc nhà in xem lại; "
            "mức đề xuất, không phải tiêu chuẩn"
        ),
        gt=0,
        le=20,
        examples=[3.2],
    )
    profile: Text = Field("fogra39", description="hồ sơ màu của máy in", examples=["fogra39"])
    signature: int = Field(
        4, description="số trang một tay sách, bội số của 4", gt=0, multiple_of=4, examples=[16]
    )
    parts: list[Part] = Field(description="các phần", min_length=1)
    close: list[Text] = Field(
        default_factory=list,
        description="tệp nguồn của bài xếp sít: bớt khoảng trắng giữa các khối để trang cuối không còn vài dòng",
        examples=[["handbook/02-*.md", "@levels"]],
    )
    website_only: list[Text] = Field(default_factory=list, description="tệp chỉ có trên website")

    def is_close(self, source: str) -> bool:
        """Return whether the page made from `source` (repository path) is set close; "@levels" is a table's page."""
        names = (f"handbook/registry/{one[1:]}.yml" if one.startswith("@") else one for one in self.close)
        return any(fnmatchcase(source, name) for name in names)
