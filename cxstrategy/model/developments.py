"""Step 3, external developments: what changes around the organisation and what that does to expectations."""

from typing import Literal

from cxstrategy.model.part import Part
from cxstrategy.model.quantities import Date, Id, Prose, Text

MACRO_KINDS = ("demographic", "economic", "social", "technological", "ecological", "political")
DEVELOPMENT_KINDS = (*MACRO_KINDS, "competitor", "market")


class Development(Part):
    """One development: where it comes from, what it means, and which expectations or objectives it touches."""

    id: Id
    title: Text
    scope: Literal["industry", "outside"] | None = None
    kind: Literal[DEVELOPMENT_KINDS] | None = None  # type: ignore[valid-type]
    description: Prose | None = None
    source: Text | None = None
    date: Date | None = None
    consequence: Text | None = None
    effect: Literal["opportunity", "threat"] | None = None
    horizon: Literal["short", "medium", "long"] | None = None
    touches: tuple[Id, ...] = ()
