"""Step 2, customer expectations: segments, journeys with their feeling, and what customers expect, with evidence."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from cxstrategy.model.part import Part
from cxstrategy.model.quantities import Date, Flag, Id, Prose, Share, Text, Texts, Whole, in_editors, read_number

Dimension = Literal["gain", "ease", "emotion"]
DIMENSIONS: tuple[Dimension, ...] = ("gain", "ease", "emotion")
# The five levels of the CX pyramid, from the bottom; a level is written as its number, 1 to 5.
PYRAMID = ("communication", "responsive", "commitment", "proactive", "evolution")
EvidenceKind = Literal["customer", "employee", "data"]
Method = Literal["interview", "observation", "survey", "complaints", "reviews", "panel", "workshop", "analytics"]


def _reader(low: int, high: int, *, whole: bool) -> BeforeValidator:
    """Reads a number from `low` to `high`. Refuses as a number does, and: out_of_range."""

    def read_between(value: Any) -> float:
        number = read_number(value)
        if not low <= number <= high or (whole and number != int(number)):
            span = f"{low}–{high}"
            raise PydanticCustomError("out_of_range", "{wrote}", {"wrote": str(value), "instead": span})
        return int(number) if whole else number

    return BeforeValidator(read_between)


Feeling = Annotated[float, _reader(-2, 2, whole=False), in_editors(type="number", minimum=-2, maximum=2)]
PyramidLevel = Annotated[int, _reader(1, 5, whole=True), in_editors(type="integer", minimum=1, maximum=5)]
TenPoints = Annotated[float, _reader(1, 10, whole=False), in_editors(type="number", minimum=1, maximum=10)]


class Segment(Part):
    """A group of customers that wants something of its own."""

    id: Id
    name: Text
    description: Prose | None = None
    share: Share | None = None
    needs: Texts = ()
    channels: Texts = ()


class Stage(Part):
    """A step of a journey: what contact there is and how it feels, -2 to 2."""

    id: Id
    name: Text
    contact: Literal["human", "online", "none"] | None = None
    feeling: Feeling | None = None
    pyramid: PyramidLevel | None = None
    note: Text | None = None


class Journey(Part):
    """A journey of customers or employees; `peak` and `ending` say which moment is meant to stay with them."""

    id: Id
    name: Text
    kind: Literal["customer", "employee"] = "customer"
    segment: Id | None = None
    owner: Text | None = None
    priority: Flag = False
    peak: Text | None = None
    ending: Text | None = None
    stages: tuple[Stage, ...] = ()


class Evidence(Part):
    """How an expectation is known."""

    kind: EvidenceKind
    method: Method | None = None
    date: Date | None = None
    n: Whole | None = None
    quote: Text | None = None
    source: Text | None = None


class Expectation(Part):
    """What customers expect, in their words; importance and performance on a scale of 1 to 10."""

    id: Id
    statement: Text
    segment: Id | None = None
    journey: Id | None = None
    dimension: Dimension | None = None
    pyramid: PyramidLevel | None = None
    importance: TenPoints | None = None
    performance: TenPoints | None = None
    evidence: tuple[Evidence, ...] = ()
