"""Step 5, alignment: the organisation's goals, and how each CX objective brings one nearer."""

from typing import Literal

from cxstrategy.model.part import Part
from cxstrategy.model.quantities import Id, Text


class OrganisationGoal(Part):
    """What the organisation as a whole is after."""

    id: Id
    statement: Text
    owner: Text | None = None
    source: Text | None = None
    indicator: Text | None = None


class Alignment(Part):
    """One link: how an objective brings a goal nearer, and what shows that it does."""

    objective: Id
    goal: Id
    mechanism: Text | None = None
    evidence: Literal["own_data", "external", "assumption"] | None = None
    source: Text | None = None
