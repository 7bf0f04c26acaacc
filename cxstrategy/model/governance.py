"""How customer experience is organised: sponsor, model, team, forums, owners, RACI and hand-over."""

from typing import Literal

from pydantic import Field

from cxstrategy.model.part import Part
from cxstrategy.model.quantities import Date, Id, Money, Number, Text, Texts, Whole

OrganisingModel = Literal["central", "hub_and_spoke", "embedded"]


class ModelStep(Part):
    """The organising model by a date."""

    by: Date
    model: OrganisingModel


class Role(Part):
    """A role in the team: who, how much time and which budget a year."""

    role: Text
    name: Text | None = None
    fte: Number | None = None
    budget: Money | None = None


class Forum(Part):
    """A meeting that decides something."""

    name: Text
    purpose: Text | None = None
    rhythm: Text | None = None
    chair: Text | None = None
    members: Whole | None = None
    decides: Text | None = None


class JourneyOwner(Part):
    """Who owns a journey across departments."""

    journey: Id
    owner: Text


class Ambassadors(Part):
    """How many colleagues carry the strategy into which departments."""

    number: Whole | None = None
    departments: Texts = ()


class RaciRow(Part):
    """A task: who does it, who answers for it, who is asked and who is told."""

    task: Text
    responsible: Texts = ()
    accountable: Text | None = None
    consulted: Texts = ()
    informed: Texts = ()


class Handover(Part):
    """A task that moves from the CX team into the line."""

    task: Text
    from_: Text | None = Field(None, alias="from")
    to: Text | None = None
    by: Date | None = None
    condition: Text | None = None


class Governance(Part):
    """How the organisation is set up to keep going."""

    sponsor: Text | None = None
    model: OrganisingModel | None = None
    model_path: tuple[ModelStep, ...] = ()
    team: tuple[Role, ...] = ()
    forums: tuple[Forum, ...] = ()
    journey_owners: tuple[JourneyOwner, ...] = ()
    ambassadors: Ambassadors | None = None
    raci: tuple[RaciRow, ...] = ()
    handover: tuple[Handover, ...] = ()
