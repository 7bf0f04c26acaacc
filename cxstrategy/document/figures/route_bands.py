"""Figure of the route's plan: its nine steps as bands in three groups, done, now and to come."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cxstrategy.analysis.route.plan_step import PlannedStep, State
from cxstrategy.analysis.route.step_plan import plan_steps
from cxstrategy.analysis.route.step_state import standing
from cxstrategy.document.context import Context
from cxstrategy.document.figures.figure import WIDTH, Figure, colours, draw
from cxstrategy.document.figures.label import Box, Label, TextBlock, bounds, label
from cxstrategy.document.figures.phone_rows import PhoneRow, rows_drawing
from cxstrategy.document.lettering import SEMIBOLD, SMALL
from cxstrategy.words.language import Message, say
from cxstrategy.words.naming import capital
from cxstrategy.words.shorten import headline
from cxstrategy.words.terms import term

# From left to right, in units of the canvas: the names of the groups, then within a band a step's number, its name, how
# long it takes, who does it. The nine steps of every route take least room so, in Dutch and English.
GUTTER, NUMBER, NAME, DURATION, WHO = 52.0, 63.0, 80.0, 258.0, 384.0
APART, RIM = 12.0, 8.0
# The words above the columns, the room above and below the text of a band, and between two bands and two groups.
HEAD, INSIDE, BETWEEN, GROUPS = 17.0, 4.0, 3.0, 6.0
# The edge of a band that says which group it is in.
EDGE = 5.0
STATES: tuple[State, ...] = ("done", "now", "next")


@dataclass(frozen=True)
class StepBand:
    """A step, or all that are done together, with its words; `state` gives its colours."""

    state: State
    box: Box
    labels: tuple[Label, ...]


def draw_route_bands(context: Context) -> tuple[Figure, ...]:
    """The bands of the route that is taken; nothing where no route has been chosen or recommended."""
    steps = plan_steps(context.strategy, context.analysis.route, context.analysis.maturity)
    if not steps:
        return ()
    bands: list[StepBand] = []
    heads: list[Label] = []
    y = 0.0
    for state in STATES:
        own = [step for step in steps if step.state == state]
        if not own:
            continue
        if state != "done" and not any(band.state != "done" for band in bands):
            heads += _heads(y, context)
            y += HEAD
        heads.append(_group(state, y, context))
        bands += [_done(own, y, context)] if state == "done" else _bands(own, y, context)
        y = max(bands[-1].box.bottom, heads[-1].box.bottom) + GROUPS
    figure = draw(
        "route_bands.svg",
        context,
        name="route-bands",
        title=headline(context.wording.say(standing(steps))),
        told=[_told(steps, context)],
        height=y - GROUPS + 1,
        bands=bands,
        heads=heads,
        edge=EDGE,
        sign=NUMBER + 5,
        phone=rows_drawing(_phone_rows(steps, context)),
    )
    return (figure,)


def _phone_rows(steps: Sequence[PlannedStep], context: Context) -> Iterator[PhoneRow]:
    """A step a row, the first of a group below its name; what is done without more."""
    say_it, soft = context.wording.say, colours(context).soft
    for state in STATES:
        for at, step in enumerate([one for one in steps if one.state == state]):
            words = [TextBlock(f"{step.number}. {say_it(step.title)}", SMALL, 400 if state == "done" else SEMIBOLD)]
            if state != "done":
                words += [TextBlock(say_it(step.duration), SMALL), TextBlock(say_it(step.who), SMALL, colour=soft)]
            heading = "" if at else capital(say_it(term("step_state", state)))
            yield PhoneRow(tuple(words), heading=heading)


def _heads(y: float, context: Context) -> Iterator[Label]:
    """What stands in the columns."""
    for words, x in ((say("Takes"), DURATION), (say("Who"), WHO)):
        yield label(context.wording.say(words), x, y, WIDTH - x, size=SMALL, lines=1, colour=colours(context).soft)


def _group(state: State, y: float, context: Context) -> Label:
    name = capital(context.wording.say(term("step_state", state)))
    return label(name, 0, y + INSIDE, GUTTER - 2, size=SMALL, weight=SEMIBOLD)


def _done(steps: Sequence[PlannedStep], top: float, context: Context) -> StepBand:
    """What is done, on one line or as few as it takes."""
    names = "; ".join(f"{step.number}\N{NO-BREAK SPACE}{context.wording.say(step.title)}" for step in steps)
    words = label(names, NAME, top + INSIDE, WIDTH - NAME - RIM, size=SMALL)
    return StepBand("done", Box(GUTTER, top, WIDTH, round(words.box.bottom + INSIDE, 1)), (words,))


def _bands(steps: Sequence[PlannedStep], top: float, context: Context) -> list[StepBand]:
    bands: list[StepBand] = []
    for step in steps:
        y = bands[-1].box.bottom + BETWEEN if bands else top
        bands.append(_band(step, y, context))
    return bands


def _band(step: PlannedStep, top: float, context: Context) -> StepBand:
    """A step as high as the longest of its columns."""
    say_it, y = context.wording.say, top + INSIDE
    labels = (
        label(str(step.number), NUMBER, y, size=SMALL, weight=SEMIBOLD),
        label(say_it(step.title), NAME, y, DURATION - NAME - APART, size=SMALL, weight=SEMIBOLD),
        label(say_it(step.duration), DURATION, y, WHO - DURATION - APART, size=SMALL),
        label(say_it(step.who), WHO, y, WIDTH - WHO - RIM, size=SMALL),
    )
    return StepBand(step.state, Box(GUTTER, top, WIDTH, round(bounds(labels).bottom + INSIDE, 1)), labels)


def _told(steps: Sequence[PlannedStep], context: Context) -> Message:
    """Which steps stand in which group; the rest stands in the table of all nine."""
    say_it, listed = context.wording.say, context.wording.listed
    groups = [
        f"{say_it(term('step_state', state))}: {listed(step.title for step in steps if step.state == state)}"
        for state in STATES
        if any(step.state == state for step in steps)
    ]
    return say("Bands from top to bottom, in groups. {groups}.", groups=capital("; ".join(groups)))
