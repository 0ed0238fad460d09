"""Roles: who approves and who speaks, by office, never by a person's name."""

from pydantic import Field

from sotay.book.model import Model, Text


class Role(Model):
    """A role that approves or speaks."""

    id: Text = Field(description="mã vai")
    name: Text = Field(description="tên vai")
    holder: str = Field("", description="chức danh nào giữ vai")
    acts: str = Field("", description="vai làm gì")
    substitute: str = Field("", description="ai thay khi vắng")
    alone: bool = Field(True, description="được duyệt một mình?")
    note: str = Field("", description="ghi chú")
