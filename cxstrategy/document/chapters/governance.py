"""The chapter on the organisation: the model's path, the team with its sums, owners journey by journey."""

from dataclasses import dataclass
from datetime import date

from cxstrategy.document.chapters.chapter import Chapter
from cxstrategy.document.context import Context
from cxstrategy.model.expectations import Journey
from cxstrategy.model.governance import Governance, Handover
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.currency import currency_name
from cxstrategy.words.language import Message, say
from cxstrategy.words.terms import term


@dataclass(frozen=True)
class ModelRow:
    """How it is organised from a date on; None is now."""

    by: date | None
    model: Message


@dataclass(frozen=True)
class OwnerRow:
    """A journey and who owns it; None: nobody yet."""

    journey: Journey
    owner: str | None


@dataclass(frozen=True)
class GovernanceView:
    """`fte` and `budget` are of the whole team, None where no role says; hand-overs the earliest first."""

    models: tuple[ModelRow, ...]
    fte: float | None
    budget: float | None
    owners: tuple[OwnerRow, ...]
    handover: tuple[Handover, ...]
    sponsor: str | None
    currency: str


def view_governance(context: Context) -> GovernanceView | None:
    """None without a governance part."""
    written = context.strategy.governance
    if written is None:
        return None
    hands = [role.fte for role in written.team if role.fte is not None]
    budgets = [role.budget for role in written.team if role.budget is not None]
    importance = context.strategy.importance
    return GovernanceView(
        models=_models(written),
        fte=sum(hands) if hands else None,
        budget=sum(budgets) if budgets else None,
        owners=_owners(context.strategy, written),
        handover=tuple(sorted(written.handover, key=lambda one: (one.by is None, one.by or date.min))),
        sponsor=written.sponsor or (importance.sponsor if importance else None),
        currency=currency_name(context.wording),
    )


def _models(written: Governance) -> tuple[ModelRow, ...]:
    """The model of now and those that follow, in the order of time."""
    now = [ModelRow(None, term("organising_model", written.model))] if written.model else []
    path = sorted(written.model_path, key=lambda step: step.by)
    return (*now, *(ModelRow(step.by, term("organising_model", step.model)) for step in path))


def _owners(strategy: Strategy, written: Governance) -> tuple[OwnerRow, ...]:
    """Every journey with its owner, as the governance says or else the journey itself; priority journeys first."""
    named = {one.journey: one.owner for one in reversed(written.journey_owners)}
    if not named:
        return ()
    journeys = sorted(strategy.journeys, key=lambda journey: not journey.priority)
    return tuple(OwnerRow(journey, named.get(journey.id) or journey.owner) for journey in journeys)


def conclude_governance(context: Context) -> Message | str:
    """Who carries it and how it is organised."""
    written = context.strategy.governance
    model = term("organising_model", written.model) if written and written.model else None
    if written and written.sponsor:
        if model:
            return say("{sponsor} carries the strategy, with {model}", sponsor=written.sponsor, model=model)
        return say("{sponsor} carries the strategy", sponsor=written.sponsor)
    if model:
        return say("We organise it with {model}; who carries it is still open", model=model)
    return say("Who carries the strategy is still to be decided")


CHAPTER = Chapter(
    "governance",
    say("How we organise it"),
    tells=lambda context: context.strategy.governance is not None,
    view=view_governance,
    conclude=conclude_governance,
    codes=("CX94",),
)
