"""The whole workbook as one closed, frozen thing."""

from typing import Any, TypeVar

from cxstrategy.model.alignment import Alignment, OrganisationGoal
from cxstrategy.model.business_case import BusinessCase
from cxstrategy.model.compass import Compass
from cxstrategy.model.developments import Development
from cxstrategy.model.expectations import Expectation, Journey, Segment
from cxstrategy.model.governance import Governance
from cxstrategy.model.importance import Importance
from cxstrategy.model.maturity import BuildingBlocks, Maturity
from cxstrategy.model.objectives import Metric, Objective
from cxstrategy.model.organisation import Organisation, Workbook
from cxstrategy.model.part import Part
from cxstrategy.model.route import Action, Route
from cxstrategy.model.story import Story

# The steps of a workbook in the order that a team fills them in: the eight of the strategy between where it
# stands and how it travels. Each with the top-level keys that belong to it.
STEPS: dict[str, tuple[str, ...]] = {
    "maturity": ("maturity", "building_blocks"),
    "importance": ("importance",),
    "expectations": ("segments", "journeys", "expectations"),
    "developments": ("developments",),
    "objectives": ("metrics", "objectives"),
    "alignment": ("organisation_goals", "alignment"),
    "compass": ("compass",),
    "story": ("story",),
    "business_case": ("business_case",),
    "route": ("route", "actions"),
    "governance": ("governance",),
}
EIGHT_STEPS = tuple(step for step in STEPS if step not in ("maturity", "route", "governance"))


class Strategy(Part):
    """Everything a team wrote, in the order of the format."""

    __slots__ = ("_by_id",)

    workbook: Workbook
    organisation: Organisation
    maturity: Maturity | None = None
    building_blocks: BuildingBlocks = {}
    importance: Importance | None = None
    segments: tuple[Segment, ...] = ()
    journeys: tuple[Journey, ...] = ()
    expectations: tuple[Expectation, ...] = ()
    developments: tuple[Development, ...] = ()
    metrics: tuple[Metric, ...] = ()
    objectives: tuple[Objective, ...] = ()
    organisation_goals: tuple[OrganisationGoal, ...] = ()
    alignment: tuple[Alignment, ...] = ()
    compass: Compass | None = None
    story: Story | None = None
    business_case: BusinessCase | None = None
    route: Route | None = None
    actions: tuple[Action, ...] = ()
    governance: Governance | None = None

    def metric(self, name: str | None) -> Metric | None:
        """The metric with this id, or None."""
        return _named(self, self.metrics, "metrics", name)

    def objective(self, name: str | None) -> Objective | None:
        """The objective with this id, or None."""
        return _named(self, self.objectives, "objectives", name)

    def expectation(self, name: str | None) -> Expectation | None:
        """The expectation with this id, or None."""
        return _named(self, self.expectations, "expectations", name)

    def journey(self, name: str | None) -> Journey | None:
        """The journey with this id, or None."""
        return _named(self, self.journeys, "journeys", name)

    def segment(self, name: str | None) -> Segment | None:
        """The segment with this id, or None."""
        return _named(self, self.segments, "segments", name)

    def goal(self, name: str | None) -> OrganisationGoal | None:
        """The organisation's goal with this id, or None."""
        return _named(self, self.organisation_goals, "organisation_goals", name)


P = TypeVar("P", bound=Part)


def _named(strategy: Strategy, parts: tuple[P, ...], kind: str, name: str | None) -> P | None:
    """The first part with an id, from an index that is made once a list: checks look names up for every reference."""
    indexes: dict[str, dict[str, Any]] | None = getattr(strategy, "_by_id", None)
    if indexes is None:
        indexes = {}
        object.__setattr__(strategy, "_by_id", indexes)
    if kind not in indexes:
        indexes[kind] = {part.id: part for part in reversed(parts)}  # type: ignore[attr-defined]
    return indexes[kind].get(name) if name is not None else None
