"""Step 1 beside step 8: whether what doing nothing is said to cost agrees with the business case."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from math import fsum

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.analysis.money.business_case import BusinessCaseAnalysis
from cxstrategy.checks.amounts import WrittenAmount, amounts
from cxstrategy.checks.check import Remark, remark, warning
from cxstrategy.checks.wordlists import LEAVING_WORDS, LOSS_WORDS
from cxstrategy.checks.words import folded, holds_part
from cxstrategy.model.business_case import Base, BusinessCase
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import Message, say
from cxstrategy.words.said import Money

# Two estimates of one thing that differ by more than this are no estimates of one thing.
LARGEST_FACTOR = 2
MONTHS = 12
# One percentage point, as a share.
POINT = 0.01
_SENTENCE = re.compile(r"(?<=[.!?;])\s+|\n\s*\n")
_A_YEAR = re.compile(r"\b(?:(?:per|a|each|every|elk|ieder) (?:jaar|year)|jaarlijkse?|annual(?:ly)?|yearly|per annum)\b")
_A_MONTH = re.compile(r"\b(?:(?:per|a|each|every|elke|iedere) (?:maand|month)|maandelijkse?|monthly)\b")
# A rate: what one point of churn, one customer or one call costs.
_POINT = re.compile(
    r"\b(?:per|ieder|elk|each|every|een|one|a|1) (?P<tenth>tiende |tenth of a )?"
    r"(?:procentpunt|percentage point|punt|point|procent|percent|1 ?%)(?!\w)"
)
_RATE = re.compile(
    r"\b(?:per|ieder|iedere|elk|elke|each|every) (?!jaar|year|maand|month|annum|kwartaal|quarter|week|dag|day)\w+"
)


@dataclass(frozen=True)
class _Claim:
    """An amount that doing nothing is said to cost: in a year, or (`yearly` false) without saying over how long."""

    amount: float
    yearly: bool
    of_leaving: bool


@warning("CX107")
def cost_of_inaction_beside_the_case(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """What doing nothing is said to cost differs from the business case by more than a factor 2.

    Page two says that waiting costs five million a year, and on page thirty the whole strategy brings in one. Then
    either the strategy leaves four fifths of the damage untouched, or one of the figures was made to impress. A board
    that sees both trusts neither. Work the cost of doing nothing out with the figures of the case: the same customers,
    margin and churn. If it is larger because the strategy solves only a part, write which part. An amount a year is
    compared with the benefits of the best year, another amount with those of all years, and what a point of churn costs
    with the base.

    Wrong:

        importance:
          cost_of_inaction: Doing nothing costs us € 5 million a year.
        # the benefits of the business case come to 900,000 a year

    Right:

        importance:
          cost_of_inaction: >
            Doing nothing costs us € 900,000 a year in margin and calls, as worked out in the business case.
    """
    importance, case, found = strategy.importance, strategy.business_case, analysis.business_case
    if importance and importance.cost_of_inaction and case and found and not found.missing and found.pv_benefits > 0:
        text = " ".join(importance.cost_of_inaction.split())
        message = next(_contradictions(text, case, found), None)
        if message:
            help = say("work it out with the figures of the case, or say which part of it the strategy solves")
            yield remark(importance, "cost_of_inaction", message=message, help=help)


def _contradictions(text: str, case: BusinessCase, found: BusinessCaseAnalysis) -> Iterator[Message]:
    claims: list[_Claim] = []
    for sentence in map(folded, _SENTENCE.split(text)):
        said = [
            one for one in amounts(sentence) if one.in_currency or (one.in_words and holds_part(sentence, LOSS_WORDS))
        ]
        point = _POINT.search(sentence)
        leaving = holds_part(sentence, LEAVING_WORDS)
        if said and point and leaving:
            yield from _of_a_point(said[0].value, POINT / 10 if point["tenth"] else POINT, case)
        elif not _RATE.search(sentence):
            claims += _claims(said, sentence, leaving)
    for claim in claims:
        yield from _of_the_case(claim, len(claims) == 1, case, found)


def _claims(said: list[WrittenAmount], sentence: str, leaving: bool) -> Iterator[_Claim]:
    """Each amount with the period that stands behind it, else with the one of its sentence."""
    start = 0
    for number, one in enumerate(said, 1):
        start = sentence.index(one.text, start) + len(one.text)
        own = sentence[start : sentence.index(said[number].text, start) if number < len(said) else None]
        period = own if _A_YEAR.search(own) or _A_MONTH.search(own) else sentence
        monthly = _A_MONTH.search(period) is not None
        yield _Claim(one.value * (MONTHS if monthly else 1), monthly or _A_YEAR.search(period) is not None, leaving)


def _of_a_point(amount: float, share: float, case: BusinessCase) -> Iterator[Message]:
    """A point of churn costs the margin of so many customers."""
    margin = _margin_of_all(case.base)
    if margin and _apart(amount, margin * share):
        figures = {"amount": Money(amount, case.currency), "figure": Money(margin * share, case.currency)}
        if share == POINT:
            yield say(
                "a point of churn is said to cost {amount}, and the base of the case makes it {figure}", **figures
            )
        else:
            yield say(
                "a tenth of a point of churn is said to cost {amount}, and the base of the case makes it {figure}",
                **figures,
            )


def _of_the_case(claim: _Claim, alone: bool, case: BusinessCase, found: BusinessCaseAnalysis) -> Iterator[Message]:
    """A claim that is above every figure of the case it may be about; or below, where it is the only one."""
    years = [fsum(flow) for flow in zip(*found.benefits.values(), strict=True)]
    best, total = max(years), fsum(years)
    figures = [best, *map(max, found.benefits.values())]
    if not claim.yearly:
        figures += [total, *map(fsum, found.benefits.values())]
    if claim.of_leaving and case.base and case.base.churn:
        figures.append((_margin_of_all(case.base) or 0.0) * case.base.churn.likely)
    figures = [figure for figure in figures if figure > 0]
    above, below = claim.amount > max(figures), claim.amount < best and alone and claim.yearly
    if (above or below) and all(_apart(claim.amount, figure) for figure in figures):
        if claim.yearly:
            yield say(
                "doing nothing is said to cost {amount} a year, and the benefits of the best year are {figure}",
                amount=Money(claim.amount, case.currency), figure=Money(best, case.currency),
            )  # fmt: skip
        else:
            yield say(
                "doing nothing is said to cost {amount}, and the benefits of all years are {figure}",
                amount=Money(claim.amount, case.currency), figure=Money(total, case.currency),
            )  # fmt: skip


def _apart(one: float, other: float) -> bool:
    return max(one, other) > LARGEST_FACTOR * min(one, other)


def _margin_of_all(base: Base | None) -> float | None:
    """The margin that all customers bring in a year; None where the base does not tell it."""
    if base is None or base.customers is None or base.revenue_per_customer is None or base.margin is None:
        return None
    return base.customers.likely * base.revenue_per_customer.likely * base.margin.likely
