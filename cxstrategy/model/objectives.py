"""Step 4, CX objectives: the metrics, and for each objective where it stands and where it must go."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from cxstrategy.model.part import Part
from cxstrategy.model.quantities import Date, Flag, Id, Number, Score, Text, Texts, Whole, in_editors, read_number

MetricKind = Literal[
    "nps", "csat", "ces", "enps", "rating", "ux", "employee_satisfaction", "retention", "churn", "brand_values", "other"
]
MetricLevel = Literal["relationship", "journey", "contact", "employee", "business"]
Method = Literal["net", "top2", "top3", "mean", "share", "count"]
METRIC_LEVELS: tuple[MetricLevel, ...] = ("relationship", "journey", "contact", "employee", "business")
NET_KINDS = ("nps", "enps")


def read_scale(value: Any) -> tuple[float, float]:
    """A scale's two ends, low first. Refuses: scale_form, scale_order."""
    if not isinstance(value, list) or len(value) != 2:
        raise PydanticCustomError("scale_form", "{wrote}", {"wrote": str(value), "instead": "[1, 5]"})
    low, high = (read_number(end) for end in value)
    if low >= high:
        ends = {"wrote": f"{low:g}, {high:g}", "instead": f"[{high:g}, {low:g}]"}
        raise PydanticCustomError("scale_order", "{wrote}", ends)
    return low, high


_ENDS = {"type": ["number", "string"]}
Scale = Annotated[
    tuple[float, float], BeforeValidator(read_scale), in_editors(type="array", items=_ENDS, minItems=2, maxItems=2)
]


class FollowUp(Part):
    """Who answers a customer who said something, and within how many days."""

    owner: Text | None = None
    within_days: Number | None = None


class Metric(Part):
    """What is measured, at which level, on which scale and by which method of counting."""

    id: Id
    name: Text
    kind: MetricKind
    level: MetricLevel | None = None
    journey: Id | None = None
    channel: Literal["human", "online"] | None = None
    scale: Scale | None = None
    method: Method | None = None
    better: Literal["higher", "lower"] = "higher"
    question: Text | None = None
    open_question: Flag | None = None
    follow_up: FollowUp | None = None
    frequency: Literal["continuous", "monthly", "quarterly", "yearly"] | None = None
    sample: Whole | None = None

    @property
    def counting(self) -> Method | None:
        """The method of counting: net for NPS and eNPS unless another is written."""
        return self.method or ("net" if self.kind in NET_KINDS else None)

    @property
    def answer_scale(self) -> tuple[float, float] | None:
        """The scale on which people answer: 0 to 10 for NPS and eNPS unless another is written."""
        return self.scale or ((0.0, 10.0) if self.kind in NET_KINDS else None)

    @property
    def range(self) -> tuple[float, float] | None:
        """What the metric's value can be: -100 to 100 for net, 0 to 100 for a part of the answers, else its scale."""
        if self.counting == "net":
            return -100.0, 100.0
        if self.counting in ("top2", "top3"):
            return 0.0, 100.0
        return self.answer_scale


class Baseline(Part):
    """Where the metric stands: a value with its n, the distribution it is computed from, or when it will be known."""

    value: Score | None = None
    date: Date | None = None
    n: Whole | None = None
    source: Text | None = None
    distribution: dict[Number, Whole] | None = None
    planned: Date | None = None


class Objective(Part):
    """An outcome that the organisation wants, with the metric that shows it."""

    id: Id
    statement: Text
    metric: Id | None = None
    baseline: Baseline | None = None
    target: Score | None = None
    deadline: Date | None = None
    owner: Text | None = None
    agreed_with: Texts = ()
