"""Rules of slides, applied by sotay.teach.deck: only who draws a deck knows what fits on it."""

from sotay.check.rule import read_rule

for _id, _protects in {
    "trang-chieu-nhieu-chu": "Người ngồi hàng cuối đọc được trang chiếu.",
    "trang-chieu-bang-rong": "Bảng trên trang chiếu vừa màn hình, chữ không nhỏ.",
    "trang-chieu-sai-dau": "Khối [!slide] nào cũng cho ra điều giảng viên muốn chiếu.",
    "trang-chieu-thieu-hinh": "Trang chiếu có đủ hình.",
}.items():
    read_rule(_id, _protects, subject="slides")
