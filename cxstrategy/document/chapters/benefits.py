"""What the business case says of benefits: what each is worth, and in a sentence of its lever what happens."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from cxstrategy.analysis.money.business_case import BusinessCaseAnalysis
from cxstrategy.document.benefit_names import benefit_names
from cxstrategy.document.context import Context
from cxstrategy.model.business_case import Base, Benefit
from cxstrategy.model.quantities import EstimateOfShare
from cxstrategy.words.drivers import premise_name
from cxstrategy.words.language import Message, say
from cxstrategy.words.wording import Wording


@dataclass(frozen=True)
class BenefitRow:
    """A benefit: its name and its worth.

    `marks` are the numbers of the expectations that it follows from. `worth` is the present value over the horizon;
    `missing` names what it lacks to be counted at all.
    """

    benefit: Benefit
    name: str
    worth: float
    missing: str
    marks: tuple[int, ...] = ()


def benefit_rows(context: Context, found: BusinessCaseAnalysis) -> tuple[BenefitRow, ...]:
    """The benefits, the most valuable first; what is not counted last."""
    case = context.strategy.business_case
    names = benefit_names(context.strategy, context.wording)
    rows = [_row(benefit, names, context, found) for benefit in case.benefits] if case else []
    return tuple(sorted(rows, key=lambda row: (bool(row.missing), -row.worth)))


def _row(benefit: Benefit, names: Mapping[str, str], context: Context, found: BusinessCaseAnalysis) -> BenefitRow:
    missing = [premise_name(name.rpartition("/")[2]) for name in found.missing.get(benefit.id, ())]
    return BenefitRow(
        benefit=benefit,
        name=names[benefit.id],
        worth=found.pv_by_benefit.get(benefit.id, 0.0),
        missing=context.wording.listed(missing) if missing else "",
        marks=context.analysis.thread.benefits.get(benefit.id, ()),
    )


def effect_of(benefit: Benefit, context: Context) -> Message:
    """What happens at the likely values, in full effect."""
    case = context.strategy.business_case
    return EFFECTS[benefit.lever](benefit, case.base if case and case.base else Base(), context.wording)


def _last(series: tuple[EstimateOfShare, ...]) -> float:
    return series[-1].likely if series else 0.0


def _retention(benefit: Any, base: Base, wording: Wording) -> Message:
    fall = _last(benefit.churn_reduction)
    if base.churn is None:
        return say("Customers stay: churn falls by {points}.", points=wording.percent_points(fall))
    now, then = base.churn.likely, base.churn.likely - fall
    return say(
        "Customers stay: churn falls from {now} to {then} a year.",
        now=wording.percent_exact(now), then=wording.percent_exact(then),
    )  # fmt: skip


def _upsell(benefit: Any, base: Base, wording: Wording) -> Message:
    reach, uplift = wording.percent_exact(benefit.reach.likely), wording.percent_exact(benefit.uplift.likely)
    return say("{reach} of all customers spend more: each {uplift} more than now.", reach=reach, uplift=uplift)


def _referral(benefit: Any, base: Base, wording: Wording) -> Message:
    number = wording.number(benefit.new_customers.likely)
    return say("Others recommend us, which brings {number} new customers a year.", number=number)


def _cost_to_serve(benefit: Any, base: Base, wording: Wording) -> Message:
    return say(
        "Of {contacts} contacts a year {avoided} are no longer needed, at {cost} each; {cashable} of that leaves the"
        " budget.",
        contacts=wording.number(benefit.contacts.likely),
        avoided=wording.percent_exact(_last(benefit.avoided)),
        cost=wording.money_exact(benefit.cost_per_contact.likely),
        cashable=wording.percent_exact(benefit.cashable.likely),
    )


def _employee_turnover(benefit: Any, base: Base, wording: Wording) -> Message:
    return say(
        "Turnover among {employees} employees falls by {points}; replacing one costs {share} of a salary of {salary}.",
        employees=wording.number(benefit.employees.likely),
        points=wording.percent_points(benefit.turnover_reduction.likely),
        share=wording.percent_exact(benefit.replacement_share.likely),
        salary=wording.money_exact(benefit.salary.likely),
    )


def _other(benefit: Any, base: Base, wording: Wording) -> Message:
    highest = max((amount.likely for amount in benefit.amounts), default=0.0)
    return say("An amount that we worked out ourselves, up to {amount} a year.", amount=wording.money_exact(highest))


EFFECTS: dict[str, Callable[[Any, Base, Wording], Message]] = {
    "retention": _retention,
    "upsell": _upsell,
    "referral": _referral,
    "cost_to_serve": _cost_to_serve,
    "employee_turnover": _employee_turnover,
    "other": _other,
}
