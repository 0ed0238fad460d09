"""A sheet's Markdown as blocks, whatever writes them."""

from sotay.forms.blocks import Paragraph, Run, Table, blocks


def test_gaps_stand_apart_and_keep_their_look():
    (block,) = blocks("Đến **[giờ cập nhật]**, có *[số ca]* ca.")
    assert block == Paragraph(
        "text",
        (
            Run("Đến "),
            Run("[giờ cập nhật]", bold=True, gap=True),
            Run(", có "),
            Run("[số ca]", italic=True, gap=True),
            Run(" ca."),
        ),
    )


def test_lists_keep_their_marks_and_boxes_are_no_gaps():
    found = blocks("### 1. Soát\n\n1. [việc 1]\n2. Hai\n\nĐoạn.\n\n- [ ] Ký tên\n- Gạch")
    assert [(block.kind, block.mark) for block in found if isinstance(block, Paragraph)] == [
        ("heading", ""),
        ("number", "1."),
        ("number", "2."),
        ("text", ""),
        ("box", ""),
        ("bullet", "–"),
    ]
    assert found[4] == Paragraph("box", (Run("Ký tên"),))


def test_columns_are_as_wide_as_their_dashes():
    (table,) = blocks("| Giờ | Việc |\n|--|------|\n| [giờ] | a [việc] |\n|  |  |")
    assert isinstance(table, Table)
    assert table.widths == (0.25, 0.75)
    assert table.rows[1] == ((Run("[giờ]", gap=True),), (Run("a "), Run("[việc]", gap=True)))
    assert table.rows[2] == ((), ())
