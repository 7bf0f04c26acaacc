"""A check: a function over Strategy and Analysis whose remarks become findings with its code and severity."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from inspect import cleandoc
from textwrap import shorten
from typing import Any

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.finding import Finding, Severity, Span
from cxstrategy.model.part import Part
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import Message
from cxstrategy.words.said import Keys

# What names a part when the value that a remark is about was not written: the first of these that was.
_NAMES = ("id", "name", "claim", "promise", "task", "role", "kind", "edition", "group", "ask")
# How much of a text of the team a message repeats.
QUOTED_LENGTH = 60


@dataclass(frozen=True, slots=True)
class Remark:
    """What a check has to say about one place; its Check gives it a code and, unless it has its own, a severity."""

    message: Message
    help: Message
    span: Span | None
    where: str
    related: tuple[tuple[Span, Message], ...] = ()
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Check:
    """An entry of the catalogue. `name` reads well after "allow"; `docstring` explains it, as it stands in the code.

    `remarks` is None for what other rooms report while they read: the catalogue then only explains it.
    """

    code: str
    severity: Severity
    name: str
    docstring: str
    remarks: Callable[[Strategy, Analysis], Iterator[Remark]] | None

    @property
    def explanation(self) -> str:
        """What it is about, why it matters and what to write instead: English, with short YAML in it."""
        return cleandoc(self.docstring)

    def findings(self, strategy: Strategy, analysis: Analysis) -> Iterator[Finding]:
        """What this check finds, in the order of the workbook."""
        for said in self.remarks(strategy, analysis) if self.remarks else ():
            yield self.finding(said)

    def finding(self, said: Remark) -> Finding:
        """A Remark as a finding of this check."""
        severity = said.severity or self.severity
        return Finding(self.code, severity, said.message, said.span, said.help, said.where, said.related)


def _decorator(severity: Severity, code: str, reported_elsewhere: bool) -> Callable[[Callable[..., Any]], Check]:
    def made(function: Callable[..., Any]) -> Check:
        name = function.__name__.replace("_", "-")
        return Check(code, severity, name, function.__doc__ or "", None if reported_elsewhere else function)

    return made


def error(code: str, reported_elsewhere: bool = False) -> Callable[[Callable[..., Any]], Check]:
    """Turns a function that yields Remarks into an error of the catalogue; its docstring explains it."""
    return _decorator(Severity.ERROR, code, reported_elsewhere)


def warning(code: str, reported_elsewhere: bool = False) -> Callable[[Callable[..., Any]], Check]:
    """Turns a function that yields Remarks into a warning of the catalogue; its docstring explains it."""
    return _decorator(Severity.WARNING, code, reported_elsewhere)


def tip(code: str, reported_elsewhere: bool = False) -> Callable[[Callable[..., Any]], Check]:
    """Turns a function that yields Remarks into a tip of the catalogue; its docstring explains it."""
    return _decorator(Severity.TIP, code, reported_elsewhere)


def remark(
    part: Part,
    *steps: str | int,
    message: Message,
    help: Message,
    related: tuple[tuple[Span, Message], ...] = (),
    severity: Severity | None = None,
) -> Remark:
    """A Remark about the value at `steps` below `part` (nothing: the part itself), e.g. `compass, "refusals", 0`."""
    names = [getattr(part, "path", "")] + [str(step + 1 if isinstance(step, int) else step) for step in steps]
    return Remark(message, help, place(part, *steps), "/".join(filter(None, names)), related, severity)


def place(part: Part, *steps: str | int) -> Span | None:
    """What to underline: the value; the key of a list or of a long text; the part's name where nothing is written."""
    whole, span = part.at(), part.at(*steps)
    if whole is None or span is None:
        return None
    key = steps[0] if len(steps) == 1 and isinstance(steps[0], str) else None
    if span == whole and key and part.key(key) != whole:
        return part.key(key)  # written, and left empty
    if span == whole:
        name = next((name for name in _NAMES if part.at(name) != whole), None)
        return place(part, name) if name else _first_key(part)
    long = span.line != span.end_line or isinstance(getattr(part, key or "", None), tuple | dict)
    return part.key(key) if key and long else span


def _first_key(part: Part) -> Span | None:
    """The key that was written first, so that a report underlines one word and not a whole section."""
    keys = [part.key(field.alias or name) for name, field in type(part).model_fields.items()]
    return min((key for key in keys if key and key != part.at()), key=_order, default=part.at())


def _order(span: Span) -> tuple[str, int, int]:
    return span.source.path, span.line, span.column


def is_open(analysis: Analysis, part: Part, key: str) -> bool:
    """Whether this key of the part stands in the one list of what the workbook leaves open."""
    return f"{part.path}/{key}" in analysis.gaps


def quoted(text: str) -> str:
    """The beginning of a text of the team, between quotation marks, for a message."""
    line = " ".join(text.split())
    return f"“{line if len(line) <= QUOTED_LENGTH else shorten(line, QUOTED_LENGTH, placeholder='…')}”"


def listed(names: Iterable[str], kind: str | None = None) -> Keys:
    """Keys of the format, or with a `kind` values of it, as a message names them: `source`, `year`."""
    return Keys(tuple(names), kind)


def written(number: float) -> str:
    """A number as one writes it in a workbook, between backticks: `20`, `12.5`, `-3`; never `20.0` or `1e+06`."""
    return f"{number:.10f}".rstrip("0").rstrip(".")
