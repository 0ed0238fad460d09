"""Words people type for what the book calls otherwise: read by the search alone, never printed."""

from pydantic import Field

from sotay.book.model import Model, Text


class ScenarioWords(Model):
    """Words that lead to one scenario."""

    scenario: Text = Field(description="mã kịch bản")
    words: list[Text] = Field(description="các từ, cách nhau bằng dấu phẩy")


class Synonyms(Model):
    """Words of one meaning, and words that lead to a scenario."""

    same: list[Text] = Field(default_factory=list, description="các từ dùng thay nhau")
    scenarios: list[ScenarioWords] = Field(default_factory=list, description="từ dẫn tới kịch bản")

    def groups(self) -> list[list[str]]:
        """Return the groups of words of one meaning."""
        return [_words(line) for line in self.same]

    def of(self, scenario: str) -> list[str]:
        """Return the words that lead to the scenario with this code."""
        lines = [line for s in self.scenarios if s.scenario == scenario for line in s.words]
        return list(dict.fromkeys(word for line in lines for word in _words(line)))


def _words(line: str) -> list[str]:
    return [word for part in line.split(",") if (word := " ".join(part.split()))]
