"""The route: fifteen statements that tell Denkers, Doeners and Delers apart, the team's choice, and the actions."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from cxstrategy.model.maturity import Layer
from cxstrategy.model.part import Part
from cxstrategy.model.quantities import Date, Flag, Id, Money, Number, Text, in_editors

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
    """1 (not at all) to 5 (entirely); `unknown` is None. Refuses: agreement_form."""
    text = str(value).strip()
    if text in ("1", "2", "3", "4", "5"):
        return int(text)
    if text == "unknown":
        return None
    raise PydanticCustomError("agreement_form", "{wrote}", {"wrote": text, "instead": "1, 2, 3, 4, 5, unknown"})


_ANSWERS = [1, 2, 3, 4, 5, "unknown", "1", "2", "3", "4", "5"]
Agreement = Annotated[int | None, BeforeValidator(read_agreement), in_editors(enum=_ANSWERS)]
RouteStatementId = Literal[tuple(ROUTE_STATEMENTS)]  # type: ignore[valid-type]


class RouteAssessment(Part):
    """What one respondent answered, 1 to 5 a statement, None where the respondent does not know."""

    respondent: Text
    layer: Layer
    answers: dict[RouteStatementId, Agreement]  # type: ignore[valid-type]


class TieBreak(Part):
    """One respondent's vote on what comes first, asked when the scores do not decide."""

    respondent: Text
    first: ActionPhase


class Choice(Part):
    """The route the team takes, where that is not the recommended one, and why."""

    route: Style
    reason: Text | None = None


class Route(Part):
    """Who answered what, and what the team chose."""

    assessments: tuple[RouteAssessment, ...] = ()
    responses: Text | None = None
    tie_break: tuple[TieBreak, ...] = ()
    choice: Choice | None = None


class Action(Part):
    """Something that somebody does, with a beginning, an end and means; `budget` in the case's currency."""

    id: Id
    title: Text
    phase: ActionPhase | None = None
    lane: Literal["foundation", "quick_win"] | None = None
    start: Date | None = None
    end: Date | None = None
    owner: Text | None = None
    objective: Id | None = None
    expectation: Id | None = None
    budget: Money | None = None
    fte: Number | None = None
    done: Flag = False
