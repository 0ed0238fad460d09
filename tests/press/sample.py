"""A small book in the HTML vocabulary that `pages` emits: two chapters, one scenario at four levels, reference."""

from __future__ import annotations

import sys
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from sotay.press.fonts import FontSet
from sotay.press.settings import Settings
from sotay.press.volume import Leaf, Part, Volume

ROOT = Path(__file__).parents[2]
FONTS_FOLDER = ROOT / "docs" / "fonts"
EPOCH = 1_795_305_600  # 22/11/2026, 00:00 UTC
EDITION = "Dự thảo 0.1 · 22/11/2026 · chưa phê duyệt"
NAMES = {1: "Theo dõi", 2: "Cảnh báo", 3: "Khủng hoảng", 4: "Nghiêm trọng"}
CLOCKS = {1: "24 giờ", 2: "04 giờ", 3: "02 giờ", 4: "01 giờ"}


def settings(**changes: object) -> Settings:
    given: dict[str, object] = {
        "title": "Sổ tay hướng dẫn xử lý khủng hoảng truyền thông",
        "subtitle": "Tỉnh Quảng Ngãi",
        "edition": EDITION,
        "author": "Ban biên soạn (dự thảo)",
        "subject": "Soạn theo Kế hoạch 161/KH-UBND, nhiệm vụ III.3",
        "epoch": EPOCH,
    }
    return Settings.model_validate(given | changes)


def fonts() -> FontSet:
    return FontSet.load(FONTS_FOLDER)


def article(html: str) -> Tag:
    tag = BeautifulSoup(f"<article>{html}</article>", "html.parser").article
    assert tag is not None
    return tag


def steps(level: int) -> str:
    bars = zip((0.5, 5.5, 10.5, 15.5), (11, 7.5, 4, 0.5), (3.5, 7, 10.5, 14), strict=True)
    rects = "".join(
        f'<rect {"class=on " if n < level else ""}x="{x}" y="{y}" width="3" height="{h}"/>'
        for n, (x, y, h) in enumerate(bars)
    )
    return f'<svg class="st-steps" viewBox="0 0 19 15" aria-hidden="true">{rects}</svg>'


def mark(level: int) -> str:
    return (
        f'<span class="st-lv" data-lv="{level}"><span class="st-lv__mark" aria-hidden="true"><b>{level}</b>'
        f'{steps(level)}</span><span class="st-lv__name">Cấp KHTT {level} · <b>{NAMES[level]}</b></span></span>'
    )


def note(kind: str, label: str, body: str) -> str:
    return f'<div class="admonition st-note st-note--{kind}"><p class="admonition-title">{label}</p>{body}</div>'


ICON = '<svg class="i" viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3c2 0 4 2 4 4z"/></svg>'

