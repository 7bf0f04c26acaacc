"""What one may ask of a Workbook: its numbers, how each was reached, its step plan."""

from collections.abc import Sequence
from typing import Any

from cxstrategy.analysis.analyse import as_json, plain
from cxstrategy.analysis.explain.explain import explain, explainable_keys, nearest_keys
from cxstrategy.analysis.route.plan_step import PlannedStep as PlannedStep
from cxstrategy.analysis.route.route import RouteAnalysis as RouteAnalysis
from cxstrategy.analysis.route.step_plan import CHARACTERS as CHARACTERS
from cxstrategy.analysis.route.step_plan import plan_steps
from cxstrategy.analysis.route.step_state import standing as standing
from cxstrategy.analysis.route.tie import vote_asked
from cxstrategy.analysis.route.traits import Recognised
from cxstrategy.analysis.route.traits import recognised as statements_recognised
from cxstrategy.model.route import STYLES as STYLES
from cxstrategy.model.route import Style as Style
from cxstrategy.model.statements import ROUTE_STATEMENTS_TEXT as ROUTE_STATEMENTS_TEXT
from cxstrategy.words.known_language import known_language
from cxstrategy.words.language import Message, Voice
from cxstrategy.workbook import Workbook


def numbers(workbook: Workbook) -> dict[str, Any]:
    """Every number of a workbook as plain values, under the names of `cxstrategy analyse --format json`."""
    return as_json(workbook.analysis)


def explained(workbook: Workbook, key: str, language: str) -> str | None:
    """How a number was reached, in words: formula, values with their places, steps, result; None for an unknown key.

    Raises WorkbookError for an unknown language.
    """
    known_language(language)
    found = explain(workbook.strategy, workbook.analysis, key) if workbook.strategy else None
    return found.into(language) if found else None


def explainable(workbook: Workbook, key: str = "") -> Sequence[str]:
    """The keys that `explained` knows, or those nearest to `key`."""
    return nearest_keys(workbook.analysis, key) if key else explainable_keys(workbook.analysis)


def route_numbers(workbook: Workbook, style: Style | None, voice: Voice) -> dict[str, Any]:
    """The route as plain values: figures, the statements recognised most and least, and the plan (of `style`)."""
    found = numbers(workbook)
    steps = plain(step_plan(workbook, style) if style else workbook.analysis.step_plan, voice)
    return {"route": found["route"], "recognised": plain(recognised(workbook)), "step_plan": steps}


def recognised(workbook: Workbook) -> Recognised | None:
    """The statements that respondents recognise most and least; None where fewer than three answered enough."""
    route = workbook.analysis.route
    return statements_recognised(workbook.strategy, route.shown) if workbook.strategy and route else None


def vote(workbook: Workbook) -> Message | None:
    """What a tie asks first; None where nothing ties."""
    found = workbook.analysis.route
    return vote_asked(workbook.strategy) if workbook.strategy and found and found.taken is None else None


def step_plan(workbook: Workbook, style: Style) -> Sequence[PlannedStep]:
    """The nine steps of a route, each with where it stands and what this workbook leaves open."""
    if workbook.strategy is None:
        return ()
    return plan_steps(workbook.strategy, workbook.analysis.route, workbook.analysis.maturity, style)
