"""Figure of the seven building blocks: bars of three steps, beside the scan's score where it asks the same."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxstrategy.analysis.maturity import HIGHEST, BlockComparison
from cxstrategy.document.context import Context
from cxstrategy.document.figures.figure import WIDTH, Figure, colours, draw
from cxstrategy.document.figures.label import Label, label
from cxstrategy.document.figures.legend import lay_out_legend
from cxstrategy.document.figures.scale import Scale
from cxstrategy.document.lettering import SEMIBOLD, SMALL
from cxstrategy.model.maturity import BUILDING_BLOCKS, REPEATABLE, BuildingBlocks
from cxstrategy.words.language import Message, Value, say, say_many
from cxstrategy.words.naming import capital
from cxstrategy.words.terms import term

TOP, ROW, BAR, APART = 22.0, 33.0, 18.0, 4.0
LEFT, RIGHT = 218.0, 522.0
# A title names so many building blocks; more are counted.
MOST_NAMED = 2
_PLACE = Scale(0, HIGHEST, LEFT, RIGHT)


@dataclass(frozen=True)
class BlockBar:
    """A building block: its words, its three steps as (left, width, reached), and the pillar's score beside it."""

    name: Label
    level: Label
    top: float
    steps: tuple[tuple[float, float, bool], ...]
    scan: tuple[float, float] | None


def draw_building_blocks(context: Context) -> tuple[Figure, ...]:
    """The bars; nothing without building blocks."""
    blocks = context.strategy.building_blocks
    if not blocks:
        return ()
    found = context.analysis.maturity
    twins = {one.block: one for one in found.comparisons} if found else {}
    bars = [_bar(index, name, blocks[name].level, twins.get(name), context) for index, name in enumerate(blocks)]
    key = lay_out_legend(_key(bars, context), LEFT, TOP + ROW * len(bars) + 6, WIDTH)
    figure = draw(
        "building_blocks.svg",
        context,
        name="building-blocks",
        title=_title(blocks, context),
        told=_told(blocks, twins, context),
        note=_note(blocks, context),
        height=TOP + ROW * len(bars) + 6 + key.height,
        bars=bars,
        bar=BAR,
        heads=[_head(step, context) for step in range(1, HIGHEST + 1)],
        key=key,
    )
    return (figure,)


def _bar(index: int, name: str, level: int, twin: BlockComparison | None, context: Context) -> BlockBar:
    top = TOP + index * ROW + (ROW - BAR) / 2
    middle = top + BAR / 2
    say_it = context.wording.say
    step = (RIGHT - LEFT) / HIGHEST
    return BlockBar(
        label(say_it(term("block", name)), LEFT - 16, middle, LEFT - 18, anchor="end", upright="middle", lines=2),
        label(f"{level} {say_it(term('level', level))}", RIGHT + 14, middle, WIDTH - RIGHT - 14, upright="middle",
              weight=SEMIBOLD if level < REPEATABLE else 400),
        top,
        tuple((round(LEFT + step * at + APART / 2, 1), round(step - APART, 1), at < level) for at in range(HIGHEST)),
        (_PLACE.kept(twin.score), middle) if twin else None,
    )  # fmt: skip


def _head(step: int, context: Context) -> Label:
    """The level's name above its step."""
    wide = (RIGHT - LEFT) / HIGHEST
    words = f"{step} {context.wording.say(term('level', step))}"
    middle = LEFT + wide * (step - 0.5)
    return label(words, middle, 0, wide, anchor="middle", size=SMALL, lines=1, colour=colours(context).soft)


def _key(bars: list[BlockBar], context: Context) -> Iterator[tuple[str, str, str]]:
    if any(bar.scan for bar in bars):
        yield "diamond", colours(context).accent, context.wording.say(say("the pillar in the scan that asks the same"))


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


def _note(blocks: BuildingBlocks, context: Context) -> Message:
    source = say("Source: the quick scan of the seven building blocks, filled in by the team.")
    unknown = len(BUILDING_BLOCKS) - len(blocks)
    if not unknown:
        return source
    return say_many(
        "{source} Of one building block the level is not known yet.",
        "{source} Of {number} building blocks the level is not known yet.",
        unknown,
        source=source,
        number=context.wording.count(unknown),
    )


def _told(blocks: BuildingBlocks, twins: dict[str, BlockComparison], context: Context) -> Iterator[Message]:
    yield say("Bars from 0 (undeveloped) to 3 (systematic).")
    for name, block in blocks.items():
        values: dict[str, Value] = {
            "block": term("block", name),
            "level": block.level,
            "name": term("level", block.level),
        }
        if name in twins:
            score = context.wording.fixed(twins[name].score, 1)
            pillar = term("pillar", twins[name].pillar)
            yield say("{block}: {level}, {name}; {pillar} in the scan: {score}.", pillar=pillar, score=score, **values)
        else:
            yield say("{block}: {level}, {name}.", **values)
