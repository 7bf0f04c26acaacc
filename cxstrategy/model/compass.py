"""Step 6, the customer compass: the promise, what it asks of us, and who confirmed it."""

from typing import Literal

from cxstrategy.model.expectations import Dimension
from cxstrategy.model.part import Part
from cxstrategy.model.quantities import Date, Id, Share, Text, Texts, Whole


class Value(Part):
    """A brand value and what it means here."""

    name: Text
    """The brand value, in a word."""
    meaning: Text | None = None
    """What that value means for a customer here."""


class Direction(Part):
    """A compass direction: what the customer notices, and what we do and avoid for it."""

    id: Id
    """A short name for this direction, e.g. `ahead`."""
    name: Text
    """The direction in a few words, e.g. `Always one step ahead`."""
    experience: Text | None = None
    """What the customer notices of it."""
    do: Texts = ()
    """Behaviour that belongs to it, one per line."""
    avoid: Texts = ()
    """Behaviour that goes against it, one per line."""
    principle: Text | None = None
    """The rule for whoever designs a service or a screen."""
    proof: Text | None = None
    """What customers can see that shows it is true."""
    metric: Id | None = None
    """The id of the metric that shows how far you are."""
    dimension: Dimension | None = None
    """What it serves most: `gain`, `ease` or `emotion`."""


class ServicePromise(Part):
    """A promise that can be kept or broken, and how often it is kept (`kept`, a share)."""

    promise: Text
    """What the customer may count on, e.g. `We call you back the same day`."""
    norm: Text | None = None
    """When the promise is kept, so that it can be measured, e.g. `95% before 17:00`."""
    condition: Text | None = None
    """For whom, or when, it applies."""
    compensation: Text | None = None
    """What the customer gets when you do not keep it."""
    kept: Share | None = None
    """How often it is kept today, as a share, e.g. `87%`."""
    metric: Id | None = None
    """The id of the metric that follows it."""
    channel: Text | None = None
    """Where it holds, e.g. `telephone`."""


class Validation(Part):
    """Whom the compass was shown to, and what they changed."""

    group: Literal["internal", "customer"]
    """Who saw it: `internal` or `customer`."""
    who: Text | None = None
    """Who exactly, e.g. `works council` or `customer panel`."""
    method: Text | None = None
    """How they were asked: in a conversation, a workshop, a survey."""
    n: Whole | None = None
    """How many people were asked."""
    date: Date | None = None
    """When that was."""
    outcome: Literal["confirmed", "adjusted", "rejected"] | None = None
    """What they said: `confirmed`, `adjusted` or `rejected`."""
    change: Text | None = None
    """What you changed because of it."""


class Compass(Part):
    """The promise to the customer and all that gives it substance."""

    promise: Text
    """The promise to the customer in one sentence, with `you` in it."""
    core_emotion: Text | None = None
    """The one feeling that every contact should leave behind."""
    values: tuple[Value, ...] = ()
    """The brand values, and what each means to a customer."""
    directions: tuple[Direction, ...] = ()
    """Three to five directions that turn the promise into behaviour."""
    service_promises: tuple[ServicePromise, ...] = ()
    """Promises that can be measured, with what happens when they are not kept."""
    refusals: Texts = ()
    """What you do not do because of the promise, one per line."""
    expectations: tuple[Id, ...] = ()
    """The ids of the expectations that the promise answers."""
    validations: tuple[Validation, ...] = ()
    """Who you showed the compass to, and what they changed."""
