"""The narrow drawing of a figure, for a phone: rows below each other, the words of each above a track of its own."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from cxstrategy.document.figures.label import Box, Label, TextBlock, bounds, label, stack
from cxstrategy.document.figures.legend import lay_out_legend
from cxstrategy.document.figures.scale import Scale
from cxstrategy.document.figures.shapes import hatch
from cxstrategy.document.lettering import SEMIBOLD, SMALL
from cxstrategy.document.tokens import CANVAS_PHONE

PHONE = CANVAS_PHONE
# A track leaves room for the signs at its ends; a bar on it, and what stands between a track, words and the next row.
INSET, BAR, AROUND, APART = 8.0, 9.0, 11.0, 7.0
# What a number of the thread takes at the left of the words, and the radius of its disc.
INDENT, DISC = 24.0, 8.5


@dataclass(frozen=True, slots=True)
class PhoneDrawing:
    """A drawing PHONE units wide: its template in templates/figures, its height and what the template finds."""

    template: str
    height: float
    parts: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TrackBar:
    """A bar from one value to another; `rise` (0 to 1) makes it a column on the floor of a tall track."""

    start: float
    end: float
    colour: str
    hatched: bool = False
    rise: float = 0.0
    thick: float = BAR


@dataclass(frozen=True, slots=True)
class TrackSign:
    """A sign of macros.svg at a value, `down` units below the middle of the track."""

    kind: str
    at: float
    colour: str
    down: float = 0.0


@dataclass(frozen=True, slots=True)
class PhoneRow:
    """Words, and what stands on the track below them, where there is one.

    `numbers` are those of the thread that it carries; `heading` names the group that begins with this row.
    """

    words: tuple[TextBlock, ...]
    bars: tuple[TrackBar, ...] = ()
    signs: tuple[TrackSign, ...] = ()
    numbers: tuple[int, ...] = ()
    heading: str = ""
    tall: float = 0.0


@dataclass(frozen=True)
class PlacedPhoneRow:
    """A row on the canvas; `parting` is the line above it, `y` the middle of its track, None where it has none."""

    parting: float | None
    labels: tuple[Label, ...]
    y: float | None
    bars: tuple[tuple[Box, str, str], ...]
    signs: tuple[tuple[str, str, float, float], ...]
    discs: tuple[Label, ...]
    bottom: float


def rows_drawing(
    rows: Iterable[PhoneRow],
    span: tuple[float, float] = (0.0, 1.0),
    *,
    ticks: Iterable[float] = (),
    ends: tuple[str, str] = ("", ""),
    key: Iterable[tuple[str, str, str]] = (),
) -> PhoneDrawing:
    """Rows on tracks that all run over the same span of values; `ticks` cross each, `ends` name where they end."""
    across = Scale(*span, INSET, PHONE - INSET)
    heads = list(_ends(ends))
    y = bounds(heads).bottom + APART if heads else 0.0
    placed: list[PlacedPhoneRow] = []
    for row in rows:
        placed.append(_placed(row, y, across, first=not placed))
        y = placed[-1].bottom + APART
    legend = lay_out_legend(key, 0, y, PHONE)
    return PhoneDrawing(
        "phone_rows.svg",
        y + legend.height + 2,
        {
            "rows": placed, "heads": heads, "key": legend, "disc": DISC, "track": (across.start, across.end),
            "ticks": [across(value) for value in ticks],
        },
    )  # fmt: skip


def words_of(labels: Iterable[Label]) -> tuple[TextBlock, ...]:
    """The words of labels of a wide drawing, to be wrapped anew."""
    return tuple(TextBlock(" ".join(one.lines), SMALL, one.weight, colour=one.colour) for one in labels if one.lines)


def _ends(words: tuple[str, str]) -> Iterator[Label]:
    if words[0]:
        yield label(words[0], 0, 0, PHONE / 2 - 6, size=SMALL)
    if words[1]:
        yield label(words[1], PHONE, 0, PHONE / 2 - 6, size=SMALL, anchor="end")


def _placed(row: PhoneRow, top: float, across: Scale, *, first: bool) -> PlacedPhoneRow:
    """A row from `top` down: heading, words, track."""
    y, left = top + (0.0 if first else APART), INDENT if row.numbers else 0.0
    heading = [TextBlock(row.heading, SMALL, SEMIBOLD)] if row.heading else []
    head = stack(heading, 0, y, PHONE)
    y = bounds(head).bottom + APART if head else y
    words = stack(row.words, left, y, PHONE - left)
    discs = tuple(_disc(number, y + DISC + at * (2 * DISC + 2)) for at, number in enumerate(row.numbers))
    bottom = max(bounds(words).bottom if words else y, discs[-1].box.bottom + 2 if discs else y)
    middle = None
    if row.bars or row.signs:
        floor = bottom + 2 * AROUND if not row.tall else bottom + row.tall + AROUND
        middle, bottom = round(floor - AROUND, 1), floor
    return PlacedPhoneRow(
        None if first else top,
        (*head, *words),
        middle,
        tuple(_bars(row, middle or 0.0, across)),
        tuple((one.kind, one.colour, across.kept(one.at), round((middle or 0.0) + one.down, 1)) for one in row.signs),
        discs,
        round(bottom, 1),
    )


def _disc(number: int, y: float) -> Label:
    return label(str(number), DISC, y, anchor="middle", upright="middle", size=SMALL, weight=SEMIBOLD)


def _bars(row: PhoneRow, middle: float, across: Scale) -> Iterator[tuple[Box, str, str]]:
    """Bars about the middle of the track, columns upon it; each with its hatching."""
    for one in row.bars:
        left, right = sorted((across.kept(one.start), across.kept(one.end)))
        high = one.rise * (row.tall - AROUND)
        upper, lower = (middle - high, middle) if row.tall else (middle - one.thick / 2, middle + one.thick / 2)
        box = Box(left, round(upper, 1), max(right, left + 1), round(lower, 1))
        yield box, one.colour, hatch(*box) if one.hatched else ""


def joined(parts: Sequence[str]) -> str:
    """Short texts beside each other; a line ends between two of them."""
    return " · ".join(part.replace(" ", "\N{NO-BREAK SPACE}") for part in parts if part)
