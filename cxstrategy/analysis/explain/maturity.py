"""How a figure of the maturity scan was reached: a key such as `pillars.strategy.score` -> Derivation."""

from collections.abc import Iterable
from statistics import fmean

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.analysis.explain.derivation import Derivation, Input, Step
from cxstrategy.analysis.layers import layers_of
from cxstrategy.analysis.maturity import HIGHEST, MaturityAnalysis, answers_to, guards_of, levels_of, statements_of
from cxstrategy.model.maturity import PHASES, REPEATABLE, STATEMENTS, Assessment, Phase
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import Message, say

SCORE = say("mean of the means of the pillar's answered statements")
PERCENT = say("score / {highest} · 100", highest=HIGHEST)
SPREAD = say("standard deviation (n − 1) of the respondents' own means for the pillar")
LAYER = say("mean of the means that the respondents of one layer, or of layers taken together, give the statements")
PHASE = say(
    "the first phase that is guarded by a statement whose mean over the respondents is below {least}", least=REPEATABLE
)
BLOCKING = say(
    "the statements that guard the phase and whose mean over the respondents is below {least}", least=REPEATABLE
)
STATEMENT = say('mean of the levels given; "unknown" does not count')
STEPWISE = say("Forrester's path from repair to differentiate, in which phase follows phase")


def explain_maturity(strategy: Strategy, analysis: Analysis, rest: tuple[str, ...]) -> Derivation | None:
    """How the phase, a pillar's figure or a statement's mean was reached; None for anything else."""
    found = analysis.maturity
    if found is None or strategy.maturity is None or found.phase is None:
        return None
    people = strategy.maturity.assessments
    match rest:
        case ("phase",):
            return _phase(found, found.phase)
        case ("blocking",):
            inputs = [Input(name, found.statements[name]) for name in guards_of(found.phase)]
            steps = [_phase_step(found.phase, found), Step(say("statements that block"), found.blocking)]
            return _derivation(rest, BLOCKING, inputs, steps, found.blocking, "")
        case ("statements", name) if name in STATEMENTS:
            return _statement(name, found, people)
        case ("pillars", pillar, "score" | "percent" as figure) if pillar in found.pillars:
            return _score(pillar, figure, found)
        case ("pillars", pillar, "spread") if pillar in found.pillars:
            return _among(rest, SPREAD, pillar, people, found.pillars[pillar].spread)
        case ("pillars", pillar, "layers" | "groups" as kind, name) if pillar in found.pillars:
            figures: dict[str, float] = getattr(found.pillars[pillar], kind)
            return _layer(rest, pillar, [one for one in people if one.layer in layers_of(name)], figures.get(name))
    return None


def maturity_keys(analysis: Analysis) -> list[str]:
    """The keys of every figure of the scan that can be explained."""
    found = analysis.maturity
    if found is None or found.phase is None:
        return []
    keys = ["maturity.phase", "maturity.blocking"]
    for name, pillar in found.pillars.items():
        figures = [figure for figure in ("score", "percent", "spread") if getattr(pillar, figure) is not None]
        keys += [f"maturity.pillars.{name}.{figure}" for figure in figures]
        keys += [f"maturity.pillars.{name}.layers.{layer}" for layer in pillar.layers]
        keys += [f"maturity.pillars.{name}.groups.{group}" for group in pillar.groups]
    return keys + [f"maturity.statements.{name}" for name, mean in found.statements.items() if mean is not None]


def _derivation(
    rest: Iterable[str],
    formula: Message,
    inputs: Iterable[Input],
    steps: Iterable[Step],
    result: object,
    unit: str,
) -> Derivation:
    source = STEPWISE if formula is PHASE else None
    return Derivation(".".join(("maturity", *rest)), formula, source, tuple(inputs), tuple(steps), result, unit)


def _phase(found: MaturityAnalysis, reached: Phase) -> Derivation:
    steps = [_phase_step(phase, found) for phase in PHASES[: PHASES.index(reached) + 1]]
    inputs = [Input(name, found.statements[name]) for name in guards_of(reached)]
    return _derivation(("phase",), PHASE, inputs, steps, reached, "")


def _phase_step(phase: Phase, found: MaturityAnalysis) -> Step:
    guards = guards_of(phase)
    held = len(found.blocking) if phase == found.phase else 0
    text = say("{phase}: statements at 2 or higher, of {count}", phase=phase, count=len(guards))
    return Step(text, len(guards) - held)


def _score(pillar: str, figure: str, found: MaturityAnalysis) -> Derivation:
    score = found.pillars[pillar]
    rest = ("pillars", pillar, figure)
    if figure == "percent":
        return _derivation(rest, PERCENT, [Input("score", score.score)], (), score.percent, "percent")
    inputs = [Input(name, found.statements[name]) for name in statements_of(pillar)]
    return _derivation(rest, SCORE, inputs, [Step(say("statements answered"), score.answered)], score.score, "level")


def _statement(name: str, found: MaturityAnalysis, people: Iterable[Assessment]) -> Derivation:
    inputs = [
        Input(person.respondent, person.answers[name], person.at("answers", name))
        for person in people
        if name in person.answers
    ]
    counted = Step(say("answers that count"), sum(1 for entry in inputs if entry.value is not None))
    return _derivation(("statements", name), STATEMENT, inputs, [counted], found.statements[name], "level")


def _layer(rest: tuple[str, ...], pillar: str, members: list[Assessment], result: float | None) -> Derivation | None:
    """The means of the statements among these layers go in, as for the whole pillar; None where it has no score."""
    if result is None:
        return None
    answers = {name: answers_to(name, members) for name in statements_of(pillar)}
    inputs = [Input(name, fmean(levels)) for name, levels in answers.items() if levels]
    steps = [Step(say("respondents"), len(members)), Step(say("statements answered"), len(inputs))]
    return _derivation(rest, LAYER, inputs, steps, result, "level")


def _among(
    rest: tuple[str, ...], formula: Message, pillar: str, people: Iterable[Assessment], result: float | None
) -> Derivation:
    """A figure that compares people: each respondent's own mean for the pillar goes in."""
    names = statements_of(pillar)
    inputs = [
        Input(person.respondent, fmean(levels), person.at("answers"))
        for person in people
        if (levels := levels_of(person, names))
    ]
    return _derivation(rest, formula, inputs, [Step(say("respondents"), len(inputs))], result, "level")
