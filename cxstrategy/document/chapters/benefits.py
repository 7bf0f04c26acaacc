"""What the business case says of benefits: what each is worth, or what it lacks to be counted."""

from collections.abc import Mapping
from dataclasses import dataclass

from cxstrategy.analysis.money.business_case import BusinessCaseAnalysis
from cxstrategy.document.benefit_names import benefit_names
from cxstrategy.document.context import Context
from cxstrategy.model.business_case import Benefit
from cxstrategy.words.drivers import premise_name


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
