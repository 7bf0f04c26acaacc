"""The statements of the questionnaire by their mean: what an organisation recognises itself in most, and least."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from cxstrategy.analysis.privacy import FEWEST_SHOWN
from cxstrategy.analysis.route.questionnaire import Respondent, split_respondents
from cxstrategy.model.route import ROUTE_STATEMENTS, Style
from cxstrategy.model.strategy import Strategy

HIGHEST, LOWEST = 3, 1


@dataclass(frozen=True)
class StatementMean:
    """A statement of the questionnaire, the style it belongs to and the mean of its answers, 1 to 5."""

    statement: str
    style: Style
    mean: float


@dataclass(frozen=True)
class Recognised:
    """The statements with the highest means, the highest first, and those with the lowest."""

    highest: tuple[StatementMean, ...]
    lowest: tuple[StatementMean, ...]


def recognised(strategy: Strategy, styles: Sequence[Style]) -> Recognised | None:
    """The three highest and the lowest; of several styles (a tie) the highest of each, so that none is favoured.

    None with fewer than three respondents who count. Of equal means those of the style come first, and last below.
    """
    people, _ = split_respondents(strategy.route.assessments if strategy.route else ())
    if len(people) < FEWEST_SHOWN:
        return None
    means = _means(people)
    ranked = sorted(means, key=lambda name: (-means[name], ROUTE_STATEMENTS[name] not in styles))
    told = [StatementMean(name, ROUTE_STATEMENTS[name], float(means[name])) for name in ranked]
    if len(styles) > 1:
        highest = [next(one for one in told if one.style == style) for style in styles]
    else:
        highest = told[:HIGHEST]
    return Recognised(tuple(highest), tuple(reversed(told[-LOWEST:])))


def _means(people: Iterable[Respondent]) -> dict[str, Fraction]:
    """The mean of every statement over the respondents who answered it."""
    found = {}
    for name in ROUTE_STATEMENTS:
        answers = [one.answers[name] for one in people if name in one.answers]
        if answers:
            found[name] = Fraction(sum(answers), len(answers))
    return found
