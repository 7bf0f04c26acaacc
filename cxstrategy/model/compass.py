"""Step 6, the customer compass: the promise, what it asks of us, and who confirmed it."""

from typing import Literal

from cxstrategy.model.expectations import Dimension
from cxstrategy.model.part import Part
from cxstrategy.model.quantities import Date, Id, Share, Text, Texts, Whole


class Value(Part):
    """A brand value and what it means here."""

    name: Text
    meaning: Text | None = None


class Direction(Part):
    """A compass direction: what the customer notices, and what we do and avoid for it."""

    id: Id
    name: Text
    experience: Text | None = None
    do: Texts = ()
    avoid: Texts = ()
    principle: Text | None = None
    proof: Text | None = None
    metric: Id | None = None
    dimension: Dimension | None = None


class ServicePromise(Part):
    """A promise that can be kept or broken, and how often it is kept (`kept`, a share)."""

    promise: Text
    norm: Text | None = None
    condition: Text | None = None
    compensation: Text | None = None
    kept: Share | None = None
    metric: Id | None = None
    channel: Text | None = None


class Validation(Part):
    """Whom the compass was shown to, and what they changed."""

    group: Literal["internal", "customer"]
    who: Text | None = None
    method: Text | None = None
    n: Whole | None = None
    date: Date | None = None
    outcome: Literal["confirmed", "adjusted", "rejected"] | None = None
    change: Text | None = None


class Compass(Part):
    """The promise to the customer and all that gives it substance."""

    promise: Text
    core_emotion: Text | None = None
    values: tuple[Value, ...] = ()
    directions: tuple[Direction, ...] = ()
    service_promises: tuple[ServicePromise, ...] = ()
    refusals: Texts = ()
    expectations: tuple[Id, ...] = ()
    validations: tuple[Validation, ...] = ()
