"""The route: whether enough people chose it, whether it came out clearly, and why the team goes another way."""

from collections.abc import Iterator

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.analysis.route.route import FEWEST_RESPONDENTS
from cxstrategy.checks.check import Remark, listed, remark, warning
from cxstrategy.model.route import Route
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.said import All, Number, Termed

# The threshold for agreement within a group that is customary in research into organisations.
LEAST_AGREEMENT = 0.70


def _answers(route: Route) -> str:
    """The key under which the answers stand."""
    return "responses" if route.responses else "assessments"


@warning("CX921")
def few_respondents(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """Fewer than five people filled in the route questionnaire, or people of one layer only.

    The route says how this organisation likes to travel, not how the person who writes the strategy does. With four
    people, one of them decides the outcome. And a board that likes to think first can lead a company of doers. Ask five
    to fifteen people of all three layers, each alone. Anyone who answered fewer than four of the five statements of a
    style is set aside and does not count.

    Wrong:

        route:
          assessments:
            - {respondent: Project leader, layer: staff, answers: {...}}

    Right:

        route:
          responses: responses/route.csv  # eleven people: board, management, staff
    """
    route, found = strategy.route, analysis.route
    count = found.respondents if found else 0
    # Answers in a file that is missing or does not fit are reported by the reading of it.
    unread = route is not None and route.responses is not None and not route.assessments
    if route and not unread and count < FEWEST_RESPONDENTS:
        yield remark(route, _answers(route), message=_count(count), help=_ask_all())
    elif route and found and len(found.layers) == 1:
        message = say(
            "only people of layer {layer} filled in the route questionnaire", layer=Termed("layer", found.layers[0])
        )
        yield remark(route, _answers(route), message=message, help=_ask_all())


def _count(count: int) -> Message:
    if not count:
        return say("nobody has filled in the route questionnaire far enough to count")
    return say_many(
        "the route rests on {count} respondent",
        "the route rests on {count} respondents",
        count,
    )


def _ask_all() -> Message:
    return say("ask at least {least} people, of all three layers, each on their own", least=FEWEST_RESPONDENTS)


@warning("CX922")
def tie_undecided(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """Two or three styles tie, and the team has not chosen.

    The questionnaire does not decide by a hair's breadth, and rightly so: a difference that can be gone tomorrow is no
    direction. Until the team chooses, the document shows both routes and the roadmap has no order. Let everybody vote
    on what should come first, thinking, doing or sharing (`tie_break`), or choose yourselves and write why (`choice`).
    The conversation is worth more than the outcome.

    Wrong:

        route:
          responses: responses/route.csv  # denkers 71, delers 70

    Right:

        route:
          responses: responses/route.csv
          tie_break:
            - {respondent: General director, first: share}
            - {respondent: Manager Shops, first: share}
    """
    route, found = strategy.route, analysis.route
    if route and found and found.outcome == "tied" and found.taken is None:
        yield remark(
            route,
            _answers(route),
            message=say(
                "these styles tie and the team has not chosen: {styles}", styles=listed(found.contenders, "style")
            ),
            help=say("let everybody vote on what comes first (`tie_break`), or write a `choice` with its reason"),
        )


@warning("CX923")
def choice_without_reason(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The team takes a different route from the clear outcome of its own questionnaire, and does not say why.

    It is allowed: the questionnaire is there to start a conversation, and you may know something that it does not ask.
    But those who filled it in see the outcome and the choice on one page. Without a reason it looks as if somebody had
    decided beforehand. One sentence is enough, if it convinces those who answered otherwise.

    Wrong:

        # the questionnaire says, clearly: doeners
        choice: {route: denkers}

    Right:

        choice:
          route: denkers
          reason: The supervisor wants figures first; in spring we carry on as doers.
    """
    route, found = strategy.route, analysis.route
    choice = route.choice if route else None
    clear = found.recommended if found and found.outcome == "clear" else None
    if choice and clear and choice.route != clear and not choice.reason:
        yield remark(
            choice,
            "route",
            message=say(
                "the choice for {choice} goes against a clear outcome ({outcome}), without a reason",
                choice=Termed("style", choice.route),
                outcome=Termed("style", clear),
            ),
            help=say("write `reason`, in words that would convince those who answered otherwise"),
        )


@warning("CX924")
def little_agreement(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """Respondents do not agree on a style: their agreement is below 0.70.

    A mean of 60 can come from people who all say 60, or from a half that says 90 and a half that says 30. In the second
    case the mean describes nobody. Agreement (r_WG) is 1 when all give the same answers and 0 when they answer as if by
    chance; 0.70 is the usual threshold. See which statements divide them, and whether the line runs between departments
    or between layers, before you build a route on it.

    Wrong:

        # delers: head office answers 5, the shops answer 1
        responses: responses/route.csv

    Right:

        # discussed per statement; then head office and shops each answered for the whole
        responses: responses/route.csv
    """
    route, found = strategy.route, analysis.route
    low = {
        style: value
        for style, value in (found.agreement.items() if found else ())
        if value is not None and value < LEAST_AGREEMENT
    }
    if route and low:
        yield remark(
            route,
            _answers(route),
            message=say(
                "respondents differ on the statements of {styles}",
                styles=All(tuple(_agreed(style, value) for style, value in low.items())),
            ),
            help=say("see which statements divide them, and talk about those before you build a route on the mean"),
        )


def _agreed(style: str, value: float) -> Message:
    return say("{style} (agreement {value})", style=Termed("style", style), value=Number(value, 2))
