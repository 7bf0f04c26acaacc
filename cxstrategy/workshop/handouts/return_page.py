"""A workbook -> one page for who took part: what was decided, and what happens now, as a Document."""

from cxstrategy.analysis.gaps.place_names import place_name
from cxstrategy.document.document import Document
from cxstrategy.model.decided import Decided
from cxstrategy.model.route import Action
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import say
from cxstrategy.workshop.handouts.handout import handout
from cxstrategy.workshop.origin import Origin

# What one page has room for.
CHOICES, ACTIONS = 8, 8


def return_page(origin: Origin) -> Document:
    """What was decided last, and the first actions that are not done yet; room to write where there is nothing."""
    strategy = origin.strategy
    decided = latest(strategy.decided)[:CHOICES] if strategy else []
    choices = [(place_name(strategy, one.about), one) for one in decided] if strategy else []
    actions = coming(strategy)[:ACTIONS] if strategy else []
    return handout(
        origin, say("What we decided, and what happens now"), "return.html", choices=choices, actions=actions,
        more=max(0, len(strategy.decided) - CHOICES) if strategy else 0,
    )  # fmt: skip


def latest(decided: tuple[Decided, ...]) -> list[Decided]:
    """The choices, the last ones first; those without a date at the end."""
    dated = sorted((one for one in decided if one.date), key=lambda one: str(one.date), reverse=True)
    return [*dated, *(one for one in decided if not one.date)]


def coming(strategy: Strategy) -> list[Action]:
    """The actions that are not done, in the order in which they begin; those without a date at the end."""
    return sorted((one for one in strategy.actions if not one.done), key=lambda one: str(one.start or "9999"))
