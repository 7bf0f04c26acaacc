"""The route in numbers: scores, agreement, confidence, the outcome and the route that is taken."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from cxstrategy.analysis.route.agreement import agreement, item_variances
from cxstrategy.analysis.route.bootstrap import first_shares
from cxstrategy.analysis.route.questionnaire import Respondent, score, split_respondents, statements_of
from cxstrategy.model.maturity import LAYERS
from cxstrategy.model.route import ORDERS, STYLES, ActionPhase, Style, TieBreak
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.naming import distinct

Outcome = Literal["clear", "leaning", "tied"]
# A board, and everyone who waits, wants to see something within this many days of the start.
FIRST_DAYS = 100
# How far the first style must lead the second (points), and in what share of resamples it must be first.
CLEAR_LEAD, CLEAR_CONFIDENCE = 10, Fraction(80, 100)
LEANING_LEAD, LEANING_CONFIDENCE = 5, Fraction(60, 100)
# Of fewer people an outcome is a leaning at most, and no percentage of certainty is told: drawing anew from three or
# four people says how few they are, not how sure they are.
FEWEST_RESPONDENTS = 5
# What a voter puts first names the style that puts it first.
VOTES: dict[ActionPhase, Style] = {order[0]: style for style, order in ORDERS.items()}


def first_day(strategy: Strategy) -> date:
    """The day from which the first hundred days count: year 0 of the business case, else the workbook's date."""
    return strategy.business_case.start if strategy.business_case else strategy.workbook.date


@dataclass(frozen=True)
class RouteAnalysis:
    """Scores 0 to 100 a style; agreement is r_WG(J), 0 to 1; confidence the share of resamples it comes first in.

    `recommended` is None when tied and no tie-break decides. `contenders` holds the styles that tie, whether or not
    the tie-break decided between them, and is empty for another outcome. `second` is the best scoring style beside the
    recommended one, None if two share that place. `taken` is the team's own choice if it made one, else the
    recommended style; `order` follows it. `by_respondent` holds the scores of each respondent who counts.
    """

    scores: dict[str, float]
    agreement: dict[str, float | None]
    confidence: dict[str, float]
    outcome: Outcome
    recommended: Style | None
    second: Style | None
    order: tuple[ActionPhase, ...] | None
    respondents: int
    set_aside: tuple[str, ...]
    contenders: tuple[Style, ...] = ()
    decided_by: Literal["scores", "tie_break", None] = None
    taken: Style | None = None
    layers: tuple[str, ...] = ()
    by_respondent: dict[str, dict[str, float]] | None = None

    @property
    def few(self) -> bool:
        """Whether so few people answered that no certainty is told of them, and none of them is drawn."""
        return self.respondents < FEWEST_RESPONDENTS

    @property
    def shown(self) -> tuple[Style, ...]:
        """The route that is taken; where nothing decides, all that tie."""
        return (self.taken,) if self.taken else self.contenders


def analyse_route(strategy: Strategy) -> RouteAnalysis | None:
    """The route of the workbook; None without a respondent who answered enough. All comparisons are exact."""
    if strategy.route is None:
        return None
    people, aside = split_respondents(strategy.route.assessments)
    if not people:
        return None
    scores = group_scores(people)
    confidence = dict(zip(STYLES, first_shares(one.points for one in people), strict=True))
    outcome = outcome_of(scores, confidence, len(people))
    contenders = contending(scores) if outcome == "tied" else ()
    recommended = break_tie(contenders, strategy.route.tie_break) if contenders else _highest(scores)
    taken = strategy.route.choice.route if strategy.route.choice else recommended
    return RouteAnalysis(
        scores=_floats(scores),
        agreement={style: agreement(style_variances(people, style)) for style in STYLES},
        confidence=_floats(confidence),
        outcome=outcome,
        recommended=recommended,
        second=_highest({style: scores[style] for style in STYLES if style != recommended}) if recommended else None,
        order=ORDERS[taken] if taken else None,
        respondents=len(people),
        set_aside=tuple(aside),
        contenders=contenders,
        decided_by=_decided_by(recommended, contenders),
        taken=taken,
        layers=tuple(layer for layer in LAYERS if layer in {one.layer for one in people}),
        by_respondent=_by_respondent(people),
    )


def group_scores(people: list[Respondent]) -> dict[Style, Fraction]:
    """The mean score of each style over the respondents, 0 to 100."""
    totals = map(sum, zip(*(one.points for one in people), strict=True))
    return {style: score(total, len(people)) for style, total in zip(STYLES, totals, strict=True)}


def style_variances(people: list[Respondent], style: Style) -> dict[str, Fraction]:
    """The variance of each statement of a style over the respondents."""
    return item_variances([one.answers for one in people], statements_of(style))


def outcome_of(scores: Mapping[Style, Fraction], confidence: Mapping[Style, Fraction], respondents: int) -> Outcome:
    """Clear or leaning from that lead and that confidence on (both included), else tied; clear needs five people."""
    highest, second, _ = sorted(scores.values(), reverse=True)
    sure = confidence[max(scores, key=lambda style: scores[style])]
    if highest - second >= CLEAR_LEAD and sure >= CLEAR_CONFIDENCE and respondents >= FEWEST_RESPONDENTS:
        return "clear"
    return "leaning" if highest - second >= LEANING_LEAD and sure >= LEANING_CONFIDENCE else "tied"


def contending(scores: Mapping[Style, Fraction]) -> tuple[Style, ...]:
    """The styles that tie: all less than LEANING_LEAD points behind the first, and always whoever is second."""
    highest, second, _ = sorted(scores.values(), reverse=True)
    return tuple(style for style in STYLES if scores[style] >= second or highest - scores[style] < LEANING_LEAD)


def break_tie(contenders: Iterable[Style], votes: Iterable[TieBreak]) -> Style | None:
    """The contender with the most votes; None if votes tie too. A vote for a style out of reach does not count."""
    counted = Counter(VOTES[vote.first] for vote in votes)
    return _highest({style: Fraction(counted[style]) for style in contenders if counted[style]})


def _highest(values: Mapping[Style, Fraction]) -> Style | None:
    """The one style with the highest value; None if there is none or several share it: never by a list's order."""
    highest = [style for style, value in values.items() if value == max(values.values())]
    return highest[0] if len(highest) == 1 else None


def _decided_by(recommended: Style | None, contenders: tuple[Style, ...]) -> Literal["scores", "tie_break", None]:
    if recommended is None:
        return None
    return "tie_break" if contenders else "scores"


def _floats(values: Mapping[Style, Fraction]) -> dict[str, float]:
    return {style: float(value) for style, value in values.items()}


def _by_respondent(people: list[Respondent]) -> dict[str, dict[str, float]]:
    scores = [dict(zip(STYLES, map(score, person.points), strict=True)) for person in people]
    return dict(zip(distinct([one.name for one in people]), map(_floats, scores), strict=True))
