"""What is still open, chapter by chapter, as sentences that a reader can act on."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cxstrategy.analysis.gaps.gaps import CHAPTER_OF_KEY, CHAPTER_OF_STEP
from cxstrategy.document.context import Context
from cxstrategy.finding import Finding
from cxstrategy.words.fields import field_name
from cxstrategy.words.language import Message, say

# The chapter that each family of checks speaks about; CX9 has three scans and the whole behind one digit.
CHAPTER_OF_CODE = {
    "CX1": "importance",
    "CX2": "expectations",
    "CX3": "developments",
    "CX4": "objectives",
    "CX5": "objectives",
    "CX6": "compass",
    "CX7": "story",
    "CX8": "business_case",
    "CX90": "maturity",
    "CX92": "route",
    "CX94": "governance",
    "CX96": "decisions",
}

# Of a longer list a reader looks up the rest in the workbook.
MOST_ITEMS = 5


@dataclass(frozen=True)
class OpenPoint:
    """One open point: the sentence (backticks mark code), the check that says so and how it weighs ("" for a gap)."""

    text: str
    code: str = ""
    severity: str = ""


def chapter_of(finding: Finding) -> str | None:
    """The chapter that a finding belongs to: by its code, else by the part of the workbook that it names."""
    for length in (4, 3):
        if finding.code[:length] in CHAPTER_OF_CODE:
            return CHAPTER_OF_CODE[finding.code[:length]]
    return CHAPTER_OF_KEY.get(finding.where.split("/")[0])


def open_points(context: Context) -> dict[str, tuple[OpenPoint, ...]]:
    """The open points by chapter id, what is wrong first and what is not yet written last."""
    points: dict[str, list[OpenPoint]] = {}
    for finding in context.open_findings:
        chapter = chapter_of(finding)
        if chapter:
            points.setdefault(chapter, []).append(open_point(finding, context))
    named = {finding.where for finding in context.open_findings}
    for step, progress in context.analysis.progress.items():
        gaps = [OpenPoint(context.wording.say(gap)) for gap in _gaps(progress.open, named, context)]
        points.setdefault(CHAPTER_OF_STEP.get(step, step), []).extend(gaps)
    return {chapter: tuple(found) for chapter, found in points.items() if found}


def open_point(finding: Finding, context: Context) -> OpenPoint:
    """A finding as a point for the reader of the document."""
    text = context.wording.say(finding.message)
    return OpenPoint(text[:1].upper() + text[1:], finding.code, finding.severity.value)


def _gaps(places: Iterable[str], named: set[str], context: Context) -> Iterator[Message]:
    """One sentence for all single places that are open, and one for each key that items lack.

    What a finding says is not said twice.
    """
    alone: list[Message] = []
    items: dict[tuple[str, str], list[str]] = {}
    for place in places:
        steps = place.split("/")
        if place in named:
            continue
        if len(steps) < 3:
            alone.append(_field(steps))
        else:
            items.setdefault((steps[0], steps[-1]), []).append(_item(steps))
    if alone:
        yield say("Not filled in yet: {fields}", fields=context.wording.listed(alone))
    for (_, key), found in items.items():
        yield say("Not filled in yet: {field} of {items}", field=_field([key]), items=_some(found, context))


def _field(steps: list[str]) -> Message:
    name = field_name(steps[-1]) or Message("`{key}`", (("key", steps[-1]),))
    return say("the building block {name}", name=name) if steps[0] == "building_blocks" and len(steps) > 1 else name


def _item(steps: list[str]) -> str:
    """The name of the item that a place lies in: its id, or its list and number."""
    return f"`{steps[-3]}/{steps[-2]}`" if steps[-2].isdigit() else f"`{steps[-2]}`"


def _some(items: list[str], context: Context) -> str:
    """The items, or the first few and how many more."""
    if len(items) <= MOST_ITEMS:
        return context.wording.listed(items)
    more = say("{number} others", number=context.wording.count(len(items) - MOST_ITEMS + 1))
    return context.wording.listed([*items[: MOST_ITEMS - 1], more])
