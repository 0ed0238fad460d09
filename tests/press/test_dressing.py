"""The web's vocabulary made fit for paper."""

import small_book
from bs4 import Tag
from small_book import article

from sotay.press.dress import dress
from sotay.press.fonts import FontSet
from sotay.press.links import settle_links
from sotay.press.tables import set_widths


def dressed(html: str, fonts: FontSet) -> Tag:
    page = article(html)
    dress(page, fonts)
    return page


def words(tag: Tag) -> str:
    """Text of ``tag`` with plain spaces."""
    return " ".join(tag.get_text(" ").split())


def test_what_only_a_screen_can_use_is_gone(fonts: FontSet) -> None:
    screen = "<p class='st-web'>a</p><script>b</script>"
    page = dressed(f"{screen}<p>c<a class='headerlink'>¶</a><span class='vh'>d</span></p>", fonts)
    assert page.get_text() == "c"


def test_tabs_and_folds_stand_open_under_their_names(fonts: FontSet) -> None:
    labels = '<div class="tabbed-labels"><label>Một</label><label>Hai</label></div>'
    blocks = '<div class="tabbed-block"><p>x</p></div><div class="tabbed-block"><p>y</p></div>'
    tabs = f'<div class="tabbed-set"><input><input>{labels}<div class="tabbed-content">{blocks}</div></div>'
    page = dressed(f"{tabs}<details><summary>Khi mất điện</summary><p>Dùng loa.</p></details>", fonts)
    assert [p.get_text() for p in page.find_all("p")] == ["Một", "x", "Hai", "y", "Khi mất điện", "Dùng loa."]
    assert not page.find(["details", "summary", "input"])


def test_a_footnote_moves_to_where_it_is_called(fonts: FontSet) -> None:
    page = dressed(small_book.piece("chapter-1"), fonts)
    note = page.select_one(".pr-fn")
    assert note is not None and words(note).startswith("Kế hoạch 161/KH-UBND không định nghĩa")
    assert note.parent is not None and words(note.parent).startswith("Khủng hoảng truyền thông")
    assert not page.select(".footnote, .footnote-backref")


def test_the_checklist_gets_a_sheet_of_its_own_with_the_chapters_name(fonts: FontSet) -> None:
    page = dressed(
        small_book.piece("chapter-1") + '<section class="st-meta"><p>Văn bản dẫn.</p></section>', fonts
    )
    sheet = page.select_one(".pr-check")
    assert sheet is not None
    of = sheet.select_one(".pr-check__of")
    assert of is not None and words(of) == "Nhận diện khủng hoảng truyền thông"
    assert len(sheet.select("li")) == 6 and not sheet.select("input, label, .st-meta")


def test_facts_become_a_list_with_one_item_a_row(fonts: FontSet) -> None:
    wrapped = '<dl class="st-facts"><div><dt>Chủ trì</dt><dd>Sở Y tế</dd></div></dl>'
    bare = '<dl class="st-law"><dt>Hiệu lực</dt> <dd>còn</dd><dt>Nguồn</dt><dd>S1</dd><dd>S2</dd></dl>'
    page = dressed(wrapped + bare, fonts)
    rows = [[words(item) for item in facts.find_all("li")] for facts in page.select("ul.st-facts")]
    assert rows == [["Chủ trì Sở Y tế"], ["Hiệu lực còn", "Nguồn S1 S2"]]


def test_a_response_becomes_a_card_over_two_pages(fonts: FontSet) -> None:
    page = dressed(small_book.piece("response-3"), fonts)
    head = page.select_one(".pr-head[data-lv='3']")
    assert head is not None
    assert [words(p) for p in head.select(".pr-head__t > *")] == [
        "KB05 · Sức khỏe, môi trường",
        "Ngộ độc thực phẩm tập thể",
        "Cấp KHTT 3 – Khủng hoảng",
    ]
    assert words(head.select(".pr-head__clock")[0]) == "02 giờ"
    right = page.select_one(".pr-say")
    assert (
        right is not None
        and right.select(".pr-fill p")
        and [words(h) for h in right.find_all("h2")]
        == [
            "Tuyên bố ban đầu",
            "Nâng, hạ cấp",
        ]
    )


def test_a_full_card_is_set_tighter_never_smaller(fonts: FontSet) -> None:
    full = small_book.piece("response-4").replace(
        "</ol>", "<li><div class='do'>" + "việc " * 160 + "</div></li></ol>"
    )
    assert "pr-tight" in dressed(full, fonts).get_attribute_list("class")
    assert "pr-tight" not in dressed(small_book.piece("response-1"), fonts).get_attribute_list("class")


def test_column_widths_follow_the_text(fonts: FontSet) -> None:
    page = article(
        "<table><tr><th>Mốc</th><th>Việc</th></tr><tr><td>15 phút</td><td>"
        + "ghi T0 vào nhật ký " * 6
        + "</td></tr></table>"
    )
    assert page.table is not None
    set_widths(page.table, fonts)
    shares = [
        float(str(col["style"]).removeprefix("width:").removesuffix("%")) for col in page.find_all("col")
    ]
    assert abs(sum(shares) - 100) < 0.1 and shares[1] > 4 * shares[0]


