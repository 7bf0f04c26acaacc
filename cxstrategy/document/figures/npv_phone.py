"""The draws of the net present value for a phone: the histogram, then a row a value on the same axis."""

from collections.abc import Iterator, Sequence

from cxstrategy.analysis.money.simulation import Simulation
from cxstrategy.document.context import Context
from cxstrategy.document.figures.figure import colours
from cxstrategy.document.figures.label import TextBlock
from cxstrategy.document.figures.npv_points import NamedWorth
from cxstrategy.document.figures.phone_rows import PhoneDrawing, PhoneRow, TrackBar, TrackSign, rows_drawing
from cxstrategy.document.lettering import SEMIBOLD, SMALL
from cxstrategy.words.language import say
from cxstrategy.words.naming import capital

TALL = 84.0


def phone_draws(
    found: Simulation,
    points: Sequence[NamedWorth],
    key: Sequence[tuple[str, str, str]],
    percentiles: Sequence[tuple[float, str]],
    context: Context,
) -> PhoneDrawing:
    """Histogram, percentiles and named worths; a tick marks zero where the axis has it."""
    colour, wording = colours(context), context.wording
    reach = (found.lowest, found.highest, *(one.worth for one in points))
    span = min(reach), max(reach)
    heading = TextBlock(capital(wording.say(say("net present value"))), SMALL, colour=colour.soft)
    rows = [PhoneRow((heading,), tuple(_columns(found, context)), tall=TALL)]
    for value, words in percentiles:
        told = TextBlock(f"{wording.money(value)}: {words}", SMALL, SEMIBOLD)
        rows.append(PhoneRow((told,), signs=(TrackSign("tick", value, colour.ink),)))
    for one in points:
        told = TextBlock(f"{one.name}: {wording.money(one.worth)}", SMALL, SEMIBOLD if one.likely else 400)
        tint = colour.accent if one.likely else colour.ink
        rows.append(PhoneRow((told,), signs=(TrackSign("diamond", one.worth, tint),)))
    ends = wording.money(span[0]), wording.money(span[1])
    return rows_drawing(rows, span, ticks=[0] if span[0] < 0 < span[1] else [], ends=ends, key=key)


def _columns(found: Simulation, context: Context) -> Iterator[TrackBar]:
    """A column a bin; losses are hatched, and the bin that zero cuts is drawn in two parts."""
    colour, most = colours(context), max(found.bins)
    step = (found.highest - found.lowest) / len(found.bins)
    for index, count in enumerate(found.bins):
        begin, end = found.lowest + index * step, found.lowest + (index + 1) * step
        cuts = [begin, 0.0, end] if begin < 0 < end else [begin, end]
        for low, high in zip(cuts, cuts[1:], strict=False):
            if count:
                loss = high <= 0
                yield TrackBar(low, high, colour.accent if loss else colour.primary, loss, rise=count / most)
