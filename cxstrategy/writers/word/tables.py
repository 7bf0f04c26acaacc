"""Tables in Word: a numbered caption and a grid of fixed widths."""

from dataclasses import dataclass, replace
from itertools import islice

from cxstrategy.document.element_text import plain
from cxstrategy.document.pagination.page_flow import WHOLE_TABLE
from cxstrategy.document.table_columns import BOLD, FALLBACK, Column, widths
from cxstrategy.document.tokens import TYPE
from cxstrategy.writers.article import Element, UnknownWord, has_class
from cxstrategy.writers.ooxml import cell, field, row, run, table, table_look
from cxstrategy.writers.word.blocks import flow
from cxstrategy.writers.word.body import WordBody
from cxstrategy.writers.word.text import text_of

# What Word takes in a table at most.
MOST_COLUMNS = 63


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row with its cells, and what it is: a heading, a sum."""

    element: Element
    cells: list[Element]
    heading: bool
    total: bool


def write_table(body: WordBody, element: Element) -> str:
    """`table`, `table.wide`, `table.sums`"""
    caption = next((child for child in element if child.tag == "caption"), None)
    written = "" if caption is None else write_caption(body, caption)
    rows = _rows(body, element)
    if not rows:
        return written
    size = TYPE["row" if body.dense else "table"].size
    grid = widths(_columns(rows, size, body.base.type_width), body.width)
    with body.at("cell"):
        kept = _kept(rows)
        lines = [_row(body, one, grid, place in kept) for place, one in enumerate(rows)]
    look = table_look(rows[0].heading, rows[-1].total, all(one.cells[0].tag == "th" for one in rows if one.cells))
    style = body.style("House Rows" if body.dense else "House Table")
    return written + table(style, grid, "".join(lines), look, "" if caption is None else plain(caption))


def write_caption(body: WordBody, caption: Element, kind: str = "table") -> str:
    """`caption`, `figcaption`: `Table 1`, counted by a field, and what is shown; a table's stays with its table."""
    style = "Caption" if kind == "table" else "Figure Caption"
    label = _label(body, kind)
    with body.inside(caption):
        text = text_of(body, caption, style)
    return body.paragraph(style, label + text, "<w:keepNext/>" if kind == "table" else "")


def _label(body: WordBody, kind: str) -> str:
    """The word and the number; a hidden bookmark around the number is what references repeat."""
    word = getattr(body.document.words, kind)
    number = body.count(kind)
    counted = field(f"SEQ {word if word.isalpha() else kind.title()} \\* ARABIC", run(str(number)))
    targets = body.references.targets.values()
    target = next((one for one in targets if one.kind == kind and one.number == number), None)
    if target is not None:
        counted = body.bookmark(target.number_bookmark, counted)
    return f"{run(f'{word} ')}{counted}{run(': ')}"


def _rows(body: WordBody, element: Element) -> list[TableRow]:
    """The rows of a table in order; those without a cell are none."""
    found = []
    for part in element:
        if part.tag in ("thead", "tbody"):
            body.expect(part)
            found += [TableRow(one, list(one), part.tag == "thead", has_class(one, "sum")) for one in part if len(one)]
        elif part.tag != "caption":
            raise UnknownWord(f"`{part.tag}` may not stand in a table")
    if has_class(element, "sums") and found and not found[-1].heading:
        found[-1] = replace(found[-1], total=True)
    return found


def _kept(rows: list[TableRow]) -> set[int]:
    """The rows that stay on the page of the next: all of a short table, else so many that no row stands alone."""
    last = len(rows) - 1
    if last < WHOLE_TABLE:
        return set(range(last))
    first = next((place for place, one in enumerate(rows) if not one.heading), 0)
    return {first, last - 1}


def _span(element: Element) -> int:
    span = element.get("colspan") or "1"
    return min(int(span), MOST_COLUMNS) if span.isascii() and span.isdigit() and len(span) < 5 and int(span) else 1


def _columns(rows: list[TableRow], points: float, type_width: float) -> list[Column]:
    """What every column holds in type so much wider than Calibri; a cell over more than one asks nothing of any."""
    wider = max(FALLBACK / type_width, 1.0)
    count = min(max(sum(_span(one) for one in line.cells) for line in rows), MOST_COLUMNS)
    columns = [Column(number=True) for _ in range(count)]
    for line in rows:
        place = 0
        for one in line.cells:
            if _span(one) == 1 and place < count:
                number = has_class(one, "number")
                columns[place].number &= number
                size = points * type_width * (BOLD if line.heading or line.total else 1)
                columns[place].add(plain(one), size, number and not line.heading, wider)
            place += _span(one)
    return columns


def _row(body: WordBody, line: TableRow, grid: list[int], keep: bool) -> str:
    """One row: every column of the grid is filled, with empty cells if need be."""
    body.expect(line.element)
    cells, place, more = [], 0, "<w:keepNext/>" if keep else ""
    for one in line.cells:
        span = min(_span(one), len(grid) - place)
        if span < 1:
            break
        with body.inside(one):
            text = flow(body, one, _style(body, one, line), more)
        cells.append(cell(sum(islice(grid, place, place + span)), text, span))
        place += span
    cells += [cell(width, body.paragraph(f"{_family(body)} Text", "")) for width in grid[place:]]
    return row("".join(cells), heading=line.heading)


def _style(body: WordBody, element: Element, line: TableRow) -> str:
    """The name of the style of a cell's text."""
    number = " Number" if has_class(element, "number") else ""
    if line.heading or line.total:
        return f"{_family(body)} {'Heading' if line.heading else 'Sum'}{number}"
    return _family(body) + (number or (" Name" if element.tag == "th" else " Text"))


def _family(body: WordBody) -> str:
    """What the names of the styles of cells begin with."""
    return "Row" if body.dense else "Table"
