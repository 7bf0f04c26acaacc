"""Shapes drawn upon a DrawingML chart as text: lines, diamonds and words at a place, in shares of the chart."""

from cxstrategy.writers.chartml import HEAD, NOTHING, A, Rectangle, characters, plain
from cxstrategy.writers.ooxml import CHART, escape

CDR = "http://schemas.openxmlformats.org/drawingml/2006/chartDrawing"


def user_shapes(shapes: str) -> str:
    """`c:userShapes`: the part that holds them all."""
    return f'{HEAD}<c:userShapes xmlns:c="{CHART}" xmlns:a="{A}" xmlns:cdr="{CDR}">{shapes}</c:userShapes>'


def straight_line(number: int, place: Rectangle, line: str) -> str:
    """A line (`a:ln`) from the upper left corner of a place to its lower right; its width may be below zero."""
    flipped = ' flipH="1"' if place.width < 0 else ""
    if flipped:
        place = Rectangle(place.x + place.width, place.y, -place.width, place.height)
    return _anchored(
        place,
        f'<cdr:cxnSp macro=""><cdr:nvCxnSpPr>{_known(number)}<cdr:cNvCxnSpPr/></cdr:nvCxnSpPr>'
        f"{_geometry('line', line, flipped)}</cdr:cxnSp>",
    )


def diamond(number: int, place: Rectangle, colour: str, edge: str) -> str:
    """A diamond with an edge (`a:ln`)."""
    return _anchored(
        place,
        f'<cdr:sp macro="" textlink=""><cdr:nvSpPr>{_known(number)}<cdr:cNvSpPr/></cdr:nvSpPr>'
        f"{_geometry('diamond', plain(colour) + edge)}</cdr:sp>",
    )


def words(number: int, place: Rectangle, text: str, size: float, colour: str, bold: bool, language: str) -> str:
    """Words on one line in the middle of a place; where it is narrower they reach out of it on both sides."""
    run = f"<a:r>{characters('rPr', size, colour, bold, language)}<a:t>{escape(text)}</a:t></a:r>"
    body = '<a:bodyPr vertOverflow="overflow" wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/>'
    return _anchored(
        place,
        f'<cdr:sp macro="" textlink=""><cdr:nvSpPr>{_known(number)}<cdr:cNvSpPr txBox="1"/></cdr:nvSpPr>'
        f"{_geometry('rect', NOTHING)}<cdr:txBody>{body}<a:lstStyle/>"
        f'<a:p><a:pPr algn="ctr"/>{run}</a:p></cdr:txBody></cdr:sp>',
    )


def _anchored(place: Rectangle, content: str) -> str:
    corners = (("from", place.x, place.y), ("to", place.x + place.width, place.y + place.height))
    ends = "".join(
        f"<cdr:{name}><cdr:x>{x:.5f}</cdr:x><cdr:y>{y:.5f}</cdr:y></cdr:{name}>" for name, x, y in corners
    )  # fmt: skip
    return f"<cdr:relSizeAnchor>{ends}{content}</cdr:relSizeAnchor>"


def _known(number: int) -> str:
    return f'<cdr:cNvPr id="{number}" name="mark {number}"/>'


def _geometry(form: str, looks: str, flipped: str = "") -> str:
    """`cdr:spPr`; the place is told by the anchor."""
    frame = f'<a:xfrm{flipped}><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm>'
    return f'<cdr:spPr>{frame}<a:prstGeom prst="{form}"><a:avLst/></a:prstGeom>{looks}</cdr:spPr>'