CHAPTER_1 = f"""
<h1 id="nhan-dien">Nhận diện khủng hoảng truyền thông<a class="headerlink" href="#nhan-dien">¶</a></h1>
<p class="st-lead">Một tin nhắn trong nhóm phụ huynh có thể thành khủng hoảng trong vài giờ. Nhận ra sớm là việc rẻ nhất
trong cả quy trình.</p>
<p>Khủng hoảng truyền thông<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup> là lúc thông tin về một sự việc
lan nhanh hơn khả năng trả lời của cơ quan có trách nhiệm, làm người dân lo lắng, tổn hại hoặc mất lòng tin. Sự việc gốc có
thể nhỏ; khoảng trống thông tin mới là điều làm nó lớn lên.</p>
<p>Kế hoạch 161 đặt nhận diện ở bước đầu tiên, gồm bốn việc: xác lập vấn đề về thông tin, xác định nguyên nhân, chọn dữ kiện
cần cung cấp và chỉ ra thông tin đang bị nhiễu. Bốn việc này làm song song, không chờ nhau. Xem thêm
<a class="pr-ref" href="#ngo-doc-cap-3">phương án ở Cấp KHTT 3</a>.</p>
<p>Người phát hiện đầu tiên thường không phải là lãnh đạo. Đó là cán bộ trực, giáo viên, trưởng thôn, người quản trị trang
của xã. Vì vậy mỗi đơn vị cần một địa chỉ duy nhất để báo, và một quy ước: báo sai không bị trách, báo muộn mới bị hỏi.</p>
<h2 id="ghi-gio">Ghi giờ trước khi bàn</h2>
<p>Thời điểm phát hiện được ghi nhận gọi là T0. Các mốc giờ trong sổ tay tính từ T0. Trần pháp lý 24 giờ lại tính từ lúc
sự việc <em>xảy ra</em>, nên phải ghi cả hai giờ và theo mốc đến sớm hơn.</p>
{note("law", "Căn cứ", "<p>Nghị định 09/2017/NĐ-CP, Điều 6: khi có vụ việc đột xuất, bất thường, ý kiến ban đầu chậm nhất "
      "24 giờ. Kiểm tra hiệu lực tại thời điểm sử dụng.</p>")}
<h2 id="ai-nhin">Ai nhìn, nhìn ở đâu</h2>
<p>Bảng dưới liệt kê các nơi tin thường xuất hiện trước. Mỗi đơn vị chọn dòng của mình, phân người và ghi tần suất xem.
Không thu thập dữ liệu cá nhân quá mức cần thiết.</p>
<table><thead><tr><th>Nơi</th><th>Dấu hiệu cần báo</th><th>Người theo dõi</th><th>Xem lại</th></tr></thead><tbody>
<tr><td>Nhóm Zalo thôn, tổ dân phố</td><td>Hỏi dồn cùng một việc; ảnh, clip chưa rõ nguồn</td><td>Công chức văn hóa – xã hội</td><td>60 phút</td></tr>
<tr><td>Nhóm phụ huynh</td><td>Nhiều em cùng triệu chứng; gọi nhau đón con</td><td>Giáo viên chủ nhiệm</td><td>30 phút</td></tr>
<tr><td>Trang Facebook địa phương</td><td>Bài tăng từ hai lần tương tác trong một giờ</td><td>Tổ xử lý cấp xã</td><td>60 phút</td></tr>
<tr><td>Báo chí gọi</td><td>Phóng viên hỏi cùng một việc lần thứ hai</td><td>Người phát ngôn</td><td>ngay</td></tr>
<tr><td>Đường dây nóng, bộ phận một cửa</td><td>Từ ba cuộc gọi cùng nội dung</td><td>Cán bộ trực</td><td>ngay</td></tr>
<tr><td>Loa truyền thanh, họp dân</td><td>Câu hỏi mà cán bộ không trả lời được</td><td>Trưởng thôn</td><td>trong ngày</td></tr>
<tr><td>Cơ sở y tế, trường học</td><td>Số người đến khám hoặc nghỉ học tăng bất thường</td><td>Trạm y tế, nhà trường</td><td>30 phút</td></tr>
<tr><td>Cổng Thông tin điện tử</td><td>Giao diện lạ, trang không mở được, phản ánh dồn</td><td>Quản trị Cổng</td><td>30 phút</td></tr>
</tbody></table>
{note("case", "Tình huống thật: Vạn Tường, 12/2025", "<p>Dầu tràn ngày 24/12; báo chí có thông tin từ xã ngày 26/12; chủ kho "
      "thông tin chính thức ngày 27/12. Theo các bài tra được, khoảng trống kéo dài khoảng hai ngày. Nguồn: S57.</p>")}
<p>Khoảng trống ấy không ai cố ý tạo ra. Nó xuất hiện khi mỗi nơi chờ nơi khác nói trước. Cách lấp là một câu ngắn, đúng và
có giờ hẹn, dù chưa biết nguyên nhân.</p>
{note("plan-2021", "Nguyên văn Kế hoạch 161: II.1", "<p>Xác lập những vấn đề về thông tin, nhận diện khủng hoảng.</p>"
      "<p>Xác định nguyên nhân khủng hoảng; xem xét các dữ kiện, thông tin cần phải cung cấp cho báo chí.</p>")}
{note("warning", "Cảnh báo", "<p>Không đăng lại ảnh, clip có trẻ em hoặc nạn nhân để bác bỏ. Không nêu tên người bị nghi; chỉ "
      "cơ quan tố tụng kết luận.</p>")}
{note("proposal", "Đề xuất", "<p>Mỗi tin bác bỏ do người thứ hai đọc lại trước khi đăng, tối đa hai chữ ký, không quá 15 phút.</p>")}
<div class="st-web"><p>Chỉ có trên trang mạng.</p></div>
<h2 id="danh-muc-kiem-tra">Danh mục kiểm tra</h2>
<ul class="task-list">
<li class="task-list-item"><label class="task-list-control"><input type="checkbox" disabled><span class="task-list-indicator"></span></label> Đã ghi giờ xảy ra và giờ phát hiện (T0), người báo, nơi thấy tin.</li>
<li class="task-list-item"><label class="task-list-control"><input type="checkbox" disabled><span class="task-list-indicator"></span></label> Đã lưu bằng chứng: ảnh chụp màn hình, đường dẫn, giờ lưu.</li>
<li class="task-list-item"><label class="task-list-control"><input type="checkbox" disabled><span class="task-list-indicator"></span></label> Đã trả lời: người dân có cần hành động ngay để an toàn không?</li>
<li class="task-list-item"><label class="task-list-control"><input type="checkbox" disabled><span class="task-list-indicator"></span></label> Đã xác định việc thuộc thẩm quyền của ai; không thuộc thì đã chuyển, ghi giờ chuyển.</li>
<li class="task-list-item"><label class="task-list-control"><input type="checkbox" disabled><span class="task-list-indicator"></span></label> Đã định Cấp KHTT, ghi lý do và người quyết định.</li>
<li class="task-list-item"><label class="task-list-control"><input type="checkbox" disabled><span class="task-list-indicator"></span></label> Đã hẹn giờ cập nhật tiếp theo.</li>
</ul>
<div class="footnote"><hr><ol><li id="fn:1"><p>Kế hoạch 161/KH-UBND không định nghĩa cụm từ này; cách hiểu ở đây là đề xuất
của sổ tay. <a class="footnote-backref" href="#fnref:1">↩</a></p></li></ol></div>
"""

