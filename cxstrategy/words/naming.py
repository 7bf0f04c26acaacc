"""Names made different where they repeat, and names listed in a sentence."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import count

from cxstrategy.words.language import Message, Value, say, say_many

# Longer lists are cut off: who wants them all looks in the workbook.
LISTED = 4


class UniqueNames:
    """Gives out names once each: a name that was given before gets the first number from 2 with which it is free.

    `numbered` writes a name with its number, `alike` is equal for names that count as one, and a name with a number
    is none of `reserved` either.
    """

    def __init__(
        self, numbered: Callable[[str, int], str], reserved: Iterable[str] = (), alike: Callable[[str], str] = str
    ) -> None:
        self._numbered, self._alike = numbered, alike
        self._reserved = set(map(alike, reserved))
        self._given: set[str] = set()
        self._next: dict[str, int] = {}

    def give(self, name: str) -> str:
        """The name, with a number where it was given before."""
        key = self._alike(name)
        if key in self._given:
            number = next(n for n in count(self._next.get(key, 2)) if self._is_free(self._numbered(name, n)))
            self._next[key] = number + 1
            name = self._numbered(name, number)
        self._given.add(self._alike(name))
        return name

    def _is_free(self, name: str) -> bool:
        key = self._alike(name)
        return key not in self._given and key not in self._reserved


def distinct(names: Sequence[str]) -> Iterator[str]:
    """The names in their order, a repeated one told apart by its number: `Team`, `Team (2)`."""
    return map(UniqueNames("{} ({})".format, reserved=names).give, names)


def quoted(text: str) -> Message:
    """A sentence of the team, quoted within one of ours and without its full stop."""
    return say("“{text}”", text=text.rstrip("."))


def listed(names: Sequence[Value]) -> Message:
    """One or more names as a list with commas and `and`; after four it says how many more there are."""
    shown: list[Value] = list(names)
    if len(shown) > LISTED:
        rest = len(shown) - LISTED
        shown = [*shown[:LISTED], say_many("{count} more", "{count} more", rest)]
    if len(shown) == 1:
        return say("{name}", name=shown[0])
    before: Value = shown[0]
    for name in shown[1:-1]:
        before = say("{before}, {name}", before=before, name=name)
    return say("{before} and {name}", before=before, name=shown[-1])


def unstopped(text: str) -> str:
    """A text without its full stop, as it stands within a sentence of ours; an abbreviation (B.V.) keeps its own."""
    return re.sub(r"(?<![.\w])([a-zà-ÿ]{2,})\.$", r"\1", text.rstrip())


def without_function(owner: str | None) -> str | None:
    """Whoever owns something by name alone: a function in brackets behind it stands in the chapter that says who."""
    name = re.sub(r"\s*\([^()]*\)\s*$", "", owner or "")
    return name or owner


def capital(text: str) -> str:
    """The text with a capital first letter, as a sentence or a line begins; the rest unchanged.

    An accent that only says how a word is stressed (één) does not go with the capital: Eén.
    """
    return "E" + text[1:] if text.startswith("één") else text[:1].upper() + text[1:]
