"""What a business case is worth, as a reader meets it first: the middle of the draws, with what stands beside it."""

from cxstrategy.analysis.money.business_case import BusinessCaseAnalysis
from cxstrategy.analysis.money.simulation import LEAST_CHANCE
from cxstrategy.words.language import Message, say
from cxstrategy.words.wording import Wording


def worth(found: BusinessCaseAnalysis) -> float:
    """The median of the draws where anything has a range, else the NPV at the likely estimates (money)."""
    return found.spread.p50 if found.spread else found.npv


def beside_worth(found: BusinessCaseAnalysis, wording: Wording) -> Message | None:
    """The range of nine draws in ten, and where the value at the likely estimates lies; None without ranges."""
    drawn = found.spread
    if drawn is None:
        return None
    return say(
        "the middle of the draws; nine times out of ten between {low} and {high}; at the likely estimates {npv}, with"
        " {share} of the draws below it",
        low=wording.money(drawn.p5), high=wording.money(drawn.p95), npv=wording.money(found.npv),
        share=wording.percent(drawn.below_likely, 0),
    )  # fmt: skip


def chance(share: float, wording: Wording, digits: int = 1) -> str:
    """A chance of loss that is neither never nor always, told no finer than the draws tell it apart."""
    return wording.percent(min(max(share, LEAST_CHANCE), 1 - LEAST_CHANCE), digits)
