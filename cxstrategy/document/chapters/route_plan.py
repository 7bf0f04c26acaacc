"""The step plan of a route as the chapter tells it: its steps, what it asks and what goes wrong."""

from dataclasses import dataclass

from cxstrategy.analysis.route.plan_step import Character, PlannedStep, Risk
from cxstrategy.analysis.route.step_plan import CHARACTERS, RISKS, plan_steps
from cxstrategy.document.context import Context
from cxstrategy.model.route import ORDERS, ActionPhase, Style
from cxstrategy.words.language import Message
from cxstrategy.words.terms import term


@dataclass(frozen=True)
class StepRow:
    """A step of the plan, what is open in it and what it waits for."""

    step: PlannedStep
    open: tuple[str, ...]
    waits: tuple[str, ...]


@dataclass(frozen=True)
class Plan:
    """The nine steps of one route, what the route asks, what goes wrong on it and what helps."""

    style: Style
    name: Message
    order: tuple[ActionPhase, ...]
    steps: tuple[StepRow, ...]
    character: Character
    risk: Risk


def plan_of(style: Style, context: Context) -> Plan:
    """The plan of a style, held beside the workbook."""
    analysis, say_it = context.analysis, context.wording.say
    steps = plan_steps(context.strategy, analysis.route, analysis.maturity, style)
    rows = (StepRow(step, tuple(map(say_it, step.open)), tuple(map(say_it, step.waits))) for step in steps)
    return Plan(style, term("style", style), ORDERS[style], tuple(rows), CHARACTERS[style], RISKS[style])
