"""The triage table: plain questions with ordinal answers, and which answer asks for which level."""

from pydantic import Field

from sotay.book.model import Model, Text


class Answer(Model):
    """One answer; the answers of a question stand from mildest to gravest."""

    id: Text = Field(description="mã câu trả lời")
    text: Text = Field(description="câu trả lời", examples=["Một, hai báo đang hỏi"])
    hint: str = Field("", description="chữ nhỏ dưới câu trả lời")

    @property
    def words(self) -> str:
        """The answer with its hint, as it is told where it decided."""
        return f"{self.text} ({self.hint})" if self.hint else self.text


class Question(Model):
    """One question. "Chưa rõ" counts as `unsure`, the higher of the two answers it stands between."""

    id: Text = Field(description="mã câu hỏi")
    name: Text = Field(description="tên ngắn", examples=["Báo chí"])
    text: Text = Field(description="câu hỏi", examples=["Báo chí đã vào cuộc tới đâu?"])
    hint: str = Field("", description="chữ nhỏ dưới câu hỏi")
    answers: list[Answer] = Field(description="câu trả lời, từ nhẹ tới nặng", min_length=2, max_length=5)
    unsure: Text = Field(description="mã câu trả lời mà “Chưa rõ” được tính như")

    def index(self, answer: str) -> int | None:
        """Return where `answer` stands among the answers, or None."""
        return next((i for i, a in enumerate(self.answers) if a.id == answer), None)


class Rule(Model):
    """At least these answers, all of them → at least this level."""

    level: int = Field(description="ít nhất cấp này", ge=2, le=9)
    when: dict[Text, Text] = Field(description="mã câu hỏi: từ câu trả lời này trở lên", min_length=1)
    raises: list[Text] = Field(
        default_factory=list, description="điều kiện nâng thẳng của levels.yml mà quy tắc này giữ"
    )


class Triage(Model):
    """triage.yml"""

    topic: str = Field("Chuyện gì đang xảy ra?", description="câu hỏi chọn kịch bản, không đổi cấp")
    topic_hint: str = Field("", description="chữ nhỏ dưới câu hỏi chọn kịch bản")
    first: list[Text] = Field(default_factory=list, description="việc làm ngay ở mọi cấp")
    questions: list[Question] = Field(
        default_factory=list, description="câu hỏi, theo thứ tự hỏi", min_length=1, max_length=7
    )
    rules: list[Rule] = Field(default_factory=list, description="quy tắc", min_length=1)
