"""The chapter on what customers may hold us to: promises as kept today, refusals, and who tested the promise."""

from dataclasses import dataclass

from cxstrategy.document.chapters.chapter import Chapter, Restated, Title
from cxstrategy.document.context import Context
from cxstrategy.document.pagination.composition import ChapterPart
from cxstrategy.model.compass import Compass
from cxstrategy.words.language import Message, say, say_many

# A promise that is kept less often is broken more often than kept; one kept so often is hardly ever broken.
HALF, NEARLY_ALWAYS = 0.5, 0.9


@dataclass(frozen=True)
class ServicePromisesView:
    """`answered` of so many `expectations` are answered by the promise, `followed` are the numbers 1 to 3 of those
    that matter most among them; `customers` and `colleagues` are how many people saw the compass."""

    answered: int
    expectations: int
    followed: tuple[int, ...]
    customers: int
    colleagues: int


def view_service_promises(context: Context) -> ServicePromisesView | None:
    """None without a compass."""
    compass = context.strategy.compass
    if compass is None:
        return None
    known = {one.id for one in context.strategy.expectations}
    return ServicePromisesView(
        answered=len(known & set(compass.expectations)),
        expectations=len(known),
        followed=context.analysis.thread.promised,
        customers=_spoken_to(compass, "customer"),
        colleagues=_spoken_to(compass, "internal"),
    )


def _spoken_to(compass: Compass, group: str) -> int:
    return sum(one.n or 0 for one in compass.validations if one.group == group)


def conclude_service_promises(context: Context) -> Title:
    """Whether we keep what we promise: how many promises we break more often than not, or how often we keep them."""
    compass = context.strategy.compass
    if compass is None or not compass.service_promises:
        return say("There is no service promise yet that customers may hold us to")
    kept = sorted(one.kept for one in compass.service_promises if one.kept is not None)
    count = len(compass.service_promises)
    if not kept:
        return say_many(
            "Customers may hold us to one promise, and we do not know yet how often we keep it",
            "Customers may hold us to {number} promises, and we do not know yet how often we keep them",
            count,
            number=context.wording.count(count),
        )
    if len(kept) < count:
        return say(
            "Customers may hold us to {number} promises; how often we keep them, we know of {some}",
            number=context.wording.count(count),
            some=context.wording.count(len(kept)),
        )
    return _broken(kept, context) or _kept(kept, context)


def _broken(kept: list[float], context: Context) -> Message | None:
    """How many promises are broken more often than kept; None where none is."""
    broken, number = sum(one < HALF for one in kept), context.wording.count(len(kept))
    if broken == len(kept):
        return say_many(
            "We still break our promise more often than we keep it",
            "We still break each of our {number} promises more often than we keep it",
            broken,
            number=number,
        )
    return say_many(
        "Of our {number} promises we still break one more often than we keep it",
        "Of our {number} promises we still break {some} more often than we keep them",
        broken,
        number=number,
        some=context.wording.count(broken),
    ) if broken else None  # fmt: skip


def _kept(kept: list[float], context: Context) -> Title:
    """How often promises are kept of which none is broken more often than kept."""
    least, most = context.wording.percent(kept[0]), context.wording.percent(kept[-1])
    often = say("{least} of the time", least=least)
    if least != most:
        often = say("{least} to {most} of the time", least=least, most=most)
    if kept[0] < NEARLY_ALWAYS:
        return say("We promise more than we keep: today {often}", often=often)
    return Restated(say("We keep what we promise {often}", often=often))


def tells_service_promises(context: Context) -> bool:
    """Whether anything is promised, refused or tested; a team that still writes is shown that nothing is."""
    compass = context.strategy.compass
    if compass is None:
        return False
    return context.draft or bool(compass.service_promises or compass.refusals or compass.validations)


CHAPTER = Chapter(
    "service_promises",
    say("What customers may hold us to"),
    tells=tells_service_promises,
    view=view_service_promises,
    conclude=conclude_service_promises,
    codes=("CX610", "CX611"),
    parts=(
        ChapterPart("tested", say("how the promise was tested"), core=True),
        ChapterPart("promises", say("how often each service promise is kept"), core=True),
        ChapterPart("refusals", say("what we refuse because of the promise")),
    ),
    asks=say("which promise is the hardest to keep, and why you make it all the same"),
)
