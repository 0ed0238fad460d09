"""The short lists of the registry: placeholders, sources, recipients of the printed book."""

from pydantic import Field

from sotay.book.model import Model, Text


class Placeholder(Model):
    """A gap `[…]` in a statement and what belongs into it."""

    text: Text = Field(description="chữ trong ngoặc vuông")
    means: Text = Field(description="điền gì")
    example: str = Field("", description="ví dụ")


class Citation(Model):
    """A source of the brief and its addresses."""

    code: Text = Field(description="mã nguồn")
    addresses: list[Text] = Field(default_factory=list, description="địa chỉ")
    note: str = Field("", description="ghi chú")


class Recipient(Model):
    """Who receives printed copies (the plan's distribution list), and how many are proposed."""

    name: Text = Field(description="nơi nhận")
    plan: str = Field("", description="mục của kế hoạch")
    copies: int = Field(description="tổng số bản của dòng", gt=0, examples=[6])
    places: int = Field(1, description="số nơi trong dòng này, chia đều số bản", gt=0, examples=[20])
    today: str = Field("", description="tên hiện nay")
    unit: str | None = Field(None, description="mã đơn vị")