CHAPTER_2 = """
<h1 id="nguon-luc">Huy động và xác định nguồn lực xử lý khủng hoảng</h1>
<p class="st-lead">Sau chương này, người đọc cử được đúng một đầu mối, chọn được kênh và chuẩn bị được lời nói đầu tiên.</p>
<p>Trước khi trả lời, hỏi ba câu: tin này <strong>đúng</strong> hay <strong>sai</strong>, đã <strong>lan</strong> tới đâu, và
nếu không nói gì thì <strong>ai bị hại</strong>. Nội dung đúng, hoặc đúng một phần, thì không bác bỏ: thừa nhận phần đúng, xin
lỗi nếu có lỗi, nêu cách khắc phục.</p>
<figure><svg viewBox="0 33 320 84" width="320pt" height="84pt" role="img" aria-label="Sơ đồ ba câu hỏi trước khi trả lời một tin">
<g fill="none" stroke="#000000" stroke-width=".9"><rect x=".5" y="36" width="72" height="36"/><rect x="124" y="36" width="72" height="36"/><path d="M72.5 54 H122 M196 54 H246"/><rect x="247" y="36" width="72.5" height="36" stroke-width="2.2"/></g>
<g font-family="Be Vietnam Pro" font-size="8" text-anchor="middle"><text x="36.5" y="57">Có sai không?</text><text x="160" y="57">Đã ra ngoài?</text><text x="283" y="57">Bác bỏ</text></g></svg>
<figcaption><b>Hình 1.</b> Ba câu hỏi trước khi trả lời một tin. Người dân cần an toàn ngay thì bỏ qua sơ đồ, phát tin an toàn.</figcaption></figure>
<h2 id="phuong-tien">Phương tiện</h2>
<ul><li>Một trang mạng có người trực.</li><li>Một máy quay, một phông nền.</li><li>Danh sách phóng viên, cập nhật hằng quý.</li></ul>
<ol><li>Ghi giờ.</li><li>Định cấp.</li><li>Gọi người quyết định, mở trang kịch bản <a class="pr-ref" href="#ngo-doc">Ngộ độc thực phẩm tập thể</a>.</li></ol>
<details class="st-fold"><summary>Khi mất điện</summary><p>Dùng loa lưu động và tổ liên gia.</p></details>
"""

