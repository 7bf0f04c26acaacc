"""Step 7, storytelling: the story in three sentences, the customer as its hero, and what each audience hears."""

from typing import Literal

from cxstrategy.model.part import Part
from cxstrategy.model.quantities import Date, Id, Prose, Text

Edition = Literal["board", "employees", "customers"]
EDITIONS: tuple[Edition, ...] = ("board", "employees", "customers")
# The chapters of the board edition, in the order that never changes.
CHAPTERS = (
    "importance", "maturity", "expectations", "developments", "compass", "objectives",
    "story", "business_case", "route", "governance", "decisions",
)  # fmt: skip
Chapter = Literal[CHAPTERS]  # type: ignore[valid-type]


class Hero(Part):
    """The customer in the story, before and after."""

    name: Text
    segment: Id | None = None
    before: Prose | None = None
    after: Prose | None = None
    quote: Text | None = None


class StoryMessage(Part):
    """What one audience hears, and what it is asked to do."""

    edition: Edition
    message: Text | None = None
    feeling: Text | None = None
    call_to_action: Text | None = None
    narrative: Prose | None = None
    channel: Text | None = None
    date: Date | None = None
    owner: Text | None = None


class Story(Part):
    """Situation, but, therefore; `conclusions` are the team's own opening sentence of a chapter."""

    situation: Text | None = None
    but: Text | None = None
    therefore: Text | None = None
    hero: Hero | None = None
    messages: tuple[StoryMessage, ...] = ()
    conclusions: dict[Chapter, Text] = {}
