"""The chapter on the organisation: the team's line in time, the team with its sums, owners journey by journey."""

from dataclasses import dataclass
from datetime import date

from cxstrategy.document.chapters.chapter import Chapter
from cxstrategy.document.context import Context
from cxstrategy.model.expectations import Journey
from cxstrategy.model.governance import Governance, Handover, OrganisingModel
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.currency import currency_name
from cxstrategy.words.language import Message, say
from cxstrategy.words.terms import term


@dataclass(frozen=True)
class MomentRow:
    """A moment in the team's life (None is now): how it is organised from then on, and which tasks have moved."""

    by: date | None
    model: Message | None
    meaning: Message | None
    moved: tuple[str, ...] = ()


@dataclass(frozen=True)
class OwnerRow:
    """A journey and who owns it; None: nobody yet."""

    journey: Journey
    owner: str | None


@dataclass(frozen=True)
class GovernanceView:
    """`fte` and `budget` are of the whole team, None where no role says; hand-overs the earliest first.

    `ends` is the day from which no separate team is needed, None where the path does not come that far.
    """

    moments: tuple[MomentRow, ...]
    ends: date | None
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
        moments=_moments(written),
        ends=_ends(written),
        fte=sum(hands) if hands else None,
        budget=sum(budgets) if budgets else None,
        owners=_owners(context.strategy, written),
        handover=tuple(sorted(written.handover, key=lambda one: (one.by is None, one.by or date.min))),
        sponsor=written.sponsor or (importance.sponsor if importance else None),
        currency=currency_name(context.wording),
    )


def _moments(written: Governance) -> tuple[MomentRow, ...]:
    """The model of now, then every day on which the model changes or tasks move into the line."""
    models = {step.by: step.model for step in written.model_path}
    days = {*models, *(one.by for one in written.handover if one.by)} if models else set()
    now = [_moment(None, written.model, ())] if written.model else []
    moved = {day: tuple(one.task for one in written.handover if one.by == day) for day in days}
    return (*now, *(_moment(day, models.get(day), moved[day]) for day in sorted(days)))


def _moment(day: date | None, model: OrganisingModel | None, moved: tuple[str, ...]) -> MomentRow:
    if model is None:
        return MomentRow(day, None, None, moved)
    return MomentRow(day, term("organising_model", model), term("organising_model_meaning", model), moved)


def _ends(written: Governance) -> date | None:
    """The day of the last step of the path, where that is the line and the beginning is not."""
    last = max(written.model_path, key=lambda step: step.by, default=None)
    return last.by if last and last.model == "embedded" and written.model != "embedded" else None


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
        return say("{sponsor} sponsors the strategy", sponsor=written.sponsor)
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
