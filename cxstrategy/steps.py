"""Workbook -> its steps: what each is called, how far it is, which findings are about it, and what to do next."""

from collections.abc import Sequence

from cxstrategy.analysis.gaps.gaps import CHAPTER_OF_KEY
from cxstrategy.analysis.gaps.place_names import placed
from cxstrategy.analysis.next_steps import next_steps as steps_that_help
from cxstrategy.finding import Finding
from cxstrategy.model.strategy import STEP_OF_KEY
from cxstrategy.words.language import Message, say
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
STATE_NAMES: dict[str, Message] = {"complete": say("complete"), "open": say("open"), "empty": say("not begun")}
# What endangers a decision most, the heaviest first: a case that loses money or may well do, a benefit taken on
# trust, a route that is undecided, benefits that objectives do not carry, a chain that breaks, a compass nobody tested.
DANGERS = ("CX812", "CX813", "CX805", "CX922", "CX821", "CX962", "CX614", "CX818", "CX601", "CX602")
DANGERS_TOLD = 3


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
