"""The route: fifteen statements that tell Denkers, Doeners and Delers apart, the team's choice, and the actions."""

from typing import Annotated, Any, Literal

from cxstrategy.model.field import InvalidValue, ReadBy
from cxstrategy.model.maturity import Layer
from cxstrategy.model.part import Part
from cxstrategy.model.quantities import Date, Flag, Id, Money, Number, Text, in_editors
from cxstrategy.model.statements import route_answers

Style = Literal["denkers", "doeners", "delers"]
ActionPhase = Literal["think", "do", "share"]
STYLES: tuple[Style, ...] = ("denkers", "doeners", "delers")
ACTION_PHASES: tuple[ActionPhase, ...] = ("think", "do", "share")
# Only the strongest style decides the order of travel.
ORDERS: dict[Style, tuple[ActionPhase, ...]] = {
    "denkers": ("think", "do", "share"),
    "doeners": ("do", "think", "share"),
    "delers": ("share", "think", "do"),
}
ROUTE_STATEMENTS: dict[str, Style] = {
    "facts-first": "denkers",
    "understand-before-acting": "denkers",
    "logical-whole": "denkers",
    "disciplined-way": "denkers",
    "objective-decisions": "denkers",
    "start-small": "doeners",
    "experiment": "doeners",
    "learn-from-mistakes": "doeners",
    "practical-approach": "doeners",
    "dare-to-risk": "doeners",
    "team-feeling": "delers",
    "learn-from-each-other": "delers",
    "involve-everyone": "delers",
    "share-openly": "delers",
    "one-whole": "delers",
}


def read_agreement(value: Any) -> int | None:
    """1 to 5, or in the words of the questionnaire; `unknown` is None. Refuses: agreement_form."""
    text = str(value).strip()
    if text in ("1", "2", "3", "4", "5"):
        return int(text)
    answers = route_answers()
    if text.casefold() in answers:
        return answers[text.casefold()]
    raise InvalidValue("agreement_form", wrote=text, instead="1, 2, 3, 4, 5, unknown")


_ANSWERS = [1, 2, 3, 4, 5, "unknown", "1", "2", "3", "4", "5"]
Agreement = Annotated[int | None, ReadBy(read_agreement), in_editors(enum=_ANSWERS)]
RouteStatementId = Literal[tuple(ROUTE_STATEMENTS)]  # type: ignore[valid-type]


class RouteAssessment(Part):
    """What one respondent answered, 1 to 5 a statement, None where the respondent does not know."""

    respondent: Text
    """Who answered: a name, a role or a number of their own, e.g. `r1`."""
    layer: Layer
    """The layer of the respondent: `board`, `management` or `staff`."""
    answers: dict[RouteStatementId, Agreement]  # type: ignore[valid-type]
    """For each statement how far it fits the organisation: 1 (not at all) to 5 (entirely), or `unknown`."""


class TieBreak(Part):
    """One respondent's vote on what comes first, asked when the scores do not decide."""

    respondent: Text
    """Who votes."""
    first: ActionPhase
    """What should come first: `think`, `do` or `share`."""


class Choice(Part):
    """The route the team takes, where that is not the recommended one, and why."""

    route: Style
    """The route that the team takes: `denkers`, `doeners` or `delers`."""
    reason: Text | None = None
    """Why the team does not follow the outcome of the scan."""


class Route(Part):
    """Who answered what, and what the team chose."""

    assessments: tuple[RouteAssessment, ...] = ()
    """Who answered what. Answers from a CSV file are added to these."""
    responses: Text | None = None
    """The path of a CSV file with answers, e.g. `responses/route.csv`: columns `respondent`, `layer` and one for each
    statement."""
    tie_break: tuple[TieBreak, ...] = ()
    """Votes on what comes first, asked when the scores do not decide."""
    choice: Choice | None = None
    """The route of the team, where it differs from the one that the scan recommends."""


class Action(Part):
    """Something that somebody does, with a beginning, an end and means; `budget` in the case's currency."""

    id: Id
    """A short name to refer to this action, e.g. `call-back-team`."""
    title: Text
    """What is going to happen, in one line."""
    phase: ActionPhase | None = None
    """Which phase of the route it belongs to: `think`, `do` or `share`."""
    lane: Literal["foundation", "quick_win"] | None = None
    """`foundation` for work that carries the rest, `quick_win` for what customers soon notice."""
    start: Date | None = None
    """When it begins."""
    end: Date | None = None
    """When it is finished."""
    owner: Text | None = None
    """The person who sees to it."""
    objective: Id | None = None
    """The id of the objective that it serves."""
    expectation: Id | None = None
    """The id of the expectation that it answers."""
    budget: Money | None = None
    """What it costs, in the currency of the business case."""
    fte: Number | None = None
    """How many full-time equivalents it takes, e.g. `0.5`."""
    done: Flag = False
    """`true` when it is finished."""
