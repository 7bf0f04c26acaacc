"""The appendix with the evidence: every expectation with all that supports it, and other sources."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxstrategy.analysis.expectations import EvidenceStrength, evidence_strength
from cxstrategy.document.chapters.chapter import Chapter
from cxstrategy.document.chapters.developments import MOST_TOLD, other_developments
from cxstrategy.document.context import Context
from cxstrategy.document.expectation_gaps import by_gap, gap, is_rated
from cxstrategy.document.prose import plain
from cxstrategy.model.developments import Development
from cxstrategy.model.expectations import Evidence, Expectation
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import Message, say
from cxstrategy.words.naming import quoted
from cxstrategy.words.terms import term


@dataclass(frozen=True)
class ExpectationRow:
    """An expectation with how far it falls short (`gap`, points of ten; None unrated) and how well it is known.

    `numbers` are those that it carries through the document.
    """

    expectation: Expectation
    gap: float | None
    strength: EvidenceStrength
    numbers: tuple[int, ...]


@dataclass(frozen=True)
class EvidenceRow:
    """One piece of evidence of an expectation: from whom, how, when, from how many, and what was said."""

    expectation: Expectation
    evidence: Evidence
    kind: Message
    way: Message | None


@dataclass(frozen=True)
class DevelopmentRow:
    """A development with its description as one line of words."""

    development: Development
    description: str


@dataclass(frozen=True)
class EvidenceView:
    """Rows in the order of importance × gap, as in the chapter; `bare` names the expectations that nothing supports."""

    expectations: tuple[ExpectationRow, ...]
    rows: tuple[EvidenceRow, ...]
    bare: str
    developments: tuple[DevelopmentRow, ...]


def view_evidence(context: Context) -> EvidenceView:
    """An empty view for a workbook without evidence."""
    ordered = by_gap(context)
    rows = tuple(_rows(ordered))
    bare = [quoted(one.statement) for one in ordered if not one.evidence]
    return EvidenceView(
        expectations=tuple(_weighed(one, context) for one in ordered),
        rows=rows,
        bare=context.wording.listed(bare) if bare else "",
        developments=tuple(
            DevelopmentRow(one, plain(one.description) if one.description else "")
            for one in other_developments(context)
        ),
    )


def _weighed(one: Expectation, context: Context) -> ExpectationRow:
    thread = context.analysis.thread.expectations
    numbers = (thread.index(one.id) + 1,) if one.id in thread else ()
    return ExpectationRow(one, gap(one) if is_rated(one) else None, evidence_strength(one.evidence), numbers)


def _rows(expectations: list[Expectation]) -> Iterator[EvidenceRow]:
    for expectation in expectations:
        for one in expectation.evidence:
            way = term("method", one.method) if one.method else None
            yield EvidenceRow(expectation, one, term("evidence_kind", one.kind), way)


def _has_sources(strategy: Strategy) -> bool:
    return bool(strategy.expectations or len(strategy.developments) > MOST_TOLD or strategy.organisation_goals)


CHAPTER = Chapter(
    "evidence",
    say("Evidence"),
    tells=lambda context: _has_sources(context.strategy),
    view=view_evidence,
)
