"""Step 7, storytelling: the story in three sentences, the customer as its hero, and what each audience hears."""

from typing import Literal

from cxstrategy.model.part import Part
from cxstrategy.model.quantities import Date, Id, Prose, Text

Edition = Literal["board", "employees", "customers"]
EDITIONS: tuple[Edition, ...] = ("board", "employees", "customers")
# The chapters of the board edition, in the order that never changes.
CHAPTERS = (
    "importance", "maturity", "customers", "expectations", "developments", "compass", "service_promises", "objectives",
    "story", "business_case", "uncertainty", "route", "roadmap", "governance", "measurement",
)  # fmt: skip
Chapter = Literal[CHAPTERS]  # type: ignore[valid-type]


class Hero(Part):
    """The customer in the story, before and after."""

    name: Text
    """The customer in the story: an invented first name."""
    segment: Id | None = None
    """The id of the segment that the hero belongs to."""
    before: Prose | None = None
    """What this customer goes through today. Markdown."""
    after: Prose | None = None
    """What this customer goes through when the strategy works. Markdown."""
    quote: Text | None = None
    """One sentence that the hero could have said."""


class StoryMessage(Part):
    """What one audience hears, and what it is asked to do."""

    edition: Edition
    """Who the message is for: `board`, `employees` or `customers`."""
    message: Text | None = None
    """What they should remember, in one sentence."""
    feeling: Text | None = None
    """What they should feel when they hear it."""
    call_to_action: Text | None = None
    """What you ask of them."""
    narrative: Prose | None = None
    """The story as you would tell it to them. Markdown."""
    channel: Text | None = None
    """How it reaches them, e.g. `team meeting`."""
    date: Date | None = None
    """When they hear it."""
    owner: Text | None = None
    """Who tells it."""


class Story(Part):
    """Situation, but, therefore; `conclusions` are the team's own opening sentence of a chapter."""

    situation: Text | None = None
    """Where you are, in one sentence that nobody disputes."""
    but: Text | None = None
    """What stands in the way, in one sentence."""
    therefore: Text | None = None
    """What you will do about it, in one sentence."""
    hero: Hero | None = None
    """The customer whose story it is, before and after."""
    messages: tuple[StoryMessage, ...] = ()
    """What each audience hears, and what it is asked."""
    conclusions: dict[Chapter, Text] = {}
    """Your own opening sentence of a chapter, in place of the one that is made for you."""

    @property
    def only_titles(self) -> bool:
        """Whether it gives chapters their titles, and of the story itself nothing has been written yet."""
        written = self.situation or self.but or self.therefore or self.hero or self.messages
        return bool(self.conclusions) and not written
