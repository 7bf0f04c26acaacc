"""Figure of the chain from each expectation through promise, objective and action to benefit, with what is missing."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from cxstrategy.analysis.chain import ChainLink
from cxstrategy.document.benefit_names import benefit_names
from cxstrategy.document.context import Context
from cxstrategy.document.expectation_gaps import by_gap
from cxstrategy.document.figures.chain_title import chain_title
from cxstrategy.document.figures.figure import TALLEST, WIDTH, Figure, colours, draw
from cxstrategy.document.figures.label import Box, Label, TextBlock, height_of, label
from cxstrategy.document.figures.legend import lay_out_legend
from cxstrategy.document.figures.phone_rows import PhoneRow, rows_drawing
from cxstrategy.document.lettering import SEMIBOLD, SMALL, wrap
from cxstrategy.words.language import Message, say

# The columns, from left to right, each with its left and right edge.
PLACES = ("expectation", "promise", "objective", "action", "benefit")
EDGES = {
    "expectation": (0.0, 174.0),
    "promise": (192.0, 214.0),
    "objective": (234.0, 360.0),
    "action": (374.0, 538.0),
    "benefit": (552.0, 640.0),
}
HEADS = {
    "expectation": say("Expectation"),
    "promise": say("Promise"),
    "objective": say("Objective"),
    "action": say("Action"),
    "benefit": say("Benefit"),
}
NOTE = say(
    "An objective belongs to an expectation when an action names both, or when its metric measures that journey; of"
    " several chains the longest is shown. Source: our own workbook."
)
INSET = 8.0
HEAD, BETWEEN, PADDING, FOOT = 22.0, 5.0, 3.0, 30.0
LINES = 6
# What backs up the thread of the document takes no more than half a page.
MOST = TALLEST / 2


@dataclass(frozen=True)
class ChainRow:
    """A chain with the words of each place, None where it is missing; `lines` are those words in lines.

    `height` is what it takes from top to bottom with the room below it: cells that rows share are high together.
    """

    link: ChainLink
    words: dict[str, str | None]
    lines: dict[str, tuple[str, ...]]
    height: float = 0.0


@dataclass(frozen=True)
class ChainCell:
    """A place in one or more chains: a box with words, or (`gone`) the hole where one should be."""

    place: str
    box: Box
    label: Label | None
    gone: bool

    @property
    def middle(self) -> float:
        """Halfway between top and bottom."""
        return round((self.box.top + self.box.bottom) / 2, 1)


@dataclass(frozen=True)
class Joint:
    """What ties two neighbouring places in a row: a path from left to right; `broken` when one of them is missing."""

    path: str
    broken: bool


def draw_chain(context: Context) -> tuple[Figure, ...]:
    """The chain of the expectations that weigh most, as many as one figure takes; nothing without expectations."""
    rows = _rows(context)
    return (_figure(_shown(rows, context), rows, context),) if rows else ()


def _phone_row(row: ChainRow, context: Context) -> PhoneRow:
    """A chain from top to bottom, each link after its name; what is missing is said."""
    say_it, colour = context.wording.say, colours(context)
    words = [TextBlock(row.words["expectation"] or "", SMALL, SEMIBOLD)]
    for place in PLACES[1:]:
        told, kept = row.words[place], say_it(HEADS[place])
        gone = told is None
        text = f"{kept}: {say_it(say('missing'))}" if gone else f"{kept}: {told}" if told else f"{kept} ✓"
        words.append(TextBlock(text, SMALL, colour=colour.accent_text if gone else None))
    return PhoneRow(tuple(words))


def _shown(rows: Sequence[ChainRow], context: Context) -> list[ChainRow]:
    """The rows that weigh most, in their own order, as many as fit; one at least."""
    order = {one.id: place for place, one in enumerate(by_gap(context))}
    weightiest = sorted(rows, key=lambda row: order.get(row.link.expectation, len(order)))
    shown: list[ChainRow] = []
    for count in range(1, len(rows) + 1):
        chosen = {id(row) for row in weightiest[:count]}
        more = _fitted([row for row in rows if id(row) in chosen])
        if shown and sum(row.height for row in more) > MOST - HEAD - FOOT:
            break
        shown = more
    return shown


def _fitted(rows: Sequence[ChainRow]) -> list[ChainRow]:
    """The rows with their heights: each carries its part of every cell that it shares."""
    heights = [0.0] * len(rows)
    for place in PLACES:
        for start, end in _runs(place, rows):
            high = height_of(len(rows[start].lines[place]), SMALL) + 2 * PADDING + BETWEEN
            for index in range(start, end):
                heights[index] = max(heights[index], high / (end - start))
    return [replace(row, height=height) for row, height in zip(rows, heights, strict=True)]


def _runs(place: str, rows: Sequence[ChainRow]) -> Iterator[tuple[int, int]]:
    """From where to where neighbours share a cell."""
    start = 0
    for index in range(1, len(rows) + 1):
        if index == len(rows) or not _same(place, rows[start], rows[index]):
            yield start, index
            start = index


def _rows(context: Context) -> list[ChainRow]:
    """Chains that share an objective stand together, in the order of the objectives; those without one come last."""
    order = {one.id: index for index, one in enumerate(context.strategy.objectives)}
    actions = {one.id: index for index, one in enumerate(context.strategy.actions)}

    def place(link: ChainLink) -> tuple[int, int]:
        return order.get(link.objective or "", len(order)), actions.get(link.action or "", len(actions))

    return [_row(link, context) for link in sorted(context.analysis.chain, key=place)]


def _row(link: ChainLink, context: Context) -> ChainRow:
    strategy = context.strategy
    expectation, objective = strategy.expectation(link.expectation), strategy.objective(link.objective)
    titles = {one.id: one.title for one in strategy.actions}
    words = {
        "expectation": expectation.statement if expectation else link.expectation,
        "promise": "" if link.promise else None,
        "objective": objective.statement if objective else link.objective,
        "action": titles.get(link.action, link.action) if link.action else None,
        "benefit": benefit_names(strategy, context.wording).get(link.benefit) if link.benefit else None,
    }
    missing = context.wording.say(say("missing"))
    return ChainRow(link, words, {place: _lines(place, words[place], missing) for place in PLACES})


def _lines(place: str, words: str | None, missing: str) -> tuple[str, ...]:
    if place == "promise":
        return ()
    left, right = EDGES[place]
    return wrap(missing if words is None else words, right - left - INSET - 4, SMALL, lines=LINES)


def _figure(rows: Sequence[ChainRow], every: Sequence[ChainRow], context: Context) -> Figure:
    cells = [list(_column(place, rows)) for place in PLACES]
    bottom = max(column[-1].box.bottom for column in cells)
    key = lay_out_legend(_key(rows, context), 0, bottom + 10, WIDTH)
    return draw(
        "chain.svg",
        context,
        name="chain",
        title=chain_title([row.link.broken_at for row in every], context.wording),
        told=_told(rows, context),
        note=_note(len(rows), len(every)),
        height=bottom + 10 + key.height + 2,
        heads=[_head(place, context) for place in PLACES],
        cells=[cell for column in cells for cell in column],
        joints=list(_joints(cells)),
        key=key,
        phone=rows_drawing(_phone_row(row, context) for row in rows),
    )


def _note(shown: int, whole: int) -> Message:
    if shown == whole:
        return NOTE
    return say(
        "Shown are the {number} that weigh most of {whole} expectations. {note}", number=shown, whole=whole, note=NOTE
    )


def _head(place: str, context: Context) -> Label:
    left, right = EDGES[place]
    words = context.wording.say(HEADS[place])
    if place == "promise":
        return label(words, (left + right) / 2, 2, anchor="middle", size=SMALL, weight=SEMIBOLD)
    return label(words, left, 2, right - left, size=SMALL, weight=SEMIBOLD)


def _column(place: str, rows: Sequence[ChainRow]) -> Iterator[ChainCell]:
    """One cell for neighbours that share it; expectation and promise are each row's own."""
    tops = [HEAD, *(HEAD + total for total in accumulate(row.height for row in rows))]
    for start, end in _runs(place, rows):
        yield _cell(place, rows[start], tops[start], tops[end] - BETWEEN)