LEVEL_TABLE = (
    "<h1>Bảng cấp KHTT</h1><table class='st-levels-table st-stack'><thead><tr><th>Xét theo</th>"
    + "".join(f"<th>{mark(n)}</th>" for n in NAMES)
    + "</tr></thead><tbody>"
    + "".join(
        f"<tr><th scope='row'>{row[0]}</th>" + "".join(f"<td>{cell}</td>" for cell in row[1:]) + "</tr>"
        for row in (
            ("Lan truyền", "vài bài, nhóm địa phương", "nhiều nhóm; tăng ≥ 2 lần mỗi giờ", "liên tỉnh; người có ảnh hưởng, trang lớn", "toàn quốc, quốc tế"),
            ("Báo chí", "chưa hỏi", "1–2 báo hỏi", "nhiều báo đăng; báo trung ương", "dẫn đầu tin, truyền hình quốc gia"),
            ("Tác hại", "chưa có", "đe dọa quyền lợi", "có người bị thương hoặc chết; thiệt hại, gián đoạn", "nhiều người chết, trẻ em chết, đe dọa diện rộng; an ninh trật tự"),
            ("Quyết định", "thủ trưởng đơn vị hoặc Chủ tịch UBND cấp xã", "như Cấp KHTT 1, báo Tổ tham mưu", "Chủ tịch hoặc Phó Chủ tịch UBND tỉnh, theo đề xuất của Tổ trưởng", "Chủ tịch UBND tỉnh, sau khi thống nhất với Ban Tuyên giáo và Dân vận Tỉnh ủy, báo cáo Thường trực Tỉnh ủy"),
            ("Tuyên bố đầu", "trong ngày, nếu cần", "≤ 04 giờ", "≤ 02 giờ", "≤ 01 giờ; tin an toàn ≤ 30 phút"),
        )
    )
    + "</tbody></table>"
)