def test_the_level_table_is_cut_in_two_with_rows_of_equal_height(fonts: FontSet) -> None:
    page = dressed(small_book.piece("levels"), fonts)
    left, right = page.select("table.pr-left, table.pr-right")
    heights = [[row.find(["td", "th"])["style"] for row in table.find_all("tr")] for table in (left, right)]
    assert heights[0] == heights[1]
    assert [len(row.find_all(["td", "th"])) for row in right.find_all("tr")] == [3] * 6
    assert "Khủng hoảng" in words(right) and "Khủng hoảng" not in words(left)


def test_links_inside_get_page_numbers_others_lead_to_the_website_or_become_words() -> None:
    html = '<p><a href="#trong">a</a> <a href="#x/:y">b</a> <a href="https://nguon.example/z">c</a></p>'
    page = article(html)
    settle_links(page, {"trong"}, lambda href: "")
    assert [(a["href"], a.get("class")) for a in page.find_all("a")] == [
        ("#trong", ["pr-ref"]),
        ("https://nguon.example/z", None),
    ]
    page = article(html)
    settle_links(page, {"trong"}, lambda href: "https://so-tay.example/x/index.html#y")
    assert page.find_all("a")[1]["href"] == "https://so-tay.example/x/index.html#y"


def test_a_bold_label_over_a_list_is_marked_and_like_labels_stand_alike(fonts: FontSet) -> None:
    page = dressed(
        "<h2>Người ghi</h2><p><strong>Ai giữ:</strong> một người.</p><p><strong>Trong 15 phút</strong></p>"
        "<ul><li>Ghi.</li></ul><p><strong>Không làm:</strong> đoán.</p><p><strong>Bàn giao:</strong> sổ.</p>"
        "<p>Chữ <strong>đậm:</strong> giữa câu.</p><p><strong>Đậm</strong></p><p>Không có danh mục.</p>",
        fonts,
    )
    names = {words(p): " ".join(p.get("class") or []) for p in page.find_all("p")}
    assert names["Trong 15 phút"] == "pr-label" and names["Bàn giao: sổ."] == "pr-flush"
    marked = ("Trong 15 phút", "Bàn giao: sổ.")
    assert not any(name for text, name in names.items() if text not in marked)


def test_a_heading_keeps_its_compound_words_whole(fonts: FontSet) -> None:
    page = dressed("<h1>Tên</h1><h2>Xây dựng phương án xử lý khủng hoảng</h2>", fonts)
    heading = page.h2
    assert heading is not None
    assert heading.get_text() == "Xây\u00a0dựng phương\u00a0án xử\u00a0lý khủng\u00a0hoảng"


def test_a_deck_is_as_high_as_its_lines_on_the_grid(fonts: FontSet) -> None:
    told = []
    for times in (1, 8, 12):
        lead = dressed(f"<h1>Tên</h1><p class='st-lead'>{'người trực ' * times}</p>", fonts).p
        assert lead is not None
        told.append(lead["style"])
    assert told == ["--deck:28pt", "--deck:42pt", "--deck:56pt"]


def test_only_a_line_alone_is_kept_with_its_neighbour(fonts: FontSet) -> None:
    long = "Ghi giờ xảy ra và giờ mình biết tin, người báo tin và nơi thấy tin đầu tiên, rồi mới gọi."
    page = dressed(
        f"<ul><li>một</li><li>{long}</li><li>hai</li></ul><ol><li>{long}</li><li>{long}</li></ol>", fonts
    )
    assert [item.get("class") for item in page.find_all("li")] == [["pr-keep"], ["pr-keep"], None, None, None]


def test_a_box_may_break_once_it_has_more_lines_than_six(fonts: FontSet) -> None:
    def box(items: int) -> str:
        return f'<div class="admonition"><p class="admonition-title">Đề xuất</p><ul>{"<li>một</li>" * items}</ul></div>'

    page = dressed(box(6) + box(7), fonts)
    assert ["pr-long" in tag["class"] for tag in page.select(".admonition")] == [False, True]


def test_a_tasks_first_line_begins_where_the_others_do(fonts: FontSet) -> None:
    task = '<label class="task-list-control"><input type="checkbox"></label> Ghi giờ'
    page = dressed(f'<ul class="task-list"><li class="task-list-item">{task}</li></ul>', fonts)
    assert page.li is not None and page.li.get_text() == "Ghi giờ"


def test_a_link_holds_text_alone_whatever_is_held_together_in_it(fonts: FontSet) -> None:
    """Each element inside a link would be an annotation outside any Link of PDF/UA."""
    page = dressed('<p>Theo <a href="#l" class="st-ref">Luật Báo chí 126/2025/QH15</a>.</p>', fonts)
    links = page.find_all("a")
    assert [words(link) for link in links] == ["Luật Báo chí", "126/2025/QH15"]
    assert not any(link.find(True) for link in links)
    assert {link["href"] for link in links} == {"#l"} and links[-1]["class"] == ["st-ref"]
    assert page.p is not None and "".join(words(page.p).split()) == "TheoLuậtBáochí126/2025/QH15."
    assert [words(held) for held in page.select(".pr-no")] == ["126/2025/QH15"]
