"""What may go wrong, for the decision page: at most three risks, the heaviest first, each with who watches it."""

from collections.abc import Callable
from dataclasses import dataclass

from cxstrategy.analysis.money.tornado import widest
from cxstrategy.document.benefit_names import benefit_names
from cxstrategy.document.chapters.developments import nearest
from cxstrategy.document.chapters.worth import chance
from cxstrategy.document.context import Context
from cxstrategy.words.drivers import driver_name
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.naming import capital, listed, without_function
from cxstrategy.words.shorten import headline

# A page that must stay one page has room for this many.
MOST = 3
# A sentence has room for so many names.
MOST_NAMED = 2
# Below this a chance of loss is no news to a board.
SLIGHT_CHANCE = 0.05
# A case that breaks even only above this share of its benefits has little room.
THIN_MARGIN = 0.5
# From here on, assumptions carry the case more than data does.
MOSTLY_ASSUMED = 0.5
# A driver that can take this share of the value is one that a board must know by name.
TELLING_SHARE = 0.25
# The customary threshold of r_WG for people who see the same thing.
AGREED = 0.70


@dataclass(frozen=True)
class WatchedRisk:
    """A risk in a sentence, and the one who watches it; empty where the workbook names nobody."""

    sentence: str
    owner: str


def risks(context: Context) -> tuple[WatchedRisk, ...]:
    """At most three risks."""
    told = ((risk(context), without_function(owner(context)) or "") for risk, owner in RISKS.items())
    return tuple(WatchedRisk(capital(context.wording.say(one)), owner) for one, owner in told if one is not None)[:MOST]


def is_loss_a_risk(context: Context) -> bool:
    """Whether the decision's page tells how likely a loss is."""
    case = context.analysis.business_case
    return bool(case and case.spread and case.spread.chance_of_loss >= SLIGHT_CHANCE)


def is_driver_a_risk(context: Context) -> bool:
    """Whether the decision's page names the number on which most depends; only the heaviest risk stands above it."""
    return _driver(context) is not None


def unseen_by_name(context: Context) -> tuple[str, ...]:
    """The metrics that a risk on the decision's page names; none where they are too many for a sentence."""
    found = context.analysis.objectives
    unseen = (context.strategy.metric(one.metric) for one in context.strategy.objectives if found[one.id].unseen)
    names = tuple(dict.fromkeys(metric.name for metric in unseen if metric))
    return names if len(names) <= MOST_NAMED else ()


def is_room_a_risk(context: Context) -> bool:
    """Whether the decision's page tells as a risk which part of the benefits must come in."""
    case = context.analysis.business_case
    needed = case.break_even_benefits if case and not case.spread else None
    return needed is not None and THIN_MARGIN <= needed <= 1


def _sponsor(context: Context) -> str:
    governance, importance = context.strategy.governance, context.strategy.importance
    return (governance.sponsor if governance else None) or (importance.sponsor if importance else None) or ""


def _owner_of_benefits(context: Context) -> str:
    """Who owns the largest benefit, by its present value."""
    case, found = context.strategy.business_case, context.analysis.business_case
    owned = [one for one in case.benefits if one.owner] if case and found else []
    values = found.benefits if found else {}
    largest = max(owned, key=lambda one: sum(values.get(one.id, ())), default=None)
    return (largest.owner if largest else None) or _sponsor(context)


def _owner_of_measuring(context: Context) -> str:
    """Who owns the first objective that is not measured yet, or whose change would not show."""
    found = context.analysis.objectives
    weak = (one for one in context.strategy.objectives if found[one.id].baseline is None or found[one.id].unseen)
    return next((one.owner for one in weak if one.owner), _sponsor(context))


def _loss(context: Context) -> Message | None:
    case = context.analysis.business_case
    if case is None:
        return None
    if case.spread and is_loss_a_risk(context):
        low, high = (chance(share, context.wording) for share in _ends(case.spread.chance_of_loss_span))
        if low == high:
            return say("There is a {chance} chance that the strategy costs more than it brings in.", chance=low)
        return say("The chance that the case costs more than it brings in is {low} to {high}.", low=low, high=high)
    if case.break_even_benefits is not None and is_room_a_risk(context):
        share = context.wording.percent(case.break_even_benefits, 0)
        return say("The case breaks even only when {share} of the benefits come true.", share=share)
    return None


