"""The chapter on doubt: how the outcome may turn out, how likely a loss is, and what it depends on most."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxstrategy.analysis.money.business_case import UNSTATED, BusinessCaseAnalysis
from cxstrategy.analysis.money.simulation import Simulation
from cxstrategy.document.chapters.chapter import Chapter
from cxstrategy.document.chapters.worth import chance
from cxstrategy.document.context import Context
from cxstrategy.document.pagination.composition import ChapterPart
from cxstrategy.document.risks import SLIGHT_CHANCE, is_loss_a_risk
from cxstrategy.words.language import Message, say
from cxstrategy.words.terms import term
from cxstrategy.words.wording import Wording

# A share of the benefits that rounds to 0%: then there is next to nothing to earn back.
NEGLIGIBLE = 0.005
# Above this share of the benefits there is little room for one that comes late; the check on it says the same.
LITTLE_ROOM = 0.9
# From here on a loss is as likely as a gain.
EVEN = 0.5


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
        lead=wording.say(_lead(context, drawn)),
        rests_on=_rests_on(context, found),
    )


def _lead(context: Context, drawn: Simulation | None) -> Message:
    """The chance of loss; where that is a risk on the decision's page, only what it hangs on."""
    if drawn is None:
        return say("We gave no ranges, so chance cannot be shown; the scenarios say how it may turn out.")
    if not is_loss_a_risk(context):
        return _loss(drawn, context.wording)
    apart, _, together = (_chance(share, context.wording) for share in drawn.chance_of_loss_span)
    if apart == together:
        return say("How likely a loss is, stands with the decision; here is how the outcome may turn out.")
    if drawn.chance_of_loss_span[0] < drawn.chance_of_loss_span[-1]:
        return say(
            "How likely a loss is, depends on what moves together. Of the chances that stand with the decision the"
            " smallest holds when the numbers behind the benefits have nothing to do with each other, the largest when"
            " they largely move together."
        )
    return say(
        "How likely a loss is, depends on what moves together. Of the chances that stand with the decision the largest"
        " holds when the numbers behind the benefits have nothing to do with each other, the smallest when they"
        " largely move together."
    )


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
    """Whether a gain is more likely than a loss; without draws, whether benefits may fall away before it loses."""
    found = context.analysis.business_case
    if found is None:
        return say("How sure it is, is still to be worked out")
    needed = found.break_even_benefits
    if needed is None:
        return say("There are no benefits yet to set against the costs")
    if needed > 1:
        return say("Even if all benefits come true as estimated, it costs more than it brings in")
    if needed < NEGLIGIBLE:
        return say("There is hardly anything to earn back, and so little to lose")
    if found.spread:
        return _odds(found.spread)
    if needed > LITTLE_ROOM:
        return say("Little of the benefits may fall away before it costs more than it brings in")
    return say("Some of the benefits may fall away before it costs more than it brings in")


def _odds(drawn: Simulation) -> Message:
    """Gain against loss, as strong as the least favourable and the most favourable reckoning of the draws allow."""
    least, most = min(drawn.chance_of_loss_span), max(drawn.chance_of_loss_span)
    if most < SLIGHT_CHANCE:
        return say("A loss is unlikely, but never ruled out")
    if most < EVEN:
        return say("A gain is more likely than a loss, but not certain")
    if least > EVEN:
        return say("A loss is more likely than a gain")
    return say("A gain and a loss are about as likely")


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
