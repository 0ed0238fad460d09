"""Faults put into a good press file, one each: what a check must see, and on which page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from sotay.press.inks import Profile

Pdf = pikepdf.Pdf


@dataclass(frozen=True)
class Fault:
    """``check`` must tell of ``page`` (0: of the whole file); ``also`` may be told too, nothing else may fail."""

    name: str
    check: str
    page: int
    spoil: Callable[[Pdf], None]
    also: tuple[str, ...] = ()
    encrypt: bool = False


def _add(pdf: Pdf, page: int, content: str, **resources: Dictionary) -> None:
    """Paint ``content`` on top of ``page``; ``resources`` are added to the page's own by kind."""
    holder = pdf.pages[page - 1]
    own = holder.obj.Resources = pdf.make_indirect(Dictionary(holder.obj.Resources))
    for kind, items in resources.items():
        own[f"/{kind}"] = Dictionary(
            {**dict(own.get(f"/{kind}", Dictionary()).items()), **dict(items.items())}
        )
    holder.contents_add(pdf.make_stream(b"q"), prepend=True)  # what the page leaves set must not reach us
    holder.contents_add(pdf.make_stream(f"Q q {content} Q".encode("latin-1")), prepend=False)


def _font(pdf: Pdf, page: int) -> str:
    return str(next(iter(pdf.pages[page - 1].obj.Resources.Font.keys())))


def _glyph(pdf: Pdf, page: int) -> str:
    """A letter that stands on ``page``, in its first typeface."""
    font = ""
    for given in pikepdf.parse_content_stream(pdf.pages[page - 1]):
        if str(given.operator) == "Tf":
            font = str(given.operands[0])
        elif str(given.operator) == "TJ" and font == _font(pdf, page):
            return f"<{bytes(given.operands[0][0]).hex()[:4]}>"
    raise AssertionError(f"không có chữ nào của phông đầu ở trang {page}")


def _text(pdf: Pdf, page: int, before: str, size: float = 9, shown: str = "") -> None:
    over, shown = Dictionary(Zo=Dictionary(op=True, OPM=1)), shown or _glyph(pdf, page)
    _add(pdf, page, f"{before} BT {_font(pdf, page)} {size} Tf 100 100 Td {shown} Tj ET", ExtGState=over)


def _paint(content: str, page: int = 6, **resources: Dictionary) -> Callable[[Pdf], None]:
    return lambda pdf: _add(pdf, page, content, **resources)


def _type(before: str, page: int = 6, size: float = 9, shown: str = "") -> Callable[[Pdf], None]:
    return lambda pdf: _text(pdf, page, before, size, shown)


def _image(pdf: Pdf, space: Name, width: int, page: int, value: int = 90) -> None:
    parts = {Name.DeviceGray: 1, Name.DeviceRGB: 3, Name.DeviceCMYK: 4}[space]
    image = pdf.make_stream(
        bytes([value]) * (width * width * parts), Type=Name.XObject, Subtype=Name.Image, Width=width, Height=width,
        BitsPerComponent=8, ColorSpace=space,
    )  # fmt: skip
    _add(pdf, page, "72 0 0 72 100 100 cm /Zi Do", XObject=Dictionary(Zi=image))


def _form(pdf: Pdf, content: str, page: int, **more: object) -> None:
    form = pdf.make_stream(
        content.encode(), Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 400, 400]),
        Resources=Dictionary(), **more,
    )  # fmt: skip
    _add(pdf, page, "/Zf Do", XObject=Dictionary(Zf=form))


def _tile(pdf: Pdf) -> None:
    tile = pdf.make_stream(
        b"1 0 0 rg 0 0 4 4 re f", Type=Name.Pattern, PatternType=1, PaintType=1, TilingType=1,
        BBox=Array([0, 0, 8, 8]), XStep=8, YStep=8, Resources=Dictionary(),
    )  # fmt: skip
    _add(pdf, 7, "/Pattern cs /Zp scn 100 100 90 90 re f", Pattern=Dictionary(Zp=tile))


def _shade(pdf: Pdf) -> None:
    ramp = Dictionary(FunctionType=2, Domain=Array([0, 1]), C0=Array([1, 0, 0]), C1=Array([0, 0, 1]), N=1)
    shading = Dictionary(
        ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=Array([100, 100, 200, 100]), Function=ramp
    )
    _add(pdf, 7, "100 100 90 90 re W n /Zs sh", Shading=Dictionary(Zs=shading))


