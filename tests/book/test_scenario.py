"""A scenario in its folder: what its files write, and how a mistake in one is told."""

import pytest

from sotay.book.finding import Place
from sotay.book.response import read as read_response
from sotay.book.scenario import read
from sotay.book.source import Source

# The example of DESIGN §4, word for word where it is complete.
DESIGN = """---
lead: Sở Y tế                   # đơn vị chủ trì: đúng một
partners:                       # đơn vị phối hợp: ít nhất một
  - Sở Giáo dục và Đào tạo
  - Công an tỉnh
deadline: 2 giờ                 # hạn ra tuyên bố đầu tiên, tính từ T0: "30 phút" | "4 giờ" | "1 ngày"
approves:                       # vai duyệt: một hoặc hai, trong roles.yml
  - Chủ tịch UBND tỉnh
speaks: Người phát ngôn UBND tỉnh
updates: 6 giờ                  # hoặc: khi có kết quả
channels:
  - thong-cao
  - bao-quang-ngai
---
## Dấu hiệu
- Có trẻ nặng, hoặc từ hai trường trở lên.

## Việc phải làm
- **30 phút** · Sở Y tế: gọi cơ sở điều trị, lấy số ca kèm thời điểm.
- **60 phút** · Sở Giáo dục và Đào tạo: báo phụ huynh, lập một đầu mối trả lời.

## Tuyên bố ban đầu
> Đến [giờ], có [số người] đang được theo dõi tại [nơi]. …

## Nâng, hạ cấp
- Lên Cấp KHTT 4 khi …
"""


def response(text: str, level: int = 3):
    return read_response(Source("cap.md", text), level, "KB05")


def test_the_design_example_reads():
    found = response(DESIGN)
    assert found.findings == []
    assert (found.lead.text, found.minutes, found.speaks.text) == (
        "Sở Y tế",
        120,
        "Người phát ngôn UBND tỉnh",
    )
    assert [line.text for line in found.partners] == ["Sở Giáo dục và Đào tạo", "Công an tỉnh"]
    assert [line.place for line in found.partners] == [Place("cap.md", 4, 5), Place("cap.md", 5, 5)]
    assert [(step.after, step.unit) for step in found.steps] == [
        (30, "Sở Y tế"),
        (60, "Sở Giáo dục và Đào tạo"),
    ]


def test_the_design_message_to_the_letter():
    (finding,) = response(DESIGN.replace("lead: Sở Y tế  ", "# ")).findings
    assert str(finding.place) == "cap.md:1:1"
    assert (
        f"{finding.rule}: {finding.message}"
        == "thieu-chu-tri: Cấp KHTT 3 của KB05 chưa nêu đơn vị chủ trì (lead)."
    )
    assert finding.hint == "Viết như: lead: Sở Y tế"


LEAD, PARTNERS, DEADLINE = DESIGN.split("\n")[1], "\n".join(DESIGN.split("\n")[2:5]), DESIGN.split("\n")[5]


@pytest.mark.parametrize(
    ("was", "written", "told"),
    [
        (LEAD, "lead:", "thieu-chu-tri 2:6"),
        (LEAD, "lead: # chưa có", "thieu-chu-tri 2:6"),
        (LEAD, 'lead: ""', "thieu-chu-tri 2:7"),
        (LEAD, "lead: '   '", "thieu-chu-tri 2:7"),
        (LEAD, "lead: null", "thieu-chu-tri 2:7"),
        (LEAD, "lead: []", "thieu-chu-tri 2:7"),
        (LEAD, "lead: [Sở Y tế]", "gia-tri-sai 2:7"),
        (LEAD, "lead:\n  - Sở Y tế\n  - Công an tỉnh", "gia-tri-sai 3:3"),
        (LEAD, "lead: {a: b}", "gia-tri-sai 2:7"),
        (PARTNERS, "partners:", "thieu-phoi-hop 3:10"),
        (PARTNERS, "partners: []", "thieu-phoi-hop 3:11"),
        (PARTNERS, 'partners: ""', "thieu-phoi-hop 3:11"),
        (PARTNERS, "partners:\n  -\n  - ''", "thieu-phoi-hop 4:3"),
        (PARTNERS, "partners: Công an tỉnh", "gia-tri-sai 3:11"),
        (PARTNERS, "partners:\n  - Công an tỉnh\n  -", "gia-tri-trong 5:4"),
        (PARTNERS, "partners:\n  - [Công an tỉnh]", "gia-tri-sai 4:5"),
        (DEADLINE, "deadline:", "thieu-thoi-han 6:10"),
        (DEADLINE, "deadline: [2 giờ]", "gia-tri-sai 6:11"),
    ],
)
def test_one_mistake_is_one_finding_at_its_place(was, written, told):
    found = response(DESIGN.replace(was, written)).findings
    assert [f"{x.rule} {x.place.line}:{x.place.column}" for x in found] == [told]


