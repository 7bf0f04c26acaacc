"""A slip against YAML as data: what is said of it, where, and how the text is mended so that reading can go on."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from os.path import commonprefix

from cxstrategy.finding import Edit, Finding, Fix, Source, Span
from cxstrategy.text.error import error
from cxstrategy.text.repair.lines import MendableText, shown, stands
from cxstrategy.text.repair.quoting import ValueSlip
from cxstrategy.words.language import Message


@dataclass(frozen=True, slots=True)
class Mistake:
    """One slip. Lines and columns count from 0; `edits` are the lines that mend it.

    `lost` says that the mending takes text away, `fatal` that nothing of the file can be used, `sure` that nothing
    else can have been meant.
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
    sure: bool = False
    earlier: tuple[int, int, int, Message] | None = None  # line, column, length of another place, and what it is

    def shifted(self, lines: int) -> "Mistake":
        """The same, counted from another line, without its mending."""
        return replace(self, line=self.line + lines, edits={}, lost=True)

    def finding(self, source: Source, page: MendableText | None = None) -> Finding:
        """The finding, on the text as the user wrote it; a Fix comes along where `page` still has that on its lines."""
        found = error(self.code, self.message, self.help, source, self.line, self.column, self.length)
        if page is not None:
            found = replace(found, fix=self._fix(source, page))
        if self.earlier is None:
            return found
        line, column, length, words = self.earlier
        span = Span(source, line + 1, column + 1, line + 1, column + length + 1)
        return replace(found, related=((span, words),))

    def _fix(self, source: Source, page: MendableText) -> Fix | None:
        """The mending of the lines; None where it takes text away, or rests on that of a slip named before."""
        changed = {number: line for number, line in self.edits.items() if page[number] != line}
        if self.lost or self.fatal or any(source.line(number + 1) != page[number] for number in changed):
            return None
        return Fix(tuple(_line_edit(source, number, line) for number, line in changed.items()), self.sure)


def _line_edit(source: Source, number: int, mended: str) -> Edit:
    """What differs of a line that is mended; the white space at its end stays, and a line left empty goes."""
    line = source.line(number + 1)
    if not mended.strip():
        return Edit(Span(source, number + 1, 1, number + 2, 1), "")
    mended = mended.rstrip() + line[len(line.rstrip()) :]
    start = len(commonprefix((line, mended)))
    after = len(commonprefix((line[start:][::-1], mended[start:][::-1])))
    span = Span(source, number + 1, start + 1, number + 1, len(line) - after + 1)
    return Edit(span, mended[start : len(mended) - after])


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
        sure=found.sure,
    )
