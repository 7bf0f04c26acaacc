"""How customer experience is organised: sponsor, model, team, forums, owners, RACI and hand-over."""

from typing import Literal

from cxstrategy.model.field import default
from cxstrategy.model.part import Part
from cxstrategy.model.quantities import Date, Id, Money, Number, Text, Texts, Whole

OrganisingModel = Literal["central", "hub_and_spoke", "embedded"]


class ModelStep(Part):
    """The organising model by a date."""

    by: Date
    """The date from which it is organised this way."""
    model: OrganisingModel
    """How it is organised then: `central`, `hub_and_spoke` or `embedded`."""


class Role(Part):
    """A role in the team: who, how much time and which budget a year."""

    role: Text
    """The role in the team, e.g. `journey researcher`."""
    name: Text | None = None
    """Who fills the role."""
    fte: Number | None = None
    """How many full-time equivalents it is, e.g. `0.8`."""
    budget: Money | None = None
    """What it costs a year, in the currency of the business case."""


class Forum(Part):
    """A meeting that decides something."""

    name: Text
    """What the meeting is called."""
    purpose: Text | None = None
    """What it is for."""
    rhythm: Text | None = None
    """How often it meets, e.g. `every month`."""
    chair: Text | None = None
    """Who chairs it."""
    members: Whole | None = None
    """How many people take part. Four to twenty works best."""
    decides: Text | None = None
    """What it may decide on."""


class JourneyOwner(Part):
    """Who owns a journey across departments."""

    journey: Id
    """The id of the journey."""
    owner: Text
    """The person who is accountable for it, across departments."""


class Ambassadors(Part):
    """How many colleagues carry the strategy into which departments."""

    number: Whole | None = None
    """How many colleagues carry the strategy into their department."""
    departments: Texts = ()
    """Which departments they come from, one per line."""


class RaciRow(Part):
    """A task: who does it, who answers for it, who is asked and who is told."""

    task: Text
    """The task or decision."""
    responsible: Texts = ()
    """Who does the work, one per line."""
    accountable: Text | None = None
    """The one person who is accountable for it."""
    consulted: Texts = ()
    """Who is asked beforehand, one per line."""
    informed: Texts = ()
    """Who is told afterwards, one per line."""


class Handover(Part):
    """A task that moves from the CX team into the line."""

    task: Text
    """The task that moves."""
    from_: Text | None = default(None, alias="from")
    """Who does it now."""
    to: Text | None = None
    """Who takes it over."""
    by: Date | None = None
    """The date by which it has been handed over."""
    condition: Text | None = None
    """What must be in place first."""


class Governance(Part):
    """How the organisation is set up to keep going."""

    sponsor: Text | None = None
    """The board member who is accountable for the whole."""
    model: OrganisingModel | None = None
    """How it is organised at the start: a `central` team, `hub_and_spoke` (a core team with people in departments) or
    `embedded` in the line."""
    model_path: tuple[ModelStep, ...] = ()
    """How that changes over the years: each step with its date."""
    team: tuple[Role, ...] = ()
    """The roles in the team, with names, time and budget."""
    forums: tuple[Forum, ...] = ()
    """The meetings in which decisions are made."""
    journey_owners: tuple[JourneyOwner, ...] = ()
    """Who owns each journey."""
    ambassadors: Ambassadors | None = None
    """Colleagues who carry the strategy into their department."""
    raci: tuple[RaciRow, ...] = ()
    """Who does each task, who is accountable for it, who is consulted and who is informed."""
    handover: tuple[Handover, ...] = ()
    """Tasks that move from the CX team into the line."""
