"""Figure of the seven building blocks: one strip, a cell a block with its level from 0 to 3."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxstrategy.analysis.maturity import HIGHEST
from cxstrategy.document.context import Context
from cxstrategy.document.figures.figure import WIDTH, Figure, colours, draw
from cxstrategy.document.figures.label import Label, TextBlock, height_of, label
from cxstrategy.document.figures.phone_rows import PhoneDrawing, PhoneRow, TrackBar, rows_drawing
from cxstrategy.document.lettering import DISPLAY, SEMIBOLD, SMALL, wrap
from cxstrategy.model.maturity import BUILDING_BLOCKS, BuildingBlocks
from cxstrategy.words.language import Message, Value, say, say_many
from cxstrategy.words.naming import capital
from cxstrategy.words.terms import term

APART, INSIDE = 4.0, 4.0
WIDE = (WIDTH - APART * (len(BUILDING_BLOCKS) - 1)) / len(BUILDING_BLOCKS)
# The steps of a cell, with what stands between them.
STEP_HIGH, BETWEEN = 8.0, 2.0
_STEP_WIDE = (WIDE - 2 * INSIDE - BETWEEN * (HIGHEST - 1)) / HIGHEST
# A title names so many building blocks; more are counted.
MOST_NAMED = 2


@dataclass(frozen=True)
class BlockCell:
    """A building block in its cell: its name, its level in a figure and in words, and its steps as (left, reached)."""

    left: float
    words: tuple[Label, ...]
    steps: tuple[tuple[float, bool], ...]


def draw_building_blocks(context: Context) -> tuple[Figure, ...]:
    """The strip; nothing without building blocks."""
    blocks = context.strategy.building_blocks
    if not blocks:
        return ()
    say_it = context.wording.say
    names = [wrap(say_it(term("block", name)), WIDE - 2 * INSIDE, SMALL) for name in BUILDING_BLOCKS]
    top = INSIDE + height_of(max(map(len, names)), SMALL) + 6
    figure = draw(
        "building_blocks.svg",
        context,
        name="building-blocks",
        title=_title(blocks, context),
        told=_told(),
        note=say("Level 3: it is so everywhere. Source: the team's quick scan."),
        height=top + 52,
        cells=[_cell(index, name, blocks, top, context) for index, name in enumerate(BUILDING_BLOCKS)],
        wide=round(WIDE, 1),
        step=round(_STEP_WIDE, 1),
        steps_top=round(top + 26, 1),
        steps_high=STEP_HIGH,
        phone=_phone(blocks, context),
    )
    return (figure,)


def _phone(blocks: BuildingBlocks, context: Context) -> PhoneDrawing:
    """The name and level of a block above its steps."""
    say_it, colour = context.wording.say, colours(context)

    def row(name: str) -> PhoneRow:
        named, block = TextBlock(say_it(term("block", name)), SMALL, SEMIBOLD), blocks.get(name)
        if block is None:
            return PhoneRow((named, TextBlock(say_it(say("not known")), SMALL, colour=colour.soft)))
        eye = colour.accent_text if name in _behind(blocks) else None
        level = TextBlock(f"{block.level} {say_it(term('level', block.level))}", SMALL, colour=eye)
        steps = tuple(
            TrackBar(at + 0.03, at + 0.97, colour.primary if at < block.level else colour.primary_half)
            for at in range(HIGHEST)
        )
        return PhoneRow((named, level), steps)

    return rows_drawing(map(row, BUILDING_BLOCKS), (0, HIGHEST))


def _cell(index: int, name: str, blocks: BuildingBlocks, top: float, context: Context) -> BlockCell:
    """The cell of a block; one of which the level is not known has no figure and no steps."""
    left, room = round(index * (WIDE + APART), 1), WIDE - 2 * INSIDE
    x, say_it, block = left + INSIDE, context.wording.say, blocks.get(name)
    eye = colours(context).accent_text if name in _behind(blocks) else None
    named = label(say_it(term("block", name)), x, INSIDE, room, size=SMALL, lines=9)
    if block is None:
        unknown = label(say_it(say("not known")), x, top + 38, room, size=SMALL, colour=colours(context).soft)
        return BlockCell(left, (named, unknown), ())
    return BlockCell(
        left,
        (
            named,
            label(str(block.level), x, top, room, size=DISPLAY, weight=SEMIBOLD, colour=eye),
            label(say_it(term("level", block.level)), x, top + 38, room, size=SMALL, lines=1, colour=eye),
        ),
        tuple((round(x + (_STEP_WIDE + BETWEEN) * at, 1), at < block.level) for at in range(HIGHEST)),
    )


def _behind(blocks: BuildingBlocks) -> list[str]:
    """The blocks at the lowest level, unless half of them or more are."""
    low = min(block.level for block in blocks.values())
    last = [name for name, block in blocks.items() if block.level == low]
    return last if len(last) < len(blocks) / 2 else []


def _title(blocks: BuildingBlocks, context: Context) -> Message:
    """How many stand firm, and which lag behind."""
    wording = context.wording
    levels = {name: block.level for name, block in blocks.items()}
    low, firm = min(levels.values()), sum(level >= HIGHEST for level in levels.values())
    last = [term("block", name) for name, level in levels.items() if level == low]
    if len(levels) == 1:
        return say("{block} stands at level {level} of 3: {name}", block=last[0], level=low, name=term("level", low))
    if len(last) == len(levels) < len(BUILDING_BLOCKS):
        return say(
            "The {whole} building blocks that are known stand at level {level} of 3: {name}",
            whole=wording.count(len(levels)), level=low, name=term("level", low),
        )  # fmt: skip
    if len(last) == len(levels):
        return say("All building blocks stand at level {level} of 3: {name}", level=low, name=term("level", low))
    told: dict[str, Value] = {"firm": _firm(firm, len(levels), context), "level": low}
    if len(last) > MOST_NAMED:
        return say("{firm}; {number} stand at level {level}", number=wording.count(len(last)), **told)
    return say_many(
        "{firm}; {behind} is furthest behind, at level {level}",
        "{firm}; {behind} are furthest behind, at level {level}",
        len(last),
        behind=wording.listed(last),
        **told,
    )


def _firm(firm: int, whole: int, context: Context) -> Message:
    """How many building blocks are systematic: only those stand firm."""
    count = context.wording.count
    if whole < len(BUILDING_BLOCKS):
        return _firm_of_known(firm, whole, context)
    if not firm:
        return say("Not one of the {whole} building blocks stands firm", whole=count(whole))
    return say_many(
        "{number} of the {whole} building blocks stands firm",
        "{number} of the {whole} building blocks stand firm",
        firm,
        number=capital(count(firm)),
        whole=count(whole),
    )


def _firm_of_known(firm: int, whole: int, context: Context) -> Message:
    """The same where the team filled in only some (two at least)."""
    count = context.wording.count
    if not firm:
        return say("Not one of the {whole} building blocks that are known stands firm", whole=count(whole))
    return say_many(
        "{number} of the {whole} building blocks that are known stands firm",
        "{number} of the {whole} building blocks that are known stand firm",
        firm,
        number=capital(count(firm)),
        whole=count(whole),
    )


def _told() -> Iterator[Message]:
    yield say("Seven cells beside each other, each with the level of a building block from 0 (undeveloped) to 3.")
