"""What people said, expectation by expectation, with who, where and when."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from cxstrategy.document.context import Context
from cxstrategy.document.expectation_gaps import by_gap
from cxstrategy.model.expectations import Evidence, Expectation
from cxstrategy.words.language import Message, say_many
from cxstrategy.words.naming import unstopped
from cxstrategy.words.terms import term
from cxstrategy.words.wording import Wording

# What these come to is counted: nobody was asked.
COUNTED_METHODS = ("complaints", "reviews", "analytics")


@dataclass(frozen=True)
class Quote:
    """What somebody said, and how we know: who, where and when; `expectation` is the id of the one it is about."""

    words: str
    who: str
    expectation: str


def quotes(expectations: Iterable[Expectation], context: Context) -> Iterator[Quote]:
    """One quotation an expectation, a customer's before a colleague's."""
    for expectation in expectations:
        quoted = sorted((one for one in expectation.evidence if one.quote), key=lambda one: one.kind != "customer")
        for evidence in quoted[:1]:
            yield Quote(str(evidence.quote), _who(evidence, context), expectation.id)


def first_quote(context: Context) -> Quote | None:
    """The voice of the chapter on why now: about what weighs most."""
    return next(quotes(_by_weight(context), context), None)


def next_quotes(context: Context, most: int) -> tuple[Quote, ...]:
    """The voices of the chapter on expectations: those that follow, as each stands once in a document."""
    taken = 1 if context.strategy.importance else 0
    return tuple(islice(quotes(_by_weight(context), context), taken, taken + most))


def _by_weight(context: Context) -> list[Expectation]:
    """The three that the document follows, then those of the largest importance × gap."""
    thread = context.analysis.thread.expectations
    ordered = by_gap(context)
    followed = [one for name in thread for one in ordered if one.id == name]
    return [*followed, *(one for one in ordered if one.id not in thread)]


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
