"""Step 4, CX objectives: the metrics, and for each objective where it stands and where it must go."""

from typing import Annotated, Any, Literal

from cxstrategy.model.field import InvalidValue, ReadBy
from cxstrategy.model.part import Part
from cxstrategy.model.quantities import Date, Flag, Id, Number, Score, Text, Texts, Whole, in_editors, read_number

MetricKind = Literal[
    "nps", "csat", "ces", "enps", "rating", "ux", "employee_satisfaction", "retention", "churn", "brand_values", "other"
]
MetricLevel = Literal["relationship", "journey", "contact", "employee", "business"]
Method = Literal["net", "top2", "top3", "mean", "share", "count"]
METRIC_LEVELS: tuple[MetricLevel, ...] = ("relationship", "journey", "contact", "employee", "business")
NET_KINDS = ("nps", "enps")
# Kinds that are found in the books instead of asked; `other` is asked when it has a question.
COUNTED_KINDS = ("retention", "churn", "other")


def read_scale(value: Any) -> tuple[float, float]:
    """A scale's two ends, low first. Refuses: scale_form, scale_order."""
    if not isinstance(value, list) or len(value) != 2:
        raise InvalidValue("scale_form", wrote=str(value), instead="[1, 5]")
    low, high = (read_number(end) for end in value)
    if low >= high:
        ends = {"wrote": f"{low:g}, {high:g}", "instead": f"[{high:g}, {low:g}]"}
        raise InvalidValue("scale_order", **ends)
    return low, high


_ENDS = {"type": ["number", "string"]}
Scale = Annotated[
    tuple[float, float], ReadBy(read_scale), in_editors(type="array", items=_ENDS, minItems=2, maxItems=2)
]


class FollowUp(Part):
    """Who answers a customer who said something, and within how many days."""

    owner: Text | None = None
    """Who answers a customer who said something: a name or a role."""
    within_days: Number | None = None
    """Within how many days the customer hears from you, e.g. `2`."""


class Metric(Part):
    """What is measured, at which level, on which scale and by which method of counting."""

    id: Id
    """A short name to refer to this metric, e.g. `nps`."""
    name: Text
    """What the metric is called in the documents."""
    kind: MetricKind
    """What kind of metric it is: `nps`, `csat`, `ces`, `enps`, `rating`, `ux`, `employee_satisfaction`, `retention`,
    `churn`, `brand_values` or `other`."""
    level: MetricLevel | None = None
    """What it is asked about: the `relationship`, a `journey`, one `contact`, the work as an `employee`, or the
    `business`."""
    journey: Id | None = None
    """The id of the journey that it measures."""
    channel: Literal["human", "online"] | None = None
    """For a metric of a contact: with a `human` or `online`."""
    scale: Scale | None = None
    """The lowest and the highest answer, e.g. `[1, 5]`. NPS and eNPS have `[0, 10]` by default."""
    method: Method | None = None
    """How answers become one score: `net` (promoters less detractors), `top2` or `top3` (share that gives the
    highest answers), `mean`, `share` or `count`."""
    better: Literal["higher", "lower"] = "higher"
    """Which way is better: `higher`, or `lower` for a metric such as churn."""
    question: Text | None = None
    """The question exactly as it is asked."""
    open_question: Flag | None = None
    """`true` when people can also say why, in their own words."""
    follow_up: FollowUp | None = None
    """Who gets back to a customer who answered, and how soon."""
    asked_within_hours: Number | None = None
    """For a metric of a contact: within how many hours after it people are asked, e.g. `24`."""
    frequency: Literal["continuous", "monthly", "quarterly", "half_yearly", "yearly"] | None = None
    """How often it is measured: `continuous`, `monthly`, `quarterly`, `half_yearly` or `yearly`."""
    sample: Whole | None = None
    """How many answers one measurement has. This decides which change can be seen."""

    @property
    def is_asked(self) -> bool:
        """Whether people are asked for it; else it is counted."""
        return self.kind not in COUNTED_KINDS or bool(self.question)

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


class StayedOf(Part):
    """Of one group of answers: how many were looked up a year later, and how many of them were still there."""

    asked: Whole | None = None
    """How many people of this group you looked up a year later."""
    stayed: Whole | None = None
    """How many of those were still there."""


class Stayed(Part):
    """How many promoters, passives and detractors were still there a year later."""

    promoters: StayedOf | None = None
    """Of the promoters: how many were looked up, and how many stayed."""
    passives: StayedOf | None = None
    """Of the passives: how many were looked up, and how many stayed."""
    detractors: StayedOf | None = None
    """Of the detractors: how many were looked up, and how many stayed."""


class Baseline(Part):
    """Where the metric stands: a value with its n, the distribution it is computed from, or when it will be known."""

    value: Score | None = None
    """The score today, in the units of the metric, e.g. `25` for an NPS or `7.4` for a rating."""
    date: Date | None = None
    """When it was measured."""
    n: Whole | None = None
    """How many people answered."""
    source: Text | None = None
    """Where the score comes from."""
    distribution: dict[Number, Whole] | None = None
    """How many people gave each answer, e.g. `{0: 4, 1: 2, 10: 31}`. Value, n and margin are computed from it."""
    stayed: Stayed | None = None
    """For NPS and eNPS: how many of each group were still there a year later. Recommending and staying are two
    different things."""
    planned: Date | None = None
    """When the baseline will be known, where it has not been measured yet."""


class Objective(Part):
    """An outcome that the organisation wants, with the metric that shows it."""

    id: Id
    """A short name to refer to this objective, e.g. `nps-relation`."""
    statement: Text
    """The outcome you want for customers, not the score, e.g. `Customers hear of a change from us first`."""
    metric: Id | None = None
    """The id of the metric that shows it."""
    baseline: Baseline | None = None
    """Where you stand today, or when you will know."""
    target: Score | None = None
    """The score to reach, in the units of the metric."""
    deadline: Date | None = None
    """The date by which the target must be reached, e.g. `2028-12-31`."""
    owner: Text | None = None
    """The person who is accountable for it: a name, not a department."""
    agreed_with: Texts = ()
    """With whom the target was agreed, one per line."""
