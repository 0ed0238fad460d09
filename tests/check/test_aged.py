"""What a day does to a book nobody touched, and nothing else."""

import json


def test_only_what_grew_old_is_told(stage, sotay) -> None:
    root = stage()
    path = root / "scenarios/ngo-doc-thuc-pham/cap-1.md"
    path.write_text(path.read_text("utf-8").replace("lead: Sở Y tế ", "lead: Sở Y tê "), "utf-8")
    plain = sotay("check", "--root", root, "--as-of", "2028-01-01", "--format", "json")
    assert {"don-vi-khong-co", "qua-han-ra-soat"} <= {f["rule"] for f in json.loads(plain.stdout)["findings"]}
    result = sotay("check", "--root", root, "--aged", "--as-of", "2028-01-01", "--format", "json")
    rules = {f["rule"] for f in json.loads(result.stdout)["findings"]}
    assert "qua-han-ra-soat" in rules and "don-vi-khong-co" not in rules
    assert result.exit_code == 0
    assert sotay("check", "--root", root, "--aged", "--strict", "--as-of", "2028-01-01").exit_code == 1


def test_on_the_editions_own_day_nothing_has_aged(stage, sotay) -> None:
    result = sotay("check", "--root", stage(), "--aged", "--strict")
    assert result.exit_code == 0 and "không có lỗi" in result.stdout
