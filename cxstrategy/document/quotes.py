"""What people said, expectation by expectation, with who, where and when."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cxstrategy.document.context import Context
from cxstrategy.model.expectations import Evidence, Expectation
from cxstrategy.words.language import Message, say_many
from cxstrategy.words.naming import unstopped
from cxstrategy.words.terms import term
from cxstrategy.words.wording import Wording

# What these come to is counted: nobody was asked.
COUNTED_METHODS = ("complaints", "reviews", "analytics")


@dataclass(frozen=True)
class Quote:
    """What somebody said, and how we know: who, where and when."""

    words: str
    who: str


def quotes(expectations: Iterable[Expectation], context: Context) -> Iterator[Quote]:
    """One quotation an expectation, a customer's before a colleague's."""
    for expectation in expectations:
        quoted = sorted((one for one in expectation.evidence if one.quote), key=lambda one: one.kind != "customer")
        for evidence in quoted[:1]:
            yield Quote(str(evidence.quote), _who(evidence, context))


def by_weight(context: Context) -> list[Expectation]:
    """The expectations by weight: the three that the document follows, then those of the largest opportunity."""
    found = context.analysis.expectations
    order = (*context.analysis.thread.expectations, *(found.ranking if found else ()))
    place = {name: index for index, name in reversed(tuple(enumerate(order)))}
    return sorted(context.strategy.expectations, key=lambda one: place.get(one.id, len(order)))


def _who(evidence: Evidence, context: Context) -> str:
    """The source as far as it is known: "interviews, 14 gesproken, mei 2026"; without one, that colleagues said it."""
    wording = context.wording
    colleagues = evidence.kind == "employee" and evidence.method and not evidence.source
    way = term("method", evidence.method) if evidence.method else term("evidence_kind", evidence.kind)
    known = [
        term("evidence_kind", evidence.kind) if colleagues else None,
        unstopped(evidence.source) if evidence.source else way,
        _size(evidence, wording) if evidence.n else None,
        wording.month(evidence.date) if evidence.date else None,
    ]
    return ", ".join(wording.say(one) for one in known if one)


def _size(evidence: Evidence, wording: Wording) -> Message | str:
    """How many people were asked; of what was counted only n, as what it counts is not in the workbook."""
    n = evidence.n or 0
    if evidence.method in COUNTED_METHODS or (evidence.kind == "data" and not evidence.method):
        return f"n = {wording.number(n)}"
    return say_many("{count} respondent", "{count} respondents", n)
