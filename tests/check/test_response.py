"""One slip of an editor in one response costs the findings of that slip, in the whole book nothing else."""

import pytest

from sotay.book.load import load
from sotay.check.run import check

CAP3 = "scenarios/ngo-doc-thuc-pham/cap-3.md"
LEAD = "lead: Sở Y tế                   # đơn vị chủ trì: đúng một\n"
PARTNERS = "partners:                       # đơn vị phối hợp: ít nhất một\n"
PARTNERS += "  - Sở Giáo dục và Đào tạo\n  - Công an tỉnh\n"
DEADLINE = "deadline: 2 giờ                 # hạn ra tuyên bố đầu tiên, tính từ T0\n"
STEP = "- **15 phút** · Sở Y tế: "


@pytest.mark.parametrize(
    ("was", "written", "told"),
    [
        (LEAD, "", ["thieu-chu-tri 1:1"]),
        (LEAD, "lead:\n", ["thieu-chu-tri 2:6"]),
        (LEAD, "lead: [Sở Y tế]\n", ["gia-tri-sai 2:7"]),
        (LEAD, "lead: Sở Y tê\n", ["don-vi-khong-co 2:7"]),
        (LEAD, "lead: Sở Y tế, Công an tỉnh\n", ["don-vi-khong-co 2:7"]),
        (LEAD, "lead: so-y-te\n", ["don-vi-khong-co 2:7"]),
        (LEAD, "lead: Sở TT&TT\n", ["don-vi-het-hieu-luc 2:7"]),
        (LEAD, "lead: Hội Nhà báo tỉnh\n", ["chu-tri-ngoai 2:7"]),
        (LEAD, "lead: Sở GD&ĐT\n", ["chu-tri-trung-phoi-hop 4:5"]),
        (LEAD, "lead:  sở y  TẾ  # viết thường\n", []),
        (PARTNERS, "", ["thieu-phoi-hop 1:1"]),
        (PARTNERS, "partners: []\n", ["thieu-phoi-hop 3:11"]),
        (PARTNERS, "partners: Sở GD&ĐT\n", ["gia-tri-sai 3:11"]),
        (PARTNERS, "partners: Sở GD&ĐT, Công an tỉnh\n", ["don-vi-khong-co 3:11", "gia-tri-sai 3:11"]),
        (PARTNERS, "partners:\n  - Sở GD&ĐT\n  - Sở Y tế\n", ["chu-tri-trung-phoi-hop 5:5"]),
        (PARTNERS, "partners:\n  - Sở GD&ĐT\n  - Sở Giáo dục và Đào tạo\n", ["phoi-hop-trung 5:5"]),
        (PARTNERS, "partners:\n  - Sở GD-ĐT\n", ["don-vi-khong-co 4:5"]),
        (DEADLINE, "", ["thieu-thoi-han 1:1"]),
        (DEADLINE, "deadline: 2\n", ["thoi-han-sai 6:11"]),
        (DEADLINE, "deadline: 0 phút\n", ["thoi-han-sai 6:11"]),
        (DEADLINE, "deadline: 25 giờ\n", ["thoi-han-sai 6:11"]),
        (DEADLINE, "deadline: hai giờ\n", ["thoi-han-sai 6:11"]),
        (DEADLINE, "deadline: 3 giờ\n", ["thoi-han-qua-bang 6:11"]),
        (DEADLINE, "deadline: 5 giờ\n", ["thoi-han-nguoc 6:11", "thoi-han-qua-bang 6:11"]),
        (DEADLINE, "deadline: 2 giờ\ndeadline: 2 giờ\n", ["khoa-trung 7:1"]),
        (DEADLINE, "deadline: 1 giờ  # bằng cấp trên\n", []),
        (STEP, "- **15 phút** · Sở VHTTDL: ", ["viec-ngoai-phan-vai 20:17"]),
        (STEP, "- **15 phút** · Sở Y tê: ", ["viec-ngoai-phan-vai 20:17"]),
        (STEP, "- **15 phút** · UBND cấp huyện: ", ["viec-ngoai-phan-vai 20:17", "ten-don-vi-cu 20:17"]),
        (STEP, "- **15 phút** Sở Y tế: ", ["viec-khong-doc-duoc 20:3"]),
        (STEP, "- 15 phút - Sở Y tế: ", []),
        (STEP, "• 15 phút · Sở Y tế: ", ["viec-khong-doc-duoc 20:1"]),
        (STEP, "1. **15 phút** · Sở Y tế: ", ["viec-khong-doc-duoc 20:1"]),
        ("  - thong-cao\n", "  - thong-cao\nprioity: cao\n", ["khoa-la 13:1"]),
        ("## Dấu hiệu", "## Dấu hiêu", ["tieu-de-la 14:4"]),
        ("## Dấu hiệu", "## DẤU HIỆU", ["tieu-de-la 14:4"]),
        ("## Dấu hiệu", "##Dấu hiệu", []),
    ],
)
def test_a_slip_costs_its_own_findings(was, written, told, stage):
    root = stage()
    path = root / CAP3
    text = path.read_text(encoding="utf-8")
    assert was in text
    path.write_text(text.replace(was, written, 1), encoding="utf-8")
    found = check(load(root)).findings
    assert sorted(f"{x.rule} {x.place.line}:{x.place.column}" for x in found) == sorted(told)
    assert {x.place.path for x in found} <= {CAP3}
