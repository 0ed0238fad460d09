"""Laws: what each asks, since when, and whether it is still in force."""

from datetime import date
from typing import Literal

from pydantic import Field

from sotay.book.model import Model, Text
from sotay.book.units import Confidence


class Article(Model):
    """One article that matters here."""

    article: str = Field(description="điều, khoản")
    says: str = Field("", description="nói gì")
    asks: str = Field("", description="yêu cầu ai làm gì")
    confidence: Confidence = Field("K", description="mức tin cậy")
    sources: list[Text] = Field(default_factory=list, description="mã nguồn")


class Law(Model):
    """A legal document with its days in force."""

    id: Text = Field(description="mã văn bản")
    number: Text = Field(description="số hiệu")
    title: Text = Field(description="tên văn bản")
    kind: str = Field(description="loại văn bản")
    issuer: str = Field("", description="cơ quan ban hành")
    date_: date | None = Field(None, alias="date", description="ngày ban hành")
    from_: date | None = Field(None, alias="from", description="hiệu lực từ ngày")
    to: date | None = Field(None, description="hết hiệu lực từ ngày")
    replaced_by: str | None = Field(None, description="mã văn bản thay thế")
    status: Literal["còn hiệu lực", "hết hiệu lực", "chưa rõ"] = Field(description="tình trạng")
    articles: list[Article] = Field(default_factory=list, description="điều khoản liên quan")
    asks: str = Field("", description="yêu cầu ai làm gì")
    note: str = Field("", description="ghi chú")
    confidence: Confidence = Field("K", description="mức tin cậy")
    sources: list[Text] = Field(default_factory=list, description="mã nguồn")
    checked: date | None = Field(None, description="ngày kiểm tra")

    def ended(self, day: date) -> bool:
        """Whether it is out of force on `day`; without a last day, its status decides."""
        return day >= self.to if self.to else self.status == "hết hiệu lực"

    @property
    def label(self) -> str:
        """ "Luật Báo chí 126/2025/QH15", or "Nghị định 09/2017/NĐ-CP"."""
        return (
            f"{self.title} {self.number}"
            if self.title.startswith("Luật")
            else f"{self.kind.capitalize()} {self.number}"
        )