def _spot(inks: Array, name: Name) -> Callable[[Pdf], None]:
    tint = Dictionary(
        FunctionType=2, Domain=Array([0, 1]), C0=Array([0, 0, 0, 0]), C1=Array([0, 1, 1, 0]), N=1
    )
    space = Array([name, inks, Name.DeviceCMYK, tint])
    if name == Name.Separation:
        space = Array([name, inks[0], Name.DeviceCMYK, tint])
    return _paint("/Zc cs 0.8 scn 100 100 60 60 re f", 6, ColorSpace=Dictionary(Zc=space))


def _profiled(pdf: Pdf) -> None:
    space = Array([Name.ICCBased, pdf.make_stream(Profile.load().data, N=4)])
    _add(pdf, 6, "/Zc cs 0 1 0 0 scn 100 100 60 60 re f", ColorSpace=Dictionary(Zc=space))


def _type3(pdf: Pdf) -> None:
    glyph = pdf.make_stream(b"500 0 0 0 400 700 d1 0 0 400 700 re f")
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type3, FontBBox=Array([0, 0, 500, 700]), Name=Name.Zt,
        FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]), CharProcs=Dictionary(a=glyph), FirstChar=97,
        LastChar=97, Widths=Array([500]),
        Encoding=Dictionary(Type=Name.Encoding, Differences=Array([97, Name.a])),
    )  # fmt: skip
    over = Dictionary(Zo=Dictionary(op=True, OPM=1))
    _add(
        pdf, 5, "0 0 0 1 k /Zo gs BT /Zt 9 Tf 100 100 Td (a) Tj ET", Font=Dictionary(Zt=font), ExtGState=over
    )


def _lost_font(pdf: Pdf) -> None:
    holder = pdf.pages[5].obj.Resources.Font[_font(pdf, 6)].DescendantFonts[0].FontDescriptor
    del holder["/FontFile2"]


def _whole_font(pdf: Pdf) -> None:
    font = pdf.pages[5].obj.Resources.Font[_font(pdf, 6)]
    font.BaseFont = Name("/" + str(font.BaseFont).partition("+")[2])


def _lost_words(pdf: Pdf) -> None:
    font = pdf.pages[5].obj.Resources.Font[_font(pdf, 6)]
    lost = f"1 beginbfchar {_glyph(pdf, 6)} <fffd> endbfchar"
    cmap = f"begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n{lost} endcmap"
    font.ToUnicode = pdf.make_stream(cmap.encode())


def _box(page: int, key: str, box: list[float] | None) -> Callable[[Pdf], None]:
    def spoil(pdf: Pdf) -> None:
        if box is None:
            del pdf.pages[page - 1].obj[key]
        else:
            pdf.pages[page - 1].obj[key] = Array(box)

    return spoil


def _no_bleed(pdf: Pdf) -> None:
    for number in (3, 4):
        page = pdf.pages[number - 1].obj
        page.BleedBox = page.TrimBox


def _root(key: str, value: Callable[[Pdf], object]) -> Callable[[Pdf], None]:
    return lambda pdf: pdf.Root.__setitem__(key, value(pdf))


def _page(number: int, key: str, value: object) -> Callable[[Pdf], None]:
    return lambda pdf: pdf.pages[number - 1].obj.__setitem__(key, value)


def _attach(pdf: Pdf) -> None:
    pdf.attachments["bi-mat.txt"] = b"x"


def _layered(pdf: Pdf) -> None:
    group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("Nháp")))
    pdf.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(Order=Array([group])))


def _postscript(pdf: Pdf) -> None:
    code = pdf.make_stream(b"showpage", Type=Name.XObject, Subtype=Name.PS)
    _add(pdf, 6, "", XObject=Dictionary(Zx=code))


def _unmarked(pdf: Pdf) -> None:
    text = pdf.Root.Metadata.read_bytes().replace(b"PDF/X-4", b"PDF/X-1a:2003")
    pdf.Root.Metadata = pdf.make_stream(text, Type=Name.Metadata, Subtype=Name.XML)


def _screen_intent(pdf: Pdf) -> None:
    profile = pdf.Root.OutputIntents[0].DestOutputProfile
    profile.write(profile.read_bytes().replace(b"prtrCMYK", b"mntrRGB ", 1))


def _unnamed(key: str) -> Callable[[Pdf], None]:
    return lambda pdf: pdf.docinfo.__delitem__(key)


def _broken(pdf: Pdf) -> None:
    pdf.pages[4].obj.Contents = pdf.make_stream(b"q 1 0 0 1 0 cm /Zz gs Q")


def _blank(pdf: Pdf) -> None:
    pdf.pages[6].obj.Contents = pdf.make_stream(b"q Q")


def _short(pdf: Pdf) -> None:
    del pdf.pages[7]


