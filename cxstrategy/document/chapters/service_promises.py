"""The chapter on what customers may hold us to: promises as kept today, refusals, and who tested the promise."""

from dataclasses import dataclass

from cxstrategy.document.chapters.chapter import Chapter
from cxstrategy.document.context import Context
from cxstrategy.document.pagination.composition import ChapterPart
from cxstrategy.model.compass import Compass
from cxstrategy.words.language import Message, say, say_many


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


def conclude_service_promises(context: Context) -> Message | str:
    """How many promises there are, and how often the least and the best kept are kept today."""
    compass = context.strategy.compass
    if compass is None or not compass.service_promises:
        return say("There is no service promise yet that customers may hold us to")
    kept = sorted(one.kept for one in compass.service_promises if one.kept is not None)
    count = len(compass.service_promises)
    number = context.wording.count(count)
    if not kept:
        return say_many(
            "Customers may hold us to one promise, and we do not know yet how often we keep it",
            "Customers may hold us to {number} promises, and we do not know yet how often we keep them",
            count,
            number=number,
        )
    least, most = context.wording.percent(kept[0]), context.wording.percent(kept[-1])
    if count == 1 or least == most:
        return say_many(
            "Customers may hold us to one promise; today we keep it {least} of the time",
            "Customers may hold us to {number} promises; today we keep them {least} of the time",
            count,
            number=number,
            least=least,
        )
    return say(
        "Customers may hold us to {number} promises; today we keep them {least} to {most} of the time",
        number=number,
        least=least,
        most=most,
    )


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
)
