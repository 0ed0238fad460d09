"""Channels: where a statement goes out."""

from pydantic import Field

from sotay.book.model import Model, Text


class Channel(Model):
    """One way to reach people or the press."""

    id: Text = Field(description="mã kênh")
    name: Text = Field(description="tên kênh")
    use: str = Field("", description="dùng khi nào")
    reaches: str = Field("", description="tới được ai")
    limits: str = Field("", description="hạn chế")
    levels: list[int] = Field(default_factory=list, description="các cấp KHTT dùng kênh")
    owner: str = Field("", description="đơn vị vận hành")
