"""Step 7, what customers read: whether it keeps inside what belongs inside, and speaks to them."""

import re
from collections.abc import Iterator

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.analysis.gaps.direction import messages_for
from cxstrategy.analysis.money.business_case import BusinessCaseAnalysis
from cxstrategy.checks.amounts import amounts
from cxstrategy.checks.check import Remark, quoted, remark, tip, warning
from cxstrategy.checks.people import names_in
from cxstrategy.checks.words import you_and_we
from cxstrategy.model.audiences import CUSTOMER_MESSAGE, CUSTOMER_PROMISE
from cxstrategy.model.part import Part
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import Message, say


@warning("CX707")
def inside_told_outside(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """A text for customers contains a figure of the business case, or the name of a person from the workbook.

    What the strategy costs and earns is written for a board. Customers read it as what they are worth to you. A name in
    a brochure gets phone calls for years, long after the person has left; and it was given for another purpose. The
    check looks at the message for customers and at the promises of the compass, for amounts of a thousand and more in
    any notation (1.234.567, 1,234,567 or 1.2 million) and for names of owners and authors.

    Wrong:

        messages:
          - {edition: customers, message: Noor de Wit invests 1.2 million in your journey.}

    Right:

        messages:
          - {edition: customers, message: You hear of a change before you stand at the desk.}
    """
    texts = list(_customer_texts(strategy))
    names = _any_of(names_in(strategy)) if texts else None
    written, computed = _written_amounts(strategy), _headline_amounts(analysis.business_case)
    for part, key, text in texts:
        for amount in amounts(text):
            if any(map(amount.repeats, written)) or any(map(amount.stands_for, computed)):
                figure = quoted(amount.text)
                message = say("a text for customers holds a figure of the business case: {figure}", figure=figure)
                yield _inside(part, key, message)
        for name in dict.fromkeys(names.findall(text)) if names else ():
            yield _inside(part, key, say("a text for customers names a person: {name}", name=quoted(name)))


def _any_of(names: list[str]) -> re.Pattern[str] | None:
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, names))})(?!\w)") if names else None


def _inside(part: Part, key: str, message: Message) -> Remark:
    return remark(part, key, message=message, help=say("say what the customer will notice, and keep this inside"))


def _customer_texts(strategy: Strategy) -> Iterator[tuple[Part, str, str]]:
    """What the customer edition tells in the team's own words, with the part and the key it stands under."""
    compass = strategy.compass
    keys: list[tuple[Part, tuple[str, ...]]] = [(one, CUSTOMER_MESSAGE) for one in messages_for(strategy, "customers")]
    if compass:
        keys.append((compass, ("promise",)))
        keys += [(one, ("meaning",)) for one in compass.values]
        keys += [(one, ("experience",)) for one in compass.directions]
        keys += [(one, CUSTOMER_PROMISE) for one in compass.service_promises]
    for part, names in keys:
        yield from ((part, key, text) for key in names if (text := getattr(part, key)))


def _written_amounts(strategy: Strategy) -> set[float]:
    """The amounts of money that the team wrote: costs, benefits, decision, and the budgets of actions and roles."""
    case = strategy.business_case
    base = case.base.revenue_per_customer if case and case.base else None
    amounts = {base.likely} if base else set()
    for part in (*strategy.actions, *(strategy.governance.team if strategy.governance else ())):
        amounts |= _of(part)
    for one in (*case.costs, *case.benefits) if case else ():
        amounts |= _of(one)
    if case and case.decision and case.decision.amount:
        amounts.add(case.decision.amount)
    return amounts


def _of(part: Part) -> set[float]:
    """The amounts under the keys of a part that hold money, each at its likely value."""
    values = vars(part)
    points = (values.get("one_off"), values.get("salary"))
    series = values.get("yearly") or values.get("amounts") or ()
    budget = values.get("budget")
    return {point.likely for point in (*points, *series) if point} | ({budget} if budget else set())


def _headline_amounts(found: BusinessCaseAnalysis | None) -> set[float]:
    """The figures of the case that people repeat: its present values and totals."""
    if found is None:
        return set()
    totals = (sum(found.costs), found.costs[0], sum(map(sum, found.benefits.values())))
    return {found.npv, found.pv_benefits, found.pv_costs, *totals, *(one.npv for one in found.scenarios.values())}


@tip("CX708")
def customers_hear_of_us(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The message for customers is more about us than about the customer.

    Count `we`, `us`, `our` and the name of the organisation against `you` and `your`. A text in which the organisation
    is the subject of every sentence tells customers what you are proud of; they look for what it means for them. Turn
    the sentences round, and often half of them turns out not to be needed. Now and then a "we" is fine: somebody has to
    answer for it.

    Wrong:

        messages:
          - {edition: customers, message: We put our knowledge to work and we are there for you.}

    Right:

        messages:
          - {edition: customers, message: You hear it at once and you choose what suits you.}
    """
    for message in messages_for(strategy, "customers"):
        text = " ".join(filter(None, (getattr(message, key) for key in CUSTOMER_MESSAGE)))
        you, we = you_and_we(text, strategy)
        if we > you:
            yield remark(
                message,
                "narrative" if message.narrative else "message",
                message=say("the message for customers speaks {we}× of us and {you}× to the customer", we=we, you=you),
                help=say("turn the sentences round: let the customer be their subject"),
            )
