"""English left over from a template, or from a tool that writes for you."""

import re
from collections.abc import Iterator

from sotay.book.finding import Finding
from sotay.check.prose import Prose
from sotay.check.rule import Context, Reader, prose_rule

RULE = "tieng-anh-sot"
# Words that no Vietnamese sentence and no English term has, but every English sentence.
_NEEDLES = (
    " the ",
    " your ",
    " this ",
    " of the",
    " to the",
    " and ",
    "lick here",
    "nsert ",
    "orem ",
    "lease ",
)
_RUN = re.compile(
    r"(?<![\w/])(?:[A-Za-z']+[ ,]+){0,6}"
    r"(?:the|your|this|that|and|please|click|insert|lorem|with|here)(?:[ ,]+[A-Za-z']+){1,8}(?![\w/])",
    re.IGNORECASE,
)
_SCREEN = re.compile(r"the|your|this|of|to|and|here|.*(?:nsert|orem|lease)")  # the words of the needles
_WORD = re.compile(r"[a-z']+")
_ENGLISH = re.compile(
    "a|about|add|all|an|and|any|are|as|at|be|by|click|content|describe|description|edit|enter|example|file|fill"
    "|first|for|from|has|have|here|if|in|insert|into|ipsum|is|it|its|last|lorem|make|more|must|name|not|note|of"
    "|on|one|or|our|page|please|press|put|replace|section|select|should|some|step|summary|text|that|the|their"
    "|then|there|these|this|title|to|type|use|we|what|when|where|which|will|with|write|you|your"
)
_TITLES = (
    r"Introduction|Overview|Summary|Description|Conclusion|References|Table of [Cc]ontents"
    r"|Chapter|Section|Note|Warning|Example|Tip|Appendix|Untitled|Placeholder|Heading|Background"
    r"|Getting [Ss]tarted"
)
_TEMPLATE = re.compile(rf"^[ \t>#*|-]*({_TITLES})\b(?=[ \t*:|\d.]*$)", re.MULTILINE)
_TITLE_WORD = re.compile(rf"{_TITLES.replace(' of [Cc]ontents', '').replace(' [Ss]tarted', '')}")


@prose_rule(RULE, protects="Trang in ra không còn chữ của khuôn mẫu tiếng Anh.")
def no_english_is_left(_: Context) -> Reader:
    """No English sentence or template heading stands in the text; a term in quotation marks may."""

    def read(prose: Prose) -> Iterator[Finding]:
        own = prose.own
        if any(needle in own for needle in _NEEDLES):
            for found in _RUN.finditer(own):
                words = _WORD.findall(found[0].lower())
                if sum(bool(_ENGLISH.fullmatch(word)) for word in words) >= max(2, len(words) // 3):
                    yield _told(prose, found.start(), found[0])
        if prose.markdown:
            for found in _TEMPLATE.finditer(own):
                yield _told(prose, found.start(1), found[1])

    return Reader(read, lambda word: bool(_SCREEN.fullmatch(word) or _TITLE_WORD.search(word)))


def _told(prose: Prose, start: int, text: str) -> Finding:
    message = f"Còn chữ tiếng Anh “{text.strip()[:40]}”."
    hint = (
        "Viết bằng tiếng Việt; thuật ngữ phải giữ tiếng Anh thì đặt trong ngoặc kép, như “holding statement”."
    )
    return Finding(RULE, prose.place(start), message, hint)
