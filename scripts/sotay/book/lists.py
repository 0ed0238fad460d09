"""The short lists of the registry: placeholders, sources, recipients of the printed book."""

from pydantic import Field

from sotay.book.model import Model


class Placeholder(Model):
    """A gap `[…]` in a statement and what belongs into it."""

    text: str = Field(description="chữ trong ngoặc vuông", min_length=1)
    means: str = Field(description="điền gì", min_length=1)
    example: str = Field("", description="ví dụ")


class Citation(Model):
    """A source of the brief and its addresses."""

    code: str = Field(description="mã nguồn", min_length=1)
    addresses: list[str] = Field(default_factory=list, description="địa chỉ")
    note: str = Field("", description="ghi chú")


class Recipient(Model):
    """Who receives printed copies (the plan's distribution list), and how many are proposed."""

    name: str = Field(description="nơi nhận", min_length=1)
    plan: str = Field("", description="mục của kế hoạch")
    copies: int = Field(description="số bản", gt=0)
    today: str = Field("", description="tên hiện nay")
    unit: str | None = Field(None, description="mã đơn vị")
