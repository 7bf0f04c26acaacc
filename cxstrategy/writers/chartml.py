"""DrawingML charts as text, a function for each element; places and sizes are shares of the chart, 0 to 1."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5

from cxstrategy.writers.ooxml import CHART, R, escape

A = "http://schemas.openxmlformats.org/drawingml/2006/main"
NAMESPACES = f'xmlns:c="{CHART}" xmlns:a="{A}" xmlns:r="{R}"'
C15 = "http://schemas.microsoft.com/office/drawing/2012/chart"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# The theme's font for text.
_FONT = '<a:latin typeface="+mn-lt"/>'
_LABELS_2013 = "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"
POINT = 12700  # in EMU
NOTHING = "<a:noFill/>"
CATEGORY_AXIS, VALUE_AXIS = 101, 102
Value = str | int | float | None


class Rectangle(NamedTuple):
    """A place on the chart: left and top, width and height."""

    x: float
    y: float
    width: float
    height: float


class Cells(NamedTuple):
    """A column of the chart's sheet: its address as a formula, what it holds, and its number format."""

    address: str
    values: Sequence[Value]
    form: str = "General"


def plain(colour: str) -> str:
    """`a:solidFill` of a colour (#rrggbb)."""
    return f'<a:solidFill><a:srgbClr val="{colour.lstrip("#").upper()}"/></a:solidFill>'


def hatched(colour: str, paper: str) -> str:
    """`a:pattFill`: lines from the upper left to the lower right on paper."""
    front, back = (f'<a:srgbClr val="{one.lstrip("#").upper()}"/>' for one in (colour, paper))
    return f'<a:pattFill prst="wdDnDiag"><a:fgClr>{front}</a:fgClr><a:bgClr>{back}</a:bgClr></a:pattFill>'


def stroke(colour: str, width: float, dash: str = "") -> str:
    """`a:ln`: a line of a colour, so many points wide; none of width 0."""
    if not width:
        return f"<a:ln>{NOTHING}</a:ln>"
    dashed = f'<a:prstDash val="{dash}"/>' if dash else ""
    return f'<a:ln w="{round(width * POINT)}">{plain(colour)}{dashed}<a:round/></a:ln>'


def shape(fill: str = "", line: str = "") -> str:
    """`c:spPr`: how an element is filled and edged."""
    return f"<c:spPr>{fill}{line}</c:spPr>"


def characters(tag: str, size: float, colour: str, bold: bool = False, language: str = "") -> str:
    """`a:defRPr` or `a:rPr`: type of so many points in a colour."""
    spoken = f' lang="{language}"' if language else ""
    return f'<a:{tag}{spoken} sz="{round(size * 100)}" b="{bold:d}">{plain(colour)}{_FONT}</a:{tag}>'


_ONE_LINE = '<a:bodyPr wrap="none"/>'


def type_of(size: float, colour: str, bold: bool = False) -> str:
    """`c:txPr`: the type of all words in an element; a label stays on one line."""
    run, body = characters("defRPr", size, colour, bold), _ONE_LINE if bold else "<a:bodyPr/>"
    words = f'<a:p><a:pPr>{run}</a:pPr><a:endParaRPr lang="en-US"/></a:p>'
    return f"<c:txPr>{body}<a:lstStyle/>{words}</c:txPr>"


def title(words: str, at: tuple[float, float], size: float, colour: str, language: str) -> str:
    """`c:title`: the words at an axis; their upper left corner stands at a place on the chart."""
    run = f"<a:r>{characters('rPr', size, colour, language=language)}<a:t>{escape(words)}</a:t></a:r>"
    rich = f"<c:rich><a:bodyPr/><a:lstStyle/><a:p>{run}</a:p></c:rich>"
    return f'<c:title><c:tx>{rich}</c:tx>{_at(*at)}<c:overlay val="0"/></c:title>'


def placed(place: Rectangle, target: str = "") -> str:
    """`c:layout`: a place on the chart; of a plot `inner` is that between its axes."""
    inner = f'<c:layoutTarget val="{target}"/>' if target else ""
    sizes = "".join(
        f'<c:{name} val="{value:.5f}"/>' for name, value in zip(("x", "y", "w", "h"), place, strict=True)
    )  # fmt: skip
    modes = '<c:xMode val="edge"/><c:yMode val="edge"/>'
    return f"<c:layout><c:manualLayout>{inner}{modes}{sizes}</c:manualLayout></c:layout>"


