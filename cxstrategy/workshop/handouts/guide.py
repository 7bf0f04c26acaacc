"""A workbook, or none -> the facilitator's guide and the checklist of what each step must hold, as Documents."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cxstrategy.analysis.gaps.expected import EXPECTED
from cxstrategy.analysis.gaps.place_names import place_name
from cxstrategy.analysis.progress import StepProgress
from cxstrategy.document.document import Document
from cxstrategy.words.fields import field_name
from cxstrategy.words.language import Message, Sayable, say
from cxstrategy.words.naming import quoted
from cxstrategy.words.said import All
from cxstrategy.words.terms import term
from cxstrategy.workshop.handouts.guidance import GUIDANCE, Guidance
from cxstrategy.workshop.handouts.handout import handout
from cxstrategy.workshop.origin import Origin

Progress = Mapping[str, StepProgress]
BLOCKS = "building_blocks"
# What a page holds in lines of the list, and what else of a step takes as much room as so many of these.
PAGE_LINES, STEP_LINES = 28, 9
# More open places of one step than this do not help anybody on the day.
PLACES_TOLD = 12


@dataclass(frozen=True)
class StepToDo:
    """What must be there before a step is done: `todo` open, `more` of them not told, `done` when nothing is."""

    name: Message
    todo: tuple[Sayable, ...]
    more: int = 0
    done: bool = False


@dataclass(frozen=True)
class GuidedStep:
    """One step in the guide, with what must be there before it is done."""

    name: Message
    guidance: Guidance
    to_do: StepToDo
    begins_page: bool


def guide(origin: Origin, progress: Progress) -> Document:
    """The guide for whoever leads the day."""
    steps, left = [], 0
    for step, one in GUIDANCE.items():
        to_do = _to_do(origin, progress, step)
        lines = STEP_LINES + len(to_do.todo)
        begins = lines > left
        left = (PAGE_LINES if begins else left) - lines
        steps.append(GuidedStep(term("step", step), one, to_do, begins))
    return handout(origin, say("Guide for the facilitator"), "guide.html", steps=steps)


def checklist(origin: Origin, progress: Progress) -> Document:
    """What must be there per step, with boxes to tick; of a workbook what is still open, as `status` says it."""
    steps = [_to_do(origin, progress, step) for step in GUIDANCE]
    return handout(origin, say("Checklist"), "checklist.html", steps=steps, blank=origin.strategy is None)


def _to_do(origin: Origin, progress: Progress, step: str) -> StepToDo:
    if origin.strategy is None:
        return StepToDo(term("step", step), tuple(_expected(step)))
    places = progress[step].open
    told = tuple(place_name(origin.strategy, place) for place in places[:PLACES_TOLD])
    return StepToDo(term("step", step), told, len(places) - len(told), done=not places)


def _expected(step: str) -> Iterator[Sayable]:
    """What a finished step holds, in words: each single thing, and of each list what every one of its items has."""
    of_items: dict[str, list[Sayable]] = {}
    places = [place.partition("=")[0] for place in EXPECTED[step]]
    for place in places:
        above, _, key = place.rpartition("/")
        lists = [one for one in above.split("/") if one != "*"]
        if "*" in above:
            of_items.setdefault(lists[-1], []).append(_name(key))
        elif above != BLOCKS:
            yield _name(key)
    if blocks := [_name(place.rpartition("/")[2]) for place in places if place.startswith(BLOCKS)]:
        yield say("The building blocks: {names}", names=All(tuple(blocks)))
    for name, keys in of_items.items():
        yield say("{list}, every one with {keys}", list=_name(name), keys=All(tuple(keys)))


def _name(key: str) -> Sayable:
    return field_name(key) or quoted(key.replace("_", " "))
