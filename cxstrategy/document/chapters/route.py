"""The chapter on the route: why it is ours, how sure that is, and the plan; a tie shows what is to be settled."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cxstrategy.analysis.privacy import FEWEST_SHOWN
from cxstrategy.analysis.route.plan_step import PlannedStep
from cxstrategy.analysis.route.route import RouteAnalysis
from cxstrategy.analysis.route.tie import vote_asked
from cxstrategy.analysis.route.traits import recognised
from cxstrategy.document.chapters.chapter import Chapter
from cxstrategy.document.chapters.route_outcome import choice, outcome
from cxstrategy.document.chapters.route_plan import Plan, plan_of
from cxstrategy.document.context import Context
from cxstrategy.document.pagination.composition import ChapterPart
from cxstrategy.document.risks import AGREED
from cxstrategy.model.route import ORDERS, STYLES, Style
from cxstrategy.model.statements import ROUTE_STATEMENTS_TEXT
from cxstrategy.words.language import Message, say
from cxstrategy.words.said import Sureness
from cxstrategy.words.terms import term

# A page has room to say of so many steps what they bring.
FOLLOWING = 3
# What each style means, in a line.
MEANINGS: dict[Style, Message] = {
    "denkers": say("understand before they act: facts first, then logical steps and disciplined work"),
    "doeners": say("learn by doing: practical, in experiments, and not afraid of a risk"),
    "delers": say("carry everyone along: one team whose people learn from each other, without silos"),
}


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
class MeaningRow:
    """A style and what it means in a line; whether its route is ours, or one of those that tie."""

    style: Style
    meaning: Message
    ours: bool


@dataclass(frozen=True)
class RouteView:
    """Styles the highest score first; one plan, or those of all styles that tie.

    `recognised` are the statements with the highest means and the lowest; `few` is whether too few people answered to
    show them. `vote` is what a tie asks first. `divided` are the styles on which respondents agree too little.
    `following` are all steps that we are at now, and the first to come where these are fewer than three.
    """

    outcome: str
    choice: str
    meanings: tuple[MeaningRow, ...]
    styles: tuple[StyleRow, ...]
    recognised: tuple[RecognisedRow, ...]
    few: bool
    plans: tuple[Plan, ...]
    following: tuple[PlannedStep, ...]
    vote: str
    divided: tuple[Message, ...]


def view_route(context: Context) -> RouteView | None:
    """None without a route."""
    strategy, found = context.strategy, context.analysis.route
    if strategy.route is None:
        return None
    shown = styles_shown(context)
    plans = tuple(plan_of(style, context) for style in shown)
    steps = [row.step for row in plans[0].steps] if len(plans) == 1 else []
    agreement = found.agreement if found else {}
    chosen = choice(context)
    return RouteView(
        outcome=" ".join(context.wording.say(one) for one in outcome(context)),
        choice=context.wording.say(chosen) if chosen else "",
        meanings=tuple(MeaningRow(one, MEANINGS[one], one in shown) for one in _ours_first(shown)),
        styles=tuple(_styles(context)),
        recognised=tuple(_recognised(context)),
        few=found is not None and found.respondents < FEWEST_SHOWN,
        plans=plans,
        following=_following(steps),
        vote=context.wording.say(vote_asked(strategy)) if len(plans) > 1 else "",
        divided=tuple(term("style", name) for name, rate in agreement.items() if _low(rate)),
    )


def _following(steps: Sequence[PlannedStep]) -> tuple[PlannedStep, ...]:
    now, coming = ([step for step in steps if step.state == state] for state in ("now", "next"))
    return (*now, *coming[: max(0, FOLLOWING - len(now))])


def _ours_first(shown: tuple[Style, ...]) -> list[Style]:
    return sorted(STYLES, key=lambda style: style not in shown)


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


def conclude_route(context: Context) -> Message | str:
    """The route taken and how sure that is; a choice of the team's own also where nobody answered enough."""
    found = context.analysis.route
    if found is None:
        own = styles_shown(context)
        if own:
            return say("We choose the route of the {style}", style=term("style", own[0]))
        return say("Nobody has answered enough of the questions to name a route")
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
    tells=lambda context: context.strategy.route is not None,
    view=view_route,
    conclude=conclude_route,
    codes=("CX921", "CX922", "CX923", "CX924"),
    parts=(
        ChapterPart("lead", say("what our route asks"), core=True),
        ChapterPart("vote", say("the question that decides"), core=True),
        ChapterPart("traits", say("what makes us who we are"), core=True),
        ChapterPart("bands", say("the plan"), core=True),
        ChapterPart("beside", say("the plans beside each other in brief"), core=True),
        ChapterPart("sure", say("how sure we are"), core=True),
        ChapterPart("recognised", say("what colleagues recognise most")),
        ChapterPart("results", say("what each step brings and when to stop")),
        ChapterPart("watch", say("what to watch on the way")),
        ChapterPart("figures", say("the answers of all respondents together"), spare=True),
        ChapterPart("steps", say("the nine steps of our route"), spare=True),
        ChapterPart("plans", say("the nine steps of each route"), spare=True),
    ),
)
