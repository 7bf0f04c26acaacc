"""Step 3, external developments: what changes around the organisation and what that does to expectations."""

from typing import Literal

from cxstrategy.model.part import Part
from cxstrategy.model.quantities import Date, Id, Prose, Text

MACRO_KINDS = ("demographic", "economic", "social", "technological", "ecological", "political")
DEVELOPMENT_KINDS = (*MACRO_KINDS, "competitor", "market")


class Development(Part):
    """One development: where it comes from, what it means, and which expectations or objectives it touches."""

    id: Id
    """A short name to refer to this development, e.g. `ai-answers`."""
    title: Text
    """What changes, in one line."""
    scope: Literal["industry", "outside"] | None = None
    """Whether it comes from your own `industry` or from `outside` it."""
    kind: Literal[DEVELOPMENT_KINDS] | None = None  # type: ignore[valid-type]
    """What kind of development it is: one of the six macro kinds, a `competitor` or the `market`."""
    description: Prose | None = None
    """What happens, with the figures that matter. Markdown."""
    source: Text | None = None
    """Where it can be looked up: a report or a link."""
    date: Date | None = None
    """The date of the source, e.g. `2026-05-01`. Older than three years counts as out of date."""
    consequence: Text | None = None
    """What it means for what your customers expect of you."""
    effect: Literal["opportunity", "threat"] | None = None
    """`opportunity` or `threat`. A threat never reaches the customer edition."""
    horizon: Literal["short", "medium", "long"] | None = None
    """When it will be felt: `short`, `medium` or `long` term."""
    touches: tuple[Id, ...] = ()
    """The ids of the expectations or objectives that it touches."""
