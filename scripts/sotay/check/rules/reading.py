"""Rules that are applied elsewhere: by reading a source (sotay.book), by the addresses of sotay.pages."""

from sotay.check.rule import read_rule

_SUBJECTS = {
    "thieu-chu-tri": "response",
    "thieu-phoi-hop": "response",
    "thieu-thoi-han": "response",
    "viec-khong-doc-duoc": "response",
    "ma-sai": "scenario",
    "phieu-khong-doc-duoc": "exercise",
    "dia-chi-mat": "book",
}

for _id, _protects in {
    "thieu-chu-tri": "Mỗi cấp nêu đúng một đơn vị chủ trì.",
    "thieu-phoi-hop": "Mỗi cấp nêu ít nhất một đơn vị phối hợp.",
    "thieu-thoi-han": "Mỗi cấp nêu thời hạn ra tuyên bố đầu tiên.",
    "khong-utf8": "Mọi tệp là UTF-8 nên máy nào cũng đọc được.",
    "tep-qua-lon": "Không tệp nào làm treo máy người sửa.",
    "tep-ngoai-sach": "Sổ tay chỉ gồm tệp trong thư mục của nó.",
    "tep-khong-doc-duoc": "Mọi tệp mở được.",
    "thieu-tep": "Sổ đăng ký và kịch bản đủ tệp.",
    "ten-tep-trung": "Tên tệp không lẫn nhau trên Windows.",
    "thieu-dau-trang": "Mỗi tệp có phần đầu trang.",
    "dau-trang-qua-lon": "Phần đầu trang chỉ gồm vài dòng.",
    "yaml-hong": "Dữ liệu YAML đọc được.",
    "yaml-tab": "YAML thụt dòng bằng dấu cách.",
    "yaml-neo": "Dữ liệu không dùng bí danh, tránh phình bộ nhớ.",
    "yaml-qua-sau": "Dữ liệu không lồng nhau quá sâu.",
    "khoa-trung": "Mỗi khóa viết một lần.",
    "khoa-la": "Khóa gõ sai không bị bỏ qua lặng lẽ.",
    "thieu-khoa": "Đủ các khóa bắt buộc.",
    "gia-tri-trong": "Khóa bắt buộc có giá trị.",
    "gia-tri-sai": "Giá trị đúng dạng.",
    "ma-sai": "Mã kịch bản có dạng KB + hai chữ số.",
    "viec-khong-doc-duoc": "Mỗi việc có mốc giờ, đơn vị và nội dung.",
    "phieu-khong-doc-duoc": "Mỗi phiếu tình huống có giờ, cấp, kênh, nguồn và nội dung.",
    "trich-kich-ban-sai": "Bài tập lấy dữ liệu từ kịch bản nên không lệch với kịch bản.",
    "dia-chi-mat": "Địa chỉ đã công bố, đã in thành mã QR vẫn mở được.",
}.items():
    read_rule(_id, _protects, subject=_SUBJECTS.get(_id, "reading"))
