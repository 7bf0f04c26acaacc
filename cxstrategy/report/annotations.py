"""Findings with their places -> what GitHub shows beside the lines of a change, and GitLab in a merge request."""

from collections.abc import Iterable
from typing import Any

from cxstrategy.finding import Severity
from cxstrategy.report.places import PlacedFinding
from cxstrategy.words.language import Voice

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.TIP: "notice"}
_WEIGHTS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.TIP: "info"}


def as_github(placed: PlacedFinding, voice: Voice) -> str:
    """One finding as a command of a GitHub workflow, on a line of its own."""
    finding, span = placed.finding, placed.span
    values: dict[str, object] = {"file": placed.path, "line": span.line if span else 1}
    if span:
        values["endLine"] = span.end_line
        if span.line == span.end_line:
            values |= {"col": span.column, "endColumn": max(span.end_column, span.column)}
    values["title"] = finding.code
    said = "\n".join(part.into(voice) for part in (finding.message, finding.help) if part)
    named = ",".join(f"{name}={_escaped(str(value), ':,')}" for name, value in values.items())
    return f"::{_COMMANDS[finding.severity]} {named}::{_escaped(said)}"


def _escaped(text: str, signs: str = "") -> str:
    """What a command of GitHub reads back as the text."""
    return "".join(f"%{ord(char):02X}" if char in "%\r\n" + signs else char for char in text)


def as_gitlab(found: Iterable[tuple[PlacedFinding, Voice]]) -> list[dict[str, Any]]:
    """Findings as a code quality report of GitLab."""
    return [
        {
            "description": placed.finding.message.into(voice),
            "check_name": placed.finding.code,
            "fingerprint": placed.fingerprint,
            "severity": _WEIGHTS[placed.finding.severity],
            "location": {"path": placed.path, "lines": {"begin": placed.span.line if placed.span else 1}},
        }
        for placed, voice in found
    ]