SCENARIO = f"""
<p class="st-kicker">KB05 · Sức khỏe, môi trường</p><h1>Ngộ độc thực phẩm tập thể</h1>
<p class="st-lead">Nhiều người nhập viện sau khi ăn cùng một nguồn thức ăn</p>
<p class="st-tag">phân vai: đề xuất, chờ đơn vị xác nhận</p>
<nav class="st-compare st-web"><ul class="st-tabs st-tabs--open"><li><a href="#">Cấp 1</a></li></ul></nav>
<table class="st-compare"><thead><tr><th>Cấp</th><th>Dấu hiệu</th><th>Chủ trì</th><th>Tuyên bố đầu tiên</th><th>Người phát biểu</th></tr></thead><tbody>
<tr><th scope="row">{mark(1)}</th><td>Vài ca nhẹ.</td><td>Sở Y tế</td><td>24 giờ</td><td>Người phát ngôn của đơn vị chủ trì</td></tr>
<tr><th scope="row">{mark(2)}</th><td>Nhiều người có triệu chứng, phụ huynh lo; chưa có ca nặng.</td><td>Sở Y tế</td><td>04 giờ</td><td>Người phát ngôn của đơn vị chủ trì</td></tr>
<tr><th scope="row">{mark(3)}</th><td>Hàng chục ca nhập viện, trẻ nặng, nhiều trường, hoặc một người lớn tử vong.</td><td>Sở Y tế</td><td>02 giờ</td><td>Người phát ngôn UBND tỉnh</td></tr>
<tr><th scope="row">{mark(4)}</th><td>Trẻ em tử vong hoặc nhiều người tử vong.</td><td>Tổ thông tin chung</td><td>01 giờ</td><td>Chủ tịch UBND tỉnh</td></tr>
</tbody></table>
<h2>Bối cảnh</h2>
<p>Bếp ăn trường học, quán cơm công nhân ở Dung Quất và tiệc cưới ở xã là ba nơi dễ xảy ra ngộ độc tập thể. Tháng 12/2025, một
tiệm bánh mì tại Quảng Ngãi liên quan tới 129 người nghi ngộ độc (Nguồn: S58).</p>
<h2>Thông điệp chính</h2>
<ul><li><strong>Số ca lúc [giờ], tại các cơ sở nào, bao nhiêu ca nặng</strong> — bằng chứng: báo cáo của cơ sở điều trị.</li>
<li><strong>Triệu chứng cần đi khám ngay và nơi khám</strong> — bằng chứng: hướng dẫn của Sở Y tế.</li>
<li><strong>Đã đình chỉ gì; nguyên nhân chưa kết luận</strong> — bằng chứng: biên bản lấy mẫu.</li></ul>
<h2>Câu hỏi khó</h2>
<h3>Có em nào tử vong không?</h3><p>Đến [giờ], các cơ sở điều trị chưa báo trường hợp tử vong nào. Chúng tôi cập nhật số ca kèm
thời điểm, hai lần mỗi ngày.</p>
<h3>Ai chịu trách nhiệm?</h3><p>Chưa có kết luận nguyên nhân nên chưa nêu tên ai. Kết luận do cơ quan có thẩm quyền công bố.</p>
<h2>Không làm</h2><ul><li>Không đoán nguyên nhân.</li><li>Không nêu tên trẻ.</li></ul>
<section class="st-meta"><p>Rà soát ngày 22/11/2026. Đơn vị rà soát: Sở Y tế.</p></section>
"""

_STEPS = (
    ("15 phút", "Sở Y tế", "ghi T0 vào nhật ký, cử một người giữ số liệu, báo Tổ tham mưu."),
    ("30 phút", "Sở Y tế", "gọi từng cơ sở điều trị, lấy số ca kèm thời điểm, hỏi riêng số ca nặng và số trẻ em."),
    ("60 phút", "Sở Y tế", "báo cáo nhanh UBND tỉnh một trang, nêu rõ điều chưa biết và giờ báo cáo tiếp theo."),
    ("60 phút", "Sở Giáo dục và Đào tạo", "báo phụ huynh các trường liên quan, lập một đầu mối trả lời."),
    ("75 phút", "Công an tỉnh", "phối hợp giữ mẫu thức ăn, xác minh tin “có em chết” và lưu chứng cứ."),
    ("90 phút", "Sở Y tế", "trình tuyên bố ban đầu để duyệt, tối đa hai chữ ký."),
    ("02 giờ", "Sở Y tế", "phát tuyên bố đầu tiên trên Cổng Thông tin điện tử tỉnh, Báo Quảng Ngãi và Zalo OA cùng một bản."),
)


