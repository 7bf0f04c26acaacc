"""What a reader sees a part of a workbook called: its own words, never its id alone."""

from collections.abc import Iterable

from cxstrategy.model.part import Part
from cxstrategy.words.language import Message
from cxstrategy.words.said import All, Named
from cxstrategy.words.terms import term

# What says of a part which one it is: the first of these that it has.
TITLES = ("statement", "title", "role", "name", "promise", "claim", "task", "ask")


def title_of(part: Part) -> str | Message:
    """The words by which the team knows a part: its statement, title or name; of a benefit without one its lever."""
    title: str | None = next((text for key in TITLES if (text := getattr(part, key, None))), None)
    lever: str | None = getattr(part, "lever", None)
    return title or (term("lever", lever) if lever else titled(getattr(part, "id", "")))


def titled(id: str) -> str:
    """An id as a title: `fewer-calls` is "Fewer calls"."""
    words = id.replace("-", " ")
    return words[:1].upper() + words[1:]


def named(part: Part) -> Named:
    """A part with an id, for a sentence about it."""
    return Named(title_of(part), getattr(part, "id", ""))


def all_named(parts: Iterable[Part]) -> All:
    """Several parts with ids, in a sentence about them."""
    return All(tuple(map(named, parts)))
