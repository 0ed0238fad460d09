"""The site's page of rules: each with its anchor, what it protects, a bad and a good example, as text."""

import re
from dataclasses import replace

import sample_book
from sotay.check import catalogue
from sotay.check.rule import RULES
from sotay.pages.render import Renderer
from sotay.pages.text import ENDED
from sotay.views.public import PublicChapter


def test_every_rule_has_its_anchor_and_no_example_is_live() -> None:
    (path,) = (path for path, template in ENDED.items() if template == "rules")
    opening = PublicChapter(path, "Quy tắc", "Mỗi quy tắc giữ điều gì.", None, (), "Mở đầu.")
    book = replace(sample_book.book(), pages=(opening,))
    page = next(page for page in Renderer(book).pages() if page.src == path)
    assert page.address == catalogue.PAGE
    assert sorted(re.findall(r'<h3 id="([\w-]+)">', page.markdown)) == sorted(RULES)
    assert "Mở đầu." in page.markdown
    assert page.markdown.count("<b>Sai</b>") == page.markdown.count("<b>Đúng</b>") == len(RULES)
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page.markdown
    assert "<script" not in page.markdown and "javascript:alert(1))" in page.markdown
