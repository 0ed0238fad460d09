"""The four levels of a media crisis (BRIEF §5, a proposal to be approved) and the groups of scenarios."""

import re

from pydantic import Field

from sotay.book.duration import DAY, minutes
from sotay.book.model import Model, Text


class Criteria(Model):
    """What can be seen at a level, by five measures."""

    spread: str = Field(description="lan truyền")
    press: str = Field(description="báo chí")
    mood: str = Field(description="cảm xúc")
    harm: str = Field(description="tác hại")
    trust: str = Field(description="lòng tin vào cơ quan")


class Report(Model):
    """To whom a short report goes, and within what time after T0."""

    to: str = Field(description="nơi nhận báo cáo")
    within: str = Field(description="trong bao lâu", examples=["2 giờ"])

    def named(self, text: str) -> bool:
        """Whether a step's text says that this report goes out."""
        verb = r"\bbáo\b(?! chí| Quảng)"  # "báo cáo", "báo ngay"; the press is no report
        return re.search(rf"{verb}[^;]*{re.escape(self.to)}", text, re.IGNORECASE) is not None


class Level(Model):
    """One level: how grave, who decides, leads and speaks, what goes out by when."""

    number: int = Field(description="số cấp", ge=1, le=9)
    name: Text = Field(description="tên cấp")
    colour: str = Field(description="màu, để đọc thành lời")
    summary: str = Field(description="một câu")
    criteria: Criteria = Field(description="tiêu chí")
    decides: str = Field(description="người quyết định")
    leads: str = Field(description="chủ trì")
    joins: str = Field(description="tham gia")
    speaks: str = Field(description="người phát biểu")
    first_statement: str = Field(description="tuyên bố ban đầu")
    updates: str = Field(description="cập nhật")
    channels: str = Field(description="kênh")
    report: str = Field(description="báo cáo nhanh")
    deadline_max: str = Field(description="hạn dài nhất của tuyên bố đầu tiên", examples=["2 giờ"])
    safety_within: str | None = Field(None, description="hạn phát tin an toàn", examples=["30 phút"])
    safety_notice: str | None = Field(None, description="tin an toàn phải nói gì")
    reports: list[Report] = Field(default_factory=list, description="nơi nhận báo cáo nhanh và thời hạn")
    approves: list[Text] = Field(description="vai được duyệt ở cấp này", min_length=1)
    speakers: list[Text] = Field(default_factory=list, description="vai được phát biểu ở cấp này")
    steps_min: int = Field(0, description="phương án ở cấp này có ít nhất mấy việc", ge=0)
    raise_: list[Text] = Field(
        default_factory=list, alias="raise", description="điều kiện nâng thẳng lên cấp này"
    )

    @property
    def deadline_minutes(self) -> int:
        """The longest time to a first statement at this level, in minutes."""
        return minutes(self.deadline_max) or DAY

    @property
    def label(self) -> str:
        """ "Cấp KHTT 3 · Khủng hoảng", never colour alone."""
        return f"Cấp KHTT {self.number} · {self.name}"


class Group(Model):
    """A group of scenarios."""

    id: Text = Field(description="mã nhóm")
    name: Text = Field(description="tên nhóm")


class Standard(Model):
    """What a finished scenario has; 0 or false asks for nothing."""

    messages: int = Field(0, description="số thông điệp chính, đúng chừng này", ge=0)
    message_syllables: int = Field(0, description="một thông điệp nhiều nhất mấy tiếng", ge=0)
    questions: int = Field(0, description="ít nhất mấy câu hỏi khó", ge=0)
    injects: int = Field(0, description="ít nhất mấy phiếu tình huống, rải đủ các cấp", ge=0)
    twist: bool = Field(False, description="có ít nhất một diễn biến ngược")
    reports: bool = Field(False, description="có việc báo cáo nhanh cho từng nơi nhận, đúng hạn của cấp")


class Levels(Model):
    """The table of levels."""

    law_ceiling: str = Field("24 giờ", description="trần của luật, tính từ khi vụ việc xảy ra")
    law: str | None = Field(None, description="mã văn bản đặt trần")
    levels: list[Level] = Field(description="các cấp", min_length=1)
    lowering: str = Field("", description="khi nào hạ cấp")
    closing: str = Field("", description="khi nào đóng vụ việc")
    note: str = Field("", description="ghi chú về các con số")
    safety_says: str = Field("", description="chữ mà việc phát tin an toàn phải có", examples=["tin an toàn"])
    standard: Standard = Field(default_factory=Standard, description="kịch bản viết xong có những gì")
    groups: list[Group] = Field(description="nhóm kịch bản", min_length=1)

    def level(self, number: int) -> Level | None:
        """Return level `number`, or None."""
        return next((x for x in self.levels if x.number == number), None)

    def group(self, id_: str) -> Group | None:
        """Return the group with this id, or None."""
        return next((x for x in self.groups if x.id == id_), None)
