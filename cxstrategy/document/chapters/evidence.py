"""The appendix with the evidence: every expectation with all that supports it, and other sources."""

from dataclasses import dataclass

from cxstrategy.analysis.expectations import EvidenceStrength, evidence_strength
from cxstrategy.document.chapters.chapter import Chapter
from cxstrategy.document.chapters.developments import MOST_TOLD, other_developments
from cxstrategy.document.context import Context
from cxstrategy.document.expectation_gaps import by_gap
from cxstrategy.document.prose import plain
from cxstrategy.model.developments import Development
from cxstrategy.model.expectations import Evidence, Expectation
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import say
from cxstrategy.words.naming import capital, quoted
from cxstrategy.words.terms import term
from cxstrategy.words.wording import Wording


@dataclass(frozen=True)
class ExpectationRow:
    """An expectation with how well it is known, and each of its sources in a few words.

    `numbers` are those that it carries through the document.
    """

    expectation: Expectation
    strength: EvidenceStrength
    numbers: tuple[int, ...]
    sources: tuple[str, ...]


@dataclass(frozen=True)
class DevelopmentRow:
    """A development with its description as one line of words."""

    development: Development
    description: str


@dataclass(frozen=True)
class EvidenceView:
    """Rows in the order of importance × gap, as in the chapter; `bare` names the expectations that nothing supports.

    `sources` counts the sources of all expectations together.
    """

    expectations: tuple[ExpectationRow, ...]
    sources: int
    bare: str
    developments: tuple[DevelopmentRow, ...]


def view_evidence(context: Context) -> EvidenceView:
    """An empty view for a workbook without evidence."""
    ordered = by_gap(context)
    bare = [quoted(one.statement) for one in ordered if not one.evidence]
    return EvidenceView(
        expectations=tuple(_weighed(one, context) for one in ordered),
        sources=sum(len(one.evidence) for one in ordered),
        bare=context.wording.listed(bare) if bare else "",
        developments=tuple(
            DevelopmentRow(one, plain(one.description) if one.description else "")
            for one in other_developments(context)
        ),
    )


def _weighed(one: Expectation, context: Context) -> ExpectationRow:
    thread = context.analysis.thread.expectations
    numbers = (thread.index(one.id) + 1,) if one.id in thread else ()
    sources = tuple(_source(evidence, context.wording) for evidence in one.evidence)
    return ExpectationRow(one, evidence_strength(one.evidence), numbers, sources)


def _source(one: Evidence, wording: Wording) -> str:
    """Where it can be looked up, with from whom, how, from how many and when."""
    known = [
        wording.say(term("evidence_kind", one.kind)),
        wording.say(term("method", one.method)) if one.method else "",
        f"n = {wording.number(one.n, 0)}" if one.n is not None else "",
        wording.month(one.date) if one.date else "",
    ]
    told = ", ".join(part for part in known if part)
    return f"{one.source.rstrip('.')} ({told})" if one.source else capital(told)


def _has_sources(strategy: Strategy) -> bool:
    return bool(strategy.expectations or len(strategy.developments) > MOST_TOLD or strategy.organisation_goals)


CHAPTER = Chapter(
    "evidence",
    say("Evidence"),
    tells=lambda context: _has_sources(context.strategy),
    view=view_evidence,
)
