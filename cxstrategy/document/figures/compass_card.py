"""A direction of the compass as a card: its name, what the customer notices, what we do and what we leave."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cxstrategy.document.context import Context
from cxstrategy.document.figures.figure import colours
from cxstrategy.document.figures.label import Label, TextBlock, bounds, stack
from cxstrategy.document.lettering import ABOVE, BODY, DISPLAY, LARGE, LEADING, SEMIBOLD, SMALL
from cxstrategy.model.compass import Direction
from cxstrategy.words.language import say

# What stays free within a card, above its lists and between two items, and how far items stand in.
PAD, FIRST, APART, BETWEEN, INDENT = 16.0, 13.0, 9.0, 3.0, 18.0
# A card this wide sets what we do and what we leave beside each other.
WIDE = 480.0
_WHOLE = 99


class CardType(NamedTuple):
    """How a card is set: the size of its name and of its text, how many items of each list, and lines a text."""

    name: float
    text: float
    do: int = _WHOLE
    avoid: int = _WHOLE
    lines: int = _WHOLE


# From generous to spare: the first in which all cards leave room for the promise is taken. A text is cut in the last
# only, which a workbook within the limits of its checks does not come to.
CARD_TYPES = (
    CardType(DISPLAY, LARGE),
    CardType(DISPLAY, BODY),
    CardType(LARGE, BODY),
    CardType(LARGE, SMALL),
    CardType(LARGE, SMALL, 3, 2),
    CardType(LARGE, SMALL, 2, 1),
    CardType(LARGE, SMALL, 1, 1),
    CardType(SMALL, SMALL, 1, 1, 1),
)


class ItemSign(NamedTuple):
    """The mark before an item: `check` for what we do, `cross` for what we leave."""

    kind: str
    colour: str
    x: float
    y: float


@dataclass(frozen=True)
class Card:
    """A card at its place: its outline as left, top, width and height, its words and its signs."""

    left: float
    top: float
    width: float
    height: float
    words: tuple[Label, ...]
    signs: tuple[ItemSign, ...]

    def moved(self, down: float, height: float) -> "Card":
        """The same card lower, and as high as its neighbours."""
        words = tuple(one._replace(y=round(one.y + down, 1)) for one in self.words)
        signs = tuple(one._replace(y=round(one.y + down, 1)) for one in self.signs)
        return Card(self.left, round(self.top + down, 1), self.width, round(height, 1), words, signs)


def lay_out_card(direction: Direction, left: float, width: float, style: CardType, context: Context) -> Card:
    """The card of a direction, its top at 0."""
    room, tint = width - 2 * PAD, colours(context)
    lines = min(style.lines, 2)
    words = [TextBlock(direction.name, style.name, SEMIBOLD, lines, tint.primary_text)]
    if direction.experience:
        words.append(TextBlock(direction.experience, style.text, lines=style.lines))
    head = stack(words, left + PAD, PAD, room)
    below = bounds(head).bottom
    lists = tuple(_lists(direction, style, context))
    beside = max(len(lists), 1) if width >= WIDE else 1
    each = (room - PAD * (beside - 1)) / beside
    drawn: list[tuple[tuple[Label, ...], tuple[ItemSign, ...], float]] = []
    for index, one in enumerate(lists):
        top = below + FIRST if beside > 1 or not drawn else drawn[-1][2] + APART
        drawn.append(_list(one, left + PAD + (each + PAD) * (index if beside > 1 else 0), top, each, style, context))
    bottom = max([below, *(end for _, _, end in drawn)]) + PAD
    labels = (*head, *(label for labels, _, _ in drawn for label in labels))
    return Card(left, 0.0, round(width, 1), bottom, labels, tuple(sign for _, signs, _ in drawn for sign in signs))


class _Items(NamedTuple):
    """What we do, or what we leave: its heading, the sign before each item and the sign's colour."""

    heading: str
    sign: str
    colour: str
    items: Sequence[str]


def _lists(direction: Direction, style: CardType, context: Context) -> Iterator[_Items]:
    wording, tint = context.wording, colours(context)
    if direction.do:
        yield _Items(wording.say(say("Do")), "check", tint.primary, direction.do[: style.do])
    if direction.avoid:
        yield _Items(wording.say(say("Avoid")), "cross", tint.accent, direction.avoid[: style.avoid])


def _list(
    told: _Items, x: float, y: float, room: float, style: CardType, context: Context
) -> tuple[tuple[Label, ...], tuple[ItemSign, ...], float]:
    """The words and signs of a list, and where it ends."""
    labels = [*stack([TextBlock(told.heading, SMALL, SEMIBOLD, colour=colours(context).soft)], x, y, room)]
    signs: list[ItemSign] = []
    below = y + SMALL * LEADING + BETWEEN
    for item in told.items:
        (made,) = stack([TextBlock(item, style.text, lines=style.lines)], x + INDENT, below, room - INDENT)
        labels.append(made)
        signs.append(ItemSign(told.sign, told.colour, round(x + 6, 1), round(below + style.text * ABOVE * 0.62, 1)))
        below += style.text * LEADING * len(made.lines) + BETWEEN
    return tuple(labels), tuple(signs), below
