"""Names made different where they repeat, and names listed in a sentence."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from cxstrategy.words.language import Message, say, say_many

# Longer lists are cut off: who wants them all looks in the workbook.
LISTED = 4


def distinct(names: Iterable[str]) -> Iterator[str]:
    """The names in their order, a repeated one told apart by its number: `Team`, `Team (2)`."""
    seen: Counter[str] = Counter()
    for name in names:
        seen[name] += 1
        yield name if seen[name] == 1 else f"{name} ({seen[name]})"


def quoted(text: str) -> Message:
    """A sentence of the team, quoted within one of ours and without its full stop."""
    return say("“{text}”", text=text.rstrip("."))


def listed(names: Sequence[str | Message]) -> Message:
    """One or more names as a list with commas and `and`; after four it says how many more there are."""
    shown: list[str | Message] = list(names)
    if len(shown) > LISTED:
        rest = len(shown) - LISTED
        shown = [*shown[:LISTED], say_many("{count} more", "{count} more", rest)]
    if len(shown) == 1:
        return say("{name}", name=shown[0])
    before: str | Message = shown[0]
    for name in shown[1:-1]:
        before = say("{before}, {name}", before=before, name=name)
    return say("{before} and {name}", before=before, name=shown[-1])


def capital(text: str) -> str:
    """The text with a capital first letter, as a sentence or a line begins; the rest unchanged."""
    return text[:1].upper() + text[1:]
