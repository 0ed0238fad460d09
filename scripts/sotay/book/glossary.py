"""The words of the book, and its abbreviations."""

from pydantic import Field

from sotay.book.model import Model, Text


class Term(Model):
    """A term and what it means here."""

    term: Text = Field(description="thuật ngữ")
    english: str = Field("", description="tiếng Anh")
    definition: Text = Field(description="giải nghĩa")
    see: list[Text] = Field(default_factory=list, description="xem thêm")
    avoid: str = Field("", description="tránh dùng")
    abbr: str | None = Field(None, description="viết tắt")


class Abbreviation(Model):
    """An abbreviation and its full form."""

    abbr: Text = Field(description="viết tắt")
    full: Text = Field(description="viết đủ")


class Glossary(Model):
    """Terms and abbreviations."""

    terms: list[Term] = Field(description="thuật ngữ")
    abbreviations: list[Abbreviation] = Field(default_factory=list, description="chữ viết tắt")
