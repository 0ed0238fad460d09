"""Paths: which modules an audience takes, in which half-days; and how an exercise is marked."""

from typing import Literal

from pydantic import Field

from sotay.book.model import Model, Text

PATHS, MARKING = "training/paths.yml", "training/cham-diem.yml"
CLOCK = r"^([01]\d|2[0-3]):[0-5]\d$"


class Taken(Model):
    """A module of a path, whole or only some of its sections."""

    module: Text = Field(description="mã mô-đun", examples=["M3"])
    parts: list[Text] = Field(default_factory=list, description="chỉ dạy các phần này (tên, không ghi phút)")


class HalfDay(Model):
    """A stretch of teaching without a long pause: a morning or an afternoon."""

    title: Text = Field(description="tên buổi", examples=["Sáng"])
    starts: str = Field(description="giờ bắt đầu", pattern=CLOCK, examples=["07:30"])
    takes: list[Taken] = Field(description="mô-đun theo thứ tự dạy", min_length=1)


class Path(Model):
    """One path (plan III.4; BRIEF §7)."""

    id: str = Field(description="mã lộ trình", pattern=r"^[a-z0-9-]+$", examples=["to-xa-nua-ngay"])
    title: Text = Field(description="tên lộ trình")
    audience: Literal["A", "B", "C", "D"] = Field(description="đối tượng", examples=["D"])
    length: Literal["nửa ngày", "một ngày", "hai ngày"] = Field(description="độ dài")
    summary: Text = Field(description="một câu: học xong làm được gì")
    days: list[list[HalfDay]] = Field(description="từng ngày, mỗi ngày gồm các buổi", min_length=1)
    exercise: str = Field("", description="kịch bản diễn tập của lộ trình", examples=["KB05"])


class Pauses(Model):
    """How long people sit before a break, and what opens and closes a path; minutes."""

    longest: int = Field(description="ngồi liền nhiều nhất, phút", gt=0, examples=[95])
    pause: int = Field(description="mỗi lần giải lao, phút", gt=0, examples=[10])
    opening: int = Field(description="đón học viên, phiếu trước; buổi đầu, phút", ge=0, examples=[15])
    closing: int = Field(description="phiếu sau, đánh giá; buổi cuối, phút", ge=0, examples=[15])


class PathFile(Model):
    """training/paths.yml"""

    pauses: Pauses = Field(description="giải lao, mở đầu, kết thúc")
    history: Text = Field(description="đối tượng của kế hoạch năm 2021, nay là lịch sử")
    prints: list[Text] = Field(description="phải in, mọi lộ trình", min_length=1)
    packs: list[Text] = Field(description="phải mang, mọi lộ trình", min_length=1)
    paths: list[Path] = Field(description="lộ trình", min_length=1)


class Criterion(Model):
    """One thing an exercise is marked for."""

    name: Text = Field(description="tiêu chí")
    points: int = Field(description="điểm tối đa", gt=0, examples=[4])
    full: Text = Field(description="đạt đủ khi")
    watch: list[Text] = Field(description="người quan sát ghi", min_length=1)


class MarkingFile(Model):
    """training/cham-diem.yml"""

    passes: int = Field(description="điểm đạt", gt=0, examples=[14])
    fatal: list[Text] = Field(description="điểm liệt", min_length=1)
    roles: list[Text] = Field(description="vai trong đội", min_length=1)
    criteria: list[Criterion] = Field(description="tiêu chí", min_length=1)

    @property
    def total(self) -> int:
        """The most points a team can have."""
        return sum(criterion.points for criterion in self.criteria)
