"""What is wrong or weak in a workbook and where it stands (Finding), and what stopped the program (WorkbookError)."""

import re
from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import Enum

from cxstrategy.words.language import Message, say

# So many findings of one check in one file are shown: who has more has made one mistake many times.
SHOWN = 100


class WorkbookError(Exception):
    """Something about the world, not the text: no such folder, output not writable. One sentence and what to do.

    `str()` says it in English, `message.into("nl")` in Dutch.
    """

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return self.message.into("en")

    def __repr__(self) -> str:
        return f"WorkbookError({str(self)!r})"


@dataclass(frozen=True, slots=True, eq=False)
class Source:
    """One file that was read: its path as the reader knows it, and its text (for the lines of a finding)."""

    path: str
    text: str = field(repr=False)
    # Where each line starts, worked out when the first is asked for: not again for each of many findings.
    _starts: "array[int]" = field(default_factory=lambda: array("L"), init=False, repr=False)

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its ending; empty past the end."""
        if not self._starts:
            self._starts.append(0)
            self._starts.extend(found.end() for found in re.finditer("\n", self.text))
        if not 0 < number <= len(self._starts):
            return ""
        end = self._starts[number] - 1 if number < len(self._starts) else len(self.text)
        return self.text[self._starts[number - 1] : end].rstrip("\r")


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a source: lines and columns counted from 1, the end exclusive."""

    source: Source
    line: int
    column: int
    end_line: int
    end_column: int

    def __str__(self) -> str:
        return f"{self.source.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of a text and what to write in its place; an empty stretch is a place to insert at."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that mend what a finding names, made together; `safe` where nobody can have meant anything else."""

    edits: tuple[Edit, ...]
    safe: bool


class Severity(Enum):
    """How much a finding weighs: an error stops a final document, a warning weakens it, a tip would help it."""

    ERROR = "error"
    WARNING = "warning"
    TIP = "tip"


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check says about a workbook; `str()` gives it in English on one line, with its place.

    `code` is what `cxstrategy explain` explains. `message` says what is wrong and `help` what to write instead, in
    either language (`message.into("nl")`). `where` names the part in the words of the format
    (`objectives/nps-relation`), which `workbook.accepted` matches. `related` are other places that matter (the first of
    two keys). `accepted` is the team's reason to live with it. `fix` writes what the help says, where that can be done
    for the user.
    """

    code: str
    severity: Severity
    message: Message
    span: Span | None = None
    help: Message | None = None
    where: str = ""
    related: tuple[tuple[Span, Message], ...] = ()
    accepted: str | None = None
    fix: Fix | None = None

    def __str__(self) -> str:
        return f"{self._summary}: {self.message.into('en')}"

    def __repr__(self) -> str:
        return f"<Finding {self._summary}>"

    @property
    def _summary(self) -> str:
        return " ".join(filter(None, (self.severity.value, self.code, str(self.span or ""))))

    def accept(self, reason: str) -> "Finding":
        """The same finding, accepted by the team for `reason`."""
        return replace(self, accepted=reason)


def bounded(findings: Iterable[Finding]) -> list[Finding]:
    """The findings, of one code in one file at most 100, and then one that says how many more there are."""
    kept: list[Finding] = []
    counts: dict[object, int] = {}
    first_left_out: dict[object, Finding] = {}
    for finding in findings:
        file = finding.span.source.path if finding.span else None
        kind = (finding.code, finding.severity, file, finding.accepted)
        counts[kind] = counts.get(kind, 0) + 1
        if counts[kind] <= SHOWN:
            kept.append(finding)
        else:
            first_left_out.setdefault(kind, finding)
    return kept + [_more(finding, counts[kind] - SHOWN) for kind, finding in first_left_out.items()]


def _more(first: Finding, count: int) -> Finding:
    message = say("and {count} more of this kind in this file, from here on", count=count)
    help = say("fix those above first: often they have one cause")
    return Finding(first.code, first.severity, message, first.span, help, accepted=first.accepted)
