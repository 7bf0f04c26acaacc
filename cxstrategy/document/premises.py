"""Numbers of the business case in a reader's words: a share, an amount, a number, or percentage points."""

from cxstrategy.analysis.money.inputs import IN_POINTS, Estimate, Premise
from cxstrategy.model.quantities import EstimateOfMoney, EstimateOfShare
from cxstrategy.words.wording import Wording


def value_in_words(premise: Premise, point: Estimate, value: float, wording: Wording) -> str:
    """A value of one of the premise's points: "12,5%", "€ 7,60", of a difference of shares "0,5 procentpunt"."""
    if premise.key in IN_POINTS:
        return wording.percent_points(value)
    if isinstance(point, EstimateOfShare):
        return wording.percent_exact(value)
    return wording.money_exact(value) if isinstance(point, EstimateOfMoney) else wording.number(value)
