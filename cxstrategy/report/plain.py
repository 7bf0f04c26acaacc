"""Findings -> plain values for a program, in the order of the text."""

from collections.abc import Iterable
from typing import Any

from cxstrategy.finding import Finding, Fix, Span
from cxstrategy.report.order import in_reading_order
from cxstrategy.words.language import Voice


def as_json(findings: Iterable[Finding], language: str | Voice) -> list[dict[str, Any]]:
    """Findings for a program: code, severity, message, help, where, accepted, file, line and column, and the fix.

    A fix has the edits that make it together, and whether it is safe: then nothing else can have been meant.
    """
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
            "fix": _fix_as_json(finding.fix),
        }
        for finding in in_reading_order(findings)
    ]


def _fix_as_json(fix: Fix | None) -> dict[str, Any] | None:
    if fix is None:
        return None
    return {"safe": fix.safe, "edits": [{**_place_as_json(edit.span), "text": edit.text} for edit in fix.edits]}


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
