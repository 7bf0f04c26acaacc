"""The route walked: a route and a workbook in; nine steps in its order out, each with what this workbook leaves open."""

from dataclasses import dataclass

from cxstrategy.language import Message
from cxstrategy.model.route import ActionPhase, Style


@dataclass(frozen=True)
class PlannedStep:
    """One of nine steps: what to do and why, which strategy steps it covers, what is open, and the team's own actions.

    `open` are sentences on what the workbook shows is missing; `actions` are ids of the workbook's actions.
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
