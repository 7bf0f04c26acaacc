"""What is wrong or weak in a workbook and where it stands (Finding), and what stopped the program (WorkbookError)."""

from dataclasses import dataclass, field, replace
from enum import Enum

from cxstrategy.words.language import Message


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

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its ending; empty past the end."""
        lines = self.text.split("\n")
        return lines[number - 1].rstrip("\r") if 0 < number <= len(lines) else ""


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
    two keys). `accepted` is the team's reason to live with it.
    """

    code: str
    severity: Severity
    message: Message
    span: Span | None = None
    help: Message | None = None
    where: str = ""
    related: tuple[tuple[Span, Message], ...] = ()
    accepted: str | None = None

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
