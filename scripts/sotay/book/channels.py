"""Channels: where a statement goes out."""

from pydantic import Field

from sotay.book.model import Model


class Channel(Model):
    """One way to reach people or the press."""

    id: str = Field(description="mã kênh", min_length=1)
    name: str = Field(description="tên kênh", min_length=1)
    use: str = Field("", description="dùng khi nào")
    reaches: str = Field("", description="tới được ai")
    limits: str = Field("", description="hạn chế")
    levels: list[int] = Field(default_factory=list, description="các cấp KHTT dùng kênh")
    owner: str = Field("", description="đơn vị vận hành")
