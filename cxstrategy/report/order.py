"""Findings -> the same in the order of the text, or in the order in which a team takes them up."""

from collections.abc import Callable, Iterable

from cxstrategy.finding import Finding, Severity

_WEIGHT = {severity: weight for weight, severity in enumerate(Severity)}


def in_reading_order(findings: Iterable[Finding]) -> list[Finding]:
    """Findings by file, line and column; those without a place last."""
    findings = list(findings)
    order = {path: index for index, path in enumerate(dict.fromkeys(f.span.source.path for f in findings if f.span))}
    return sorted(findings, key=lambda finding: _position(finding, order))


def most_urgent_first(findings: Iterable[Finding], step_number: Callable[[Finding], int]) -> list[Finding]:
    """Errors, then warnings, then tips; within each by the step they are about, then as they stand in the text."""
    return sorted(in_reading_order(findings), key=lambda found: (_WEIGHT[found.severity], step_number(found)))


def _position(finding: Finding, order: dict[str, int]) -> tuple[int, int, int, str]:
    if finding.span is None:
        return len(order), 0, 0, finding.code
    return order[finding.span.source.path], finding.span.line, finding.span.column, finding.code
