"""The words of the book, and its abbreviations."""

from pydantic import Field

from sotay.book.model import Model


class Term(Model):
    """A term and what it means here."""

    term: str = Field(description="thuật ngữ", min_length=1)
    english: str = Field("", description="tiếng Anh")
    definition: str = Field(description="giải nghĩa", min_length=1)
    see: list[str] = Field(default_factory=list, description="xem thêm")
    avoid: str = Field("", description="tránh dùng")
    abbr: str | None = Field(None, description="viết tắt")


class Abbreviation(Model):
    """An abbreviation and its full form."""

    abbr: str = Field(description="viết tắt", min_length=1)
    full: str = Field(description="viết đủ", min_length=1)


class Glossary(Model):
    """Terms and abbreviations."""

    terms: list[Term] = Field(description="thuật ngữ")
    abbreviations: list[Abbreviation] = Field(default_factory=list, description="chữ viết tắt")