def _at(x: float, y: float) -> str:
    """`c:layout`: the upper left corner of what is as large as its words."""
    modes = '<c:xMode val="edge"/><c:yMode val="edge"/>'
    return f'<c:layout><c:manualLayout>{modes}<c:x val="{x:.5f}"/><c:y val="{y:.5f}"/></c:manualLayout></c:layout>'


def moved(x: float, y: float) -> str:
    """`c:layout`: so much further to the right and below than it stands by itself."""
    return f'<c:layout><c:manualLayout><c:x val="{x:.5f}"/><c:y val="{y:.5f}"/></c:manualLayout></c:layout>'


def texts(cells: Cells) -> str:
    """`c:strRef`: words of the sheet, and what they are until someone opens it."""
    points = _points(escape(str(one)) if one is not None else None for one in cells.values)
    return (
        f"<c:strRef><c:f>{escape(cells.address)}</c:f><c:strCache>"
        f'<c:ptCount val="{len(cells.values)}"/>{points}</c:strCache></c:strRef>'
    )


def numbers(cells: Cells) -> str:
    """`c:numRef`: numbers of the sheet, and what they are until someone opens it."""
    points = _points(None if one is None else repr(one) for one in cells.values)
    return (
        f"<c:numRef><c:f>{escape(cells.address)}</c:f><c:numCache><c:formatCode>{escape(cells.form)}</c:formatCode>"
        f'<c:ptCount val="{len(cells.values)}"/>{points}</c:numCache></c:numRef>'
    )


def _points(values: Iterable[str | None]) -> str:
    told = ((index, value) for index, value in enumerate(values) if value is not None)
    return "".join(f'<c:pt idx="{index}"><c:v>{value}</c:v></c:pt>' for index, value in told)


def references(cells: Cells) -> str:
    """Words or numbers, as the cells hold."""
    words = any(isinstance(one, str) for one in cells.values)
    return texts(cells) if words else numbers(cells)


_NOTHING_SHOWN = "".join(
    f'<c:{name} val="0"/>'
    for name in ("showLegendKey", "showVal", "showCatName", "showSerName", "showPercent", "showBubbleSize")
)
_VALUE_SHOWN = _NOTHING_SHOWN.replace('showVal val="0"', 'showVal val="1"')


def value_label(index: int, form: str, side: str, type_: str, layout: str = "") -> str:
    """`c:dLbl`: the value of one point beside it."""
    return (
        f'<c:dLbl><c:idx val="{index}"/>{layout}<c:numFmt formatCode="{escape(form)}" sourceLinked="0"/>'
        f'<c:spPr>{NOTHING}<a:ln>{NOTHING}</a:ln></c:spPr>{type_}<c:dLblPos val="{side}"/>{_VALUE_SHOWN}</c:dLbl>'
    )


def labels(written: str) -> str:
    """`c:dLbls`: these labels and no others, to which no lines lead; nothing without any."""
    alone = _extension(_LABELS_2013, '<c15:showLeaderLines val="0"/>')
    return f"<c:dLbls>{written}{_NOTHING_SHOWN}{alone}</c:dLbls>" if written else ""


def marker(sign: str, size: float, fill: str, line: str) -> str:
    """`c:marker`: the sign at each point, so many points across."""
    return f'<c:marker><c:symbol val="{sign}"/><c:size val="{max(round(size), 2)}"/>{shape(fill, line)}</c:marker>'


def column_series(index: int, name: Cells, looks: str, labels: str, categories: Cells, values: Cells) -> str:
    """`c:ser` of columns."""
    return (
        f'<c:ser>{_named(index, name)}{looks}<c:invertIfNegative val="0"/>{labels}'
        f"<c:cat>{references(categories)}</c:cat><c:val>{numbers(values)}</c:val></c:ser>"
    )


def line_series(index: int, name: Cells, looks: str, sign: str, labels: str, categories: Cells, values: Cells) -> str:
    """`c:ser` of a line with a sign at its points."""
    return (
        f"<c:ser>{_named(index, name)}{looks}{sign}{labels}"
        f'<c:cat>{references(categories)}</c:cat><c:val>{numbers(values)}</c:val><c:smooth val="0"/></c:ser>'
    )


def _named(index: int, name: Cells) -> str:
    return f'<c:idx val="{index}"/><c:order val="{index}"/><c:tx>{texts(name)}</c:tx>'


