"""The words above an axis of time: years, and below them months where a step is shorter than a year."""

from collections.abc import Iterator

from cxstrategy.document.context import Context
from cxstrategy.document.figures.calendar import Calendar, short_month
from cxstrategy.document.figures.figure import WIDTH
from cxstrategy.document.figures.label import Label, kept_within, label
from cxstrategy.document.lettering import REGULAR, SEMIBOLD, SMALL

# From the top of the years to that of the months; room between two words, and between a tick and its word.
MONTHS_BELOW, APART, BESIDE = 14.0, 5.0, 2.0


def time_heads(axis: Calendar, top: float, context: Context) -> Iterator[Label]:
    """The heads of the ticks from left to right; one that has no room beside the last is left out."""
    below = top + MONTHS_BELOW
    last = {top: 0.0, below: 0.0}
    seen = None
    for place, day in axis.ticks():
        year, month = str(day.year) if day.year != seen else "", short_month(day, context.wording.language)
        for words, y, weight in ((year, top, SEMIBOLD), (month if axis.step < 12 else "", below, REGULAR)):
            made = kept_within(label(words, place + BESIDE, y, size=SMALL, weight=weight), 0, WIDTH)
            if words and made.box.left > last[y]:
                last[y] = made.box.right + APART
                yield made
        seen = day.year
