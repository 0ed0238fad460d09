"""Raw HTML that could run code in a reader's browser."""

import html
import re
from collections.abc import Iterator

from sotay.book.finding import Finding
from sotay.check.prose import Prose
from sotay.check.rule import Context, Read, prose_rule

RULE = "html-nguy-hiem"
_TAG = re.compile(
    r"<\s*(script|iframe|frame|frameset|object|embed|applet|base|meta|link|style|form|input|button|svg|math|template"
    r"|portal|dialog)\b",
    re.IGNORECASE,
)
_HANDLER = re.compile(
    r"(?:<[a-zA-Z!/?][^<>]*?[\s\"'/]|\{(?:[^{}\n]*?[\s\"':])?)(on[a-z]{3,}|srcdoc|formaction)\s*=",
    re.IGNORECASE,
)
# A link of Markdown, a link defined elsewhere, an address in <>, an attribute of a tag (quoted, over lines, or bare).
_TARGETS = (
    ("](", re.compile(r"\]\(\s*<?([^()\n]*)")),
    ("]:", re.compile(r"\]:\s*<?([^\n]*)")),
    ("<", re.compile(r"<([a-zA-Z&#\\][^<>\s\"'=]*:)")),
    (
        "<",
        re.compile(
            r"(?:href|src|srcset|action|data|poster|background|cite)\s*=\s*(?:\"([^\"<>]*)|'([^'<>]*)|([^\s\"'<>]+))",
            re.I,
        ),
    ),
)
_SCHEME = re.compile(
    r"(?:javascript|vbscript|livescript):|data:(?!image/(?:png|jpeg|gif|webp)[;,])", re.IGNORECASE
)
_SPACE = re.compile(r"[\s\x00-\x20\\]+")
_HINT = (
    "Viết bằng Markdown: **đậm**, [chữ](dia-chi.md), ![mô tả](anh.svg). Trang không chạy mã do nội dung viết."
)


@prose_rule(RULE, protects="Không nội dung nào chạy được mã trên máy người đọc.")
def no_html_can_run(_: Context) -> Read:
    """No script, frame, event handler or script address stands outside code."""

    def read(prose: Prose) -> Iterator[Finding]:
        text = prose.shown
        if "<" in text:
            for found in _TAG.finditer(text):
                yield Finding(
                    RULE, prose.place(found.start()), f"Không được dùng thẻ <{found[1].lower()}>.", _HINT
                )
        if "=" in text and ("<" in text or "{" in text):
            for found in _HANDLER.finditer(text):
                message = f"Không được dùng thuộc tính chạy mã “{found[1]}”."
                yield Finding(RULE, prose.place(found.start(1)), message, _HINT)
        for mark, pattern in _TARGETS:
            for found in pattern.finditer(text) if mark in text else ():
                target = next((group for group in found.groups() if group), "")
                if _SCHEME.match(_SPACE.sub("", html.unescape(html.unescape(target)))):
                    yield Finding(
                        RULE,
                        prose.place(found.start()),
                        "Liên kết chạy mã (javascript:, data:) không được dùng.",
                        _HINT,
                    )

    return read
