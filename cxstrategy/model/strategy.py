"""Strategy: the whole workbook as one closed, frozen record."""

from dataclasses import replace
from typing import Any, TypeVar

from cxstrategy.model.alignment import Alignment, OrganisationGoal
from cxstrategy.model.business_case import BusinessCase
from cxstrategy.model.compass import Compass
from cxstrategy.model.decided import Decided
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
from cxstrategy.words.decider import decider_of
from cxstrategy.words.language import Voice

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
STEP_OF_KEY = {key: step for step, keys in STEPS.items() for key in keys}
EIGHT_STEPS = tuple(step for step in STEPS if step not in ("maturity", "route", "governance"))


class Strategy(Part):
    """Everything a team wrote, in the order of the format."""

    __slots__ = ("_by_id",)

    workbook: Workbook
    """What the document is called, its language and its reference date."""
    organisation: Organisation
    """Whose strategy it is."""
    maturity: Maturity | None = None
    """Starting point: the maturity scan of 36 statements about what people do here."""
    building_blocks: BuildingBlocks = {}
    """Starting point: the seven building blocks, each with its level."""
    importance: Importance | None = None
    """Step 1: why customer experience, why now, and what doing nothing costs."""
    segments: tuple[Segment, ...] = ()
    """Step 2: groups of customers that each want something of their own."""
    journeys: tuple[Journey, ...] = ()
    """Step 2: the journeys of customers and employees, stage by stage."""
    expectations: tuple[Expectation, ...] = ()
    """Step 2: what customers expect, and how you know."""
    developments: tuple[Development, ...] = ()
    """Step 3: what changes around you, and what that does to expectations."""
    metrics: tuple[Metric, ...] = ()
    """Step 4: what you measure, with whom and how."""
    objectives: tuple[Objective, ...] = ()
    """Step 4: what you want to reach, from baseline to target."""
    organisation_goals: tuple[OrganisationGoal, ...] = ()
    """Step 5: what the organisation as a whole is after."""
    alignment: tuple[Alignment, ...] = ()
    """Step 5: how each objective brings a goal of the organisation nearer."""
    compass: Compass | None = None
    """Step 6: the customer compass: the promise, and what it asks of everybody."""
    story: Story | None = None
    """Step 7: the story, with the customer as its hero, for each audience."""
    business_case: BusinessCase | None = None
    """Step 8: what it costs, what it brings, and what you ask the board."""
    route: Route | None = None
    """How you travel: the scan that tells Denkers, Doeners and Delers apart."""
    actions: tuple[Action, ...] = ()
    """What will be done, by whom, from when until when."""
    governance: Governance | None = None
    """How you make sure that it lasts."""
    decided: tuple[Decided, ...] = ()
    """The log of what was chosen in a room, and between what. The appendix shows it."""

    def voice(self, language: str | None = None) -> Voice:
        """How a reader is spoken to: the language (else the workbook's), its word for customers and who decides."""
        spoken = language or self.workbook.language
        named = self.organisation.customers_are
        customers = named.word(spoken, spoken == self.workbook.language) if named else None
        asked = self.business_case.decision if self.business_case else None
        decider = decider_of(asked.who) if asked else None
        if customers and decider and decider.public:
            customers = replace(customers, governed=True)
        return Voice(spoken, customers, decider=decider)

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

    @property
    def main_objective(self) -> Objective | None:
        """The objective that stands for all: the first at the relationship level, else the first."""
        for objective in self.objectives:
            metric = self.metric(objective.metric)
            if metric and metric.level == "relationship":
                return objective
        return next(iter(self.objectives), None)


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
