"""Workbook -> what the preview shows beside its page: the findings by section, and the room view of its progress."""

from collections.abc import Sequence
from typing import Any

from cxstrategy.finding import Finding
from cxstrategy.preview.source_places import place_of
from cxstrategy.report.counts import closing_line
from cxstrategy.report.groups import Group, LeftOut, told_briefly
from cxstrategy.report.order import most_urgent_first
from cxstrategy.report.terminal import SEVERITY_WORDS
from cxstrategy.steps import STEP_NAMES, dangers, next_steps, open_places, section_of, step_name, step_number
from cxstrategy.words.language import Voice, say_many
from cxstrategy.workbook import Workbook

# So many open places of a step are shown to a room; the rest is counted.
OPEN_SHOWN = 2


def findings_view(workbook: Workbook, findings: Sequence[Finding], voice: Voice) -> dict[str, Any]:
    """The findings that still ask for something, most urgent first, and the line that counts them."""
    asked = [one for one in findings if one.accepted is None]
    told = told_briefly(most_urgent_first(asked, step_number), voice)
    return {
        "counts": closing_line(asked, workbook.path.name or str(workbook.path)).into(voice),
        "findings": [_told(one, voice) for one in told],
    }


def _told(one: Group | LeftOut, voice: Voice) -> dict[str, Any]:
    first = one.first
    told: dict[str, Any] = {
        "code": first.code,
        "severity": first.severity.value,
        "kind": SEVERITY_WORDS[first.severity].into(voice),
        "step": step_name(first).into(voice),
        "section": section_of(first),
        "message": first.message.into(voice),
        "help": first.help.into(voice) if first.help else "",
        "place": place_of(first.span) if first.span else "",
        "also": [],
    }
    if isinstance(one, LeftOut):
        more = say_many("and {count} more of this kind", "and {count} more of this kind", one.count)
        return told | {"message": more.into(voice), "help": "", "place": ""}
    return told | {"also": [place_of(span) for span in one.places]}


def room_view(workbook: Workbook, voice: Voice) -> dict[str, Any]:
    """How far each step is, what is open there, what is next, and what endangers the decision."""
    return {
        "title": workbook.strategy.workbook.title if workbook.strategy else "",
        "steps": [_step(workbook, step, voice) for step in workbook.analysis.progress],
        "next": [step.into(voice) for step in next_steps(workbook)],
        "dangers": [found.message.into(voice) for found in dangers(workbook)],
        "counts": closing_line(workbook.findings, workbook.path.name or str(workbook.path)).into(voice),
    }


def _step(workbook: Workbook, step: str, voice: Voice) -> dict[str, Any]:
    progress = workbook.analysis.progress[step]
    places = [place.into(voice) for place in open_places(workbook, step)] if progress.state == "open" else []
    rest = len(places) - OPEN_SHOWN
    more = [say_many("and {count} more", "and {count} more", rest).into(voice)] if rest > 0 else []
    return {
        "name": STEP_NAMES[step].into(voice),
        "state": progress.state,
        "filled": progress.filled,
        "expected": progress.expected,
        "open": places[:OPEN_SHOWN] + more,
    }
