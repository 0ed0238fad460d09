"""A printed book: what is in it, in which order, on which paper (handbook/books/*.yml)."""

from fnmatch import fnmatchcase
from typing import Literal

from pydantic import Field

from sotay.book.model import Model, Text


class Part(Model):
    """A part of the book and the sources of its pages; `*` stands for any letters."""

    title: Text = Field(description="tên phần")
    summary: str = Field("", description="một câu về phần")
    pages: list[Text] = Field(description="tệp nguồn của các trang, theo thứ tự", min_length=1)

    def select(self, known: list[str]) -> list[str]:
        """Return the `known` sources this part takes, in its own order."""
        chosen: list[str] = []
        for pattern in self.pages:
            chosen += [path for path in known if fnmatchcase(path, pattern) and path not in chosen]
        return chosen


class Volume(Model):
    """One printed book."""

    title: Text = Field(description="tên sách")
    subtitle: str = Field("", description="dòng dưới tên")
    output: str = Field(description="tên tệp PDF", pattern=r"^[a-z0-9-]+\.pdf$", examples=["so-tay.pdf"])
    trim_width: int = Field(148, description="khổ thành phẩm, rộng (mm)", gt=0)
    trim_height: int = Field(210, description="khổ thành phẩm, cao (mm)", gt=0)
    bleed: int = Field(3, description="tràn lề (mm)", ge=0)
    binding: Literal["perfect", "saddle"] = Field("perfect", description="kiểu đóng sách")
    paper: str = Field("", description="giấy ruột")
    parts: list[Part] = Field(description="các phần", min_length=1)
    website_only: list[Text] = Field(default_factory=list, description="tệp chỉ có trên website")