def dot_series(
    index: int, name: Cells, line: str, sign: str, labels: str, across: Cells, rows: Cells, shown: str = ""
) -> str:
    """`c:ser` of places in rows, with a sign at each and a line from one to the next; `shown` is what labels show."""
    return (
        f"<c:ser>{_named(index, name)}{shape(line=line)}{sign}{labels}<c:xVal>{numbers(across)}</c:xVal>"
        f'<c:yVal>{numbers(rows)}</c:yVal><c:smooth val="0"/>{shown}</c:ser>'
    )


def cell_label(index: int, words: str, side: str, run: str, type_: str, layout: str = "") -> str:
    """`c:dLbl`: what the cell of a point shows, beside it, in type (`a:rPr`, and `c:txPr` for what is typed anew)."""
    field = f"{{{uuid5(NAMESPACE_URL, f'{index} {words}')}}}".upper()
    shown = f'<a:fld id="{field}" type="CELLRANGE">{run}<a:pPr/><a:t>{escape(words)}</a:t></a:fld>'
    rich = f"<c:tx><c:rich>{_ONE_LINE}<a:lstStyle/><a:p>{shown}</a:p></c:rich></c:tx>"
    extension = _extension(_LABELS_2013, '<c15:showDataLabelsRange val="1"/>')
    return (
        f'<c:dLbl><c:idx val="{index}"/>{layout}{rich}<c:spPr>{NOTHING}<a:ln>{NOTHING}</a:ln></c:spPr>'
        f'{type_}<c:dLblPos val="{side}"/>{_NOTHING_SHOWN}{extension}</c:dLbl>'
    )


def shown_cells(cells: Cells, words: Iterable[str | None]) -> str:
    """`c:extLst` of a series: the cells that its labels show, and what they show until someone opens the sheet."""
    points = _points(escape(one) if one is not None else None for one in words)
    cache = f'<c15:dlblRangeCache><c:ptCount val="{len(cells.values)}"/>{points}</c15:dlblRangeCache>'
    held = f"<c15:datalabelsRange><c15:f>{escape(cells.address)}</c15:f>{cache}</c15:datalabelsRange>"
    return _extension("{02D57815-91ED-43cb-92C2-25804820EDAC}", held)


def _extension(uri: str, content: str) -> str:
    """`c:extLst` of what came with Office 2013; an older one leaves it out."""
    return f'<c:extLst><c:ext uri="{uri}" xmlns:c15="{C15}">{content}</c:ext></c:extLst>'


_AXES = f'<c:axId val="{CATEGORY_AXIS}"/><c:axId val="{VALUE_AXIS}"/>'


def columns(series: str, gap: float) -> str:
    """`c:barChart`: columns upon each other; `gap` is the room between two as a share of their width."""
    return (
        '<c:barChart><c:barDir val="col"/><c:grouping val="stacked"/><c:varyColors val="0"/>'
        f'{series}<c:gapWidth val="{min(round(gap * 100), 500)}"/><c:overlap val="100"/>{_AXES}</c:barChart>'
    )


def lines(series: str) -> str:
    """`c:lineChart`."""
    return (
        '<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>'
        f'{series}<c:marker val="1"/>{_AXES}</c:lineChart>'
    )


def dots(series: str) -> str:
    """`c:scatterChart`."""
    return f'<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>{series}{_AXES}</c:scatterChart>'


def legend(place: Rectangle) -> str:
    """`c:legend` below the plot."""
    return f'<c:legend><c:legendPos val="b"/>{placed(place)}<c:overlay val="0"/></c:legend>'


def chart_space(plot: str, legend: str, type_: str, language: str, workbook: str, shapes: str = "") -> str:
    """`c:chartSpace`: a chart without a title; `workbook` and `shapes` are relationships."""
    drawn = f'<c:userShapes r:id="{shapes}"/>' if shapes else ""
    return (
        f'{HEAD}<c:chartSpace {NAMESPACES}><c:date1904 val="0"/><c:lang val="{language}"/><c:roundedCorners val="0"/>'
        f'<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>{plot}'
        f'{shape(NOTHING, stroke("", 0))}</c:plotArea>{legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/>'
        f"</c:chart>{shape(NOTHING, stroke('', 0))}{type_}"
        f'<c:externalData r:id="{workbook}"><c:autoUpdate val="0"/></c:externalData>{drawn}</c:chartSpace>'
    )
