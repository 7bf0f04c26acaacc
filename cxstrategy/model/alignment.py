"""Step 5, alignment: the organisation's goals, and how each CX objective brings one nearer."""

from typing import Literal

from cxstrategy.model.part import Part
from cxstrategy.model.quantities import Id, Text


class OrganisationGoal(Part):
    """What the organisation as a whole is after."""

    id: Id
    """A short name to refer to this goal, e.g. `growth`."""
    statement: Text
    """What the organisation as a whole wants to reach."""
    owner: Text | None = None
    """Who is accountable for it."""
    source: Text | None = None
    """Where it was laid down, e.g. `Strategic plan 2026-2030`."""
    indicator: Text | None = None
    """The figure by which the organisation tracks it."""


class Alignment(Part):
    """One link: how an objective brings a goal nearer, and what shows that it does."""

    objective: Id
    """The id of the objective that contributes."""
    goal: Id
    """The id of the organisation's goal that it contributes to."""
    mechanism: Text | None = None
    """How one leads to the other, e.g. `Customers who are informed call less`."""
    evidence: Literal["own_data", "external", "assumption"] | None = None
    """What shows that it works: `own_data`, `external` or `assumption`."""
    source: Text | None = None
    """Where that can be looked up."""
