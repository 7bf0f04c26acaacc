"""Two lists of parts or texts -> which of one is which of the other, whatever their order."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Any

from cxstrategy.model.part import Part
from cxstrategy.model.references import NAMED
from cxstrategy.model.titles import title_of

# From this likeness on, two items are one that was rewritten; below it one went and another came.
ALIKE = 0.5
# Lists of which so many pairs are left are not read for likeness: whoever replaced everything replaced everything.
MOST_PAIRS = 40_000
Pair = tuple[int | None, int | None]


def matched(before: Sequence[Any], after: Sequence[Any]) -> list[Pair]:
    """Positions in the one list and in the other: None where an item is in one only. In the order of `after`.

    By what they are named by, by being equal, by title, then by the likeness of their words.
    """
    found = _Matching(before, after)
    for key in (_name, _itself, _title):
        found.by(key)
    found.by_likeness()
    return found.pairs()


def _name(item: Any) -> Hashable:
    """What refers to an item: an id, or whoever answered."""
    names = (getattr(item, key, None) for key in NAMED_BY) if isinstance(item, Part) else ()
    return next((name for name in names if name), None)


NAMED_BY = ("id", *(key for key in dict.fromkeys(NAMED.values()) if key not in ("id", "name")))


def _itself(item: Any) -> Hashable:
    return repr(item)


def _title(item: Any) -> Hashable:
    # A title made of the id says nothing more than the id did.
    if not isinstance(item, Part):
        return None
    title = title_of(item)
    return title if isinstance(title, str) and title.casefold().replace(" ", "-") != getattr(item, "id", "") else None


class _Matching:
    """What is matched so far, and what is left."""

    def __init__(self, before: Sequence[Any], after: Sequence[Any]) -> None:
        self.before, self.after = before, after
        self.old, self.new = dict.fromkeys(range(len(before))), dict.fromkeys(range(len(after)))
        self.found: dict[int, int] = {}

    def by(self, key: Callable[[Any], Hashable]) -> None:
        """Match what is left and has the same key, the first with the first."""
        waiting: dict[Hashable, list[int]] = {}
        for index in self.old:
            waiting.setdefault(key(self.before[index]), []).append(index)
        waiting.pop(None, None)
        for index in [*self.new]:
            if same := waiting.get(key(self.after[index])):
                self._match(same.pop(0), index)

    def by_likeness(self) -> None:
        """Match what is left by its words, the most alike first, then the nearest in position."""
        if len(self.old) * len(self.new) > MOST_PAIRS:
            return
        old = {index: _words(self.before[index]) for index in self.old}
        new = {index: _words(self.after[index]) for index in self.new}
        alike = [(-_likeness(old[one], new[other]), abs(one - other), one, other) for one in old for other in new]
        for likeness, _, one, other in sorted(alike):
            if -likeness >= ALIKE and one in self.old and other in self.new:
                self._match(one, other)

    def _match(self, old: int, new: int) -> None:
        self.found[new] = old
        del self.old[old], self.new[new]

    def pairs(self) -> list[Pair]:
        """Every item once: those of the new list, then those that are gone."""
        here: list[Pair] = [(self.found.get(index), index) for index in range(len(self.after))]
        return [*here, *((one, None) for one in self.old)]


def _words(item: Any) -> Counter[str]:
    return Counter(word for text in _texts(item) for word in text.casefold().split())


def _texts(value: Any) -> Iterator[str]:
    """What a part says, without its id."""
    if isinstance(value, Part):
        for name, below in vars(value).items():
            if name in value.model_fields_set and name != "id":
                yield from _texts(below)
    elif isinstance(value, tuple):
        for one in value:
            yield from _texts(one)
    elif isinstance(value, dict):
        yield from (f"{name}={one}" for name, one in value.items())
    elif value is not None:
        yield str(value)


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """The share of their words that two items have in common, 0 to 1."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0
