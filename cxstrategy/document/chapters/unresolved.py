"""What the appendix with open points shows: everything that is still open, chapter by chapter, and beside chapters."""

from collections import Counter
from dataclasses import dataclass

from cxstrategy.document.context import Context
from cxstrategy.document.open_points import OpenPoint, chapter_of, open_point, open_points
from cxstrategy.model.story import CHAPTERS
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.terms import term


@dataclass(frozen=True)
class OpenGroup:
    """The open points of one chapter."""

    chapter: str
    name: Message
    points: tuple[OpenPoint, ...]


@dataclass(frozen=True)
class UnresolvedView:
    """Groups in the order of the chapters, what belongs to none of them first; `counted` is a sentence."""

    groups: tuple[OpenGroup, ...]
    counted: str


def view_unresolved(context: Context) -> UnresolvedView:
    """An empty view where nothing is open."""
    points = open_points(context)
    beside = tuple(open_point(one, context) for one in context.open_findings if chapter_of(one) is None)
    named = [(chapter, _name(chapter)) for chapter in CHAPTERS if chapter in points]
    groups = [OpenGroup(chapter, name, points[chapter]) for chapter, name in named]
    if beside:
        groups.insert(0, OpenGroup("", say("The workbook"), beside))
    return UnresolvedView(tuple(groups), _counted([point for group in groups for point in group.points], context))


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


def _name(chapter: str) -> Message:
    return say("First hundred days and decisions") if chapter == "decisions" else term("step", chapter)
