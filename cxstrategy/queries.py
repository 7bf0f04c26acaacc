"""What one may ask of a Workbook: its numbers, how each was reached, what helps most now, its step plan."""

from collections.abc import Sequence
from typing import Any

from cxstrategy.analysis.analyse import as_json, plain
from cxstrategy.analysis.explain.explain import explain, explainable_keys, nearest_keys
from cxstrategy.analysis.gaps.gaps import CHAPTER_OF_KEY
from cxstrategy.analysis.gaps.place_names import placed
from cxstrategy.analysis.next_steps import next_steps as steps_that_help
from cxstrategy.analysis.route.plan_step import PlannedStep as PlannedStep
from cxstrategy.analysis.route.route import RouteAnalysis as RouteAnalysis
from cxstrategy.analysis.route.step_plan import CHARACTERS as CHARACTERS
from cxstrategy.analysis.route.step_plan import plan_steps
from cxstrategy.analysis.route.step_state import standing as standing
from cxstrategy.analysis.route.tie import vote_asked
from cxstrategy.analysis.route.traits import Recognised
from cxstrategy.analysis.route.traits import recognised as statements_recognised
from cxstrategy.finding import Finding
from cxstrategy.model.route import STYLES as STYLES
from cxstrategy.model.route import Style as Style
from cxstrategy.model.statements import ROUTE_STATEMENTS_TEXT as ROUTE_STATEMENTS_TEXT
from cxstrategy.model.strategy import STEP_OF_KEY
from cxstrategy.words.known_language import known_language
from cxstrategy.words.language import Message, Voice, say
from cxstrategy.workbook import Workbook

STEP_NAMES: dict[str, Message] = {
    "maturity": say("Starting point"),
    "importance": say("1 Importance"),
    "expectations": say("2 Customer expectations"),
    "developments": say("3 External developments"),
    "objectives": say("4 CX objectives"),
    "alignment": say("5 Alignment"),
    "compass": say("6 Customer compass"),
    "story": say("7 Storytelling"),
    "business_case": say("8 Business case"),
    "route": say("Route"),
    "governance": say("Organising"),
}
# What endangers a decision most, the heaviest first: a case that loses money or may well do, a benefit taken on
# trust, a route that is undecided, benefits that objectives do not carry, a chain that breaks, a compass nobody tested.
DANGERS = ("CX812", "CX813", "CX805", "CX922", "CX821", "CX962", "CX614", "CX818", "CX601", "CX602")
DANGERS_TOLD = 3


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


def next_steps(workbook: Workbook) -> Sequence[Message]:
    """The few things that would help a workbook most, most urgent first."""
    return steps_that_help(workbook.strategy, workbook.analysis.progress) if workbook.strategy else ()


def step_number(finding: Finding) -> int:
    """Which step a finding is about, counted from 1 in the order of the steps; 0 where it is about none."""
    step = STEP_OF_KEY.get(finding.where.partition("/")[0])
    return list(STEP_NAMES).index(step) + 1 if step else 0


def step_name(finding: Finding) -> Message:
    """The step a finding is about, as readers call it."""
    number = step_number(finding)
    return list(STEP_NAMES.values())[number - 1] if number else say("Files and particulars")


def section_of(finding: Finding) -> str:
    """The chapter of the document that a finding is about, by the name it has there; "" where it is about none."""
    return CHAPTER_OF_KEY.get(finding.where.partition("/")[0], "")


def completed_steps(workbook: Workbook) -> tuple[int, int]:
    """How many steps are complete, and how many there are."""
    states = [progress.state for progress in workbook.analysis.progress.values()]
    return states.count("complete"), len(STEP_NAMES)


def dangers(workbook: Workbook) -> Sequence[Finding]:
    """The three findings that most endanger the decision, of each kind the first, most serious first."""
    found: dict[str, Finding] = {}
    for one in workbook.findings:
        if one.accepted is None:
            found.setdefault(one.code, one)
    return [found[code] for code in DANGERS if code in found][:DANGERS_TOLD]


def open_places(workbook: Workbook, step: str) -> Sequence[Message]:
    """What a step still leaves open, in words and with the place."""
    strategy = workbook.strategy
    return [placed(strategy, place) for place in workbook.analysis.progress[step].open] if strategy else ()


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
