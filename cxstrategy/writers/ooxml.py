"""WordprocessingML as text, a function for each element, well-formed from plain values; lengths in twips or EMU."""

import re
from typing import Any

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative'
    ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)
EMU = 635  # in a twip

_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
# Characters that Word writes as elements: tab, line, soft hyphen, hyphen that does not break.
_SPECIAL = re.compile("([\t\n\u00ad\u2011])")
_ELEMENTS = {"\t": "<w:tab/>", "\n": "<w:br/>", "\u00ad": "<w:softHyphen/>", "\u2011": "<w:noBreakHyphen/>"}
# Hebrew, Arabic and their kin, with what stands between their words.
_LEFTWARD = re.compile("([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc][\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\\s\\d]*)")


def local_name(element: Any) -> str:
    """The name of an element of an lxml tree without its namespace."""
    return str(element.tag).rpartition("}")[2]


def legal(text: str) -> str:
    """Text without what XML cannot hold."""
    return _ILLEGAL.sub("", text) if _ILLEGAL.search(text) else text


def escape(text: str) -> str:
    """Text as it may stand in an element or between double quotes: what XML cannot hold is left out."""
    return legal(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def run(text: str, style: str = "", language: str = "") -> str:
    """`w:r`: text in a character style (its id) and a language (such as nl-NL); from right to left it is marked."""
    if text.isascii() or not _LEFTWARD.search(text):
        return _run(text, style, language, "")
    parts = _LEFTWARD.split(text)
    return "".join(_run(part, style, language, "<w:rtl/>" if i % 2 else "") for i, part in enumerate(parts) if part)


def _run(text: str, style: str, language: str, direction: str) -> str:
    known = f'<w:rStyle w:val="{style}"/>' if style else ""
    spoken = f'<w:lang w:val="{language}"/>' if language else ""
    properties = f"<w:rPr>{known}{direction}{spoken}</w:rPr>" if known or direction or spoken else ""
    return f"<w:r>{properties}{_content(text)}</w:r>"


def _content(text: str) -> str:
    if not _SPECIAL.search(text):
        return _t(text)
    return "".join(_ELEMENTS.get(part) or _t(part) for part in _SPECIAL.split(text) if part)


def _t(text: str) -> str:
    kept = ' xml:space="preserve"' if text != text.strip() or "  " in text else ""
    return f"<w:t{kept}>{escape(text)}</w:t>"


def paragraph(style: str, content: str, more: str = "") -> str:
    """`w:p` in a paragraph style (its id, empty for the default); `more` is what follows `w:pStyle` in `w:pPr`."""
    known = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{known}{more}</w:pPr>{content}</w:p>" if known or more else f"<w:p>{content}</w:p>"


def field(instruction: str, result: str, style: str = "") -> str:
    """A field: its instruction, and the runs that it shows until someone updates it; in one character style."""
    begin = f'<w:r><w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else "<w:r>"
    return (
        f'{begin}<w:fldChar w:fldCharType="begin"/></w:r>'
        f'{begin}<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText></w:r>'
        f'{begin}<w:fldChar w:fldCharType="separate"/></w:r>{result}{begin}<w:fldChar w:fldCharType="end"/></w:r>'
    )


def bookmark(number: int, name: str, content: str = "") -> str:
    """`w:bookmarkStart` to `w:bookmarkEnd`: a place that a link or a field names."""
    return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def numbered(number: int | str, level: int) -> str:
    """`w:numPr`: which list a paragraph belongs to, and how deep."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def table(style: str, columns: list[int], rows: str, look: str = "", caption: str = "") -> str:
    """`w:tbl` of a fixed grid: a table style's id, widths in twips, rows, the formats it asks for, what it shows."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in columns)
    told = f'<w:tblCaption w:val="{escape(caption)}"/>' if caption else ""
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{sum(columns)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{look or table_look()}{told}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def table_look(heading: bool = False, total: bool = False, names: bool = False) -> str:
    """`w:tblLook`: whether the first row is a heading, the last a sum, the first column names."""
    value = 0x0600 | 0x20 * heading | 0x40 * total | 0x80 * names
    return (
        f'<w:tblLook w:val="{value:04X}" w:firstRow="{heading:d}" w:lastRow="{total:d}" w:firstColumn="{names:d}"'
        ' w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>'
    )


def row(cells: str, heading: bool = False, whole: bool = True) -> str:
    """`w:tr`: kept `whole` on one page; a `heading` is repeated on every page."""
    properties = ("<w:cantSplit/>" if whole else "") + ("<w:tblHeader/>" if heading else "")
    return f"<w:tr><w:trPr>{properties}</w:trPr>{cells}</w:tr>" if properties else f"<w:tr>{cells}</w:tr>"


def cell(width: int, content: str, span: int = 1) -> str:
    """`w:tc`: content that ends in a paragraph, over `span` columns of together `width` twips."""
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}</w:tcPr>{content}</w:tc>'


def inline_picture(relation: str, number: int, name: str, told: str, width: int, height: int) -> str:
    """A run with `wp:inline`: a picture in the line, its alternative `told`, sizes in EMU."""
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
        f"{_picture(relation, number, name, told, width, height)}</wp:inline></w:drawing></w:r>"
    )


def inline_chart(relation: str, number: int, name: str, told: str, width: int, height: int) -> str:
    """A run with `wp:inline`: a chart in the line, its alternative `told`, sizes in EMU."""
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/>'
        f'<wp:docPr id="{number}" name="{escape(name)}" descr="{escape(told)}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic><a:graphicData uri="{CHART}"><c:chart xmlns:c="{CHART}" r:id="{relation}"/></a:graphicData>'
        "</a:graphic></wp:inline></w:drawing></w:r>"
    )


def page_picture(
    relation: str, number: int, name: str, place: tuple[int, int], size: tuple[int, int], told: str = ""
) -> str:
    """A run with `wp:anchor`, at a place on the page, all in EMU: over the text with an alternative `told`, without
    one decoration behind it."""
    (left, top), (width, height) = place, size
    return (
        '<w:r><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0"'
        f' relativeHeight="{number}" behindDoc="{not told:d}" locked="1" layoutInCell="0" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{left}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{top}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f"{_picture(relation, number, name, told, width, height)}</wp:anchor></w:drawing></w:r>"
    )


def _picture(relation: str, number: int, name: str, told: str, width: int, height: int) -> str:
    known = f'id="{number}" name="{escape(name)}"'
    described = f'{known} descr="{escape(told)}"/>' if told else f'{known} descr="">{DECORATIVE}</wp:docPr>'
    return (
        f"<wp:docPr {described}"
        '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
        f'<a:graphic><a:graphicData uri="{PICTURE}"><pic:pic>'
        f"<pic:nvPicPr><pic:cNvPr {known}/><pic:cNvPicPr/></pic:nvPicPr>"
        f'<pic:blipFill><a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
        f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
    )
