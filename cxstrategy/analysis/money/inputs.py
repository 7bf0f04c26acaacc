"""The inputs of a business case: every number that can move, by its key, with its three points."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import inf

from cxstrategy.finding import Span
from cxstrategy.model.business_case import Base, BusinessCase
from cxstrategy.model.part import Part
from cxstrategy.model.quantities import EstimateOfMoney, EstimateOfNumber, EstimateOfShare

# What is a part of everything there is: it never passes 100%, whatever was written or drawn.
CAPPED = frozenset(("reach", "ramp", "cashable", "avoided"))
# Differences between two shares: readers are told them in percentage points.
IN_POINTS = frozenset(("churn_reduction", "turnover_reduction"))
Estimate = EstimateOfNumber | EstimateOfMoney | EstimateOfShare


@dataclass(frozen=True)
class Premise:
    """One number of the case, or one series: a single point holds for every year, else there is one a year.

    `driver` is what the tornado calls it; it was written in `part` under `key`.
    """

    driver: str
    points: tuple[Estimate, ...]
    part: Part
    key: str

    @property
    def is_range(self) -> bool:
        """Whether it can be less or more than what is likely, in some year."""
        return any(point.is_range for point in self.points)

    @property
    def three_points(self) -> bool:
        """Whether the team wrote low, likely and high somewhere in it, be they the same: no other range is made up."""
        return any(point.three_points for point in self.points)

    @property
    def most(self) -> float:
        """What it never passes."""
        return 1.0 if self.key in CAPPED else inf

    @property
    def written(self) -> bool:
        """Whether the team wrote it, instead of leaving it at its default."""
        return self.key in self.part.model_fields_set

    def span(self, year: int | None = None) -> Span | None:
        """Where it stands, or where its value for a year (counted from 1) does; None for a default."""
        if not self.written:
            return None
        return self.part.at(self.key) if year is None else self.part.at(self.key, year - 1)


Premises = Mapping[str, Premise]


def premises_of(case: BusinessCase) -> dict[str, Premise]:
    """Every premise by a key of its own, with positions as names can repeat: `base/margin`, `benefits/0/ramp`."""
    base = case.base or Base()
    found = {f"base/{key}": Premise(f"base/{key}", points, base, key) for key, points in _estimates(base, case.years)}
    for index, benefit in enumerate(case.benefits):
        for key, points in _estimates(benefit, case.years):
            found[f"benefits/{index}/{key}"] = Premise(f"benefits/{benefit.id}/{key}", points, benefit, key)
    for index, cost in enumerate(case.costs):
        for key, points in _estimates(cost, case.years):
            found[f"costs/{index}/{key}"] = Premise(f"costs/{cost.name}", points, cost, key)
    return found


def _estimates(part: Part, years: int) -> Iterator[tuple[str, tuple[Estimate, ...]]]:
    """The keys of the part that hold an estimate or a series, with its points."""
    for key in type(part).model_fields:
        points = _points(getattr(part, key), years)
        if points:
            yield key, points


def _points(value: object, years: int) -> tuple[Estimate, ...]:
    """The points of an estimate or a series, else none; a list that stops early goes on with its last year."""
    if isinstance(value, Estimate):
        return (value,)
    if not isinstance(value, tuple) or not value or not isinstance(value[0], Estimate):
        return ()
    return value if len(value) == 1 else (*value, *value[-1:] * years)[:years]
