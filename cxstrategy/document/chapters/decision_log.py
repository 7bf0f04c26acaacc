"""The appendix with the decision log: what was chosen in a room, between which alternatives, and who disagreed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from cxstrategy.document.benefit_names import benefit_names
from cxstrategy.document.chapters.chapter import Chapter
from cxstrategy.document.context import Context
from cxstrategy.model.decided import Alternative, Decided
from cxstrategy.model.descriptions import title
from cxstrategy.model.part import Part
from cxstrategy.model.strategy import STEP_OF_KEY
from cxstrategy.model.titles import title_of
from cxstrategy.words.fields import field_name
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.naming import capital
from cxstrategy.words.said import Named
from cxstrategy.words.terms import term
from cxstrategy.words.wording import Wording


@dataclass(frozen=True)
class OnTheTable:
    """What could be chosen, with who brought it in and its votes, and whether it was."""

    text: str
    chosen: bool


@dataclass(frozen=True)
class LoggedDecision:
    """A choice with what it is about in words, and what was on the table: each with who brought it in, and votes."""

    decision: Decided
    subject: str
    by: str
    alternatives: tuple[OnTheTable, ...]


@dataclass(frozen=True)
class DecisionLogView:
    """Choices by date, those without one last."""

    decisions: tuple[LoggedDecision, ...]


def view_decision_log(context: Context) -> DecisionLogView:
    """An empty view for a workbook without a log."""
    written = sorted(context.strategy.decided, key=lambda one: one.date or date.max)
    return DecisionLogView(tuple(_logged(one, context) for one in written))


def _logged(decision: Decided, context: Context) -> LoggedDecision:
    return LoggedDecision(
        decision=decision,
        subject=": ".join(_subject([step for step in decision.about.split("/") if step] or [decision.about], context)),
        by=capital(context.wording.listed(decision.by)) if decision.by else "",
        alternatives=tuple(_on_the_table(decision, context.wording)),
    )


def _on_the_table(decision: Decided, wording: Wording) -> Iterator[OnTheTable]:
    """The choice first, with what is known of it where it was an alternative; then the others."""
    chosen = decision.chosen.rstrip(".")
    same = [one for one in decision.alternatives if one.text.rstrip(".") == chosen]
    yield OnTheTable(_told(same[0], wording) if same else chosen, chosen=True)
    for one in decision.alternatives:
        if one not in same:
            yield OnTheTable(_told(one, wording), chosen=False)


def _told(one: Alternative, wording: Wording) -> str:
    votes = (
        ""
        if one.votes is None
        else wording.say(say_many("{number} vote", "{number} votes", one.votes, number=wording.number(one.votes)))
    )
    known = ", ".join(part for part in (one.by, votes) if part)
    return f"{one.text.rstrip('.')} ({known})" if known else one.text.rstrip(".")


def _subject(steps: list[str], context: Context) -> Iterator[str]:
    """The words for a place in the workbook: its step, the parts it lies in by their names, and its key."""
    step = STEP_OF_KEY.get(steps[0])
    yield context.wording.say(term("step", step)) if step else _key_name(steps[0], context)
    names = _parts_on(steps, context)
    if len(steps) == 1 and step != steps[0] and step:
        yield _key_name(steps[0], context)
    for count in range(2, len(steps) + 1):
        below, last = "/".join(steps[:count]), steps[count - 1]
        if name := names.get(below):
            yield name
        elif count == len(steps) and below not in names and not last.isdigit():
            yield _key_name(last, context)


def _parts_on(steps: list[str], context: Context) -> dict[str, str]:
    """The parts on the way to a place, each with its title, or empty."""
    path = "/".join(steps) + "/"
    parts = [part for part in context.strategy.parts() if path.startswith(part.path + "/")]
    benefits = benefit_names(context.strategy, context.wording)
    called = {f"business_case/benefits/{id}": name for id, name in benefits.items()}
    return {part.path: _titled(called.get(part.path) or title_of(part), context) for part in parts}


def _titled(title: Message | str, context: Context) -> str:
    return Named(title).into(context.wording.voice) if title else ""


def _key_name(key: str, context: Context) -> str:
    known = field_name(key)
    return context.wording.say(known) if known else title(Part, key, context.wording.language)


CHAPTER = Chapter(
    "decision_log",
    say("Decision log"),
    tells=lambda context: bool(context.strategy.decided),
    view=view_decision_log,
)
