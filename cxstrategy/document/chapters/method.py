"""What the appendix on method explains: which metrics, scans and conventions this workbook really uses."""

from dataclasses import dataclass

from cxstrategy.analysis.money.tornado import SWING
from cxstrategy.document.chapters.chapter import Chapter
from cxstrategy.document.context import Context
from cxstrategy.model.business_case import BusinessCase
from cxstrategy.model.objectives import NET_KINDS
from cxstrategy.words.language import Message, say
from cxstrategy.words.terms import term

# How the answers of a survey become one figure, where the name of the counting does not say it.
COUNTINGS: dict[str, Message] = {
    "net": say(
        "The share that answers 9 or 10 (promoters) minus the share that answers 0 to 6 (detractors), times 100: a"
        " number from −100 to +100 and never a percentage. Another scale is cut in the same proportion."
    ),
}
# How each lever turns its numbers into money, a year at a time.
LEVERS: dict[str, Message] = {
    "retention": say(
        "Extra customers × revenue per customer × contribution margin. The extra customers of a year are those of the"
        " year before who stay, plus all customers × the fall in churn of that year. These last count for half a year:"
        " on average they would have left half-way through it."
    ),
    "upsell": say(
        "Customers × share of customers reached × revenue per customer × extra revenue × contribution margin × the part"
        " of the effect that is there in that year."
    ),
    "referral": say(
        "New customers × revenue per customer × contribution margin × the part of the effect that is there in that"
        " year."
    ),
    "cost_to_serve": say("Contacts × share avoided in that year × cost per contact × share that leaves the budget."),
    "employee_turnover": say(
        "Employees × fall in turnover × salary × cost of replacing as a share of salary × the part of the effect that"
        " is there in that year."
    ),
    "other": say("The amounts of the team, year by year."),
}
# Where every retention benefit counts the year in which somebody is kept in full.
FULL_YEAR = say(
    "Extra customers × revenue per customer × contribution margin. The extra customers of a year are those of the"
    " year before who stay, plus all customers × the fall in churn of that year, for the whole of that year."
)


@dataclass(frozen=True)
class MethodView:
    """What to explain: names with definitions, and whether the workbook has a scan, surveys, a route, a case.

    `marked`: whether a registered name stands in it; `draws`, `seed` and `correlation` are those of the simulation, 0
    without one.
    `swing` is how far a number without a range moves, as a share of it; `churn` whether the case counts any.
    """

    maturity: bool
    expectations: bool
    countings: tuple[tuple[Message, Message], ...]
    objectives: bool
    marked: bool
    route: bool
    business_case: bool
    levers: tuple[tuple[Message, Message], ...]
    draws: int
    seed: int
    swing: float
    correlation: float
    churn: bool


def view_method(context: Context) -> MethodView:
    """What the workbook uses; one without anything still names where the steps come from."""
    strategy, analysis = context.strategy, context.analysis
    case = strategy.business_case
    used = {metric.counting for metric in strategy.metrics}
    levers = {benefit.lever for benefit in case.benefits} if case else set()
    return MethodView(
        maturity=analysis.maturity is not None,
        expectations=bool(strategy.expectations),
        countings=tuple((term("counting", name), text) for name, text in COUNTINGS.items() if name in used),
        objectives=bool(strategy.objectives),
        marked=any(metric.kind in NET_KINDS for metric in strategy.metrics),
        route=analysis.route is not None,
        business_case=analysis.business_case is not None,
        levers=tuple((term("lever", name), _told(name, text, case)) for name, text in LEVERS.items() if name in levers),
        draws=case.simulation.draws if case else 0,
        seed=case.simulation.seed if case else 0,
        swing=SWING,
        correlation=case.simulation.correlation if case else 0.0,
        churn=bool(case and case.base and case.base.churn),
    )


def _told(lever: str, text: Message, case: BusinessCase | None) -> Message:
    """How a lever is counted in this case."""
    years = {getattr(benefit, "first_year", "") for benefit in case.benefits if benefit.lever == lever} if case else ()
    return FULL_YEAR if years == {"full"} else text


CHAPTER = Chapter(
    "method",
    say("Method and definitions"),
    tells=lambda context: True,
    view=view_method,
)
