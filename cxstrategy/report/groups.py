"""Findings -> groups of one mistake that was made in many places, and per code no more than a reader takes in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cxstrategy.finding import Finding, Span
from cxstrategy.words.language import Voice

# So many mistakes of one kind are told; of the others it is said how many there are.
TOLD = 5


@dataclass(frozen=True, slots=True)
class Group:
    """One mistake: the first finding that tells it, and the other places where the same was made."""

    first: Finding
    places: tuple[Span, ...] = ()

    @property
    def count(self) -> int:
        """In how many places it was made."""
        return 1 + len(self.places)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """How many findings of one code are not told one by one."""

    first: Finding
    count: int


def one_by_one(findings: Iterable[Finding]) -> list[Group | LeftOut]:
    """Every finding as a mistake of its own."""
    return [Group(finding) for finding in findings]


def told_briefly(findings: Iterable[Finding], language: str | Voice) -> list[Group | LeftOut]:
    """The mistakes in the order of their first findings, per code and severity five, and then how many more."""
    told: list[Group | LeftOut] = []
    kinds: dict[object, list[Group]] = {}
    for group in grouped(findings, language):
        kinds.setdefault((group.first.code, group.first.severity), []).append(group)
    for groups in kinds.values():
        told += groups[:TOLD]
        rest = groups[TOLD:]
        if rest:
            told.append(LeftOut(rest[0].first, sum(group.count for group in rest)))
    return told


def grouped(findings: Iterable[Finding], language: str | Voice) -> Sequence[Group]:
    """Each mistake once: findings that say the same but for the part they stand at are one mistake."""
    mistakes: dict[object, list[Finding]] = {}
    for finding in findings:
        mistakes.setdefault(_mistake(finding, language), []).append(finding)
    return [Group(same[0], tuple(one.span for one in same[1:] if one.span)) for same in mistakes.values()]


def _mistake(finding: Finding, language: str | Voice) -> object:
    """What makes two findings one mistake; one without a place of its own stays apart."""
    if finding.span is None or finding.related:
        return id(finding)
    said = [said.into(language).replace(f"`{finding.where}`", "") for said in (finding.message, finding.help) if said]
    return finding.code, finding.severity, finding.accepted, *said
