"""The rows of the road map: an action's bar on the axis of time, with its name and marks right or left of it."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from cxstrategy.document.figures.calendar import Calendar
from cxstrategy.document.figures.figure import WIDTH
from cxstrategy.document.figures.label import Box, Label, height_of
from cxstrategy.document.lettering import SEMIBOLD, SMALL, width, wrap
from cxstrategy.model.route import Action

# The height of a bar, the room between two rows and beside a bar, and how far a sign reaches out of it.
BAR, BETWEEN, BESIDE = 10.0, 4.0, 6.0
DIAMOND, ARROW = 8.0, 12.0
# A mark is a circle of this radius, with so much from one to the next, and clear of the name.
RADIUS, STEP, CLEAR = 7.5, 17.0, 2.5
# What the names of lanes take at the left.
GUTTER = 52.0
# Where a name stands: beside its bar, or above one that leaves no room beside it.
Place = Literal["right", "left", "above"]
# A name beside a bar takes so many lines at the most.
LINES = 2
# The narrowest bar that is still seen.
LEAST = 6.0


@dataclass(frozen=True)
class ActionBar:
    """An action on the axis, from `left` to `right`; it gets an arrow where its begin or its end is not known."""

    left: float
    right: float
    quick: bool
    done: bool
    from_unknown: bool
    to_unknown: bool


@dataclass(frozen=True)
class ActionRow:
    """A bar, the numbers it carries, its name in lines, and where these stand.

    `lane` is the phase in words, in lines, when the row is the first of its lane on a page.
    """

    action: Action
    bar: ActionBar
    marks: tuple[int, ...]
    lines: tuple[str, ...]
    place: Place
    lane: tuple[str, ...]

    @property
    def height(self) -> float:
        """What it takes from top to bottom, with the name of its lane."""
        lines = max(len(self.lines), len(self.lane))
        above = BAR if self.place == "above" else 0.0
        return max(height_of(lines, SMALL) + above + BETWEEN, 2 * RADIUS + 1.5 if self.marks else 0.0)


@dataclass(frozen=True)
class PlacedRow:
    """A row where it stands: its bar's box, its name, and for each mark its circle's middle and its number."""

    bar: ActionBar
    box: Box
    name: Label
    marks: tuple[tuple[float, float, Label], ...]


def row_of(one: Action, axis: Calendar, marks: Sequence[int], lane: tuple[str, ...], least: float) -> ActionRow:
    """An action as a row: its name at the right where it fits on a line, else at the left, else where it fits on two.

    No name begins left of `least`.
    """
    bar = _bar(one, axis)
    rooms: dict[Place, float] = {
        "right": WIDTH - _text_at(bar, len(marks), "right"),
        "left": _text_at(bar, len(marks), "left") - least - BESIDE,
        "above": WIDTH - least - BESIDE - _marks_wide(len(marks)),
    }
    place = _place(one.title, rooms)
    return ActionRow(one, bar, tuple(marks), wrap(one.title, rooms[place] - 1, SMALL), place, lane)


def _place(title: str, rooms: dict[Place, float]) -> Place:
    """On one line if it can be, at the right before the left; else on two where there is more room, else above."""
    sides: list[Place] = sorted(("right", "left"), key=lambda place: -rooms[place])
    for place in ("right", "left"):
        if width(title, SMALL) <= rooms[place] - 1:
            return place
    widest = sides[0]
    return widest if rooms[widest] > 0 and len(wrap(title, rooms[widest] - 1, SMALL)) <= LINES else "above"


def place_row(row: ActionRow, top: float) -> PlacedRow:
    """A row on the paper: everything about its middle, or the bar below its name."""
    height = height_of(len(row.lines), SMALL)
    text = top + (row.height - BETWEEN - height) / 2 if row.place != "above" else top
    middle = text + height / 2
    bar = row.bar
    bar_top = middle - BAR / 2 if row.place != "above" else top + height + 0.5
    box = Box(bar.left, round(bar_top, 1), bar.right, round(bar_top + BAR, 1))
    x = _start(row)
    name = Label(x, round(text + SMALL * 0.8, 1), row.lines, "end" if row.place == "left" else "start", SMALL)
    return PlacedRow(bar, box, name, tuple(_marks(row, x, middle)))


def _start(row: ActionRow) -> float:
    """Where the lines of a name begin, or end at the left of a bar."""
    if row.place != "above":
        return round(_text_at(row.bar, len(row.marks), row.place), 1)
    wide = max(width(line, SMALL) for line in row.lines)
    return round(min(row.bar.left + _marks_wide(len(row.marks)), WIDTH - wide - 1), 1)


def _marks(row: ActionRow, x: float, middle: float) -> Iterator[tuple[float, float, Label]]:
    """The circles between a bar and its name, the first number at the left."""
    for index, number in enumerate(row.marks):
        away = (len(row.marks) - index - 0.5) * STEP if row.place != "left" else -(index + 0.5) * STEP
        at = round(x - away - (CLEAR if row.place != "left" else -CLEAR), 1)
        words = Label(at, round(middle + SMALL * 0.35, 1), (str(number),), "middle", SMALL, SEMIBOLD)
        yield at, round(middle, 1), words


def _text_at(bar: ActionBar, marks: int, place: Place) -> float:
    """Where a name begins at the right of a bar, or ends at the left of it, the marks in between."""
    if place == "right":
        return bar.right + BESIDE + (ARROW if bar.to_unknown else DIAMOND if bar.quick else 0) + _marks_wide(marks)
    return bar.left - BESIDE - (ARROW if bar.from_unknown else 0) - _marks_wide(marks)


def _marks_wide(marks: int) -> float:
    """What the circles of so many marks take, with the room between the last and the name."""
    return marks * STEP + CLEAR if marks else 0.0


def _bar(one: Action, axis: Calendar) -> ActionBar:
    begin, end = stretch(one)
    left = max(axis(begin), axis.start)
    right = max(axis.after(end), left + LEAST)
    if right > axis.end:
        left, right = axis.end - (right - left), axis.end
    return ActionBar(round(left, 1), round(right, 1), one.lane == "quick_win", one.done, not one.start, not one.end)


def stretch(one: Action) -> tuple[datetime.date, datetime.date]:
    """The first and the last day, the same where one of them is not known."""
    days = [day for day in (one.start, one.end) if day]
    return (days[0], days[-1]) if days else (datetime.date.max, datetime.date.max)
