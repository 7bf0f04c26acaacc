"""How the smallest change that shows, and the answers that a change takes, were reached."""

from collections.abc import Iterator

from cxstrategy.analysis.explain.derivation import Input, Step
from cxstrategy.analysis.measurement import Measured, share_unit
from cxstrategy.analysis.objectives import ObjectiveAnalysis, asked_group, direction_of, population
from cxstrategy.analysis.precision import Z95
from cxstrategy.analysis.visibility import Z80, Spread, endless_answers, spread_of, whole_answers
from cxstrategy.finding import Span
from cxstrategy.model.objectives import Metric, Objective
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import Message, say

WAVES = ("detectable_change", "n_needed")
DETECTABLE = say("(z + power) · √(2 · variance / n), for two waves of n answers each")
DETECTABLE_SHARE = say(
    "the change Δ with Δ² = (z + power)² · (v1 + v2) / n, for two waves of n answers each: v1 is the variance today, v2"
    " that of a share which is Δ further"
)
NEEDED = say("(z + power)² · 2 · variance / change², rounded up")
NEEDED_SHARE = say(
    "(z + power)² · (v1 + v2) / change², rounded up: v1 is the variance today, v2 that of a share at the target"
)
SHARE_TODAY = say("share p today")
SHARE_THEN = say("share p then")
VARIANCE_THEN = say("variance v2 = p · (1 − p), in the units of the metric squared")
WAVE = say("(v1 + v2) / n multiplied, because n is over a twentieth of N, by (N − n) / (N − 1)")
ENDLESS = say("answers in an unlimited population")
FEWER = say("fewer, because that is over a twentieth of N: n / (1 + (n − 1) / N)")


def wave_formula(figure: str, metric: Metric | None) -> Message:
    """The formula of one of `WAVES`; that of a share knows the variance after the change."""
    if figure == "n_needed":
        return NEEDED_SHARE if share_unit(metric) else NEEDED
    return DETECTABLE_SHARE if share_unit(metric) else DETECTABLE


def wave_inputs(
    figure: str, objective: Objective, metric: Metric | None, found: ObjectiveAnalysis, strategy: Strategy
) -> tuple[Input, ...]:
    """What went into one of `WAVES`."""
    wave = Input("n", found.sample, metric.at("sample") if metric and metric.sample else measured_at(objective))
    asked = wave if figure == "detectable_change" else Input("change", found.change, objective.at("target"))
    value = (Input("baseline", found.baseline, measured_at(objective)),) if share_unit(metric) else ()
    variance = Input("variance", found.variance, measured_at(objective))
    return variance, *value, asked, Input("z", Z95), Input("power", Z80), *people_asked(metric, strategy)


def wave_steps(figure: str, metric: Metric | None, found: ObjectiveAnalysis, baseline: Measured) -> list[Step]:
    """The working of one of `WAVES`."""
    spread = spread_of(metric, baseline)
    if spread is None:
        return []
    change = found.change if figure == "n_needed" else found.detectable_change
    if figure == "detectable_change" and change is not None:
        change *= direction_of(found.change, metric)
    steps = list(_share_steps(spread, change or 0.0)) if spread.unit else []
    if figure == "detectable_change":
        return steps + ([Step(WAVE, found.wave_factor**2)] if found.wave_factor != 1 else [])
    return steps + list(_answer_steps(spread, found))


def _share_steps(spread: Spread, change: float) -> Iterator[Step]:
    yield Step(SHARE_TODAY, spread.share_at(spread.value))
    yield Step(SHARE_THEN, spread.share_at(spread.value + change))
    yield Step(VARIANCE_THEN, spread.variance_at(spread.value + change))


def _answer_steps(spread: Spread, found: ObjectiveAnalysis) -> Iterator[Step]:
    if not found.change or found.n_needed is None:
        return
    endless = endless_answers(spread, found.change)
    if found.n_needed < whole_answers(endless):
        yield Step(ENDLESS, endless)
        yield Step(FEWER, found.n_needed)


def people_asked(metric: Metric | None, strategy: Strategy) -> tuple[Input, ...]:
    """How many there are of whom the metric asks, and where that stands; nothing where the workbook does not say."""
    people = population(metric, strategy.organisation)
    return (Input("N", people, strategy.organisation.at(asked_group(metric))),) if people else ()


def has_distribution(objective: Objective) -> bool:
    """Whether the answers behind the baseline are counted."""
    return bool(objective.baseline and objective.baseline.distribution)


def measured_at(objective: Objective) -> Span | None:
    """Where the baseline's answers or value stand."""
    return objective.at("baseline", "distribution" if has_distribution(objective) else "value")
