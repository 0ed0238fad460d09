"""Steps: every separator is read, and what cannot be read says why."""

import pytest

from sotay.book.finding import Finding, Place
from sotay.book.outline import Line
from sotay.book.step import Step, parse


def read(text: str) -> Step | Finding:
    return parse(Line(text, Place("x.md", 7, 3)))


@pytest.mark.parametrize(
    "text",
    [
        "**30 phút** · Sở Y tế: gọi",
        "30 phút · Sở Y tế: gọi",
        "**30 phút**·Sở Y tế: gọi",
        "**30 phút** - Sở Y tế: gọi",
        "30 phút - Sở Y tế: gọi",
        "**30 phút**- Sở Y tế: gọi",
        "**30 phút**-Sở Y tế: gọi",
        "**30 phút** – Sở Y tế: gọi",
        "**30 phút** — Sở Y tế: gọi",
        "**30 phút** • Sở Y tế: gọi",
        "**30 phút**|Sở Y tế: gọi",
        "**30 phút** | **Sở Y tế**: gọi",
        "**30 phút** · **Sở Y tế:** gọi",
        "**30 phút · Sở Y tế:** gọi",
        "**30 phút · Sở Y tế**: gọi",
        "__30 phút__ · _Sở Y tế_: gọi",
        "**30  PHÚT** · Sở Y tế : gọi",
        "0 giờ 30 phút · Sở Y tế:gọi",
    ],
)
def test_every_way_to_write_a_step(text):
    step = read(text)
    assert isinstance(step, Step)
    assert (step.after, step.unit, step.text) == (30, "Sở Y tế", "gọi")
    assert step.unit_place.column - 3 == text.index("Sở Y tế")


def test_what_to_do_may_hold_every_sign():
    step = read("**30 phút** · Sở Văn hóa, Thể thao và Du lịch: hỏi: ai – ở đâu - lúc nào · vì sao | **gấp**")
    assert isinstance(step, Step)
    assert step.unit == "Sở Văn hóa, Thể thao và Du lịch"
    assert step.text == "hỏi: ai – ở đâu - lúc nào · vì sao | **gấp**"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "·"),
        ("Sở Y tế: gọi", "·"),
        ("**30 phút** Sở Y tế: gọi", "·"),
        ("**30** · Sở Y tế: gọi", "“30”"),
        ("**T0 + 30 phút** · Sở Y tế: gọi", "“T0 + 30 phút”"),
        ("**30-45 phút** · Sở Y tế: gọi", "“30-45 phút”"),
        ("**-5 phút** · Sở Y tế: gọi", "“-5 phút”"),
        ("**ngay** · Sở Y tế: gọi", "“ngay”"),
        ("· Sở Y tế: gọi", "“”"),
        ("**30 phút** · Sở Y tế gọi", "tên đơn vị"),
        ("**30 phút** · : gọi", "tên đơn vị"),
        ("**30 phút** · **:** gọi", "tên đơn vị"),
        ("**30 phút** · Sở Y tế:", "chưa viết"),
        ("**30 phút** · **Sở Y tế:**", "chưa viết"),
    ],
)
def test_what_is_no_step_says_why(text, why):
    finding = read(text)
    assert isinstance(finding, Finding)
    assert (finding.rule, finding.place) == ("viec-khong-doc-duoc", Place("x.md", 7, 3))
    assert why in finding.message
    assert isinstance(read(finding.hint.partition("- ")[2]), Step), "the hint shows a step that can be read"
