"""A label in a drawing: text wrapped or cut to its room, with the box that it takes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal, NamedTuple

from markupsafe import Markup, escape

from cxstrategy.document.figures.colour_roles import written
from cxstrategy.document.lettering import ABOVE, BELOW, BODY, LEADING, REGULAR, width, wrap

Anchor = Literal["start", "middle", "end"]
Upright = Literal["top", "middle", "bottom"]
_BEFORE = {"start": 0.0, "middle": 0.5, "end": 1.0}


class Box(NamedTuple):
    """A rectangle: its left, top, right and bottom."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From top to bottom."""
        return self.bottom - self.top

    def overlaps(self, other: "Box") -> bool:
        """Whether the two share more than an edge."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def within(self, other: "Box") -> bool:
        """Whether this one lies inside the other."""
        wide = other.left <= self.left and self.right <= other.right
        return wide and other.top <= self.top and self.bottom <= other.bottom

    def grown(self, by: float) -> "Box":
        """The same with so much room around it."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)


class Label(NamedTuple):
    """Lines of text; (x, y) is where the first one's baseline starts, ends or has its middle, as `anchor` says."""

    x: float
    y: float
    lines: tuple[str, ...]
    anchor: Anchor = "start"
    size: float = BODY
    weight: int = REGULAR
    colour: str | None = None

    def placed(self) -> Iterator[tuple[float, str]]:
        """Each line with its baseline."""
        step = self.size * LEADING
        for index, line in enumerate(self.lines):
            yield round(self.y + index * step, 1), line

    @property
    def svg(self) -> str:
        """Every line a <text> of its own, so that all that draw SVG set it alike; words are escaped."""
        style = _style(self.anchor, self.size, self.weight, written(self.colour))
        return Markup(
            "".join(f'<text x="{self.x}" y="{y}"{style}>{escape(line)}</text>\n' for y, line in self.placed())
        )

    @property
    def box(self) -> Box:
        """The room that the text takes."""
        wide = max((width(line, self.size, self.weight) for line in self.lines), default=0.0)
        left = self.x - wide * _BEFORE[self.anchor]
        top = self.y - self.size * ABOVE
        return Box(left, top, left + wide, top + height_of(len(self.lines), self.size))


@cache
def _style(anchor: Anchor, size: float, weight: int, colour: str | None) -> str:
    """The attributes that differ from those of the whole drawing."""
    said = {
        "text-anchor": anchor if anchor != "start" else None,
        "font-size": size if size != BODY else None,
        "font-weight": weight if weight != REGULAR else None,
        "fill": colour,
    }
    return "".join(f' {name}="{value}"' for name, value in said.items() if value)


def height_of(lines: int, size: float = BODY) -> float:
    """How high so many lines of text are."""
    return size * ((ABOVE + BELOW) + LEADING * (lines - 1)) if lines else 0.0


def label(
    text: str,
    x: float,
    y: float,
    room: float = 10_000.0,
    *,
    anchor: Anchor = "start",
    upright: Upright = "top",
    size: float = BODY,
    weight: int = REGULAR,
    lines: int = 99,
    colour: str | None = None,
) -> Label:
    """Text wrapped to a room; its box has its top, middle or bottom at `y`, as `upright` says."""
    wrapped = wrap(text, room, size, weight, lines)
    above = {"top": 0.0, "middle": 0.5, "bottom": 1.0}[upright] * height_of(len(wrapped), size)
    return Label(round(x, 1), round(y - above + size * ABOVE, 1), wrapped, anchor, size, weight, colour)


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Words for a stack: a text with its own size, weight and colour, in at most so many lines."""

    text: str
    size: float = BODY
    weight: int = REGULAR
    lines: int = 99
    colour: str | None = None


def stack(
    parts: Iterable[TextBlock], x: float, y: float, room: float, *, anchor: Anchor = "start", upright: Upright = "top"
) -> tuple[Label, ...]:
    """Texts below each other, each wrapped to the room; their top, middle or bottom together at `y`."""
    labels, below = [], 0.0
    for part in parts:
        made = label(
            part.text, x, below, room, anchor=anchor, size=part.size, weight=part.weight, lines=part.lines,
            colour=part.colour,
        )  # fmt: skip
        labels.append(made)
        below += part.size * LEADING * len(made.lines)
    start = y - {"top": 0.0, "middle": 0.5, "bottom": 1.0}[upright] * (labels[-1].box.bottom if labels else 0.0)
    return tuple(one._replace(y=round(one.y + start, 1)) for one in labels)


def bounds(labels: Iterable[Label]) -> Box:
    """The box around all labels; raises ValueError without any."""
    lefts, tops, rights, bottoms = zip(*(one.box for one in labels), strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


def kept_within(one: Label, left: float, right: float) -> Label:
    """The label shifted sideways as far as it takes to stay between two edges; what is too wide begins at the left."""
    box = one.box
    # A place is rounded to a tenth.
    shift = max(left - box.left, min(0.0, right - 0.1 - box.right))
    return one._replace(x=round(one.x + shift, 1)) if shift else one
