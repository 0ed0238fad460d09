"""The edition: which state of the book this is, and whether anyone has approved it."""

from datetime import date
from typing import Literal

from pydantic import Field

from sotay.book.model import Model, Text


class Imprint(Model):
    """What the law of publishing asks of a printed book; blank until the province gives it."""

    permit: str = Field("", description="giấy phép xuất bản")
    printer: str = Field("", description="cơ sở in")
    copies: str = Field("", description="số lượng in")
    address: str = Field("", description="địa chỉ nơi in")


class Edition(Model):
    """Number, date and status, printed on every page and sheet."""

    title: Text = Field(description="tên sổ tay")
    subtitle: str = Field("", description="dòng dưới tên")
    number: Text = Field(description="số ấn bản", examples=['"0.1"'])
    as_of: date = Field(description="nội dung đúng đến ngày", examples=[date(2026, 11, 22)])
    status: Literal["dự thảo", "đã duyệt"] = Field(description="trạng thái", examples=["dự thảo"])
    publisher: str = Field("", description="cơ quan xuất bản")
    imprint: Imprint = Field(default_factory=Imprint, description="thông tin in")
    site_url: str = Field(
        "",
        description="địa chỉ website khi đã có",
        pattern=r"^(https?://[^\s/]+\.[^\s]+)?$",
        examples=["https://sotay.example.vn"],
    )
    repository: str = Field("", description="địa chỉ kho mã nguồn khi đã có")
    contact: str = Field("", description="nơi nhận góp ý")
    author: str = Field("", description="người biên soạn")
    licence: str = Field("", description="giấy phép nội dung")

    @property
    def draft(self) -> bool:
        """Whether the province has not approved it."""
        return self.status == "dự thảo"

    @property
    def line(self) -> str:
        """The edition line of every page: "Dự thảo 0.1 · 22/11/2026 · chưa phê duyệt"."""
        name, end = ("Dự thảo", "chưa phê duyệt") if self.draft else ("Ấn bản", "đã phê duyệt")
        return f"{name} {self.number} · {day(self.as_of)} · {end}"

    @property
    def corrections(self) -> str:
        """Where the printed book's QR code leads: the corrections page; "" for a draft, which prints no code."""
        return "" if self.draft or not self.site_url else f"{self.site_url.rstrip('/')}/dinh-chinh/"


def day(date_: date) -> str:
    """Return a date as Vietnamese documents write it: 05/9/2026, 12/10/2026 (NĐ 30/2020)."""
    month = f"{date_.month:02d}" if date_.month < 3 else str(date_.month)
    return f"{date_.day:02d}/{month}/{date_.year}"
