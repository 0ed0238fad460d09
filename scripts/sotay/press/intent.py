"""What makes a PDF say that it is PDF/X-4: boxes, output intent, identification, dates (ISO 15930-7)."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime
from html import escape
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from sotay.press.inks import Profile
from sotay.press.settings import Settings

VERSION = "PDF/X-4"
REGISTRY = "http://www.color.org"
# Kept from the reading copy's habits: of use to a reader, of no use or forbidden in a press file.
_ROOT_STRANGERS = (
    "/Outlines", "/Names", "/Dests", "/StructTreeRoot", "/MarkInfo", "/PageMode", "/PageLabels",
    "/AcroForm", "/OpenAction", "/AA", "/OCProperties", "/ViewerPreferences", "/Lang",
)  # fmt: skip
_PAGE_STRANGERS = ("/Annots", "/StructParents", "/Tabs", "/AA", "/UserUnit", "/Thumb")

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">{subject}</rdf:li></rdf:Alt></dc:description>
<pdf:Producer>{producer}</pdf:Producer>
<pdf:Trapped>False</pdf:Trapped>
<pdfxid:GTS_PDFXVersion>{version}</pdfxid:GTS_PDFXVersion>
<xmp:CreatorTool>sotay</xmp:CreatorTool>
<xmp:CreateDate>{date}</xmp:CreateDate>
<xmp:ModifyDate>{date}</xmp:ModifyDate>
<xmp:MetadataDate>{date}</xmp:MetadataDate>
<xmpMM:DocumentID>uuid:{ident}</xmpMM:DocumentID>
<xmpMM:VersionID>1</xmpMM:VersionID>
<xmpMM:RenditionClass>default</xmpMM:RenditionClass>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
"""


def mark(pdf: pikepdf.Pdf, settings: Settings, profile: Profile) -> None:
    """Make ``pdf``, whose colours are inks already, say what PDF/X-4 asks for; nothing in it is random."""
    bleed = settings.bleed / 25.4 * 72
    for page in pdf.pages:
        _boxes(page.obj, bleed)
        for key in _PAGE_STRANGERS:
            if key in page.obj:
                del page.obj[key]
    for key in _ROOT_STRANGERS:
        if key in pdf.Root:
            del pdf.Root[key]
    pdf.Root.OutputIntents = Array([intent(pdf, profile)])
    describe(pdf, settings)


def intent(pdf: pikepdf.Pdf, profile: Profile) -> Dictionary:
    """The output intent for ``profile``, its ICC data embedded in ``pdf``."""
    icc = pdf.make_indirect(pdf.make_stream(profile.data, N=4, Alternate=Name.DeviceCMYK))
    return Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFX,
        OutputConditionIdentifier=String(profile.condition),
        OutputCondition=String(profile.about),
        RegistryName=String(REGISTRY),
        Info=String(f"{profile.condition}: {profile.about}"),
        DestOutputProfile=icc,
    )


def _boxes(page: Any, bleed: float) -> None:
    # WeasyPrint stops the BleedBox at 10 points; the MediaBox is the bleed that was painted.
    trim = [float(part) for part in page.get("/TrimBox", page.MediaBox)]
    box = [trim[0] - bleed, trim[1] - bleed, trim[2] + bleed, trim[3] + bleed]
    right, up = _to_origin(page, -round(box[0], 3), -round(box[1], 3))
    page.TrimBox = Array([round(part + by, 3) for part, by in zip(trim, (right, up) * 2, strict=True)])
    page.MediaBox = page.BleedBox = Array(
        [round(part + by, 3) for part, by in zip(box, (right, up) * 2, strict=True)]
    )
    for key in ("/CropBox", "/ArtBox"):
        if key in page:
            del page[key]


def _to_origin(page: Any, right: float, up: float) -> tuple[float, float]:
    """Move what ``page`` draws, so that its MediaBox can begin at 0, 0; return by how much (points).

    PDF allows another origin, but some imposition tools reckon from 0, 0 whatever the box says. A page with
    patterns stays: those are laid from the page's own origin, which no operator moves.
    """
    if (right, up) == (0, 0) or page.get("/Resources", {}).get("/Pattern"):
        return 0.0, 0.0
    page.Contents.write(f"1 0 0 1 {right:g} {up:g} cm\n".encode() + page.Contents.read_bytes())
    return right, up


def describe(pdf: pikepdf.Pdf, settings: Settings) -> None:
    """Make `pdf` tell its title, dates, identity and that it is PDF/X-4, in XMP and in the old dictionary."""
    made = datetime.fromtimestamp(settings.epoch, UTC)
    digest = hashlib.sha256(b"".join(page.obj.Contents.read_bytes() for page in pdf.pages)).hexdigest()
    producer = str(pdf.docinfo.get("/Producer", "sotay"))
    about = {
        "title": settings.title,
        "author": settings.author or "sotay",
        "subject": settings.subject or settings.title,
        "producer": producer,
        "version": VERSION,
        "date": settings.date,
        "ident": f"{digest[:8]}-{digest[8:12]}-{digest[12:16]}-{digest[16:20]}-{digest[20:32]}",
    }
    text = _XMP.format(**{key: escape(value, quote=False) for key, value in about.items()})
    pdf.Root.Metadata = pdf.make_stream(text.encode(), Type=Name.Metadata, Subtype=Name.XML)
    stamp = f"D:{made:%Y%m%d%H%M%S}+00'00"
    for key, value in {
        "/Title": settings.title,
        "/Author": settings.author,
        "/Subject": settings.subject,
        "/CreationDate": stamp,
        "/ModDate": stamp,
    }.items():
        if value:
            pdf.docinfo[key] = String(value)
    pdf.docinfo["/Trapped"] = Name("/False")
