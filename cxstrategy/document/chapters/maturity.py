"""The chapter on maturity, beside the scan's own figures: practices, layers and where they differ."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxstrategy.analysis.layers import layers_of
from cxstrategy.analysis.maturity import HIGHEST, MaturityAnalysis
from cxstrategy.document.chapters.chapter import Chapter, Restated, Title, is_derived
from cxstrategy.document.context import Context
from cxstrategy.document.pagination.composition import ChapterPart
from cxstrategy.model.maturity import LAYERS, PHASES, STATEMENTS, Phase
from cxstrategy.model.statements import MATURITY_STATEMENTS
from cxstrategy.words.language import Message, say
from cxstrategy.words.naming import capital
from cxstrategy.words.terms import term

# Layers that lie closer together than half a level see the same thing.
SEEN_DIFFERENTLY = 0.5
MOST_DIFFERENCES = 3
# What a reader can do something about first.
MOST_PRACTICES = 4


@dataclass(frozen=True)
class Practice:
    """A statement that blocks the next phase: its wording, its mean and what the team saw."""

    statement: Message
    mean: float | None
    evidence: str | None


@dataclass(frozen=True)
class Difference:
    """A pillar that layers score differently: who is highest and lowest in words, and with what, 0 to 3."""

    pillar: str
    high: str
    above: float
    low: str
    below: float


@dataclass(frozen=True)
class MaturityView:
    """`next` names the phase that comes after this one, `digits` those of a score; `counted`: whether the title says
    how many practices still have to become a habit.

    The `first` of the practices stand on the page.

    `groups` are the layers that are shown beside each other, by their name in the analysis and in words; `together`
    tells whether one of them holds several layers, or too few answered to show any.
    """

    counted: bool
    groups: tuple[tuple[str, str], ...]
    together: bool
    digits: int
    weakest: tuple[Message, ...]
    next: Message
    practices: tuple[Practice, ...]
    differences: tuple[Difference, ...]
    first: int = MOST_PRACTICES


def score_digits(found: MaturityAnalysis) -> int:
    """Decimals of a pillar's score: one, or two where a pillar would seem as weak as the weakest and is not."""
    scores = [pillar.score for pillar in found.pillars.values() if pillar.score is not None]
    alike = [score for score in scores if round(score, 1) == round(min(scores), 1)]
    return 1 if max(alike, default=0.0) - min(alike, default=0.0) < 1e-9 else 2


def view_maturity(context: Context) -> MaturityView | None:
    """None without a scan that someone answered."""
    found = context.analysis.maturity
    if found is None or found.phase is None:
        return None
    answered = {layer for score in found.pillars.values() for layer in score.layers}
    groups = groups_shown(found)
    differences = sorted(_differences(found, context), key=lambda one: one.below - one.above)
    return MaturityView(
        counted=is_derived(CHAPTER, context),
        groups=tuple((name, capital(group_words(name, context))) for name in groups),
        together=len(groups) < len(answered),
        digits=score_digits(found),
        weakest=tuple(term("pillar", pillar) for pillar in found.weakest),
        next=_next(found.phase),
        practices=_practices(context, found),
        differences=tuple(differences[:MOST_DIFFERENCES]),
    )


def _next(phase: Phase) -> Message:
    after = PHASES.index(phase) + 1
    return term("phase", PHASES[after]) if after < len(PHASES) else say("a lasting lead")


def _practices(context: Context, found: MaturityAnalysis) -> tuple[Practice, ...]:
    """What blocks the next phase: the lowest first, what nobody could answer before all."""
    evidence = context.strategy.maturity.evidence if context.strategy.maturity else {}
    practices = [
        Practice(MATURITY_STATEMENTS[name], found.statements[name], evidence.get(name)) for name in found.blocking
    ]
    return tuple(sorted(practices, key=lambda practice: -1 if practice.mean is None else practice.mean))


def groups_shown(found: MaturityAnalysis) -> tuple[str, ...]:
    """The names of the groups of layers that stand beside each other, in the order of the organisation.

    None where only one would stand there: that says what the mean says.
    """
    names = {name for score in found.pillars.values() for name in score.groups}
    return tuple(sorted(names, key=lambda name: LAYERS.index(layers_of(name)[0]))) if len(names) > 1 else ()


def group_words(group: str, context: Context) -> str:
    """The layers of a group as a sentence has them: "directie en management"."""
    return context.wording.listed(context.wording.say(term("layer", layer)).lower() for layer in layers_of(group))


def _differences(found: MaturityAnalysis, context: Context) -> Iterator[Difference]:
    for pillar, score in found.pillars.items():
        if score.layer_gap is None or score.layer_gap < SEEN_DIFFERENTLY:
            continue
        high, low = (chosen(score.groups, key=lambda name: score.groups[name]) for chosen in (max, min))
        yield Difference(
            pillar, group_words(high, context), score.groups[high], group_words(low, context), score.groups[low]
        )


def conclude_maturity(context: Context) -> Title:
    """The organisation's phase and how much of it stands; without a scan, the building blocks."""
    found = context.analysis.maturity
    if found and found.respondents:
        return _phase(found, context)
    blocks = context.strategy.building_blocks.values()
    if blocks:
        firm = sum(block.level >= HIGHEST for block in blocks)
        part = _part(firm, len(blocks), context)
        return Restated(say("We have {some} of the {whole} building blocks firmly in place", **part))
    return say("The scan is prepared; the answers are still to come")


def _phase(found: MaturityAnalysis, context: Context) -> Message:
    if found.past_all:
        return say("All four phases are behind us; now the task is to stay different")
    guards = sum(statement.phase == found.phase for statement in STATEMENTS.values())
    part = _part(guards - len(found.blocking), guards, context)
    if found.phase == "repair":
        return say("We are still repairing: we have {some} of the {whole} basics in place", **part)
    if found.phase == "elevate":
        return say("The basics are in place; we have {some} of the {whole} good habits that come next", **part)
    if found.phase == "optimise":
        return say("Good work is a habit; we have {some} of the {whole} ways to steer by facts", **part)
    return say("Facts steer us; we have {some} of the {whole} ways to stand apart", **part)


def _part(some: int, whole: int, context: Context) -> dict[str, str]:
    """So many of so many, in words."""
    return {"some": context.wording.count(some), "whole": context.wording.count(whole)}


CHAPTER = Chapter(
    "maturity",
    say("Where we stand"),
    tells=lambda context: bool(context.strategy.maturity or context.strategy.building_blocks),
    view=view_maturity,
    conclude=conclude_maturity,
    codes=("CX90",),
    parts=(
        ChapterPart("phase", say("our phase"), core=True),
        ChapterPart("pillars", say("the six pillars"), core=True),
        ChapterPart("blocking", say("the practices that come first"), core=True),
        ChapterPart("blocks", say("the seven building blocks")),
        ChapterPart("more_blocking", say("the other practices that still have to become a habit")),
        ChapterPart("differences", say("how differently layers see it")),
        ChapterPart("scores", say("the scores of the scan")),
        ChapterPart("block_evidence", say("what shows the level of each building block")),
    ),
    asks=say("what holds you back most, and so comes first"),
)