def _same(place: str, one: ChainRow, other: ChainRow) -> bool:
    """Whether two rows share a cell: the same thing, of the same objective, and not missing."""
    if place in ("expectation", "promise") or one.words[place] is None:
        return False
    return one.link.objective == other.link.objective and getattr(one.link, place) == getattr(other.link, place)


def _cell(place: str, row: ChainRow, top: float, bottom: float) -> ChainCell:
    left, right = EDGES[place]
    gone = row.words[place] is None
    if place == "promise":
        middle, half = (top + bottom) / 2, (right - left) / 2
        return ChainCell(place, Box(left, round(middle - half, 1), right, round(middle + half, 1)), None, gone)
    lines = row.lines[place]
    high = height_of(len(lines), SMALL)
    # A hole is no larger than its word, so that it reads as a gap in the row.
    if gone:
        middle = (top + bottom) / 2
        top, bottom = middle - high / 2 - PADDING, middle + high / 2 + PADDING
    first = (top + bottom) / 2 - high / 2 + SMALL * 0.8
    return ChainCell(
        place, Box(left, round(top, 1), right, round(bottom, 1)),
        Label(left + INSET, round(first, 1), lines, size=SMALL), gone,
    )  # fmt: skip


def _joints(cells: Sequence[Sequence[ChainCell]]) -> Iterator[Joint]:
    """From each cell to those beside it that lie on the same height, in the middle of the lower of the two."""
    for before, after in zip(cells, cells[1:], strict=False):
        for one in before:
            for other in after:
                top, bottom = max(one.box.top, other.box.top), min(one.box.bottom, other.box.bottom)
                if top < bottom:
                    start, end = _inner(one, one.box.right), _inner(other, other.box.left)
                    yield Joint(f"M{start:g} {(top + bottom) / 2:.1f}H{end:g}", one.gone or other.gone)


def _inner(cell: ChainCell, edge: float) -> float:
    """Where a joint ends: at the edge of a box, in the middle of the dot that is a promise."""
    return (cell.box.left + cell.box.right) / 2 if cell.place == "promise" else edge


def _key(rows: Sequence[ChainRow], context: Context) -> Iterator[tuple[str, str, str]]:
    """Only the signs that the page has."""
    colour, wording = colours(context), context.wording
    if any(row.link.promise for row in rows) and any(row.link.broken_at for row in rows):
        yield "dot", colour.primary, wording.say(say("our promise answers it"))
    if any(row.link.broken_at for row in rows):
        yield "cross", colour.accent, wording.say(say("link that is missing"))


def _told(rows: Sequence[ChainRow], context: Context) -> Iterator[Message]:
    for row in rows:
        words = {place: _spoken(place, row.words[place], context) for place in PLACES}
        yield say(
            "“{expectation}”: promise: {promise}; objective: {objective}; action: {action}; benefit: {benefit}.",
            **words,
        )


def _spoken(place: str, words: str | None, context: Context) -> str:
    if words is None:
        return context.wording.say(say("missing"))
    return words.rstrip(".") if place != "promise" else context.wording.say(say("yes"))
