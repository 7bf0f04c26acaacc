"""The answers to the route questionnaire as points per respondent and style; who answered too little is set aside.

Points are whole numbers: twenty times the mean answer, which is whole for four and for five answers. So totals, ties
and thresholds are exact, and never depend on the order in which anybody stands.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from cxstrategy.model.route import ROUTE_STATEMENTS, STYLES, RouteAssessment, Style

# A respondent counts with at least four of the five answers of every style.
ENOUGH = 4
# Points an answer is worth when it is one of four, or one of five.
WORTH = {4: 5, 5: 4}
# A triple of points: denkers, doeners, delers, as in STYLES.
Points = tuple[int, ...]


@dataclass(frozen=True)
class Respondent:
    """Someone who answered enough: name, layer and the points of each style in the order of STYLES, 20 to 100."""

    name: str
    layer: str
    points: Points
    answers: dict[str, int]


def statements_of(style: Style) -> tuple[str, ...]:
    """The ids of the five statements of a style."""
    return tuple(name for name, belongs in ROUTE_STATEMENTS.items() if belongs == style)


def split_respondents(assessments: Iterable[RouteAssessment]) -> tuple[list[Respondent], list[str]]:
    """Who counts, in the order of the workbook, and the names of those set aside, from a to z."""
    kept, aside = [], []
    for assessment in assessments:
        answers = {name: given for name, given in assessment.answers.items() if given is not None}
        points = tuple(_points(answers, style) for style in STYLES)
        if all(points):
            kept.append(Respondent(assessment.respondent, assessment.layer, points, answers))
        else:
            aside.append(assessment.respondent)
    return kept, sorted(aside)


def _points(answers: dict[str, int], style: Style) -> int:
    """Twenty times the mean of the answers given; 0 where they are too few."""
    given = [answers[name] for name in statements_of(style) if name in answers]
    return sum(given) * WORTH[len(given)] if len(given) >= ENOUGH else 0


def score(points: int, respondents: int = 1) -> Fraction:
    """Points added up over respondents as a score from 0 to 100: (mean answer − 1) / 4 · 100."""
    return (Fraction(points, 20 * respondents) - 1) * 25
