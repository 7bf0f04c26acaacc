"""A slip against YAML as data: what is said of it, where, and how the text is mended so that reading can go on."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from cxstrategy.finding import Finding, Source, Span
from cxstrategy.text.error import error
from cxstrategy.text.repair.lines import MendableText, shown, stands
from cxstrategy.text.repair.quoting import ValueSlip
from cxstrategy.words.language import Message


@dataclass(frozen=True, slots=True)
class Mistake:
    """One slip. Lines and columns count from 0; `edits` are the lines that mend it.

    `lost` says that the mending takes text away, `fatal` that nothing of the file can be used.
    """

    message: Message
    help: Message
    line: int
    column: int
    length: int = 1
    edits: Mapping[int, str] = field(default_factory=dict)
    code: str = "CX001"
    lost: bool = False
    fatal: bool = False
    earlier: tuple[int, int, int, Message] | None = None  # line, column, length of another place, and what it is

    def shifted(self, lines: int) -> "Mistake":
        """The same, counted from another line, without its mending."""
        return replace(self, line=self.line + lines, edits={}, lost=True)

    def finding(self, source: Source) -> Finding:
        """The finding, on the text as the user wrote it."""
        found = error(self.code, self.message, self.help, source, self.line, self.column, self.length)
        if self.earlier is None:
            return found
        line, column, length, words = self.earlier
        span = Span(source, line + 1, column + 1, line + 1, column + length + 1)
        return replace(found, related=((span, words),))


def mistake_at(page: MendableText, number: int, start: int, end: int, found: ValueSlip) -> Mistake | None:
    """The slip of a value between two columns of a line, if its mending makes the line readable."""
    line = page[number]
    gap = " " if line[start - 1 : start] == ":" else ""
    mended = (line[:start] + gap + found.mended + line[end:]).rstrip()
    if not stands(mended.strip()):
        return None
    return Mistake(
        found.message,
        found.advice(shown(mended)),
        number,
        start + found.at,
        max(found.length, 1),
        {number: mended},
        found.code,
    )
