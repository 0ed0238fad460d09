"""Roles: who approves and who speaks, by office, never by a person's name."""

from pydantic import Field

from sotay.book.model import Model


class Role(Model):
    """A role that approves or speaks."""

    id: str = Field(description="mã vai", min_length=1)
    name: str = Field(description="tên vai", min_length=1)
    holder: str = Field("", description="chức danh nào giữ vai")
    acts: str = Field("", description="vai làm gì")
    substitute: str = Field("", description="ai thay khi vắng")
    note: str = Field("", description="ghi chú")
