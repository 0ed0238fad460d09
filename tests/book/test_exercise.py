"""Exercises: injects with their time, level, face and sender, and what is expected of the players."""

import pytest

from sotay.book.exercise import read
from sotay.book.source import Source

HEAD = "---\nminutes: 90\n---\n"


def exercise(body: str, head: str = HEAD):
    return read(Source("dien-tap.md", head + body))


def test_an_inject_with_everything():
    found = exercise(
        "## 15 phút · Cấp 2 · Zalo · Nhóm phụ huynh – lớp 2\n> Một.\n>\n> Hai.\n"
        "Điều kiện: khi đã chọn cấp.\n\n"
        "Diễn biến ngược: không phải bếp.\n### Cần làm\n- **5 phút** · Sở Y tế: gọi\n"
    )
    assert (found.minutes, found.findings) == (90, [])
    (inject,) = found.injects
    assert (inject.after, inject.level, inject.face, inject.sender) == (
        15,
        2,
        "Zalo",
        "Nhóm phụ huynh – lớp 2",
    )
    assert (inject.text, inject.condition, inject.twist) == (
        "Một.\n\nHai.",
        "khi đã chọn cấp.",
        "không phải bếp.",
    )
    assert [(step.after, step.unit) for step in inject.actions] == [(5, "Sở Y tế")]
    assert (inject.place.line, inject.place.column) == (4, 4)


@pytest.mark.parametrize(
    "title",
    [
        "0 phút - Cấp KHTT 4 - E-mail - Phóng viên",
        "0 phút – cấp 4 – E-mail – Phóng viên",
        "0 phút | CẤP 4 | E-mail | Phóng viên",
        "0 giờ • Cấp 4 • E-mail • Phóng viên",
    ],
)
def test_every_separator_reads(title):
    (inject,) = exercise(f"## {title}\n> Alô?\n").injects
    assert (inject.after, inject.level, inject.face, inject.sender) == (0, 4, "E-mail", "Phóng viên")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("## Mở đầu\n> a", "bốn phần"),
        ("## 15 phút · Cấp 2 · Zalo\n> a", "bốn phần"),
        ("## 15 phút · Cấp 2 · Zalo ·\n> a", "bốn phần"),
        ("## 15 · Cấp 2 · Zalo · A\n> a", "“15”"),
        ("## 15 phút · Mức 2 · Zalo · A\n> a", "“Mức 2”"),
        ("## 15 phút · Cấp 12 · Zalo · A\n> a", "“Cấp 12”"),
        ("## 15 phút · Cấp 2 · Zalo · A\nkhông trích", "chưa có nội dung"),
        ("## 15 phút · Cấp 2 · Zalo · A\n>\n", "chưa có nội dung"),
    ],
)
def test_what_is_no_inject_says_why(text, why):
    (finding,) = exercise(text).findings
    assert (finding.rule, finding.place.line, finding.place.column) == ("phieu-khong-doc-duoc", 4, 4)
    assert why in finding.message


def test_actions_of_an_unread_inject_go_to_no_other():
    found = exercise(
        "## 0 phút · Cấp 1 · Zalo · A\n> a\n### Cần làm\n- 5 phút · Sở Y tế: gọi\n"
        "## hỏng\n> b\n### Cần làm\n- 6 phút · Công an tỉnh: giữ\n- hỏng\n"
    )
    assert [[step.unit for step in inject.actions] for inject in found.injects] == [["Sở Y tế"]]
    assert [finding.rule for finding in found.findings] == ["phieu-khong-doc-duoc", "viec-khong-doc-duoc"]


@pytest.mark.parametrize("head", ["---\nminutes: 90 phút\n---\n", "---\nminutes: 0\n---\n", "---\n---\n", ""])
def test_an_unread_length_is_none(head):
    found = exercise("## 95 phút · Cấp 1 · Zalo · A\n> a\n", head)
    assert (found.minutes, len(found.injects), len(found.findings)) == (0, 1, 1)
