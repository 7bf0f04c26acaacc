"""The chapter on the route: the outcome in sentences, the nine steps, the actions in order."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxstrategy.analysis.privacy import FEWEST_SHOWN
from cxstrategy.analysis.route.route import RouteAnalysis
from cxstrategy.analysis.route.tie import vote_asked
from cxstrategy.analysis.route.traits import recognised
from cxstrategy.document.chapters.chapter import Chapter
from cxstrategy.document.chapters.route_outcome import choice, outcome
from cxstrategy.document.chapters.route_plan import Plan, plan_of
from cxstrategy.document.context import Context
from cxstrategy.document.risks import AGREED
from cxstrategy.model.route import ACTION_PHASES, ORDERS, STYLES, Action, ActionPhase, Style
from cxstrategy.model.statements import ROUTE_STATEMENTS_TEXT
from cxstrategy.words.currency import currency_name
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.said import Sureness
from cxstrategy.words.terms import term


@dataclass(frozen=True)
class StyleRow:
    """A style with its order and its figures: score 0 to 100, agreement and confidence 0 to 1."""

    style: Style
    order: str
    score: float
    agreement: float | None
    confidence: float | None
    taken: bool


@dataclass(frozen=True)
class RecognisedRow:
    """A statement that colleagues recognise most, or least: its wording, its style and the mean answer, 1 to 5."""

    statement: Message
    style: Message
    mean: float
    least: bool


@dataclass(frozen=True)
class RouteView:
    """Styles the highest score first; one plan, or those of all styles that tie; actions in travelling order.

    `recognised` are the statements with the highest means and the lowest; `few` is whether too few people answered to
    show them. `vote` is what a tie asks first. `divided` are the styles on which respondents agree too little; `budget`
    (money in `currency`) and `fte` are of all actions, None where none says.
    """

    outcome: str
    choice: str
    styles: tuple[StyleRow, ...]
    recognised: tuple[RecognisedRow, ...]
    few: bool
    plans: tuple[Plan, ...]
    vote: str
    divided: tuple[Message, ...]
    actions: tuple[Action, ...]
    budget: float | None
    fte: float | None
    currency: str


def view_route(context: Context) -> RouteView | None:
    """None without a route and actions."""
    strategy, found = context.strategy, context.analysis.route
    if strategy.route is None and not strategy.actions:
        return None
    plans = tuple(plan_of(style, context) for style in styles_shown(context))
    order = ORDERS[plans[0].style] if len(plans) == 1 else ACTION_PHASES
    budgets = [one.budget for one in strategy.actions if one.budget is not None]
    hands = [one.fte for one in strategy.actions if one.fte is not None]
    agreement = found.agreement if found else {}
    chosen = choice(context)
    return RouteView(
        outcome=" ".join(context.wording.say(one) for one in outcome(context)),
        choice=context.wording.say(chosen) if chosen else "",
        styles=tuple(_styles(context)),
        recognised=tuple(_recognised(context)),
        few=found is not None and found.respondents < FEWEST_SHOWN,
        plans=plans,
        vote=context.wording.say(vote_asked(strategy)) if len(plans) > 1 else "",
        divided=tuple(term("style", name) for name, rate in agreement.items() if _low(rate)),
        actions=tuple(sorted(strategy.actions, key=lambda one: _place(one, order))),
        budget=sum(budgets) if budgets else None,
        fte=sum(hands) if hands else None,
        currency=currency_name(context.wording),
    )


def styles_shown(context: Context) -> tuple[Style, ...]:
    """The route that is taken; where nothing decides between routes all of those, and none before anyone answered."""
    found, written = context.analysis.route, context.strategy.route
    if found:
        return found.shown
    return (written.choice.route,) if written and written.choice else ()


def _styles(context: Context) -> Iterator[StyleRow]:
    found = context.analysis.route
    if found is None:
        return
    for style in sorted(STYLES, key=lambda style: -found.scores[style]):
        order = " → ".join(context.wording.say(term("action_phase", phase)) for phase in ORDERS[style])
        figures = found.scores[style], found.agreement[style], None if found.few else found.confidence[style]
        yield StyleRow(style, order, *figures, taken=style == found.taken)


def _recognised(context: Context) -> Iterator[RecognisedRow]:
    route = context.analysis.route
    found = recognised(context.strategy, route.shown) if route else None
    if found is None:
        return
    for one in (*found.highest, *found.lowest):
        wording = ROUTE_STATEMENTS_TEXT[one.statement]
        yield RecognisedRow(wording, term("style", one.style), one.mean, least=one in found.lowest)


def _low(agreement: float | None) -> bool:
    return agreement is not None and agreement < AGREED


def _place(action: Action, order: tuple[ActionPhase, ...]) -> tuple[int, bool, str]:
    """By the route's phases, then by start; what has no phase or no date comes last."""
    phase = order.index(action.phase) if action.phase else len(order)
    return phase, action.start is None, action.start.isoformat() if action.start else ""


def conclude_route(context: Context) -> Message | str:
    """The route taken and how sure that is; without a route, what is planned."""
    found = context.analysis.route
    if found is None:
        count = len(context.strategy.actions)
        number = context.wording.count(count)
        return say_many("One action is planned", "{number} actions are planned", count, number=number)
    if found.taken is None:
        names = context.wording.listed(term("style", style) for style in found.contenders)
        return say("{names} are too close to call: the route is still to be chosen", names=names)
    style = term("style", found.taken)
    if found.recommended is None:
        return say("We choose the route of the {style}", style=style)
    if found.taken != found.recommended:
        recommended = term("style", found.recommended)
        return say(
            "We choose the route of the {style}, although the answers point to that of the {recommended}",
            style=style,
            recommended=recommended,
        )
    return _recommended(context, found, style)


def _recommended(context: Context, found: RouteAnalysis, style: Message) -> Message:
    if found.decided_by == "tie_break":
        return say("The scores are too close to call; our vote chose the route of the {style}", style=style)
    if found.outcome == "clear":
        return say("The route of the {style} clearly fits us best", style=style)
    if found.few:
        return say("We lean towards the route of the {style}, from few answers", style=style)
    sure = Sureness(found.confidence.get(str(found.recommended), 0))
    return say("We lean towards the route of the {style} ({sure} confidence)", style=style, sure=sure)


CHAPTER = Chapter(
    "route",
    say("Our route"),
    tells=lambda context: bool(context.analysis.route or context.strategy.actions),
    view=view_route,
    conclude=conclude_route,
    codes=("CX92", "CX93"),
)
