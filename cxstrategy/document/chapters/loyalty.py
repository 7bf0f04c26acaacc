"""What the chapter on success tells of staying: how many of each group of answers were still there a year later."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxstrategy.analysis.loyalty import Loyalty, loyalty
from cxstrategy.analysis.privacy import FEWEST_SHOWN
from cxstrategy.document.context import Context
from cxstrategy.model.objectives import Objective
from cxstrategy.words.language import Message, say

GROUPS: dict[str, Message] = {
    "promoters": say("promoters"),
    "passives": say("passives"),
    "detractors": say("detractors"),
}


@dataclass(frozen=True)
class StayedRow:
    """A group of answers of one metric; the numbers are None where nobody, or too few to show, were looked up."""

    metric: str
    group: Message
    asked: int | None
    stayed: int | None
    share: float | None


@dataclass(frozen=True)
class LoyaltyView:
    """Rows of every objective that says who stayed, and a sentence for each that can be judged."""

    rows: tuple[StayedRow, ...]
    sentences: tuple[Message, ...]


def view_loyalty(context: Context) -> LoyaltyView:
    """An empty view where nobody was looked up."""
    told = [one for one in context.strategy.objectives if one.baseline and one.baseline.stayed]
    rows = tuple(row for one in told for row in _rows(one, context))
    judged = [(_metric(one, context), loyalty(one.baseline)) for one in told]
    return LoyaltyView(rows, tuple(_sentence(name, found, context) for name, found in judged if found))


def _metric(objective: Objective, context: Context) -> str:
    metric = context.strategy.metric(objective.metric)
    return metric.name if metric else objective.statement.rstrip(".")


def _rows(objective: Objective, context: Context) -> Iterator[StayedRow]:
    stayed = objective.baseline.stayed if objective.baseline else None
    for name, words in GROUPS.items():
        group = getattr(stayed, name)
        asked, left = (group.asked, group.stayed) if group else (None, None)
        if asked is None or left is None or asked < FEWEST_SHOWN:
            yield StayedRow(_metric(objective, context), words, None, None, None)
        else:
            yield StayedRow(_metric(objective, context), words, asked, left, left / asked)


def _sentence(metric: str, found: Loyalty, context: Context) -> Message:
    shares = {
        "metric": metric,
        "promoters": context.wording.percent(found.promoters),
        "others": context.wording.percent(found.others),
    }
    if found.holds:
        return say(
            "{promoters} of the promoters of {metric} were still there a year later, and {others} of the others: those "
            "who recommend us also stay more often.",
            **shares,
        )
    return say(
        "{promoters} of the promoters of {metric} were still there a year later, and {others} of the others: "
        "recommending us and staying with us are two different things here.",
        **shares,
    )
