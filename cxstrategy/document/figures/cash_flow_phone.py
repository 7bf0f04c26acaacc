"""The cash flow for a phone: a row a year with its benefits, its costs and where the running total stands."""

from collections.abc import Sequence

from cxstrategy.analysis.explain.headline import gained
from cxstrategy.analysis.money.business_case import BusinessCaseAnalysis
from cxstrategy.document.context import Context
from cxstrategy.document.figures.figure import colours
from cxstrategy.document.figures.label import TextBlock
from cxstrategy.document.figures.phone_rows import (
    PhoneDrawing,
    PhoneRow,
    TrackBar,
    TrackSign,
    joined,
    rows_drawing,
)
from cxstrategy.document.lettering import SEMIBOLD, SMALL
from cxstrategy.words.language import say
from cxstrategy.words.naming import capital


def phone_cash_flow(found: BusinessCaseAnalysis, key: Sequence[tuple[str, str, str]], context: Context) -> PhoneDrawing:
    """Costs left of zero and benefits right of it, all years on one scale."""
    colour, wording = colours(context), context.wording
    benefits = gained(found)
    total_name = next(words for kind, _, words in key if kind == "line")
    # The title tells the payback; the running total is a sign here, not a line.
    signs = [("ring" if kind == "line" else kind, tint, words) for kind, tint, words in key if kind != "diamond"]
    reach = (0.0, *benefits, *(-cost for cost in found.costs), *found.cumulative)
    rows = []
    for year, (came, went, total) in enumerate(zip(benefits, found.costs, found.cumulative, strict=True)):
        amounts = joined([f"+{wording.money(came)}" if came else "", wording.money(-went) if went else ""])
        words = (
            TextBlock(wording.say(say("year {year}", year=year)).capitalize(), SMALL, SEMIBOLD),
            *([TextBlock(amounts, SMALL)] if amounts else []),
            TextBlock(f"{capital(total_name)}: {wording.money(total)}", SMALL, colour=colour.soft),
        )
        bars = TrackBar(0, -went, colour.soft, hatched=True), TrackBar(0, came, colour.primary)
        shown = tuple(bar for bar in bars if bar.end)
        rows.append(PhoneRow(words, shown, (TrackSign("ring", total, colour.ink),)))
    return rows_drawing(rows, (min(reach), max(reach)), ticks=[0], key=signs)
