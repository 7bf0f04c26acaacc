"""The appendix with the evidence: every expectation with all that supports it, and other sources."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxstrategy.document.chapters.chapter import Chapter
from cxstrategy.document.context import Context
from cxstrategy.document.prose import plain
from cxstrategy.model.developments import Development
from cxstrategy.model.expectations import Evidence, Expectation
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import Message, say
from cxstrategy.words.naming import quoted
from cxstrategy.words.terms import term


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
    """Rows in the order of opportunity, as in the chapter; `bare` names the expectations that nothing supports."""

    rows: tuple[EvidenceRow, ...]
    bare: str
    developments: tuple[DevelopmentRow, ...]


def view_evidence(context: Context) -> EvidenceView:
    """An empty view for a workbook without evidence."""
    found, strategy = context.analysis.expectations, context.strategy
    place = {name: index for index, name in enumerate(found.ranking)} if found else {}
    ordered = sorted(strategy.expectations, key=lambda one: place.get(one.id, len(place)))
    rows = tuple(_rows(ordered))
    bare = [quoted(one.statement) for one in ordered if not one.evidence]
    return EvidenceView(
        rows=rows,
        bare=context.wording.listed(bare) if bare else "",
        developments=tuple(
            DevelopmentRow(one, plain(one.description) if one.description else "") for one in strategy.developments
        ),
    )


def _rows(expectations: list[Expectation]) -> Iterator[EvidenceRow]:
    for expectation in expectations:
        for one in expectation.evidence:
            way = term("method", one.method) if one.method else None
            yield EvidenceRow(expectation, one, term("evidence_kind", one.kind), way)


def _has_sources(strategy: Strategy) -> bool:
    return bool(strategy.expectations or strategy.developments or strategy.organisation_goals)


CHAPTER = Chapter(
    "evidence",
    say("Evidence"),
    tells=lambda context: _has_sources(context.strategy),
    view=view_evidence,
)