def _ends(span: tuple[float, ...]) -> tuple[float, float]:
    return min(span), max(span)


def _assumed(context: Context) -> Message | None:
    case = context.analysis.business_case
    total = sum(case.pv_by_certainty.values()) if case else 0
    if case is None or total <= 0:
        return None
    share = case.pv_by_certainty.get("assumption", 0) / total
    if share < MOSTLY_ASSUMED:
        return None
    return say("{share} of the benefits rest on assumptions.", share=context.wording.percent(share, 0))


def _driver(context: Context) -> Message | None:
    """The number on which most depends, when it alone can turn the case into a loss."""
    case = context.analysis.business_case
    if case is None or not case.tornado or case.npv <= 0:
        return None
    first = widest(case.tornado)
    worst = min((min(driver.low, driver.high) for driver in first), default=case.npv)
    if worst >= case.npv * (1 - TELLING_SHARE):
        return None
    names = benefit_names(context.strategy, context.wording)
    drivers, amount = listed([driver_name(one.driver, names) for one in first]), context.wording.money(worst)
    if len(first) > 1:
        return say(
            "Most depends equally on {drivers}: if one of them is at its worst, the case is worth {amount}.",
            drivers=drivers, amount=amount,
        )  # fmt: skip
    return say(
        "Most depends on one number, {driver}: at its worst the case is worth {amount}.",
        driver=drivers, amount=amount,
    )  # fmt: skip


def _divided(context: Context) -> Message | None:
    route = context.analysis.route
    agreement = route.agreement.get(route.taken) if route and route.taken else None
    if route is None or agreement is None or agreement >= AGREED:
        return None
    return say("Colleagues differ in how they see the route; talk it through before we set out.")


def _unmeasured(context: Context) -> Message | None:
    count = sum(one.baseline is None for one in context.analysis.objectives.values())
    if not count:
        return None
    return say_many(
        "One objective has no baseline yet.",
        "{number} objectives have no baseline yet.",
        count,
        number=context.wording.count(count),
    )


def _unseen(context: Context) -> Message | None:
    """Objectives whose change is smaller than two waves of the sample show; few of them by name."""
    names = unseen_by_name(context)
    if names:
        return say("The change in {metrics} is too small to detect with this sample.", metrics=listed(names))
    count = sum(one.unseen for one in context.analysis.objectives.values())
    if not count:
        return None
    return say_many(
        "For one objective, the change is too small to detect with this sample.",
        "For {number} objectives, the change is too small to detect with this sample.",
        count,
        number=context.wording.count(count),
    )


def _unvalidated(context: Context) -> Message | None:
    compass = context.strategy.compass
    if compass is None or any(one.group == "customer" and one.outcome for one in compass.validations):
        return None
    return say("No customer has confirmed the promise yet.")


def _broken(context: Context) -> Message | None:
    count = sum(one.broken_at is not None for one in context.analysis.chain)
    if not count:
        return None
    return say_many(
        "One expectation is not carried through to a benefit.",
        "{number} expectations are not carried through to a benefit.",
        count,
        number=context.wording.count(count),
    )


def _threat(context: Context) -> Message | None:
    threats = tuple(one for one in context.strategy.developments if one.effect == "threat")
    return say("From outside: {title}.", title=headline(nearest(threats).title, 90)) if threats else None


# Each risk with who watches it, in the order of weight.
RISKS: dict[Callable[[Context], Message | None], Callable[[Context], str]] = {
    _loss: _owner_of_benefits,
    _driver: _owner_of_benefits,
    _assumed: _owner_of_benefits,
    _unmeasured: _owner_of_measuring,
    _unseen: _owner_of_measuring,
    _unvalidated: _sponsor,
    _broken: _sponsor,
    _divided: _sponsor,
    _threat: _sponsor,
}