@pytest.mark.parametrize(
    ("written", "text"), [("2026", "2026"), ("true", "true"), ("2026-11-22", "2026-11-22")]
)
def test_a_plain_value_is_text_whatever_yaml_takes_it_for(written, text):
    found = response(DESIGN.replace(LEAD, f"lead: {written}"))
    assert (found.findings, found.lead.text) == ([], text)


def test_a_broken_file_costs_its_own_findings_only():
    found = response(DESIGN.replace(LEAD, "lead: 'Sở Y tế"))
    assert [x.rule for x in found.findings] == ["yaml-hong"]
    assert (found.lead, len(found.steps), len(found.sections)) == (None, 2, 5)


INDEX = """---
id: KB05
title: Ngộ độc thực phẩm tập thể
group: y-te
summary: Nhiều người nhập viện
reviewed: 2026-11-22
reviewer: Sở Y tế
review_every: 12 tháng
confirmed: false
---
## Bối cảnh
"""


def scenario(**names: str):
    sources = {name: Source(f"scenarios/x/{name}", text) for name, text in names.items()}
    return read("x", "scenarios/x", sources, set())


def test_which_files_are_what():
    names = (
        "cap-1.md",
        "cap-12.md",
        "cap-0.md",
        "cap-03.md",
        "cap-x.md",
        "Cap-2.md",
        "cap-2.MD",
        "a.md",
        "b.yml",
    )
    found = scenario(
        **{"index.md": INDEX}, **dict.fromkeys(names, DESIGN), **{"dien-tap.md": "---\nminutes: 5\n---\n"}
    )
    assert sorted(found.responses) == [1, 12]
    assert [path.rsplit("/", 1)[1] for path in found.stray] == sorted(set(names) - {"cap-1.md", "cap-12.md"})
    assert found.exercise is not None
    assert found.findings == []


def test_without_index_the_folder_names_it():
    found = scenario(**{"cap-1.md": DESIGN.replace(LEAD, "")})
    assert [str(x.place) for x in found.findings] == ["scenarios/x/index.md:1:1"]
    assert found.responses[1].findings[0].message == "Cấp KHTT 1 của x chưa nêu đơn vị chủ trì (lead)."


def test_what_could_not_be_read_is_not_missing():
    found = read("x", "scenarios/x", {}, {"index.md", "cap-2.md"})
    assert found.findings == []
    assert (found.closed(2), found.closed(3)) == (True, False)


@pytest.mark.parametrize(
    ("was", "written", "told"),
    [
        ("id: KB05", "id: KB5", "ma-sai 2:5"),
        ("id: KB05", "id: 5", "ma-sai 2:5"),
        ("id: KB05", "id: kb05", "ma-sai 2:5"),
        ("id: KB05", "", "thieu-khoa 1:1"),
        ("title: Ngộ độc thực phẩm tập thể", "title:", "gia-tri-trong 3:7"),
        ("2026-11-22", "22/11/2026", "gia-tri-sai 6:11"),
        ("2026-11-22", "2026-02-30", "gia-tri-sai 6:11"),
        ("2026-11-22", "2026", "gia-tri-sai 6:11"),
        ("confirmed: false", "confirmed: true", "gia-tri-sai 9:12"),
        ("confirmed: false", "confirmed: rồi", "gia-tri-sai 9:12"),
        ("confirmed: false", "confirmed: [Sở Y tế]", "gia-tri-sai 9:12"),
        ("confirmed: false", "confirmed:", "gia-tri-trong 9:11"),
        ("group: y-te", "grup: y-te", "khoa-la 4:1; thieu-khoa 1:1"),
        ("group: y-te", "group: y-te\ngroup: khac", "khoa-trung 5:1"),
    ],
)
def test_mistakes_in_the_index(was, written, told):
    found = scenario(**{"index.md": INDEX.replace(was, written)}).findings
    assert sorted(f"{x.rule} {x.place.line}:{x.place.column}" for x in found) == sorted(told.split("; "))


@pytest.mark.parametrize("written", ["Sở Y tế, 01/12/2026", '"Sở Văn hóa, Thể thao và Du lịch, 1/12/2026"'])
def test_who_confirmed_and_when(written):
    found = scenario(**{"index.md": INDEX.replace("confirmed: false", f"confirmed: {written}  # ngày")})
    assert found.findings == []
    assert found.head.confirmed == written.strip('"')
