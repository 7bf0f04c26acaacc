"""A block of the Document -> its height on paper in millimetres, reckoned from the shipped font without an engine."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from cxstrategy.document.element_text import plain
from cxstrategy.document.key_figures import key_figure_size
from cxstrategy.document.pagination.block_styles import STYLES, BlockStyle, space
from cxstrategy.document.pagination.text_lines import lines_of
from cxstrategy.document.table_columns import BOLD, Column, widths
from cxstrategy.document.tokens import MEASURES, POINTS_IN_MM, RULES, twips

SVG = "{http://www.w3.org/2000/svg}svg"
# The room around a cell's text (beside it at the right only), within a box and between boxes, in millimetres.
_CELL_ABOVE, _CELL_BESIDE = space(2), space(4)
_BOX_ABOVE, _BOX_BESIDE, _BOX_BELOW = space(4), space(5), space(3)
_GAP = space(5)
_REGULAR, _BOLD = 400, 600
_HAIR, _MEDIUM, _BAR = (RULES[name] / POINTS_IN_MM for name in ("hair", "medium", "bar"))


class Extent(NamedTuple):
    """A block's own height and the margins above and below it, which run together with those of its neighbours."""

    above: float
    height: float
    below: float


def extent(block: Any, room: float) -> Extent:
    """The extent of a block in a column `room` wide."""
    style = style_of(block)
    measure = next((_HEIGHTS[word] for word in _words(block) if word in _HEIGHTS), _text_height)
    return Extent(style.above, measure(block, room - style.left, style), style.below)


class KnownExtents:
    """The extents of blocks, each measured once; `forget` a block that was changed."""

    def __init__(self) -> None:
        self._known: dict[tuple[Any, float], Extent] = {}

    def __call__(self, block: Any, room: float) -> Extent:
        """The extent of a block in a column `room` wide."""
        if (block, room) not in self._known:
            self._known[block, room] = extent(block, room)
        return self._known[block, room]

    def forget(self, block: Any) -> None:
        """Measure a block anew when it is asked for again."""
        self._known = {key: found for key, found in self._known.items() if key[0] is not block}


def stacked(blocks: Iterable[Any], room: float) -> Extent:
    """The extent of blocks below each other; the first's margin above and the last's below stay outside."""
    above = below = height = 0.0
    first = True
    for block in blocks:
        one = extent(block, room)
        if first:
            above, first = one.above, False
        else:
            height += max(below, one.above)
        height, below = height + one.height, one.below
    return Extent(above, height, below)


def style_of(block: Any) -> BlockStyle:
    """The style of a block by its class, else by its element."""
    return next((STYLES[word] for word in _words(block) if word in STYLES), STYLES["p"])


def _words(block: Any) -> list[str]:
    """The words of the vocabulary that a block is, those with its classes first."""
    name = "svg" if block.tag == SVG else str(block.tag)
    return [*(f"{name}.{one}" for one in _classes(block)), name]


def _blocks(element: Any) -> Iterator[Any]:
    return (child for child in element if isinstance(child.tag, str))


def _lines_high(element: Any, room: float, style: BlockStyle, weight: int = 0) -> float:
    size = style.type.size / POINTS_IN_MM
    return lines_of(element, size, room, weight or style.weight) * style.type.line / POINTS_IN_MM


def _text_height(block: Any, room: float, style: BlockStyle) -> float:
    return _lines_high(block, room, style)


def _heading_height(block: Any, room: float, style: BlockStyle) -> float:
    """A heading; the kicker within it stands on a line of its own."""
    kicker = next((child for child in block if child.tag == "span"), None)
    if kicker is None:
        return _lines_high(block, room, style)
    above = STYLES["span.kicker"]
    rest = block.makeelement("p", {})
    rest.text = kicker.tail
    return _lines_high(kicker, room, above) + above.below + _lines_high(rest, room, style)


def _list_height(block: Any, room: float, style: BlockStyle) -> float:
    return stacked(_blocks(block), room).height


def _item_height(block: Any, room: float, style: BlockStyle) -> float:
    """An item: its own text, then a list in it."""
    inner = [child for child in block if child.tag in ("ul", "ol")]
    return _lines_high(block, room, style) + sum(extent(one, room).height for one in inner)


def _quote_height(block: Any, room: float, style: BlockStyle) -> float:
    """What was said, then who said it."""
    blocks = list(_blocks(block))
    lines = sum(_lines_high(one, room, style_of(one) if one.get("class") else style) for one in blocks)
    return lines + space(2) * max(len(blocks) - 1, 0) + 2 * space(1)


def _pre_height(block: Any, room: float, style: BlockStyle) -> float:
    return _lines_high(block, room, style) + 2 * space(4)


def _aside_height(block: Any, room: float, style: BlockStyle) -> float:
    return stacked(_blocks(block), room).height


def _figure_height(block: Any, room: float, style: BlockStyle) -> float:
    return stacked(_blocks(block), room).height


def _svg_height(block: Any, room: float, style: BlockStyle) -> float:
    """A drawing as wide as the room."""
    _, _, width, height = map(float, block.get("viewBox").split())
    return room * height / width


def _picture_height(block: Any, room: float, style: BlockStyle) -> float:
    return MEASURES["picture-height"]


