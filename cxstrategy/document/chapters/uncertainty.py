"""The chapter on doubt: how the outcome may turn out, how likely a loss is, and what it depends on most."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxstrategy.analysis.money.business_case import UNSTATED, BusinessCaseAnalysis
from cxstrategy.analysis.money.simulation import Simulation
from cxstrategy.document.chapters.chapter import Chapter
from cxstrategy.document.chapters.worth import chance
from cxstrategy.document.context import Context
from cxstrategy.document.pagination.composition import ChapterPart
from cxstrategy.words.language import Message, say
from cxstrategy.words.terms import term
from cxstrategy.words.wording import Wording

# A share of the benefits that rounds to 0%: then there is next to nothing to earn back.
NEGLIGIBLE = 0.005
# Above this share of the benefits there is little room for one that comes late; the check on it says the same.
LITTLE_ROOM = 0.9


@dataclass(frozen=True)
class UncertaintyView:
    """`drawn`: whether ranges gave draws to show, else the scenarios stand in their place.

    `lead` and `rests_on` are sentences, the latter perhaps empty.
    """

    drawn: bool
    lead: str
    rests_on: str


def view_uncertainty(context: Context) -> UncertaintyView | None:
    """None without a business case that could be counted."""
    found, wording = context.analysis.business_case, context.wording
    if found is None:
        return None
    drawn = found.spread
    return UncertaintyView(
        drawn=drawn is not None,
        lead=wording.say(_loss(drawn, wording) if drawn else _no_draws()),
        rests_on=_rests_on(context, found),
    )


def _no_draws() -> Message:
    return say("We gave no ranges, so chance cannot be shown; the scenarios say how it may turn out.")


def _loss(drawn: Simulation, wording: Wording) -> Message:
    """The chance of loss and how it hangs on how much things swing together, in one sentence."""
    apart, now, together = (_chance(share, wording) for share in drawn.chance_of_loss_span)
    if apart == together and drawn.chance_of_loss == 0:
        return say("In none of the draws does it cost more than it brings in.")
    if apart == together and drawn.chance_of_loss == 1:
        return say("In every draw it costs more than it brings in.")
    said = say("The chance that it costs more than it brings in is {chance}", chance=now)
    if apart == together:
        return say("{sentence}.", sentence=said)
    if apart == now:
        return say(
            "{sentence}, and {together} when the numbers behind the benefits largely move together.",
            sentence=said, together=together,
        )  # fmt: skip
    return say(
        "{sentence}: {apart} when the numbers behind the benefits have nothing to do with each other, {together} when"
        " they largely move together.",
        sentence=said, apart=apart, together=together,
    )  # fmt: skip


def _chance(share: float, wording: Wording) -> str:
    """A chance as it is told; never and always are told as they are."""
    return chance(share, wording) if 0 < share < 1 else wording.percent(share)


def _rests_on(context: Context, found: BusinessCaseAnalysis) -> str:
    """Which part of the benefits rests on which kind of evidence; empty where nothing is brought."""
    shares = list(_shares(context, found))
    return context.wording.say(say("Of the benefits, {parts}.", parts=context.wording.listed(shares))) if shares else ""


def _shares(context: Context, found: BusinessCaseAnalysis) -> Iterator[Message]:
    worth = {kind: value for kind, value in found.pv_by_certainty.items() if value > 0}
    total = sum(worth.values())
    for kind, value in sorted(worth.items(), key=lambda one: -one[1]):
        yield say(
            "{share} rest on {evidence}",
            share=context.wording.percent(value / total, 0),
            evidence=say("something not stated") if kind == UNSTATED else term("certainty", kind),
        )


def conclude_uncertainty(context: Context) -> Message | str:
    """How much may go wrong before it loses; else how likely a loss is."""
    found, wording = context.analysis.business_case, context.wording
    if found is None:
        return say("How sure it is, is still to be worked out")
    needed = found.break_even_benefits
    if needed is None:
        return say("There are no benefits yet to set against the costs")
    if needed > 1:
        return say("Even if all benefits come true as estimated, it costs more than it brings in")
    if needed < NEGLIGIBLE:
        return say("There is hardly anything to earn back, and so little to lose")
    spare = wording.percent(1 - round(needed, 2), 0)
    if needed > LITTLE_ROOM:
        return say("No more than {share} of the benefits may fall away without a loss", share=spare)
    return say("{share} of the benefits may fall away without a loss", share=spare)


CHAPTER = Chapter(
    "uncertainty",
    say("How sure it is"),
    tells=lambda context: context.analysis.business_case is not None,
    view=view_uncertainty,
    conclude=conclude_uncertainty,
    codes=("CX813", "CX815", "CX817", "CX818", "CX819"),
    parts=(
        ChapterPart("loss", say("the chance of a loss"), core=True),
        ChapterPart("draws", say("how it may turn out"), core=True),
        ChapterPart("drivers", say("what it depends on most"), core=True),
        ChapterPart("evidence", say("what the benefits rest on")),
    ),
    awaited=False,
)
