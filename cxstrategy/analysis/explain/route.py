"""How a figure of the route was reached: a key such as `scores.denkers` or `outcome` -> Derivation."""

from collections.abc import Iterator
from math import fsum

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.analysis.explain.derivation import Derivation, Input, Step
from cxstrategy.analysis.route.agreement import NULL_VARIANCE
from cxstrategy.analysis.route.bootstrap import BYTES, ENUMERATED, RESAMPLES, SEED
from cxstrategy.analysis.route.questionnaire import ENOUGH, WORTH, score, split_respondents
from cxstrategy.analysis.route.route import (
    CLEAR_CONFIDENCE,
    CLEAR_LEAD,
    LEANING_CONFIDENCE,
    LEANING_LEAD,
    VOTES,
    RouteAnalysis,
    style_variances,
)
from cxstrategy.model.route import STYLES, Route, Style
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import Message, say

SCORE = say(
    "mean over the respondents of (mean answer − 1) / 4 · 100, "
    "for those who answered at least {enough} of the {all} statements",
    enough=ENOUGH,
    all=max(WORTH),
)
AGREEMENT = say(
    "r_WG(J) = J · (1 − q) / (J · (1 − q) + q), with q the mean variance (n − 1) of the J statements / 2; at least 0"
)
CONFIDENCE = say("the share of resamples of the respondents in which the style comes first; styles that tie share")
OUTCOME = say(
    "clear: the first leads by at least {clear_lead} points and its confidence is at least {clear}%;"
    " leaning: {lead} points and {leaning}%; else tied",
    clear_lead=CLEAR_LEAD,
    clear=int(CLEAR_CONFIDENCE * 100),
    lead=LEANING_LEAD,
    leaning=int(LEANING_CONFIDENCE * 100),
)
RECOMMENDED = say("the style with the highest score; in a tie the contender with the most votes, if there is one")
SECOND = say("the style with the highest score beside the recommended one; none where two share that place")
SOURCE = say("James, Demaree and Wolf (1984), Journal of Applied Psychology 69(1)")


def explain_route(strategy: Strategy, analysis: Analysis, rest: tuple[str, ...]) -> Derivation | None:
    """How a score, agreement, confidence, the outcome or the recommendation was reached; None for anything else."""
    route, found = strategy.route, analysis.route
    if route is None or found is None:
        return None
    match rest:
        case ("scores", "denkers" | "doeners" | "delers" as style):
            return _score(route, found, style)
        case ("agreement", "denkers" | "doeners" | "delers" as style):
            return _agreement(route, found, style)
        case ("confidence", "denkers" | "doeners" | "delers" as style):
            return _confidence(found, style)
        case ("outcome",):
            return _derivation("outcome", OUTCOME, _standing(found), _lead(found), found.outcome, "")
        case ("recommended",):
            return _derivation("recommended", RECOMMENDED, _standing(found), _votes(route), found.recommended, "")
        case ("second",):
            return _derivation("second", SECOND, _standing(found), _others(found), found.second, "")
    return None


def _others(found: RouteAnalysis) -> Iterator[Step]:
    """The scores among which the second is looked for, the highest last."""
    others = {
        style: points for style, points in found.scores.items() if found.recommended and style != found.recommended
    }
    for style in sorted(others, key=lambda name: others[name]):
        yield Step(say("score of {style}", style=style.capitalize()), others[style])


def route_keys(analysis: Analysis) -> list[str]:
    """The keys of every figure of the route that can be explained."""
    if analysis.route is None:
        return []
    figures = [f"route.{figure}.{style}" for figure in ("scores", "agreement", "confidence") for style in STYLES]
    return [*figures, "route.outcome", "route.recommended", "route.second"]


def _derivation(
    key: str, formula: Message, inputs: list[Input], steps: Iterator[Step], result: float | str | None, unit: str
) -> Derivation:
    source = SOURCE if formula is AGREEMENT else None
    return Derivation(f"route.{key}", formula, source, tuple(inputs), tuple(steps), result, unit)


def _score(route: Route, found: RouteAnalysis, style: Style) -> Derivation:
    """Every respondent's own score goes in, none for who was set aside."""
    inputs = []
    for one in route.assessments:
        kept, _ = split_respondents([one])
        own = float(score(kept[0].points[STYLES.index(style)])) if kept else None
        inputs.append(Input(one.respondent, own, one.at("answers")))
    steps = iter([Step(say("respondents who count"), found.respondents)])
    return _derivation(f"scores.{style}", SCORE, inputs, steps, found.scores[style], "points")


def _agreement(route: Route, found: RouteAnalysis, style: Style) -> Derivation:
    people, _ = split_respondents(route.assessments)
    variances = {name: float(value) for name, value in style_variances(people, style).items()}
    inputs = [Input(name, value) for name, value in variances.items()]
    return _derivation(
        f"agreement.{style}", AGREEMENT, inputs, _agreement_steps(variances), found.agreement[style], "share"
    )


def _agreement_steps(variances: dict[str, float]) -> Iterator[Step]:
    yield Step(say("statements that at least two people answered"), len(variances))
    if variances:
        mean = fsum(variances.values()) / len(variances)
        yield Step(say("mean variance"), mean)
        yield Step(say("q, the mean variance over that of answers at random (2)"), mean / NULL_VARIANCE)


def _confidence(found: RouteAnalysis, style: Style) -> Derivation:
    inputs = [Input("n", found.respondents)]
    return _derivation(
        f"confidence.{style}", CONFIDENCE, inputs, _resamples(found.respondents), found.confidence[style], "share"
    )


def _resamples(respondents: int) -> Iterator[Step]:
    if respondents <= ENUMERATED:
        yield Step(say("resamples, all there are"), respondents**respondents)
    else:
        normal = say("resamples, their sums drawn from a normal distribution")
        yield Step(normal if respondents > BYTES else say("resamples, drawn"), RESAMPLES)
        yield Step(say("seed"), SEED)


def _standing(found: RouteAnalysis) -> list[Input]:
    scores = [Input(f"scores.{style}", found.scores[style]) for style in STYLES]
    return scores + [Input(f"confidence.{style}", found.confidence[style]) for style in STYLES]


def _lead(found: RouteAnalysis) -> Iterator[Step]:
    highest, second, _ = sorted(found.scores.values(), reverse=True)
    yield Step(say("lead of the first over the second, in points"), highest - second)
    yield Step(
        say("confidence of the first"),
        max(found.confidence[style] for style in STYLES if found.scores[style] == highest),
    )


def _votes(route: Route) -> Iterator[Step]:
    for phase, style in VOTES.items():
        count = sum(vote.first == phase for vote in route.tie_break)
        if count:
            yield Step(say("votes for {style}", style=style.capitalize()), count)
