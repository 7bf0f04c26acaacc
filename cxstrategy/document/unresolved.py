"""What the appendix with open points shows: everything that is still open, chapter by chapter, and beside chapters."""

from dataclasses import dataclass

from cxstrategy.document.open_points import OpenPoint, chapter_of, open_point, open_points
from cxstrategy.document.telling import Telling
from cxstrategy.document.terms import term
from cxstrategy.language import Message, say
from cxstrategy.model.story import CHAPTERS


@dataclass(frozen=True)
class OpenGroup:
    """The open points of one chapter."""

    chapter: str
    name: Message
    points: tuple[OpenPoint, ...]


@dataclass(frozen=True)
class UnresolvedView:
    """Groups in the order of the chapters, what belongs to none of them first; counts by how they weigh."""

    groups: tuple[OpenGroup, ...]
    errors: int
    warnings: int
    tips: int
    unfilled: int


def view_unresolved(telling: Telling) -> UnresolvedView:
    """An empty view where nothing is open."""
    points = open_points(telling)
    beside = tuple(open_point(one, telling) for one in telling.open_findings if chapter_of(one) is None)
    named = [(chapter, _name(chapter)) for chapter in CHAPTERS if chapter in points]
    groups = [OpenGroup(chapter, name, points[chapter]) for chapter, name in named]
    if beside:
        groups.insert(0, OpenGroup("", say("The workbook"), beside))
    weights = [point.severity for group in groups for point in group.points]
    return UnresolvedView(
        tuple(groups), weights.count("error"), weights.count("warning"), weights.count("tip"), weights.count("")
    )


def _name(chapter: str) -> Message:
    return say("First hundred days and decisions") if chapter == "decisions" else term("step", chapter)
