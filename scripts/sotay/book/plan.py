"""Plan 161/KH-UBND of 18 November 2021, word for word, clause by clause."""

from datetime import date
from typing import Literal

from pydantic import Field

from sotay.book.model import Model, Text


class Clause(Model):
    """One clause as issued, and who carries it today."""

    id: Text = Field(description="số mục", examples=["III.2"])
    heading: str = Field(description="tên mục, nguyên văn")
    items: list[Text] = Field(default_factory=list, description="các đoạn, nguyên văn")
    kind: Literal["purpose", "requirement", "step", "task", "funding", "duty", "distribution"] = Field(
        description="loại mục"
    )
    today: str = Field("", description="hiện nay ai làm")
    pages: list[Text] = Field(default_factory=list, description="trang của sổ tay nói về mục này")
    due: str = Field("", description="thời gian thực hiện, nguyên văn")
    lead: str | None = Field(None, description="mã đơn vị chủ trì năm 2021")
    partners: list[Text] = Field(default_factory=list, description="mã đơn vị phối hợp năm 2021")
    lead_text: str = Field("", description="đơn vị chủ trì, nguyên văn")
    partners_text: str = Field("", description="đơn vị phối hợp, nguyên văn")
    body: str = Field("", description="cơ quan có trách nhiệm")
    today_units: list[Text] = Field(default_factory=list, description="mã đơn vị hiện nay")


class Plan(Model):
    """The plan as issued."""

    number: str = Field(description="số hiệu")
    date_: date = Field(alias="date", description="ngày ban hành")
    title: str = Field(description="tên kế hoạch")
    issuer: str = Field(description="cơ quan ban hành")
    signed: str = Field("", description="chức danh người ký")
    basis: str = Field("", description="căn cứ, nguyên văn")
    clauses: list[Clause] = Field(description="các mục", min_length=1)

    def clause(self, id_: str) -> Clause | None:
        """Return the clause with this number, or None."""
        return next((c for c in self.clauses if c.id == id_), None)
