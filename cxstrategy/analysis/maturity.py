"""The maturity scan in numbers: pillar scores, the phase, and the statements that block the next phase."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from statistics import fmean, stdev

from cxstrategy.analysis.layers import Group, group_name, shown_groups
from cxstrategy.model.maturity import (
    LAYERS,
    LEVELS,
    PHASES,
    PILLARS,
    REPEATABLE,
    STATEMENTS,
    Assessment,
    Phase,
)
from cxstrategy.model.strategy import Strategy

HIGHEST = len(LEVELS) - 1
# The two building blocks that ask in other words what a pillar asks.
TWINS = (("controlled", "measurement"), ("coordinated", "governance"))


@dataclass(frozen=True)
class PillarScore:
    """A pillar: mean of the means of its answered statements, 0 to 3 (`score`) and 0 to 100 (`percent`).

    `spread` is the standard deviation of the respondents' own means (n - 1; None below two), `layers` the mean a layer.
    `groups` is the same for readers: a layer of fewer than three people stands with another in it (`board+management`).
    `layer_gap` is the distance between the highest and the lowest group (None below two). `answered` counts the
    statements that someone answered, of `expected`.
    """

    score: float | None
    percent: float | None
    spread: float | None
    layers: dict[str, float]
    answered: int
    expected: int
    layer_gap: float | None = None
    groups: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True)
class StatementGap:
    """A statement that keeps the organisation in its phase: its mean and how far it is from 2 (None: not answered)."""

    statement: str
    mean: float | None
    short: float | None


@dataclass(frozen=True)
class BlockComparison:
    """A building block beside the pillar that asks the same: both 0 to 3, `difference` is block minus pillar."""

    block: str
    pillar: str
    level: int
    score: float
    difference: float


@dataclass(frozen=True)
class MaturityAnalysis:
    """The phase (never an average), the statements that block the next one with their means, and the pillars.

    The phase is None while nobody answered a statement.
    `respondents` counts those who answered at least one statement. `to_leave` tells of each blocking statement how far
    it has to go. `building_blocks` are the quick scan's levels, 0 to 3, beside the pillars and never mixed with them.
    """

    phase: Phase | None
    blocking: tuple[str, ...]
    respondents: int
    pillars: dict[str, PillarScore]
    statements: dict[str, float | None]
    weakest: tuple[str, ...]
    past_all: bool
    to_leave: tuple[StatementGap, ...] = ()
    building_blocks: dict[str, int] | None = None
    comparisons: tuple[BlockComparison, ...] = ()


def analyse_maturity(strategy: Strategy) -> MaturityAnalysis | None:
    """The scan of `strategy.maturity`; None when nobody filled it in."""
    if strategy.maturity is None or not strategy.maturity.assessments:
        return None
    assessments = strategy.maturity.assessments
    means = statement_means(assessments)
    respondents = sum(1 for assessment in assessments if levels_of(assessment, STATEMENTS))
    phase, blocking = _phase(assessments) if respondents else (None, ())
    groups = shown_groups(assessments, map(statements_of, PILLARS))
    pillars: dict[str, PillarScore] = {name: _pillar(name, assessments, means, groups) for name in PILLARS}
    return MaturityAnalysis(
        phase=phase,
        blocking=blocking,
        respondents=respondents,
        pillars=pillars,
        statements=means,
        weakest=_weakest(pillars),
        past_all=phase is not None and not blocking,
        to_leave=tuple(_gap(name, means[name]) for name in blocking),
        building_blocks={name: block.level for name, block in strategy.building_blocks.items()} or None,
        comparisons=tuple(_comparisons(strategy, pillars)),
    )


def statements_of(pillar: str) -> tuple[str, ...]:
    """The ids of a pillar's statements, in the order of the scan."""
    return tuple(statement.id for statement in STATEMENTS.values() if statement.pillar == pillar)


def guards_of(phase: Phase) -> tuple[str, ...]:
    """The ids of the statements that guard a phase, in the order of the scan."""
    return tuple(statement.id for statement in STATEMENTS.values() if statement.phase == phase)


def levels_of(assessment: Assessment, statements: Iterable[str]) -> list[int]:
    """The levels that one respondent gave to these statements; "unknown" is no answer."""
    given = (assessment.answers.get(name) for name in statements)
    return [level for level in given if level is not None]


def answers_to(statement: str, assessments: Iterable[Assessment]) -> list[int]:
    """The levels that the respondents gave to one statement."""
    return [level for assessment in assessments for level in levels_of(assessment, (statement,))]


def statement_means(assessments: Sequence[Assessment]) -> dict[str, float | None]:
    """Every statement's mean over those who answered it, 0 to 3; None where nobody did."""
    return {name: _mean(answers_to(name, assessments)) for name in STATEMENTS}


def passed(levels: Sequence[int]) -> bool:
    """Whether a statement's answers average at least 2, by whole numbers: a mean of exactly 2 must pass."""
    return bool(levels) and sum(levels) >= REPEATABLE * len(levels)


def _phase(assessments: Sequence[Assessment]) -> tuple[Phase, tuple[str, ...]]:
    """The first phase that is not behind, and what blocks it; past all four the last one, and nothing."""
    for phase in PHASES:
        blocking = tuple(name for name in guards_of(phase) if not passed(answers_to(name, assessments)))
        if blocking:
            return phase, blocking
    return PHASES[-1], ()


def _pillar(
    pillar: str, assessments: Sequence[Assessment], means: dict[str, float | None], shown: Iterable[Group]
) -> PillarScore:
    names = statements_of(pillar)
    answered = [mean for name in names if (mean := means[name]) is not None]
    own = [fmean(levels) for assessment in assessments if (levels := levels_of(assessment, names))]
    groups = _by_group(names, assessments, shown)
    score = _mean(answered)
    return PillarScore(
        score=score,
        percent=None if score is None else score / HIGHEST * 100,
        spread=stdev(own) if len(own) > 1 else None,
        layers=_by_group(names, assessments, [(layer,) for layer in LAYERS]),
        answered=len(answered),
        expected=len(names),
        layer_gap=max(groups.values()) - min(groups.values()) if len(groups) > 1 else None,
        groups=groups,
    )


def _by_group(names: Sequence[str], assessments: Sequence[Assessment], groups: Iterable[Group]) -> dict[str, float]:
    """A pillar's score among the respondents of each group that answered, in the same way as for all."""
    found: dict[str, float] = {}
    for group in groups:
        members = [assessment for assessment in assessments if assessment.layer in group]
        means = [fmean(levels) for name in names if (levels := answers_to(name, members))]
        if means:
            found[group_name(group)] = fmean(means)
    return found


def _weakest(pillars: dict[str, PillarScore]) -> tuple[str, ...]:
    """The pillars with the lowest score; several when they tie."""
    scores = {name: pillar.score for name, pillar in pillars.items() if pillar.score is not None}
    return tuple(name for name, score in scores.items() if score - min(scores.values()) < 1e-9)


def _gap(statement: str, mean: float | None) -> StatementGap:
    return StatementGap(statement, mean, None if mean is None else REPEATABLE - mean)


def _comparisons(strategy: Strategy, pillars: dict[str, PillarScore]) -> Iterable[BlockComparison]:
    for name, pillar in TWINS:
        block, score = strategy.building_blocks.get(name), pillars[pillar].score
        if block is not None and score is not None:
            yield BlockComparison(name, pillar, block.level, score, block.level - score)


def _mean(numbers: Sequence[float]) -> float | None:
    return fmean(numbers) if numbers else None
