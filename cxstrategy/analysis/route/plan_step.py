"""The shape of a step plan: phase, words, topics, actions taken and the moment of measuring."""

from dataclasses import dataclass
from typing import Literal

from cxstrategy.model.route import ActionPhase, Style
from cxstrategy.words.language import Message

# What a step asks of the workbook: one of the strategy's steps, or something that keeps it going.
Topic = Literal[
    "maturity", "importance", "expectations", "developments", "objectives", "alignment", "compass", "story",
    "business_case", "baseline", "journeys", "sponsor", "ambassadors", "pilot", "assumptions", "measuring", "scale",
    "review",
]  # fmt: skip
# Which of the team's actions belong in a step: by lane, by what they are tied to ("chain" is to an expectation and an
# objective both), or whatever is left of the phase.
Trait = Literal["quick_win", "foundation", "chain", "objective", "expectation", "other"]
# When a step measures: before customers notice anything, or after.
Moment = Literal["before", "after"]


@dataclass(frozen=True)
class PlanStep:
    """One step of a route, before a workbook is held beside it."""

    phase: ActionPhase
    title: Message
    purpose: Message
    topics: tuple[Topic, ...]
    takes: tuple[Trait, ...] = ()
    measures: Moment | None = None


@dataclass(frozen=True)
class Risk:
    """What goes wrong on a route, and what keeps it from happening."""

    risk: Message
    guard: Message


@dataclass(frozen=True)
class PlannedStep:
    """One of nine steps: what to do and why, which strategy steps it covers, what is open, and the team's own actions.

    `open` are sentences on what the workbook shows is missing; `actions` are ids of the workbook's actions, the first
    to start first. `moment` says whether a step that measures does so before or after customers notice anything.
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
