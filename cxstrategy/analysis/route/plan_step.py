"""The shape of a step plan: phase, words, topics, actions taken, the moment of measuring, and where a step stands."""

from dataclasses import KW_ONLY, dataclass
from typing import Literal

from cxstrategy.model.route import ActionPhase, Style
from cxstrategy.words.language import Message, say
from cxstrategy.words.said import Count

# What a step asks of the workbook: one of the strategy's steps, or something that keeps it going.
Topic = Literal[
    "maturity", "importance", "expectations", "developments", "objectives", "alignment", "compass", "story",
    "business_case", "baseline", "journeys", "sponsor", "ambassadors", "pilot", "assumptions", "measuring", "scale",
    "review",
]  # fmt: skip
# Which of the team's actions belong in a step: by what their title says they do, by lane, by what they are tied to
# ("chain" is to an expectation and an objective both), or whatever is left of the phase.
Trait = Literal[
    "measuring", "listening", "training", "quick_win", "foundation", "chain", "objective", "expectation", "other"
]
# When a step measures: before customers notice anything, or after.
Moment = Literal["before", "after"]
# Where a step stands: behind the team, under its hands, or still to come.
State = Literal["done", "now", "next"]


def weeks(low: int, high: int) -> Message:
    """How long a step takes, as a span of weeks."""
    return say("{low} to {high} weeks", low=Count(low), high=Count(high))


def months(low: int, high: int) -> Message:
    """How long a step takes, as a span of months."""
    return say("{low} to {high} months", low=Count(low), high=Count(high))


@dataclass(frozen=True)
class PlanStep:
    """One step of a route, before a workbook is held beside it.

    `go_on` and `stop` are what the words "Go on once" and "Stop when" begin.
    """

    phase: ActionPhase
    title: Message
    purpose: Message
    topics: tuple[Topic, ...]
    takes: tuple[Trait, ...] = ()
    measures: Moment | None = None
    _: KW_ONLY
    duration: Message
    who: Message
    output: Message
    go_on: Message
    stop: Message


@dataclass(frozen=True)
class Risk:
    """What goes wrong on a route, and what keeps it from happening."""

    risk: Message
    guard: Message


@dataclass(frozen=True)
class Character:
    """What an organisation of a style is like, and what its route asks of it."""

    traits: Message
    asks: Message


@dataclass(frozen=True)
class PlannedStep:
    """One of nine steps: what to do and why, which strategy steps it covers, what is open, and the team's own actions.

    `open` are sentences on what the workbook shows is missing, `waits` on what has still to happen before the step is
    done; `actions` are ids of the workbook's actions, the first to start first. `moment` says whether a step that
    measures does so before or after customers notice anything.
    """

    style: Style
    number: int
    phase: ActionPhase
    title: Message
    purpose: Message
    covers: tuple[str, ...]
    measures: bool
    open: tuple[Message, ...] = ()
    actions: tuple[str, ...] = ()
    moment: Moment | None = None
    _: KW_ONLY
    state: State
    waits: tuple[Message, ...] = ()
    duration: Message
    who: Message
    output: Message
    go_on: Message
    stop: Message
