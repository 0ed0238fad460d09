"""What an editor is told about a form: the rules are those of every page, the place is the form's own."""

import json

import pytest

FORM = """---
id: BM01
title: Phiếu ghi tin
summary: Ghi một tin, người trực điền.
layout: phiếu
filled_by: Người trực
approved_by: Tổ trưởng
---
## Dùng khi nào

- Khi thấy tin.

## Cách điền

- Ghi giờ trước.

## Mẫu

Lúc [giờ], [số người 2] ca.
"""


def told(stage, sotay, *forms: str) -> list[str]:
    root = stage()
    for number, text in enumerate(forms, 1):
        path = root / "handbook" / "forms" / f"0{number}-phieu.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    output = sotay("check", "--root", root).stdout
    return [
        line.split(": ", 2)[1].split()[-1]
        for line in output.split("\n")
        if line.startswith("handbook/forms/")
    ]


def test_a_sound_form_is_quiet_and_a_counted_gap_is_explained(stage, sotay):
    assert told(stage, sotay, FORM) == []


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("[số người 2]", "[số trâu 2]", "cho-trong-la"),
        ("## Cách điền", "## Hướng dẫn", "tieu-de-la"),
        ("## Dùng khi nào\n\n- Khi thấy tin.\n", "", "thieu-muc"),
        ("layout: phiếu", "layout: tờ rơi", "gia-tri-sai"),
        ("filled_by: Người trực\n", "", "thieu-khoa"),
        ("id: BM01", "id: M1", "ma-sai"),
        ("title:", "tiltle:", "khoa-la"),
        ("- Ghi giờ trước.", "", "chua-viet"),
        (
            "approved_by: Tổ trưởng\n",
            "approved_by: Tổ trưởng\nlaws:\n  - luat-khong-co\n",
            "van-ban-khong-co",
        ),
    ],
)
def test_what_is_wrong_is_named(stage, sotay, old, new, rule):
    assert rule in told(stage, sotay, FORM.replace(old, new))


def test_two_forms_of_one_code(stage, sotay):
    assert told(stage, sotay, FORM, FORM) == ["ma-trung"]


def test_a_new_form_leads_to_completion(stage, sotay):
    root = stage()
    assert "01-phieu-moi.md" in sotay("new", "form", "phieu-moi", "--root", root).stdout
    result = sotay("check", "--root", root, "--format", "json")
    found = json.loads(result.stdout)["findings"]
    assert {f["path"] for f in found} == {"handbook/forms/01-phieu-moi.md"}
    assert {f["rule"] for f in found if f["severity"] == "error"} == {"chua-viet", "cho-trong-la"}
