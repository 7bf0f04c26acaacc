"""What is still open, chapter by chapter: findings and progress in; sentences that a reader can act on out."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cxstrategy.document.fields import field_name
from cxstrategy.document.telling import Telling
from cxstrategy.finding import Finding
from cxstrategy.language import Message, say
from cxstrategy.model.strategy import STEPS

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
# The alignment has no chapter of its own: the objectives tell which goals they serve.
CHAPTER_OF_STEP = {step: step for step in STEPS} | {"alignment": "objectives"}
CHAPTER_OF_KEY = {key: CHAPTER_OF_STEP[step] for step, keys in STEPS.items() for key in keys}


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


def open_points(telling: Telling) -> dict[str, tuple[OpenPoint, ...]]:
    """The open points by chapter id, what is wrong first and what is not yet written last."""
    points: dict[str, list[OpenPoint]] = {}
    for finding in telling.open_findings:
        chapter = chapter_of(finding)
        if chapter:
            points.setdefault(chapter, []).append(open_point(finding, telling))
    named = {finding.where for finding in telling.open_findings}
    for step, progress in telling.analysis.progress.items():
        gaps = [OpenPoint(telling.wording.say(gap)) for gap in _gaps(progress.open, named, telling)]
        points.setdefault(CHAPTER_OF_STEP.get(step, step), []).extend(gaps)
    return {chapter: tuple(found) for chapter, found in points.items() if found}


def open_point(finding: Finding, telling: Telling) -> OpenPoint:
    """A finding as a point for the reader of the document."""
    return OpenPoint(telling.wording.say(finding.message), finding.code, finding.severity.value)


def _gaps(places: Iterable[str], named: set[str], telling: Telling) -> Iterator[Message]:
    """A sentence for each key that is not filled, with all that lack it; what a finding says is not said twice."""
    items: dict[tuple[str, str], list[str]] = {}
    for place in places:
        steps = place.split("/")
        if place not in named:
            items.setdefault((steps[0], steps[-1]), []).extend(_item(steps))
    for (top, key), found in items.items():
        field = field_name(key) or Message("`{key}`", (("key", key),))
        if top == "building_blocks":
            field = say("the building block {name}", name=field)
        if found:
            yield say("Not filled in yet: {field} of {items}", field=field, items=telling.wording.listed(found))
        else:
            yield say("Not filled in yet: {field}", field=field)


def _item(steps: list[str]) -> list[str]:
    """The name of the item that a place lies in: its id, or its list and number; none for a single place."""
    if len(steps) < 3:
        return []
    if steps[-2].isdigit():
        return [f"`{steps[-3]}/{steps[-2]}`"]
    return [f"`{steps[-2]}`"]
