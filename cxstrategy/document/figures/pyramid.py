"""How many moments each journey meets at each level of the pyramid in; the level that all of it reaches out."""

from collections.abc import Iterator, Sequence

from cxstrategy.analysis.expectations import JourneyFeeling
from cxstrategy.document.brevity import headline
from cxstrategy.document.figures.figure import WIDTH, Figure, colours, draw
from cxstrategy.document.figures.key import lay_key
from cxstrategy.document.figures.label import Label, Words, bounds, label, stack
from cxstrategy.document.figures.lettering import SEMIBOLD, SMALL
from cxstrategy.document.figures.shapes import points
from cxstrategy.document.telling import Telling
from cxstrategy.document.terms import term
from cxstrategy.language import Message, say, say_many
from cxstrategy.model.expectations import PYRAMID, Journey

ROW, APART, BASE, SUMMIT = 44.0, 4.0, 250.0, 96.0
LEFT = 276.0
MOST = 6
Stands = tuple[Journey, JourneyFeeling]


def draw_pyramid(telling: Telling) -> tuple[Figure, ...]:
    """The pyramid with a column a journey; nothing while no level is given."""
    found = telling.analysis.expectations
    journeys = sorted(telling.strategy.journeys, key=lambda journey: not journey.priority)
    stands = [(one, found.journeys[one.id]) for one in journeys if found and found.journeys[one.id].pyramid]
    if not stands:
        return ()
    shown = stands[:MOST]
    wide = (WIDTH - LEFT) / max(len(shown), 3)
    heads = _heads(shown, wide)
    top = max(head.box.height for head in heads) + 12
    height = top + (ROW + APART) * len(PYRAMID)
    key = lay_key(_key(telling), 0, height + 6, WIDTH)
    figure = draw(
        "pyramid.svg",
        telling,
        name="pyramid",
        title=_title(stands, telling),
        told=_told(stands, telling),
        note=_note(stands),
        height=height + 6 + key.height,
        steps=[_step(level, top, telling) for level in range(len(PYRAMID), 0, -1)],
        heads=[_on(head, top) for head in heads],
        cells=[cell for index, one in enumerate(shown) for cell in _cells(index, one, top, wide)],
        left=LEFT - 14,
        key=key,
    )
    return (figure,)


def _heads(shown: Sequence[Stands], wide: float) -> list[Label]:
    """The journeys' names; they stand above their columns."""
    return [
        label(journey.name, LEFT + wide * (index + 0.5), 0, wide - 8, anchor="middle", size=SMALL, lines=5)
        for index, (journey, _) in enumerate(shown)
    ]


def _on(head: Label, top: float) -> Label:
    return label(" ".join(head.lines), head.x, top - 8, 1e4, anchor="middle", upright="bottom", size=SMALL)
