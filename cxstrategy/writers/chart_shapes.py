"""Shapes drawn upon a DrawingML chart as text: lines, diamonds and words at a place, in shares of the chart."""

from collections.abc import Iterable

from cxstrategy.writers.chartml import HEAD, NOTHING, A, Rectangle, plain
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


def filled(number: int, place: Rectangle, form: str, colour: str, edge: str) -> str:
    """A form (`diamond`, `ellipse`, `rect`) in a colour with an edge (`a:ln`)."""
    return _anchored(
        place,
        f'<cdr:sp macro="" textlink=""><cdr:nvSpPr>{_known(number)}<cdr:cNvSpPr/></cdr:nvSpPr>'
        f"{_geometry(form, plain(colour) + edge)}</cdr:sp>",
    )


_ALIGNED = {"start": "l", "middle": "ctr", "end": "r"}


def words(number: int, place: Rectangle, lines: Iterable[str], type_: str, anchor: str) -> str:
    """Lines of words in type (`a:rPr`) from, around or up to a place; what is wider reaches out of it."""
    body = '<a:bodyPr vertOverflow="overflow" wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/>'
    aligned = f'<a:pPr algn="{_ALIGNED[anchor]}"/>'
    text = "".join(f"<a:p>{aligned}<a:r>{type_}<a:t>{escape(line)}</a:t></a:r></a:p>" for line in lines)
    return _anchored(
        place,
        f'<cdr:sp macro="" textlink=""><cdr:nvSpPr>{_known(number)}<cdr:cNvSpPr txBox="1"/></cdr:nvSpPr>'
        f"{_geometry('rect', NOTHING)}<cdr:txBody>{body}<a:lstStyle/>{text}</cdr:txBody></cdr:sp>",
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