def response(level: int) -> str:
    """One level's page; level 3 is as full as the content rules allow."""
    chosen = _STEPS if level >= 3 else _STEPS[:4]
    lines = "".join(
        f'<li data-after="30"{" class=due" if n == len(chosen) - 1 else ""}><div class="when"><b>{when}</b><small>sau T0</small></div>'
        f'<div class="do"><span class="who">{who}</span> {what}</div></li>'
        for n, (when, who, what) in enumerate(chosen)
    )
    units = ["Sở Giáo dục và Đào tạo", "Sở Công Thương", "Công an tỉnh", "Sở VHTTDL", "Tổ tham mưu", "Văn phòng UBND tỉnh", "Báo Quảng Ngãi", "Sở KH&amp;CN"]
    facts = {
        "Chủ trì": 'Sở Y tế <span class="st-tag">đề xuất, chờ xác nhận</span>',
        "Phối hợp": '<ul class="st-units">' + "".join(f"<li>{u}</li>" for u in units[: 2 + 2 * level]) + "</ul>",
        "Người duyệt": "Chủ tịch UBND tỉnh",
        "Người phát biểu": "Người phát ngôn UBND tỉnh",
        "Cập nhật": "mỗi 6 giờ",
        "Kênh": "thông cáo báo chí, Báo Quảng Ngãi, Cổng Thông tin điện tử tỉnh, Zalo OA",
        "Báo cáo nhanh": "UBND tỉnh trong 60 phút",
    }
    rows = "".join(f"<div>{ICON}<dt>{k}</dt><dd>{v}</dd></div>" for k, v in facts.items())
    return f"""
<p class="st-kicker"><a href="#ngo-doc">KB05</a> · Sức khỏe, môi trường</p>
<h1>Ngộ độc thực phẩm tập thể <span class="st-h1-level">Cấp KHTT {level}</span></h1>
<nav class="st-levels st-web"><ul class="st-tabs"><li><a data-lv="1" href="#">1</a></li></ul></nav>
<div class="st-plate" data-lv="{level}"><span class="st-plate__n" aria-hidden="true">{level}</span><div><p class="k">Cấp KHTT {level}</p><p class="v">{NAMES[level]}</p></div>{steps(level)}</div>
<div class="st-cols"><div class="st-side"><dl class="st-due" data-minutes="120"><dt>Tuyên bố đầu tiên phải ra trong</dt><dd class="st-due__grid"><span class="clock">{CLOCKS[level]}</span><span><span class="left">sau T0</span><br><span class="meta"></span></span></dd></dl>
<dl class="st-facts">{rows}</dl></div><div class="st-body">
<h2>Dấu hiệu</h2><ul><li>Có trẻ nặng, hoặc từ hai trường trở lên.</li><li>Hàng chục ca nhập viện trong một buổi, cơ sở y tế quá tải.</li><li>Một người lớn tử vong nghi do cùng nguồn thức ăn.</li><li>Nhiều báo đăng; trang lớn ngoài tỉnh chia sẻ.</li></ul>
<h2>Việc phải làm</h2><ol class="st-line">{lines}</ol>
<h2>Tuyên bố ban đầu</h2><figure class="st-say"><figcaption class="st-say__head"><b>4 chỗ phải điền</b><span>85 tiếng</span></figcaption>
<blockquote><p>Lúc <mark class="st-gap">[giờ]</mark>, tại <mark class="st-gap">[nơi]</mark> có người phải vào viện sau bữa ăn. Chúng tôi chia sẻ với các gia đình.</p>
<p>Đến <mark class="st-gap">[giờ]</mark>, có <mark class="st-gap">[số người]</mark> đang được theo dõi và điều trị. <strong>Chưa xác định được nguyên nhân</strong>; Sở Y tế đang lấy mẫu xét nghiệm.</p>
<p>Ai đã ăn cùng nguồn thức ăn và thấy đau bụng, nôn, sốt hãy đến cơ sở y tế gần nhất. Thông tin tiếp theo lúc <mark class="st-gap">[giờ]</mark> tại Cổng Thông tin điện tử tỉnh.</p></blockquote></figure>
<h2>Nâng, hạ cấp</h2><ul><li>Lên Cấp KHTT 4 khi có trẻ em tử vong hoặc nhiều người tử vong.</li><li>Xuống Cấp KHTT 2 khi 24 giờ giảm liên tục, không còn câu hỏi chưa trả lời.</li></ul>
<h2 class="st-web">Mở thêm</h2><ul class="st-web"><li>Thẻ hành động</li></ul></div></div>
"""


