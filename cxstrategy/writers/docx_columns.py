"""The texts of a table in; the widths of its columns out: numbers narrow, text wide, together as wide as the page."""

from dataclasses import dataclass

# How wide a character is, in parts of the type's size: fonts for office work differ little.
_NARROW, _WIDE = frozenset("iljtfrI.,:;'|!()[] -"), frozenset("mwMWOQ@%€—…")
_MARGINS = 190  # the room left and right of the text in a cell, in twips, with a little air
# A column of text is not asked to be wider than so many characters: it may take more lines instead.
_COMFORTABLE = 42
_LEAST = 400


@dataclass
class Column:
    """What a column needs at least (its longest word, or its longest number) and what it would like, in twips."""

    need: float = 0
    want: float = 0
    number: bool = False

    def add(self, text: str, size: float, whole: bool) -> None:
        """Make room for a text in type of `size` points; a `whole` one is not to be broken."""
        words = [text] if whole else text.split()
        self.need = max([self.need, *(measure(word, size) + _MARGINS for word in words)])
        self.want = max(self.want, min(measure(text, size), _COMFORTABLE * size * 10) + _MARGINS)


def measure(text: str, size: float) -> float:
    """About how wide a text is in twips, in type of `size` points."""
    narrow = sum(character in _NARROW for character in text)
    wide = sum(character in _WIDE or ord(character) > 0x2E7F for character in text)
    capital = sum("A" <= character <= "Z" for character in text)
    ems = 0.53 * len(text) - 0.24 * narrow + 0.35 * wide + 0.1 * capital
    return ems * size * 20


def widths(columns: list[Column], room: int) -> list[int]:
    """A width in twips for each column, `room` together."""
    needs = [max(column.need, _LEAST) for column in columns]
    if sum(needs) > room:
        return _exact(_squeezed(columns, needs, room), room)
    wishes = [max(column.want - need, 0) for column, need in zip(columns, needs, strict=True)]
    spare = room - sum(needs)
    if sum(wishes) > spare:
        shares = [need + spare * wish / sum(wishes) for need, wish in zip(needs, wishes, strict=True)]
    else:
        shares = _stretched(columns, [need + wish for need, wish in zip(needs, wishes, strict=True)], room)
    return _exact(shares, room)


def _squeezed(columns: list[Column], needs: list[float], room: int) -> list[float]:
    """Too little room: numbers keep theirs while they leave half of it; words are broken."""
    numbers = sum(need for column, need in zip(columns, needs, strict=True) if column.number)
    if numbers > room / 2 or numbers == sum(needs):
        return [need * room / sum(needs) for need in needs]
    factor = (room - numbers) / (sum(needs) - numbers)
    return [need if column.number else need * factor for column, need in zip(columns, needs, strict=True)]


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
