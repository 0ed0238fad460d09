"""The press PDF of the sample book: inks, boxes, what X-4 asks, and the same words as the reading PDF."""

import hashlib
import subprocess
from collections import Counter
from pathlib import Path

import pikepdf
import pytest
import small_book
import yaml
from PIL import Image, ImageChops

from sotay.press.bind import bind
from sotay.press.book import Made, stylesheets
from sotay.press.fonts import FontSet
from sotay.press.inks import PROFILE, PROFILES, InkError, Inks, Profile
from sotay.press.layout import Layout, lay_out
from sotay.press.offset import write_press
from sotay.press.same import apart, tints

MM = 72 / 25.4


def colours(path: Path) -> Counter[str]:
    """Every colour operator of pages and forms."""
    found: Counter[str] = Counter()
    with pikepdf.open(path) as pdf:
        forms = [o for o in pdf.objects if isinstance(o, pikepdf.Stream) and o.get("/Subtype") == "/Form"]
        for source in (*pdf.pages, *forms):
            for given in pikepdf.parse_content_stream(source):
                if str(given.operator) in ("rg", "RG", "g", "G", "k", "K", "cs", "CS"):
                    found[" ".join(map(str, given.operands)) + f" {given.operator}"] += 1
    return found


def one_page(html: str, fonts: FontSet, root: Path, css: str = "") -> Layout:
    volume = small_book.one_page(html)
    return lay_out(
        bind(volume, fonts).html,
        [*stylesheets(volume), css],
        settings=volume.settings,
        fonts=fonts,
        fonts_folder=small_book.FONTS_FOLDER,
        root=root,
    )


def test_only_inks_of_the_table_are_in_it(press: Path) -> None:
    allowed = {tuple(round(part, 4) for part in inks) for inks in Inks.load().table.values()}
    for written in colours(press):
        *parts, operator = written.split()
        assert operator in ("k", "K"), written
        assert tuple(map(float, parts)) in allowed, written


def test_words_stand_at_the_same_place_in_both_files(made: Made, press: Path) -> None:
    furthest, different = apart(made.path, press)
    assert different == () and furthest <= 0.01


def test_every_page_looks_alike_in_both_files(made: Made, press: Path) -> None:
    """A page all in blue, which no coated paper reaches, differs by 8 on average; edges of letters by more."""
    for page, mean, far in tints(made.path, press, Profile.load()):
        assert mean <= 8 and far <= 0.005, f"trang {page}: ΔE {mean:.1f}, {far:.2%} khác hẳn"


def test_a_page_in_another_colour_is_seen(made: Made, press: Path, tmp_path: Path) -> None:
    with pikepdf.open(press) as pdf:
        pdf.pages[6].contents_add(pdf.make_stream(b"0 1 0 0 k 100 100 60 60 re f"), prepend=True)
        pdf.save(tmp_path / "khac.pdf")
    told = {page: far for page, _, far in tints(made.path, tmp_path / "khac.pdf", Profile.load())}
    assert [page for page, far in told.items() if far > 0.005] == [7]


def test_nothing_is_left_to_flatten(press: Path) -> None:
    with pikepdf.open(press) as pdf:
        assert not [
            o for o in pdf.objects if isinstance(o, pikepdf.Stream | pikepdf.Dictionary) and "/Group" in o
        ]


def test_boxes_and_identification(press: Path) -> None:
    with pikepdf.open(press) as pdf:
        assert pdf.pdf_version == "1.6"
        for page in pdf.pages:
            assert list(page.obj.MediaBox) == list(page.obj.BleedBox)
            assert list(page.obj.MediaBox)[:2] == [0, 0]
            trim, box = ([float(part) for part in page.obj[name]] for name in ("/TrimBox", "/BleedBox"))
            assert [trim[2] - trim[0], trim[3] - trim[1]] == pytest.approx([148 * MM, 210 * MM], abs=0.01)
            assert [t - b for t, b in zip(trim, box, strict=True)] == pytest.approx(
                [3 * MM, 3 * MM, -3 * MM, -3 * MM], abs=0.01
            )
            assert not {"/Annots", "/StructParents", "/CropBox"} & set(page.obj.keys())
        assert not {"/Outlines", "/Names", "/StructTreeRoot", "/MarkInfo"} & set(pdf.Root.keys())
        assert pdf.docinfo["/Trapped"] == pikepdf.Name("/False")
        assert b"<pdfxid:GTS_PDFXVersion>PDF/X-4<" in pdf.Root.Metadata.read_bytes()
        (intent,) = pdf.Root.OutputIntents
        assert (intent.S, intent.OutputConditionIdentifier) == ("/GTS_PDFX", "FOGRA39")
        assert intent.DestOutputProfile.read_bytes() == Profile.load().data


def test_black_text_overprints_and_white_does_not(press: Path) -> None:
    with pikepdf.open(press) as pdf:
        for page in pdf.pages:
            black, over = False, False
            for given in pikepdf.parse_content_stream(page):
                operator = str(given.operator)
                if operator == "k":
                    black = [float(part) for part in given.operands] == [0, 0, 0, 1]
                elif operator == "gs":
                    over = bool(page.obj.Resources.ExtGState[given.operands[0]].get("/op", over))
                elif operator == "TJ":
                    assert over is black


