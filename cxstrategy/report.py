"""Findings -> terminal text (place, line and caret, what is wrong and what to write) or JSON."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any

from cxstrategy.finding import Finding, Severity, Span
from cxstrategy.words.language import Message, Voice, say, say_many

SEVERITY_WORDS = {
    Severity.ERROR: say("error"),
    Severity.WARNING: say("warning"),
    Severity.TIP: say("tip"),
}
_COLOURS = {Severity.ERROR: "31;1", Severity.WARNING: "33;1", Severity.TIP: "36;1"}
_QUIET = "2"
# A line longer than this is shown as the stretch around the caret: a terminal is 80 to 120 columns wide.
_WIDEST = 100


def render(findings: Iterable[Finding], language: str | Voice) -> str:
    """Findings as a person reads them, in order of file and line, each followed by an empty line."""
    return "".join(_render_one(finding, language) + "\n" for finding in in_reading_order(findings))


def in_reading_order(findings: Iterable[Finding]) -> list[Finding]:
    """Findings by file, line and column; those without a place last."""
    order = {path: index for index, path in enumerate(dict.fromkeys(f.span.source.path for f in findings if f.span))}
    return sorted(findings, key=lambda finding: _position(finding, order))


def _position(finding: Finding, order: dict[str, int]) -> tuple[int, int, int, str]:
    if finding.span is None:
        return len(order), 0, 0, finding.code
    return order[finding.span.source.path], finding.span.line, finding.span.column, finding.code


def counted(findings: Sequence[Finding]) -> Counter[Severity]:
    """How many findings of each severity still ask for something; accepted ones do not."""
    return Counter(finding.severity for finding in findings if finding.accepted is None)


def closing_line(findings: Sequence[Finding], name: str) -> Message:
    """The last line of a check: what was found in the workbook called `name`."""
    counts = counted(findings)
    if not counts:
        return say("{name}: nothing found, it is in order.", name=name)
    return say(
        "{name}: {errors}, {warnings}, {tips}.",
        name=name,
        errors=say_many("{count} error", "{count} errors", counts[Severity.ERROR]),
        warnings=say_many("{count} warning", "{count} warnings", counts[Severity.WARNING]),
        tips=say_many("{count} tip", "{count} tips", counts[Severity.TIP]),
    )


def as_json(findings: Iterable[Finding], language: str | Voice) -> list[dict[str, Any]]:
    """Findings for a program: code, severity, message, help, where, accepted, and file, line and column."""
    return [
        {
            "code": finding.code,
            "severity": finding.severity.value,
            "message": finding.message.into(language),
            "help": finding.help.into(language) if finding.help else None,
            "where": finding.where,
            "accepted": finding.accepted,
            **_place_as_json(finding.span),
            "related": [{"message": why.into(language), **_place_as_json(span)} for span, why in finding.related],
        }
        for finding in in_reading_order(findings)
    ]


def _place_as_json(span: Span | None) -> dict[str, Any]:
    if span is None:
        return {"file": None, "line": None, "column": None, "end_line": None, "end_column": None}
    return {
        "file": span.source.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
    }


def _render_one(finding: Finding, language: str | Voice) -> str:
    colour = _COLOURS[finding.severity]
    word = SEVERITY_WORDS[finding.severity].into(language)
    lines = [f"{_paint(f'{word} {finding.code}', colour)}: {finding.message.into(language)}"]
    if finding.span:
        lines += _snippet(finding.span, colour)
    for span, why in finding.related:
        lines += [f"  {why.into(language)}", *_snippet(span, _QUIET)]
    if finding.help:
        label = say("help").into(language)
        first, *rest = finding.help.into(language).split("\n")
        lines += [f"  {label}: {first}", *(f"    {line}" for line in rest)]
    if finding.accepted is not None:
        lines.append("  " + say("accepted: {reason}", reason=finding.accepted).into(language))
    return "\n".join(lines) + "\n"


def _snippet(span: Span, colour: str) -> list[str]:
    """The place, and the line it points at with carets below what is meant."""
    text = span.source.line(span.line)
    start = min(span.column - 1, len(text))
    end = span.end_column - 1 if span.end_line == span.line else len(text)
    end = min(max(end, start + 1), max(len(text), start + 1))
    left = max(0, min(start - _WIDEST // 3, len(text) - _WIDEST))
    shown = text[left : left + _WIDEST]
    number = str(span.line)
    gutter = " " * len(number)
    indent = _width(shown[: start - left])
    carets = max(1, _width(shown[start - left : end - left]))
    return [
        f"  {_paint(str(span), _QUIET)}",
        f"  {gutter} |",
        f"  {number} | {_printable(shown)}".rstrip(),
        f"  {gutter} | {' ' * indent}{_paint('^' * carets, colour)}",
    ]


def _printable(text: str) -> str:
    """A line without what would move the cursor: a tab is a blank, a control character a dot."""
    return "".join(
        " " if char == "\t" else "·" if unicodedata.category(char) in ("Cc", "Cs") else char for char in text
    )


def _width(text: str) -> int:
    """How many columns a terminal needs: wide characters take two, combining ones none."""
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in ("Cf", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def _paint(text: str, colour: str) -> str:
    """Colour as the terminal reads it; whoever prints strips it where no terminal listens."""
    return f"\x1b[{colour}m{text}\x1b[0m"
