"""Findings -> how many there are of each severity and step, as one line."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from cxstrategy.finding import Finding, Severity
from cxstrategy.words.language import Message, Voice, say, say_many


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


def by_step(findings: Iterable[Finding], step_name: Callable[[Finding], Message], language: str | Voice) -> str:
    """How many findings each step has, in the order in which the findings come: `2 Customer expectations 12 · ...`."""
    counts = Counter(step_name(finding).into(language) for finding in findings)
    return " · ".join(f"{name} {count}" for name, count in counts.items())
