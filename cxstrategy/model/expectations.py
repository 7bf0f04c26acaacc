"""Step 2, customer expectations: segments, journeys with their feeling, and what customers expect, with evidence."""

from typing import Annotated, Any, Literal

from cxstrategy.model.field import InvalidValue, ReadBy
from cxstrategy.model.part import Part
from cxstrategy.model.quantities import Date, Flag, Id, Prose, Share, Text, Texts, Whole, in_editors, read_number

Dimension = Literal["gain", "ease", "emotion"]
DIMENSIONS: tuple[Dimension, ...] = ("gain", "ease", "emotion")
# The five levels of the CX pyramid, from the bottom; a level is written as its number, 1 to 5.
PYRAMID = ("communication", "responsive", "commitment", "proactive", "evolution")
EvidenceKind = Literal["customer", "employee", "data"]
Method = Literal["interview", "observation", "survey", "complaints", "reviews", "panel", "workshop", "analytics"]


def _reader(low: int, high: int, *, whole: bool) -> ReadBy:
    """Reads a number from `low` to `high`. Refuses as a number does, and: out_of_range."""

    def read_between(value: Any) -> float:
        number = read_number(value)
        if not low <= number <= high or (whole and number != int(number)):
            span = f"{low}–{high}"
            raise InvalidValue("out_of_range", wrote=str(value), instead=span)
        return int(number) if whole else number

    return ReadBy(read_between)


Feeling = Annotated[float, _reader(-2, 2, whole=False), in_editors(type="number", minimum=-2, maximum=2)]
PyramidLevel = Annotated[int, _reader(1, 5, whole=True), in_editors(type="integer", minimum=1, maximum=5)]
TenPoints = Annotated[float, _reader(1, 10, whole=False), in_editors(type="number", minimum=1, maximum=10)]


class Segment(Part):
    """A group of customers that wants something of its own."""

    id: Id
    """A short name to refer to this segment, in lower case with hyphens, e.g. `families`."""
    name: Text
    """What you call this group of customers."""
    description: Prose | None = None
    """Who they are and how you recognise them. Markdown."""
    share: Share | None = None
    """What share of your customers they are, e.g. `35%`."""
    needs: Texts = ()
    """What this group needs that others do not, one per line."""
    channels: Texts = ()
    """Where you meet them: shop, telephone, app. One per line."""


class Stage(Part):
    """A step of a journey: what contact there is and how it feels, -2 to 2."""

    id: Id
    """A short name for this stage, once within its journey, e.g. `first-visit`."""
    name: Text
    """What the customer does in this stage, e.g. `Compares and chooses`."""
    contact: Literal["human", "online", "none"] | None = None
    """How you are in contact: with a `human`, `online`, or `none`."""
    feeling: Feeling | None = None
    """How it feels for the customer today, from -2 (bad) to 2 (good)."""
    pyramid: PyramidLevel | None = None
    """The level of the CX pyramid that this stage reaches today: 1 communication, 2 responsive, 3 commitment, 4
    proactive, 5 evolution."""
    status_visible: Flag | None = None
    """`true` when the customer can see here how things stand, for example with a tracker or a message."""
    note: Text | None = None
    """What happens here that a reader should know."""


class Journey(Part):
    """A journey of customers or employees; `peak` and `ending` say which moment is meant to stay with them."""

    id: Id
    """A short name to refer to this journey, e.g. `moving-in`."""
    name: Text
    """What the journey is called, from the customer's side, e.g. `From application to front-door key`."""
    kind: Literal["customer", "employee"] = "customer"
    """Whose journey it is: `customer` or `employee`."""
    serves: Id | None = None
    """For a journey of employees: the id of the customer journey that it carries."""
    segment: Id | None = None
    """The id of the segment that makes this journey."""
    owner: Text | None = None
    """The person who is accountable for the whole journey, across departments."""
    priority: Flag = False
    """`true` for a journey that this strategy begins with."""
    pyramid_target: PyramidLevel | None = None
    """The level of the CX pyramid that the whole journey is to reach, 1 to 5; today's level follows from its stages."""
    peak: Text | None = None
    """The moment that customers should remember, chosen on purpose."""
    ending: Text | None = None
    """How the journey ends: the last impression stays."""
    stages: tuple[Stage, ...] = ()
    """The stages in the order in which the customer meets them."""


class Evidence(Part):
    """How an expectation is known."""

    kind: EvidenceKind
    """Where it comes from: `customer`, `employee` or `data`."""
    method: Method | None = None
    """How it was found out: `interview`, `observation`, `survey`, `complaints`, `reviews`, `panel`, `workshop` or
    `analytics`."""
    date: Date | None = None
    """When it was found out, e.g. `2026-09-30`. Older than two years counts as out of date."""
    n: Whole | None = None
    """How many people, or cases, it rests on."""
    quote: Text | None = None
    """What somebody said, in their words and without a name."""
    source: Text | None = None
    """Where it can be looked up."""


class Expectation(Part):
    """What customers expect, in their words; importance and performance on a scale of 1 to 10."""

    id: Id
    """A short name to refer to this expectation, e.g. `know-where-i-stand`."""
    statement: Text
    """What customers expect, in their own words, e.g. `I want to hear it before I have to ask`."""
    segment: Id | None = None
    """The id of the segment that expects this; leave it out when everybody does."""
    journey: Id | None = None
    """The id of the journey in which they expect it."""
    dimension: Dimension | None = None
    """What it is about: `gain` (it meets the need), `ease` or `emotion` (how it feels)."""
    pyramid: PyramidLevel | None = None
    """The level of the CX pyramid at which you meet it today, 1 to 5."""
    importance: TenPoints | None = None
    """How important it is to customers, from 1 to 10."""
    performance: TenPoints | None = None
    """How well you do it according to customers, from 1 to 10."""
    evidence: tuple[Evidence, ...] = ()
    """How you know: what customers said, colleagues saw, or figures show."""
