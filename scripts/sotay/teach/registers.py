"""The spreadsheets of a course: who attends, and what participants think of it."""

from sotay.teach.spreadsheet import Sheet
from sotay.views.timetable import Timetable

SEATS = 40  # rows for people: two sheets of A4, half on each
ROW = 32  # points: room for a signature
STATEMENTS = (
    "Mục tiêu của khóa học rõ ràng",
    "Nội dung dùng được ngay ở đơn vị tôi",
    "Thời gian thực hành đủ",
    "Giảng viên giải thích dễ hiểu",
    "Tài liệu phát dễ dùng",
    "Tôi tự tin ghi T0 và chấm cấp KHTT",
    "Tôi tự tin viết tuyên bố ban đầu",
)
QUESTIONS = ("Điều dùng được nhất", "Điều nên bỏ hoặc sửa", "Điều tôi sẽ làm trong 07 ngày")


def attendance(table: Timetable, edition: str, epoch: int) -> bytes:
    """Return the attendance list: a sheet a half-day, to be signed; names are written in by the organiser."""
    made = Sheet("Danh sách điểm danh", edition, epoch)
    several = len(table.days) > 1
    for number, day in enumerate(table.days, 1):
        for session in day:
            name = f"Ngày {number} - {session.title}" if several else session.title
            sheet = made.page(name, [5, 22, 22, 14, 15, 10], landscape=False)
            made.put(
                sheet,
                0,
                0,
                f"DANH SÁCH ĐIỂM DANH · {table.path.title}, {table.path.length}",
                bold=True,
                font_size=14,
                text_wrap=False,
            )
            made.put(sheet, 1, 0, f"Buổi: {name} · Ngày: ……/……/………… · Nơi: ………………………………", text_wrap=False)
            head = ["TT", "Họ và tên", "Đơn vị", "Chức vụ", "Ký tên", "Ghi chú"]
            made.row(sheet, 3, head, bold=True, border=1, bg_color="#E7EEFA", align="center")
            for row in range(1, SEATS + 1):
                sheet.set_row(3 + row, ROW)
                made.row(sheet, 3 + row, [str(row), "", "", "", "", ""], border=1, valign="vcenter")
            sheet.set_h_pagebreaks([4 + SEATS // 2])
            sheet.repeat_rows(3)
            sheet.freeze_panes(4, 0)
    return made.done()


def evaluation(table: Timetable, edition: str, epoch: int) -> bytes:
    """Return the evaluation: a sheet to hand out, and one that counts the answers typed into it."""
    made = Sheet("Phiếu đánh giá khóa học", edition, epoch)
    sheet = made.page("Phiếu", [6, 62, 9, 9, 9, 9, 9], landscape=False)
    title = f"PHIẾU ĐÁNH GIÁ · {table.path.title}, {table.path.length}"
    made.put(sheet, 0, 0, title, bold=True, font_size=14, text_wrap=False)
    made.put(
        sheet,
        1,
        0,
        "Không ghi tên. Đánh dấu một ô mỗi dòng: 1 là không đồng ý, 5 là rất đồng ý.",
        text_wrap=False,
    )
    look = {"border": 1, "valign": "vcenter"}
    head = ["TT", "Ý kiến", "1", "2", "3", "4", "5"]
    made.row(sheet, 3, head, bold=True, bg_color="#E7EEFA", align="center", **look)
    for number, statement in enumerate(STATEMENTS, 1):
        sheet.set_row(3 + number, ROW)
        made.row(sheet, 3 + number, [str(number), statement, "", "", "", "", ""], **look)
    row = 5 + len(STATEMENTS)
    for question in QUESTIONS:
        made.put(sheet, row, 0, question, bold=True, text_wrap=False)
        for line in range(1, 4):
            sheet.set_row(row + line, ROW)
            made.row(sheet, row + line, [""] * 7, bottom=1)
        row += 5
    counted = made.page("Tổng hợp", [7, *[16] * len(STATEMENTS)])
    made.put(
        counted, 0, 0, "Nhập điểm từng phiếu, mỗi phiếu một dòng. Dòng trung bình tự tính.", text_wrap=False
    )
    made.row(counted, 1, ["Phiếu", *STATEMENTS], bold=True, border=1, bg_color="#E7EEFA")
    counted.set_row(1, 62)
    counted.fit_to_pages(1, 1)
    for number in range(1, SEATS + 1):
        made.row(counted, 1 + number, [str(number), *[""] * len(STATEMENTS)], border=1)
    last = 2 + SEATS
    made.put(counted, last, 0, "TB", bold=True, border=1)
    for column in range(1, len(STATEMENTS) + 1):
        letter = chr(ord("A") + column)
        formula = f'=IFERROR(ROUND(AVERAGE({letter}3:{letter}{last}),1),"")'
        counted.write_formula(last, column, formula, made.format(bold=True, border=1), "")
    counted.freeze_panes(2, 1)
    return made.done()