def test_the_same_layout_gives_the_same_bytes(made: Made, press: Path, tmp_path: Path) -> None:
    assert write_press(made.layout, tmp_path / "lai.pdf") == ()
    assert (tmp_path / "lai.pdf").read_bytes() == press.read_bytes()
    assert str(tmp_path).encode() not in press.read_bytes()


def test_a_colour_without_inks_stops_the_file(fonts: FontSet, tmp_path: Path) -> None:
    layout = one_page("<h1>Thử</h1><p>Một đoạn.</p>", fonts, tmp_path, "p{color:#12fe8c}")
    target = tmp_path / "in.pdf"
    target.write_bytes(b"ban truoc")
    (fault,) = write_press(layout, target)
    assert (fault.kind, fault.source, fault.page) == ("mau-ngoai-bang", "handbook/01-thu.md", 4)
    assert "#12fe8c" in fault.what and "inks.yml" in fault.remedy
    assert target.read_bytes() == b"ban truoc" and list(tmp_path.iterdir()) == [target]


def test_a_colour_that_is_not_hex_is_named_too(fonts: FontSet, tmp_path: Path) -> None:
    layout = one_page("<h1>Thử</h1><p>Một đoạn.</p>", fonts, tmp_path, "p{color:lab(50% 40 20)}")
    kinds = {fault.kind: fault for fault in write_press(layout, tmp_path / "in.pdf")}
    assert "/Lab" in kinds["mau-la"].what and kinds["mau-la"].page == 4


def test_a_coarse_picture_is_named_with_file_and_page(fonts: FontSet, tmp_path: Path) -> None:
    Image.new("RGB", (142, 80), (18, 63, 140)).save(tmp_path / "tho.png")
    html = '<h1>Thử</h1><p><img src="sotay://book/tho.png" alt="Ảnh" style="width:50mm"></p>'
    (fault,) = write_press(one_page(html, fonts, tmp_path), tmp_path / "in.pdf")
    assert (fault.kind, fault.source, fault.page) == ("anh-tho", "handbook/01-thu.md", 4)
    assert "tho.png chỉ có 72 dpi" in fault.what and "591 điểm ảnh" in fault.remedy
    assert not (tmp_path / "in.pdf").exists()


@pytest.mark.parametrize("kind", ["png", "jpg", "alpha", "grey"])
def test_a_picture_is_printed_as_the_profile_says(kind: str, fonts: FontSet, tmp_path: Path) -> None:
    """Seen through the renderer: the CMYK that an RGB picture becomes is not inverted."""
    colour = (200, 200, 200) if kind == "grey" else (200, 40, 60)
    picture = Image.new("RGB", (400, 400), colour)
    if kind == "alpha":
        picture.putalpha(255)
    name = f"anh.{'jpg' if kind == 'jpg' else 'png'}"
    picture.save(tmp_path / name)
    html = f'<h1>Thử</h1><p><img src="sotay://book/{name}" alt="Ảnh" style="width:30mm"></p>'
    target = tmp_path / "in.pdf"
    assert write_press(one_page(html, fonts, tmp_path), target) == ()
    with pikepdf.open(target) as pdf:
        (image,) = pdf.pages[3].get_images().values()
        assert image.ColorSpace == ("/DeviceGray" if kind == "grey" else "/DeviceCMYK")
    subprocess.run(
        ["pdftoppm", "-f", "4", "-l", "4", "-r", "30", "-png", "-singlefile", target, tmp_path / "trang"],
        check=True,
    )
    seen = Image.open(tmp_path / "trang.png").convert("RGB")
    near = [
        band.point([255 * (abs(value - part) < 45) for value in range(256)])
        for band, part in zip(seen.split(), colour, strict=True)
    ]
    close = ImageChops.darker(ImageChops.darker(*near[:2]), near[2]).histogram()[255]
    assert close > 800  # 30 × 30 mm at 30 dpi is 1,255 pixels


def test_the_profile_is_the_one_on_record() -> None:
    record = yaml.safe_load((PROFILES / "profiles.yml").read_text("utf-8"))[PROFILE]
    data = (PROFILES / f"{PROFILE}.icc").read_bytes()
    assert hashlib.sha256(data).hexdigest() == record["sha256"] and record["licence"]
    assert data[12:20] == b"prtrCMYK"


def test_an_unknown_profile_names_those_there_are() -> None:
    with pytest.raises(InkError, match="không có hồ sơ màu “swop”; hiện có: fogra39"):
        Profile.load("swop")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('"#123456": [1, 2, 3]', "màu #123456 cần bốn số phần trăm"),
        ('"#123456": [100, 100, 100, 20]', "dùng 320 % mực"),
        ("- x", "cần các dòng dạng"),
    ],
)
def test_a_table_of_inks_that_cannot_be_used(text: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "inks.yml").write_text(text, "utf-8")
    with pytest.raises(InkError, match=told):
        Inks.load(tmp_path / "inks.yml")
