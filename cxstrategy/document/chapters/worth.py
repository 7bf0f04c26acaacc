"""What a business case is worth as a reader meets it first, and how likely it is to lose."""

from cxstrategy.analysis.money.business_case import BusinessCaseAnalysis
from cxstrategy.analysis.money.simulation import LEAST_CHANCE
from cxstrategy.words.wording import Wording


def worth(found: BusinessCaseAnalysis) -> float:
    """The median of the draws where anything has a range, else the NPV at the likely estimates (money)."""
    return found.spread.p50 if found.spread else found.npv


def chance(share: float, wording: Wording, digits: int = 1) -> str:
    """A chance of loss that is neither never nor always, told no finer than the draws tell it apart."""
    return wording.percent(min(max(share, LEAST_CHANCE), 1 - LEAST_CHANCE), digits)


def worth_key(found: BusinessCaseAnalysis) -> str:
    """The key that explains that figure."""
    return "business_case.simulation.p50" if found.spread and found.simulation else "business_case.npv"
