"""Column widths of a table: numbers narrow, text wide, together as wide as the page."""

from dataclasses import dataclass, field

from cxstrategy.document.tokens import SPACES, twips

# How wide a character is, in parts of the type's size: fonts for office work differ little.
_NARROW, _WIDE = frozenset("iljtfrI.,:;'|!()[] -"), frozenset("mwMWOQ@%€—…")
_NUMBER_MARGIN = twips(mm=SPACES[2])  # what the style of numbers adds at the right
_MARGINS = 2 * _NUMBER_MARGIN + 20  # the room left and right of the text in a cell, in twips, with a little air
# A text counts no further than so many characters: a column is not asked to be wider for one endless cell.
_ENOUGH = 160
_SHORT = 2400  # a column of at most so many twips is one of names or numbers
_LEAST = 400
# How much wider than Calibri the fonts are that every office computer has. A house's own font is often missing on the
# reader's computer, and what Word takes instead may be this much wider: no word may break for it.
_FONTS = {"aptos": 1.08, "arial": 1.13, "calibri": 1.0, "carlito": 1.0, "georgia": 1.13, "segoe ui": 1.1,
          "times new roman": 1.0, "verdana": 1.28}  # fmt: skip
_UNKNOWN = 1.24
# What a reader's computer takes instead of Calibri where it lacks that may be this much wider: DejaVu.
FALLBACK = 1.2
# How much wider bold type is.
BOLD = 1.14


@dataclass
class Column:
    """What a column needs at least (its longest word, or its longest number) and how long its texts are, in twips.

    `spare` is what its longest word takes in a font that is wider than was reckoned with.
    """

    need: float = 0
    spare: float = 0
    number: bool = False
    lengths: list[float] = field(default_factory=list)

    def add(self, text: str, size: float, whole: bool, wider: float = 1.0) -> None:
        """Make room for a text in type of `size` points; a `whole` one is not to be broken.

        `wider` is by how much the font of a reader may be wider than the one that is asked for.
        """
        longest = max(measure(word, size) for word in ([text] if whole else text.split(" ")))
        margins = _MARGINS + _NUMBER_MARGIN * self.number
        self.need, self.spare = max(self.need, longest + margins), max(self.spare, longest * wider + margins)
        self.lengths.append(min(measure(text, size), _ENOUGH * size * 10) + margins)

    @property
    def longest(self) -> float:
        """Room for every text on one line."""
        return max(self.lengths, default=0)

    @property
    def weight(self) -> float:
        """How much of the room it deserves when not all fits on one line: between its longest text and its usual."""
        return (self.longest + sum(self.lengths) / len(self.lengths)) / 2 if self.lengths else 0


def type_width(font: str | None) -> float:
    """How much wider than Calibri a font may be."""
    return _FONTS.get((font or "").lower(), _UNKNOWN)


def measure(text: str, size: float) -> float:
    """About how wide a text is in twips, in type of `size` points."""
    narrow = sum(character in _NARROW for character in text)
    wide = sum(character in _WIDE or ord(character) > 0x2E7F for character in text)
    capital = sum("A" <= character <= "Z" for character in text)
    ems = 0.53 * len(text) - 0.24 * narrow + 0.35 * wide + 0.1 * capital
    return ems * size * 20


def widths(columns: list[Column], room: int) -> list[int]:
    """A width in twips for each column, `room` together."""
    needs = [max(column.need, column.spare, _LEAST) for column in columns]
    if sum(needs) > room:
        needs = [max(column.need, _LEAST) for column in columns]
    if sum(needs) > room:
        return _exact(_squeezed(columns, needs, room), room)
    longest = [max(column.longest, need) for column, need in zip(columns, needs, strict=True)]
    if sum(longest) <= room:
        return _exact(_stretched(columns, longest, room), room)
    return _exact(_weighed(columns, needs, longest, room), room)


def _weighed(columns: list[Column], needs: list[float], longest: list[float], room: int) -> list[float]:
    """Not every text fits on one line: short columns do if half of the room stays, the rest share by weight."""
    shares, rest = list(needs), []
    for place in sorted(range(len(columns)), key=longest.__getitem__):
        spare = room - sum(shares)
        if longest[place] <= _SHORT and longest[place] - needs[place] <= spare / 2:
            shares[place] = longest[place]
        else:
            rest.append(place)
    spare = room - sum(shares)
    # Some column is always left: if all were taken for short, all their texts would fit.
    weights = {place: max(columns[place].weight - needs[place], 1) for place in rest}
    for place, weight in weights.items():
        shares[place] += spare * weight / sum(weights.values())
    return shares


def _squeezed(columns: list[Column], needs: list[float], room: int) -> list[float]:
    """Too little room: numbers keep theirs while they leave half of it; of words only the longest are broken."""
    numbers = sum(need for column, need in zip(columns, needs, strict=True) if column.number)
    if numbers > room / 2:
        widest = _widest(needs, room)
        return [min(need, widest) for need in needs]
    widest = _widest([need for column, need in zip(columns, needs, strict=True) if not column.number], room - numbers)
    return [need if column.number else min(need, widest) for column, need in zip(columns, needs, strict=True)]


def _widest(needs: list[float], room: float) -> float:
    """The width that no column may pass for all to have room: those that need less keep what they need."""
    left = room
    for place, need in enumerate(sorted(needs)):
        share = left / (len(needs) - place)
        if need > share:
            return share
        left -= need
    return max(needs)


def _stretched(columns: list[Column], shares: list[float], room: int) -> list[float]:
    """Room to spare: in proportion to what columns hold, less of it to numbers."""
    takers = [share * (0.6 if column.number else 1) for column, share in zip(columns, shares, strict=True)]
    spare = room - sum(shares)
    return [share + spare * taker / sum(takers) for share, taker in zip(shares, takers, strict=True)]


def _exact(shares: list[float], room: int) -> list[int]:
    """Whole twips that add up to the room."""
    whole = [int(share) for share in shares]
    whole[whole.index(max(whole))] += room - sum(whole)
    return whole