def _thick(pdf: Pdf) -> None:
    for page in list(pdf.pages)[2:6]:
        pdf.pages.append(page)


def _shifted(pdf: Pdf) -> None:
    pdf.pages[5].contents_add(pdf.make_stream(b"1 0 0 1 -50 0 cm"), prepend=True)


def _moved_words(pdf: Pdf) -> None:
    _text(pdf, 6, "0 0 0 1 k /Zo gs 1 0 0 1 -98 0 cm")


def _inherited_turn(pdf: Pdf) -> None:
    pdf.Root.Pages.Rotate = 180


WHITE_FRAME = "0 0 0 0 k -1 -1 9.5 620 re f -1 -1 440 9.5 re f"
OVER = Dictionary(Zg=Dictionary(op=True, OP=True, OPM=1))
LINK = Array([Dictionary(Type=Name.Annot, Subtype=Name.Link, Rect=Array([60, 60, 90, 90]))])
SCRIPT = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))
FIELD = Dictionary(Fields=Array([Dictionary(FT=Name.Tx, T=String("ten"))]))

FAULTS = (
    Fault("nội dung trang hỏng", "tep-lanh", 5, _broken),
    Fault("mã hóa", "ma-hoa", 0, lambda pdf: None, encrypt=True),
    Fault("JavaScript khi mở", "hanh-dong", 0, _root("/OpenAction", lambda _: SCRIPT)),
    Fault("trang tự chạy", "hanh-dong", 4, _page(4, "/AA", Dictionary(O=SCRIPT))),
    Fault("ô điền", "bieu-mau", 0, _root("/AcroForm", lambda _: FIELD)),
    Fault("tệp kèm", "tep-kem", 0, _attach),
    Fault("lớp", "lop", 0, _layered),
    Fault("liên kết", "chu-thich", 5, _page(5, "/Annots", LINK)),
    Fault("PostScript", "ngoai-tep", 0, _postscript),
    Fault("tự nhận X-1a", "pdf-x4", 0, _unmarked),
    Fault("không có XMP", "pdf-x4", 0, lambda pdf: pdf.Root.__delitem__("/Metadata")),
    Fault("không tên", "thong-tin", 0, _unnamed("/Title")),
    Fault("không trapping", "thong-tin", 0, _unnamed("/Trapped")),
    Fault("không điều kiện in", "dieu-kien-in", 0, lambda pdf: pdf.Root.__delitem__("/OutputIntents")),
    Fault("hồ sơ màn hình", "dieu-kien-in", 0, _screen_intent),
    Fault("không khung cắt", "co-khung", 3, _box(3, "/TrimBox", None), ("kho-cat", "khung-tran-le")),
    Fault("khung không lồng", "co-khung", 3, _box(3, "/BleedBox", [-20, -20, 440, 620])),
    Fault("sai khổ", "kho-cat", 7, _box(7, "/TrimBox", [8.504, 8.504, 408.504, 603.78]), ("vung-an-toan",)),
    Fault("trang xoay", "xoay-trang", 2, _page(2, "/Rotate", 90)),
    Fault("cả sách xoay", "xoay-trang", 8, _inherited_turn),
    Fault("đơn vị lạ", "xoay-trang", 6, _page(6, "/UserUnit", 2)),
    Fault("không tràn lề", "khung-tran-le", 4, _no_bleed),
    Fault("hình dừng ở mép cắt", "tran-le", 1, _paint(WHITE_FRAME, 1)),
    Fault("số trang lẻ", "so-trang", 0, _short),
    Fault("dày quá để ghim", "day-ghim", 0, _thick),
    Fault("trang trống", "trang-trong", 7, _blank),
    Fault("cả trang lệch", "vung-an-toan", 6, _shifted, ("tran-le",)),
    Fault("chữ ở mép", "vung-an-toan", 6, _moved_words, ("tran-le",)),
    Fault("phông không nhúng", "phong-nhung", 6, _lost_font),
    Fault("phông nhúng cả bộ", "phong-tap-con", 6, _whole_font),
    Fault("phông Type 3", "phong-type3", 5, _type3),
    Fault(".notdef", "thieu-ky-tu", 6, _type("0 0 0 1 k /Zo gs", shown="<0000>")),
    Fault("U+FFFD", "thieu-ky-tu", 6, _lost_words),
    Fault("chữ 4 pt", "chu-nho", 6, _type("0 0 0 1 k /Zo gs", size=4)),
    Fault("nét 0,1 pt", "net-manh", 6, _paint("0 0 0 1 K 0.1 w 100 100 m 200 100 l S")),
    Fault("nét 0", "net-manh", 5, _paint("0 0 0 1 K 0 w 100 100 m 200 100 l S", 5)),
    Fault("nét thu nhỏ", "net-manh", 6, _paint("0 0 0 1 K .1 0 0 .1 0 0 cm 1 w 1000 1000 m 2000 1000 l S")),
    Fault("nền mảnh", "net-manh", 6, _paint("0 0 0 1 k 100 100 90 0.1 re f")),
    Fault("ảnh 72 dpi", "anh-tho", 6, lambda pdf: _image(pdf, Name.DeviceCMYK, 72, 6), ("tong-muc",)),
    Fault("ảnh 200 dpi", "anh-mem", 6, lambda pdf: _image(pdf, Name.DeviceGray, 200, 6)),
    Fault("ảnh RGB", "mau-man-hinh", 7, lambda pdf: _image(pdf, Name.DeviceRGB, 300, 7)),
    Fault("nền RGB", "mau-man-hinh", 6, _paint("1 0 0 rg 100 100 60 60 re f")),
    Fault("RGB trong khối vẽ", "mau-man-hinh", 8, lambda pdf: _form(pdf, "1 0 0 rg 90 90 60 60 re f", 8)),
    Fault("RGB trong họa tiết", "mau-man-hinh", 7, _tile),
    Fault("chuyển sắc RGB", "mau-man-hinh", 7, _shade),
    Fault(
        "nhóm RGB", "mau-man-hinh", 6,
        lambda pdf: _form(
            pdf, "0 0 0 .5 k 90 90 60 60 re f", 6, Group=Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
        ),
    ),
    Fault("màu Lab", "mau-man-hinh", 6, _paint(
        "/Zc cs 50 40 20 scn 100 100 60 60 re f",
        ColorSpace=Dictionary(Zc=Array([Name.Lab, Dictionary(WhitePoint=Array([0.96, 1, 0.82]))])),
    )),
    Fault("ảnh RGB trong dòng", "mau-man-hinh", 6, _paint(
        "72 0 0 72 100 100 cm BI /W 1 /H 1 /BPC 8 /CS /RGB ID \xff\xff\xff EI"), ("anh-tho", "tong-muc")),
    Fault("màu pha", "mau-pha", 6, _spot(Array([Name("/PANTONE 485 C")]), Name.Separation)),
    Fault("màu pha DeviceN", "mau-pha", 6, _spot(Array([Name("/Vang kim")]), Name.DeviceN)),
    Fault("màu kèm hồ sơ", "mau-icc", 6, _profiled),
    Fault("chữ đen bốn mực", "den-nhieu-muc", 6, _type(".6 .4 .4 1 k")),
    Fault("chữ đen ba mực", "den-nhieu-muc", 6, _type(".8 .8 .8 0 k")),
    Fault("chữ đen RGB", "den-nhieu-muc", 6, _type("0 0 0 rg"), ("mau-man-hinh",)),
    Fault("chữ đen không in đè", "den-in-de", 6, _type("0 0 0 1 k")),
    Fault("chữ trắng in đè", "trang-in-de", 6, _type("0 0 0 0 k /Zo gs")),
    Fault("nền trắng in đè", "trang-in-de", 5, _paint("/Zg gs 0 0 0 0 k 90 90 60 60 re f", 5, ExtGState=OVER)),
    Fault("nửa trong suốt", "trong-suot", 6, _paint(
        "/Zt gs 0 0 0 .5 k 90 90 60 60 re f", ExtGState=Dictionary(Zt=Dictionary(ca=0.5)))),
    Fault("hòa màu", "trong-suot", 6, _paint(
        "/Zt gs 0 1 0 0 k 90 90 60 60 re f", ExtGState=Dictionary(Zt=Dictionary(BM=Name.Multiply)))),
    Fault("hàm truyền", "ham-truyen", 6, _paint(
        "/Zt gs", ExtGState=Dictionary(Zt=Dictionary(TR=Dictionary(FunctionType=2, Domain=Array([0, 1]), N=2))))),
    Fault("tổng mực 400 %", "tong-muc", 6, _paint("1 1 1 1 k 90 90 60 60 re f")),
    Fault("tổng mực do in đè", "tong-muc", 6, _paint(
        "1 1 .5 0 k 90 90 60 60 re f /Zg gs 0 0 0 1 k 90 90 60 60 re f", ExtGState=OVER)),
    Fault("tổng mực của ảnh", "tong-muc", 8, lambda pdf: _image(pdf, Name.DeviceCMYK, 300, 8, 220)),
)  # fmt: skip
