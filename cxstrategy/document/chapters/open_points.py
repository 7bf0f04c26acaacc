"""What is still open, chapter by chapter, in sentences that a reader can act on; and the appendix that lists it all."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cxstrategy.analysis.gaps.gaps import CHAPTER_OF_KEY, CHAPTER_OF_STEP, chapter_of_place
from cxstrategy.analysis.gaps.place_names import item_name, item_of, key_name
from cxstrategy.document.chapters.chapter import Chapter
from cxstrategy.document.context import Context
from cxstrategy.finding import Finding
from cxstrategy.model.strategy import STEPS
from cxstrategy.words.language import Message, Sayable, say, say_many
from cxstrategy.words.naming import capital
from cxstrategy.words.terms import term

# Of a longer list a reader looks up the rest in the workbook.
MOST_ITEMS = 5
_CODE = re.compile("`([^`]*)`")


@dataclass(frozen=True)
class OpenPoint:
    """One open point: the sentence, how it weighs ("" for a gap), and for the team its check ("" in a final)."""

    text: str
    code: str = ""
    severity: str = ""


@dataclass(frozen=True)
class OpenGroup:
    """The open points of one chapter."""

    name: Message
    points: tuple[OpenPoint, ...]


@dataclass(frozen=True)
class OpenPointsView:
    """Groups in the order of the chapters, what belongs to none of them first; `counted` is a sentence."""

    groups: tuple[OpenGroup, ...]
    counted: str


def chapter_of(finding: Finding, chapters: tuple[Chapter, ...]) -> str | None:
    """The chapter that a finding belongs to: by its code, else by the part of the workbook that it names."""
    by_code = (chapter.id for chapter in chapters if finding.code.startswith(chapter.codes))
    return next(by_code, CHAPTER_OF_KEY.get(finding.where.split("/")[0]))


def open_points(context: Context, chapters: tuple[Chapter, ...]) -> dict[str, tuple[OpenPoint, ...]]:
    """The open points by chapter id, what is wrong first and what is not yet written last."""
    points: dict[str, list[OpenPoint]] = {}
    for finding in context.open_findings:
        chapter = chapter_of(finding, chapters)
        if chapter:
            points.setdefault(chapter, []).append(open_point(finding, context))
    named = {finding.where for finding in context.open_findings}
    for step, progress in context.analysis.progress.items():
        for chapter, places in _by_chapter(step, progress.open).items():
            gaps = [OpenPoint(context.wording.say(gap)) for gap in _gaps(places, named, context)]
            points.setdefault(chapter, []).extend(gaps)
    return {chapter: tuple(found) for chapter, found in points.items() if found}


def _by_chapter(step: str, places: Iterable[str]) -> dict[str, list[str]]:
    """The open places of a step by the chapter that tells them."""
    found: dict[str, list[str]] = {}
    for place in places:
        found.setdefault(chapter_of_place(place) or CHAPTER_OF_STEP.get(step, step), []).append(place)
    return found


def open_point(finding: Finding, context: Context) -> OpenPoint:
    """A finding as a point for the reader of the document."""
    code = finding.code if context.working else ""
    return OpenPoint(capital(plainly(finding.message, context)), code, finding.severity.value)


def plainly(message: Message, context: Context) -> str:
    """A sentence of a check for who does not have the workbook: what it quotes of it stands between quotation marks."""
    return _CODE.sub(r"“\1”", context.wording.say(message))


def _gaps(places: Iterable[str], named: set[str], context: Context) -> Iterator[Message]:
    """One sentence for all single places that are open, and one for each key that items lack.

    What a finding says is not said twice.
    """
    alone: list[Message] = []
    items: dict[tuple[str, str], list[Sayable]] = {}
    for place in places:
        steps, item = place.split("/"), item_of(place)
        if place in named:
            continue
        if item:
            items.setdefault((steps[0], steps[-1]), []).append(item_name(context.strategy, item))
        else:
            alone.append(key_name(place))
    if alone:
        yield say("Not filled in yet: {fields}", fields=context.wording.listed(alone))
    for (_, key), found in items.items():
        yield say("Not filled in yet for {items}: {field}", field=key_name(key), items=_some(found, context))


def _some(items: list[Sayable], context: Context) -> str:
    """The items, or the first few and how many more."""
    if len(items) <= MOST_ITEMS:
        return context.wording.listed(items)
    more = say("{number} others", number=context.wording.count(len(items) - MOST_ITEMS + 1))
    return context.wording.listed([*items[: MOST_ITEMS - 1], more])


def view_open_points(context: Context, chapters: tuple[Chapter, ...]) -> OpenPointsView:
    """An empty view where nothing is open."""
    points = open_points(context, chapters)
    beside = tuple(open_point(one, context) for one in context.open_findings if chapter_of(one, chapters) is None)
    groups = [OpenGroup(_name(one), points[one.id]) for one in chapters if one.id in points]
    if beside:
        groups.insert(0, OpenGroup(say("The workbook"), beside))
    return OpenPointsView(tuple(groups), _counted([point for group in groups for point in group.points], context))


def _counted(points: list[OpenPoint], context: Context) -> str:
    """How many points of each weight, and how many places that are not filled in: "Nog open: 2 fouten en 1 tip."."""
    weights = Counter(point.severity for point in points)
    counted = [
        say_many("{count} error", "{count} errors", weights["error"]) if weights["error"] else None,
        say_many("{count} warning", "{count} warnings", weights["warning"]) if weights["warning"] else None,
        say_many("{count} tip", "{count} tips", weights["tip"]) if weights["tip"] else None,
        say_many("{count} gap to fill in", "{count} gaps to fill in", weights[""]) if weights[""] else None,
    ]
    parts = [one for one in counted if one]
    return context.wording.say(say("Still open: {parts}.", parts=context.wording.listed(parts))) if parts else ""


def _name(chapter: Chapter) -> Message:
    """The step that a chapter is about; its own subject where it is about none."""
    return term("step", chapter.id) if chapter.id in STEPS else chapter.subject


def open_points_about(chapters: tuple[Chapter, ...]) -> Chapter:
    """The appendix that lists what is open in these chapters."""
    return Chapter(
        "open_points",
        say("Open points"),
        tells=lambda context: context.working and bool(open_points(context, chapters) or context.open_findings),
        view=lambda context: view_open_points(context, chapters),
    )
