"""The chapter on who: the sponsor, the team in time, owners journey by journey, and where is decided."""

from dataclasses import dataclass
from datetime import date

from cxstrategy.document.chapters.chapter import Chapter, Restated, Title
from cxstrategy.document.context import Context
from cxstrategy.document.pagination.composition import ChapterPart
from cxstrategy.model.expectations import Journey
from cxstrategy.model.governance import Governance, Handover
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.currency import currency_name
from cxstrategy.words.language import say
from cxstrategy.words.terms import term


@dataclass(frozen=True)
class OwnerRow:
    """A journey with who owns it (None: nobody yet) and the expectations of the thread that it carries."""

    journey: Journey
    owner: str | None
    numbers: tuple[int, ...]


@dataclass(frozen=True)
class GovernanceView:
    """`fte` and `budget` are of the whole team, None where no role says; hand-overs the earliest first.

    `ends` is the day from which no separate team is needed, None where the path does not come that far. `model` says
    how it is organised where no day is known and so nothing is drawn; empty else. `members` are the meetings with how
    many take part.
    """

    ends: date | None
    model: str
    fte: float | None
    budget: float | None
    owners: tuple[OwnerRow, ...]
    handover: tuple[Handover, ...]
    sponsor: str | None
    currency: str
    members: tuple[str, ...]


def view_governance(context: Context) -> GovernanceView | None:
    """None without a governance part."""
    written = context.strategy.governance
    if written is None:
        return None
    hands = [role.fte for role in written.team if role.fte is not None]
    budgets = [role.budget for role in written.team if role.budget is not None]
    return GovernanceView(
        ends=_ends(written),
        model=_model(written, context),
        fte=sum(hands) if hands else None,
        budget=sum(budgets) if budgets else None,
        owners=_owners(context, written),
        handover=tuple(sorted(written.handover, key=lambda one: (one.by is None, one.by or date.min))),
        sponsor=_sponsor(context.strategy),
        currency=currency_name(context.wording),
        members=tuple(
            f"{one.name} {context.wording.number(one.members, 0)}" for one in written.forums if one.members is not None
        ),
    )


def _sponsor(strategy: Strategy) -> str | None:
    written, importance = strategy.governance, strategy.importance
    return (written.sponsor if written else None) or (importance.sponsor if importance else None)


def _ends(written: Governance) -> date | None:
    """The day of the last step of the path, where that is the line and the beginning is not."""
    last = max(written.model_path, key=lambda step: step.by, default=None)
    return last.by if last and last.model == "embedded" and written.model != "embedded" else None


def _model(written: Governance, context: Context) -> str:
    if written.model is None or written.model_path or any(one.by for one in written.handover):
        return ""
    name, meaning = (term(kind, written.model) for kind in ("organising_model", "organising_model_meaning"))
    return context.wording.say(say("We work with {model}: {meaning}.", model=name, meaning=meaning))


def _owners(context: Context, written: Governance) -> tuple[OwnerRow, ...]:
    """Every journey with its owner, as the governance says or else the journey itself; priority journeys first."""
    named = {one.journey: one.owner for one in reversed(written.journey_owners)}
    if not named:
        return ()
    marks = context.analysis.thread.journeys
    journeys = sorted(context.strategy.journeys, key=lambda journey: not journey.priority)
    return tuple(OwnerRow(one, named.get(one.id) or one.owner, marks.get(one.id, ())) for one in journeys)


def conclude_governance(context: Context) -> Title:
    """When the team must have made itself superfluous; else who carries it and how it is organised."""
    written = context.strategy.governance
    sponsor, ends = _sponsor(context.strategy), _ends(written) if written else None
    if ends and sponsor:
        return say("It starts with a team, and must run without one from {date}", date=context.wording.month(ends))
    if ends:
        return say(
            "From {date} it must run without a team; who carries it until then is still open",
            date=context.wording.month(ends),
        )
    model = term("organising_model", written.model) if written and written.model else None
    if sponsor:
        if model:
            return Restated(say("{sponsor} carries the strategy, with {model}", sponsor=sponsor, model=model))
        return Restated(say("{sponsor} sponsors the strategy", sponsor=sponsor))
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
    parts=(
        ChapterPart("sponsor", say("who is accountable for the whole"), core=True),
        ChapterPart("ambassadors", say("the ambassadors"), core=True),
        ChapterPart("line", say("the team in time"), core=True),
        ChapterPart("owners", say("who owns each journey"), core=True),
        ChapterPart("forums", say("where it is decided"), core=True),
        ChapterPart("team", say("the roles in the team with their budget")),
        ChapterPart("handover", say("what must be in place before a task is handed over")),
        ChapterPart("members", say("how many take part in each meeting")),
        ChapterPart("raci", say("who does what")),
    ),
    asks=say("who decides from now on, and who no longer does"),
)
