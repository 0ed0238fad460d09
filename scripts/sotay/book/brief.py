"""The few words of the pocket card and the poster (handbook/registry/brief.yml): what to do before reading on."""

from pydantic import Field

from sotay.book.model import Model, Text


class First(Model):
    """One of the first things to do."""

    do: Text = Field(description="việc, vài tiếng")
    text: Text = Field(description="làm thế nào, một dòng")


class Moment(Model):
    """A moment of the first hour."""

    after: int = Field(description="phút sau T0", ge=0, le=1440, examples=[15])
    text: Text = Field(description="phải xong việc gì")


class Brief(Model):
    """The words; without them there is neither card nor poster."""

    first: list[First] = Field(default_factory=list, description="việc trước hết")
    hour: list[Moment] = Field(default_factory=list, description="giờ đầu")
    unknown: str = Field("", description="câu nói khi chưa biết")
    statement: str = Field("", description="khung tuyên bố ban đầu")
    never: list[Text] = Field(default_factory=list, description="điều không làm")
    calls: list[Text] = Field(default_factory=list, description="ô ghi số gọi")