def _box_height(block: Any, room: float, style: BlockStyle) -> float:
    return _BAR + _BOX_ABOVE + _BOX_BELOW + stacked(_blocks(block), room - 2 * _BOX_BESIDE).height


def _banner_height(block: Any, room: float, style: BlockStyle) -> float:
    """The banner with its padding; with a logo above it, which stands in the margin, it begins where text does."""
    return 2 * space(6) + stacked(_blocks(block), room).height


def _columns_height(block: Any, room: float, style: BlockStyle) -> float:
    boxes = list(_blocks(block))
    each = (room - _GAP * (len(boxes) - 1)) / max(len(boxes), 1)
    return max((_box_height(box, each, style) for box in boxes), default=0.0)


def _figures_height(block: Any, room: float, style: BlockStyle) -> float:
    """Key figures: a box for each name with its value and note."""
    boxes: list[list[Any]] = []
    for part in _blocks(block):
        if part.tag == "dt" or not boxes:
            boxes.append([])
        boxes[-1].append(part)
    inside = _BOX_ABOVE
    each = (room - _GAP * (len(boxes) - 1)) / max(len(boxes), 1) - 2 * inside
    values = ["".join(part.itertext()) for part in _blocks(block) if part.tag == "dd" and not part.get("class")]
    figure = replace(STYLES["dd"], token=key_figure_size(values, len(boxes), room))
    styles = {part: style_of(part) if part.tag == "dt" or part.get("class") else figure for part in _blocks(block)}
    tallest = max((sum(_lines_high(part, each, styles[part]) for part in box) for box in boxes), default=0.0)
    return _BAR + tallest + 2 * inside


def _facts_height(block: Any, room: float, style: BlockStyle) -> float:
    """Names at the left of their values."""
    name = MEASURES["fact-name"]
    rows, beside = 0.0, 0.0
    for part in _blocks(block):
        if part.tag == "dt":
            rows += beside
            beside = _lines_high(part, name - space(4), style, _BOLD) + space(2)
        else:
            beside = max(beside, _lines_high(part, room - name, style, _REGULAR) + space(2))
    return rows + beside


def _contents_height(block: Any, room: float, style: BlockStyle) -> float:
    """The heading that a writer gives the contents, and an entry a line with room for its page number."""
    heading = STYLES["h2"]
    rows = [_lines_high(one, room - MEASURES["contents-number"], style) for one in block.iter("li")]
    return heading.type.line / POINTS_IN_MM + heading.below + sum(rows) + (2 * space(3) + _HAIR) * len(rows)


def _table_height(block: Any, room: float, style: BlockStyle) -> float:
    caption = next((child for child in block if child.tag == "caption"), None)
    height = 0.0
    if caption is not None:
        below = STYLES["caption"].below
        height = _lines_high(caption, room, STYLES["caption"]) + below
    return height + sum(row_heights(block, room, style))


def row_heights(table: Any, room: float, style: BlockStyle | None = None) -> list[float]:
    """The height of every row of a table in a column `room` wide, its headings among them."""
    style = style or style_of(table)
    columns = column_widths(table, room)
    return [_row_height(row, columns, style) for row in table.iter("tr")]


def _row_height(row: Any, columns: list[float], style: BlockStyle) -> float:
    place, lines = 0, 0.0
    for cell in row:
        span = int(cell.get("colspan") or 1)
        room = sum(columns[place : place + span]) - (_CELL_BESIDE if place + span < len(columns) else 0)
        weight = _BOLD if cell.tag == "th" or "sum" in _classes(row) else 400
        lines = max(lines, _lines_high(cell, room, style, weight))
        place += span
    heading = row.getparent().tag == "thead"
    return max(lines, style.type.line / POINTS_IN_MM) + 2 * _CELL_ABOVE + (_MEDIUM if heading else _HAIR)


def column_widths(table: Any, room: float) -> list[float]:
    """The width of each column of a table in millimetres, by its texts; together `room`."""
    size = style_of(table).type.size
    columns: list[Column] = []
    for row in table.iter("tr"):
        place = 0
        for cell in row:
            span = int(cell.get("colspan") or 1)
            columns += [Column(number=True) for _ in range(place + span - len(columns))]
            if span == 1:
                _take_in(columns[place], cell, row, size)
            place += span
    whole = twips(mm=room)
    return [room * width / whole for width in widths(columns, whole)] if columns else []


def _take_in(column: Column, cell: Any, row: Any, size: float) -> None:
    """Let a column know a cell."""
    number = "number" in _classes(cell)
    column.number &= number
    bold = BOLD if cell.tag == "th" or "sum" in _classes(row) else 1
    column.add(plain(cell), size * bold, number and cell.tag == "td")


def _classes(element: Any) -> list[str]:
    return (element.get("class") or "").split()


_HEIGHTS: dict[str, Callable[[Any, float, BlockStyle], float]] = {
    "h1": _heading_height,
    "ul": _list_height,
    "ol": _list_height,
    "li": _item_height,
    "blockquote": _quote_height,
    "pre": _pre_height,
    "figure": _figure_height,
    "svg": _svg_height,
    "img": _picture_height,
    "div": _box_height,
    "aside": _box_height,
    "aside.side": _aside_height,
    "dl": _facts_height,
    "dl.figures": _figures_height,
    "div.banner": _banner_height,
    "div.columns": _columns_height,
    "table": _table_height,
    "nav": _contents_height,
}
