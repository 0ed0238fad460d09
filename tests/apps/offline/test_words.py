"""The offline app's own modules: days of Việt Nam's calendar, and what is said in every state."""

import pytest

pytestmark = pytest.mark.browser
COPY = "{ version: 'a', made: '2026-11-22', packed: 2400000, seen: Date.parse('2026-11-22T23:30:00+07:00') }"


@pytest.mark.parametrize(
    ("now", "told"),
    [
        ("2026-11-22T23:59:00+07:00", 0),
        ("2026-11-23T00:01:00+07:00", 1),
        ("2026-11-25T12:00:00+07:00", 3),
        ("2026-11-22T23:28:00+07:00", 0),
        ("2026-11-22T20:00:00+07:00", None),
    ],
)
def test_age_is_counted_in_days_of_the_calendar(modules, now: str, told) -> None:
    found = modules.evaluate(f"import('/offline/day.js').then(m => m.age({COPY}.seen, Date.parse('{now}')))")
    assert found == told


def test_dates_are_written_as_documents_write_them(modules) -> None:
    found = modules.evaluate(
        "import('/offline/day.js').then(m => ['2026-09-05', '2026-02-01', '2026-11-22'].map(m.listed))"
    )
    assert found == ["05/9/2026", "01/02/2026", "22/11/2026"]


@pytest.mark.parametrize(
    ("state", "notice", "line"),
    [
        (f"{{ kind: 'ready', copy: {COPY} }}", None, "Đã lưu trong máy: bản ngày 22/11/2026, 2,4 MB."),
        (
            f"{{ kind: 'offline', copy: {COPY} }}",
            "Không có mạng. Bạn đang đọc bản lưu ngày 22/11/2026, cũ 3 ngày.",
            "Mất mạng vẫn mở được.",
        ),
        ("{ kind: 'offline' }", None, "Mở lại trang khi có mạng để lưu tiếp."),
        ("{ kind: 'offline', done: 12 }", None, "Mới lưu được 12 tệp."),
        (
            f"{{ kind: 'new', copy: {COPY}, next: {{ made: '2026-12-01', version: 'b' }} }}",
            "Có bản mới (01/12/2026). Tải lại khi tiện.",
            "bản ngày 22/11/2026",
        ),
        (
            f"{{ kind: 'half', copy: {COPY}, done: 1, total: 9 }}",
            "Bản mới tải dở. Vẫn dùng bản ngày 22/11/2026.",
            "bản ngày 22/11/2026",
        ),
        ("{ kind: 'half', done: 7, total: 9 }", None, "Mới lưu được 7 tệp."),
        (
            "{ kind: 'full', need: 2400000 }",
            "Máy hết chỗ, cần khoảng 2,4 MB. Sổ tay chưa lưu được: mất mạng thì không mở được trang khác. "
            "Xóa bớt ảnh, video rồi mở lại trang.",
            "Máy hết chỗ",
        ),
        ("{ kind: 'refused' }", None, "chế độ riêng tư"),
        ("{ kind: 'saving', done: 3, total: 9 }", None, "Đang lưu sổ tay vào máy: 3/9 tệp."),
    ],
)
def test_what_is_said(modules, state: str, notice: str | None, line: str) -> None:
    told = modules.evaluate(
        "import('/offline/words.js').then(m => { "
        f"const state = {state}; const n = m.notice(state, Date.parse('2026-11-25T12:00:00+07:00')); "
        "return [n && `${n.strong} ${n.text}`, m.line(state)] })"
    )
    assert (told[0] and told[0].replace("\u00a0", " ")) == notice
    assert line in told[1]
