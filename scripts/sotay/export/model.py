"""What the JSON says: closed models, from which its schema is made."""

from datetime import date

from pydantic import Field

from sotay.book.model import Model

FORMAT = "sotay-kich-ban/1"  # changes when a reader of older documents would misread a newer one


class EditionOut(Model):
    """The edition the data come from."""

    title: str = Field(description="tên sổ tay")
    number: str = Field(description="số ấn bản")
    as_of: date = Field(description="nội dung đúng đến ngày")
    status: str = Field(description="dự thảo, hoặc đã duyệt")
    line: str = Field(description="dòng phải ghi khi dùng lại")
    licence: str = Field(description="giấy phép của phần chữ")


class LevelOut(Model):
    """One level of the table."""

    number: int = Field(description="số cấp KHTT")
    name: str = Field(description="tên cấp")
    decides: str = Field(description="người quyết định cấp")
    deadline_max: int = Field(description="hạn dài nhất của tuyên bố đầu tiên, phút sau T0")
    safety_within: int | None = Field(description="hạn phát tin an toàn, phút sau T0")


class UnitOut(Model):
    """A unit that some response names."""

    id: str = Field(description="mã đơn vị")
    name: str = Field(description="tên đầy đủ")
    short: str = Field(description="cách viết trong kịch bản")
    kind: str = Field(description="office cơ quan, team tổ, generic tên chung, outside ngoài bộ máy")


class NameOut(Model):
    """A registered thing that has only a name: a role, a channel, a group."""

    id: str = Field(description="mã")
    name: str = Field(description="tên")


class LawOut(Model):
    """A law that some scenario rests on."""

    id: str = Field(description="mã văn bản")
    number: str = Field(description="số hiệu")
    title: str = Field(description="tên văn bản")
    status: str = Field(description="còn hiệu lực, hết hiệu lực, chưa rõ; kiểm tra lại khi dùng")


class GapOut(Model):
    """What belongs into a gap `[…]` of a statement."""

    text: str = Field(description="chữ trong ngoặc vuông")
    means: str = Field(description="điền gì")
    example: str = Field(description="ví dụ")


class StepOut(Model):
    """One action."""

    after: int = Field(description="làm xong chậm nhất, phút sau T0")
    unit: str = Field(description="mã đơn vị làm")
    text: str = Field(description="việc phải làm")


class ResponseOut(Model):
    """One scenario at one level."""

    level: int = Field(description="số cấp KHTT")
    lead: str = Field(description="mã đơn vị chủ trì")
    partners: list[str] = Field(description="mã các đơn vị phối hợp")
    deadline: int = Field(description="hạn ra tuyên bố đầu tiên, phút sau T0")
    approves: list[str] = Field(description="mã vai duyệt, theo thứ tự")
    speaks: str = Field(description="mã vai phát biểu")
    updates: str = Field(description="nhịp cập nhật, bằng chữ")
    channels: list[str] = Field(description="mã kênh")
    signs: list[str] = Field(description="dấu hiệu")
    steps: list[StepOut] = Field(description="việc phải làm, theo giờ")
    statement: str = Field(description="tuyên bố ban đầu (Markdown); chỗ trống viết [chữ]")
    moves: list[str] = Field(description="khi nào nâng, hạ cấp")


class MessageOut(Model):
    """A key message."""

    text: str = Field(description="thông điệp; chỗ trống viết [chữ]")
    proof: str = Field(description="bằng chứng")


class QuestionOut(Model):
    """A hard question and its answer."""

    question: str = Field(description="câu hỏi")
    answer: str = Field(description="câu trả lời (Markdown)")


class ScenarioOut(Model):
    """A scenario without its exercise, which only trainers see."""

    id: str = Field(description="mã kịch bản")
    slug: str = Field(description="tên thư mục, cũng là tên trong địa chỉ trang")
    title: str = Field(description="tên kịch bản")
    group: str = Field(description="mã nhóm")
    summary: str = Field(description="tóm tắt một câu")
    confirmed: str | None = Field(description="ai đã xác nhận phân vai, ngày nào; null: mới là đề xuất")
    reviewed: date = Field(description="ngày rà soát")
    reviewer: str = Field(description="mã đơn vị rà soát")
    review_due: date | None = Field(description="ngày phải rà soát lại")
    laws: list[str] = Field(description="mã văn bản căn cứ")
    background: str = Field(description="bối cảnh (Markdown)")
    messages: list[MessageOut] = Field(description="thông điệp chính")
    questions: list[QuestionOut] = Field(description="câu hỏi khó")
    donts: list[str] = Field(description="không làm")
    afterwards: list[str] = Field(description="theo dõi sau đó")
    responses: list[ResponseOut] = Field(description="phương án, một cho mỗi cấp KHTT")


class Document(Model):
    """Scenarios, and the entries of the registry that they name."""

    format: str = Field(description="dạng dữ liệu và phiên bản của dạng")
    edition: EditionOut = Field(description="ấn bản")
    note: str = Field(description="điều phải biết trước khi dùng lại")
    levels: list[LevelOut] = Field(description="bảng cấp KHTT")
    groups: list[NameOut] = Field(description="nhóm kịch bản")
    units: list[UnitOut] = Field(description="đơn vị được nhắc tới")
    roles: list[NameOut] = Field(description="vai được nhắc tới")
    channels: list[NameOut] = Field(description="kênh được nhắc tới")
    laws: list[LawOut] = Field(description="văn bản được nhắc tới")
    gaps: list[GapOut] = Field(description="chỗ trống trong tuyên bố và thông điệp")
    scenarios: list[ScenarioOut] = Field(description="kịch bản")


class PartOut(Model):
    """A unit's part in one response."""

    scenario: str = Field(description="mã kịch bản")
    level: int = Field(description="số cấp KHTT")
    role: str = Field(description="chủ trì, hoặc phối hợp")
    confirmed: str | None = Field(description="ai đã xác nhận phân vai; null: mới là đề xuất")
    first: int | None = Field(description="mốc đầu tiên của đơn vị, phút sau T0; null: không có mốc riêng")
    statement: int | None = Field(description="hạn tuyên bố đầu tiên khi chủ trì, phút sau T0")
    steps: list[StepOut] = Field(description="việc của chính đơn vị")


class UnitDocument(Model):
    """One unit: what it must do in every scenario at every level."""

    format: str = Field(description="dạng dữ liệu và phiên bản của dạng")
    edition: EditionOut = Field(description="ấn bản")
    note: str = Field(description="điều phải biết trước khi dùng lại")
    unit: UnitOut = Field(description="đơn vị")
    parts: list[PartOut] = Field(description="phần việc, theo kịch bản và cấp")
