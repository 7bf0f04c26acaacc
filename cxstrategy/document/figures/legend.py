"""The legend of a drawing: signs with their meanings, from left to right over as many lines as they need."""

from collections.abc import Iterable
from dataclasses import dataclass

from cxstrategy.document.figures.label import Box, Label
from cxstrategy.document.lettering import LEADING, SMALL, width, wrap

# A sign stands in a box of this width; then the words, then room before the next.
SIGN, GAP, APART, LINE = 24.0, 7.0, 20.0, 19.0


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign as macros.svg knows it (`line`, `dashed`, `band`, `dot`, `ring`, `target`, `diamond`, ...) and where.

    `x` is its left and `y` its middle; `colour` fills or strokes it.
    """

    kind: str
    colour: str
    x: float
    y: float
    label: Label


@dataclass(frozen=True, slots=True)
class Key:
    """The signs, and how much room they take from top to bottom (0 without any)."""

    signs: tuple[Sign, ...]
    height: float


def lay_out_legend(
    entries: Iterable[tuple[str, str, str]], left: float, top: float, right: float, *, centred: bool = False
) -> Key:
    """Entries (kind, colour, words) from left to right, on a new line where the next does not fit."""
    signs: list[Sign] = []
    y = top
    for row in _rows(entries, right - left):
        wide = sum(_wide(lines) for _, _, lines in row) + APART * (len(row) - 1)
        x = left + (right - left - wide) / 2 if centred else left
        for kind, colour, lines in row:
            middle = y + LINE / 2
            signs.append(Sign(kind, colour, round(x, 1), round(middle, 1), _words(lines, x + SIGN + GAP, middle)))
            x += _wide(lines) + APART
        y += LINE + (max(len(lines) for _, _, lines in row) - 1) * SMALL * LEADING
    return Key(tuple(signs), y - top)


def unlisted(key: Key, kind: str) -> Key:
    """The signs of a kind that stands for no series: a chart's own legend has the others."""
    return Key(tuple(one for one in key.signs if one.kind == kind), key.height)


def listed(key: Key, kind: str, room: Box) -> Box:
    """The room that a chart's own legend has left of, or above, the signs that it does not list."""
    others = unlisted(key, kind).signs
    if not others:
        return room
    if others[0].y == key.signs[0].y:
        return Box(key.signs[0].x, room.top, others[0].x, room.bottom)
    return Box(room.left, room.top, room.right, others[0].y - LINE / 2)


_Entry = tuple[str, str, tuple[str, ...]]


def _rows(entries: Iterable[tuple[str, str, str]], room: float) -> list[list[_Entry]]:
    """The entries with their words wrapped, as many beside each other as fit."""
    rows: list[list[_Entry]] = []
    left = 0.0
    for kind, colour, words in entries:
        lines = wrap(words, room - SIGN - GAP, SMALL)
        if not rows or _wide(lines) > left:
            rows.append([])
            left = room
        rows[-1].append((kind, colour, lines))
        left -= _wide(lines) + APART
    return rows


def _wide(lines: tuple[str, ...]) -> float:
    """What an entry takes from left to right."""
    return SIGN + GAP + max(width(line, SMALL) for line in lines)


def _words(lines: tuple[str, ...], x: float, y: float) -> Label:
    """The first line beside the middle of the sign."""
    return Label(round(x, 1), round(y + SMALL * 0.34, 1), lines, size=SMALL)