_TERMS = (
    ("Bản đồ thông điệp", "Bảng tối đa ba thông điệp, mỗi thông điệp ba ý hỗ trợ."),
    ("Cải chính", "Cơ quan báo chí sửa nội dung đã đăng sai và xin lỗi."),
    ("Cấp KHTT", "Mức nặng của khủng hoảng truyền thông, từ 1 đến 4. Khác cấp độ phòng thủ dân sự."),
    ("Chủ động công bố trước", "Tự công bố sự cố của mình trước khi người khác nêu."),
    ("Diễn tập trên bàn", "Luyện tập bằng lời và giấy tờ, theo phiếu tình huống."),
    ("Đính chính", "Cơ quan tự sửa thông tin mình đã phát."),
    ("Người phát ngôn", "Người được giao nhân danh cơ quan cung cấp thông tin cho báo chí."),
    ("Tuyên bố ban đầu", "Lời nói đầu tiên, ngắn, có giờ hẹn; nói điều biết và điều chưa biết."),
)
GLOSSARY = '<h1>Thuật ngữ</h1><dl class="st-glossary">' + "".join(
    f'<dt id="t{n}">{term}</dt><dd>{text} <span lang="en">holding statement</span></dd>' for n, (term, text) in enumerate(_TERMS)
) + "</dl>"

COVER = f"""<div><p class="pr-cover__draft">Dự thảo 0.1 – để góp ý</p><p class="pr-cover__title">Sổ tay<br>hướng dẫn xử lý<br>khủng hoảng<br>truyền thông</p><p class="pr-cover__sub">Tỉnh Quảng Ngãi</p><div class="pr-cover__steps"></div><p class="pr-cover__foot">Soạn theo
Kế hoạch 161/KH-UBND ngày 18/11/2021, nhiệm vụ III.3.<br>{EDITION}</p></div>"""

IMPRINT = """<h1>Về ấn bản này</h1><p>Đây là bản dự thảo. Các cấp KHTT, mốc giờ và phân vai là đề xuất.</p>
<table><tbody><tr><th>Số ấn bản</th><td>0.1 – dự thảo</td></tr><tr><th>Giấy phép xuất bản</th><td>chưa có</td></tr></tbody></table>"""


def leaf(ident: str, html: str, source: str) -> Leaf:
    return Leaf.of(article(html), ident=ident, source=source)


def volume(**changes: object) -> Volume:
    """The sample book. ``chapter_2`` replaces the second chapter's HTML; other keys go to its settings."""
    chapter_2 = str(changes.pop("chapter_2", CHAPTER_2))
    return Volume(
        settings(**changes),
        [
            Part(
                "Năm bước xử lý",
                [
                    leaf("nhan-dien", CHAPTER_1, "handbook/01-nhan-dien.md"),
                    leaf("nguon-luc", chapter_2, "handbook/02-nguon-luc.md"),
                    leaf("bang-cap", LEVEL_TABLE, "handbook/registry/levels.yml"),
                ],
                about="Đọc phần này trước khi có chuyện; mở lại khi thấy dấu hiệu lạ.",
            ),
            Part(
                "Kịch bản ở bốn cấp",
                [
                    leaf("ngo-doc", SCENARIO, "scenarios/ngo-doc-thuc-pham/index.md"),
                    *(
                        leaf(f"ngo-doc-cap-{n}", response(n), f"scenarios/ngo-doc-thuc-pham/cap-{n}.md")
                        for n in NAMES
                    ),
                ],
                about="Mỗi loại một trang tổng quan, rồi mỗi cấp một trang để làm theo, đánh dấu và lưu lại.",
            ),
            Part("Tra cứu", [leaf("thuat-ngu", GLOSSARY, "handbook/registry/glossary.yml")]),
        ],
        cover=COVER,
        imprint=IMPRINT,
    )


if __name__ == "__main__":  # look at it: python -m tests.press.sample out.pdf
    from sotay.press.book import make_book

    for fault in make_book(volume(), Path(sys.argv[1]), fonts=fonts(), fonts_folder=FONTS_FOLDER):
        print(fault)
