"""Findings -> terminal text: place, line and caret, what is wrong and what to write, and where else it is wrong."""

import unicodedata
from collections.abc import Iterable

from cxstrategy.finding import Finding, Severity, Span
from cxstrategy.report.groups import Group, LeftOut, one_by_one
from cxstrategy.report.order import in_reading_order
from cxstrategy.words.language import Voice, say, say_many

SEVERITY_WORDS = {
    Severity.ERROR: say("error"),
    Severity.WARNING: say("warning"),
    Severity.TIP: say("tip"),
}
COLOURS = {Severity.ERROR: "31;1", Severity.WARNING: "33;1", Severity.TIP: "36;1"}
_QUIET = "2"
# A line longer than this is shown as the stretch around the caret: a terminal is 80 to 120 columns wide.
_WIDEST = 100
# Of a mistake that was made many times, so many of the other places are named.
_PLACES = 12


def render(findings: Iterable[Finding], language: str | Voice) -> str:
    """Findings as a person reads them, in order of file and line, each followed by an empty line."""
    return render_told(one_by_one(in_reading_order(findings)), language)


def render_told(told: Iterable[Group | LeftOut], language: str | Voice) -> str:
    """What is told of findings, in the order given, each mistake followed by an empty line."""
    return "".join(_render_one(one, language) + "\n" for one in told)


def _render_one(told: Group | LeftOut, language: str | Voice) -> str:
    lines = _left_out(told, language) if isinstance(told, LeftOut) else _mistake(told, language)
    return "\n".join(lines) + "\n"


def _left_out(left_out: LeftOut, language: str | Voice) -> list[str]:
    kind = _kind(left_out.first, language)
    more = say_many("and {count} more: --all shows it", "and {count} more: --all shows them", left_out.count)
    return [f"{kind}: {more.into(language)}"]


def _mistake(group: Group, language: str | Voice) -> list[str]:
    """What the first finding says, and the other places below the line that it points at."""
    finding = group.first
    colour = COLOURS[finding.severity]
    lines = [f"{_kind(finding, language)}: {finding.message.into(language)}"]
    if finding.span:
        lines += _snippet(finding.span, colour)
    if group.places:
        lines += _elsewhere(group, language)
    for span, why in finding.related:
        lines += [f"  {why.into(language)}", *_snippet(span, _QUIET)]
    if finding.help:
        label = say("help").into(language)
        first, *rest = finding.help.into(language).split("\n")
        lines += [f"  {label}: {first}", *(f"    {line}" for line in rest)]
    if finding.accepted is not None:
        lines.append("  " + say("accepted: {reason}", reason=finding.accepted).into(language))
    return lines


def _kind(finding: Finding, language: str | Voice) -> str:
    return paint(f"{SEVERITY_WORDS[finding.severity].into(language)} {finding.code}", COLOURS[finding.severity])


def _elsewhere(group: Group, language: str | Voice) -> list[str]:
    """The other places of one mistake, file by file, and how many more where there are too many to name."""
    files: dict[str, list[str]] = {}
    for span in group.places[:_PLACES]:
        files.setdefault(span.source.path, []).append(str(span.line))
    intro = say_many("the same in {count} other place", "the same in {count} other places", len(group.places))
    lines = [f"  {intro.into(language)}:"]
    lines += [f"    {paint(path + ':' + ', '.join(dict.fromkeys(numbers)), _QUIET)}" for path, numbers in files.items()]
    rest = len(group.places) - _PLACES
    if rest > 0:
        lines.append("    " + say_many("and {count} more", "and {count} more", rest).into(language))
    return lines


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
        f"  {paint(str(span), _QUIET)}",
        f"  {gutter} |",
        f"  {number} | {printable(shown)}".rstrip(),
        f"  {gutter} | {' ' * indent}{paint('^' * carets, colour)}",
    ]


def printable(text: str) -> str:
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


def paint(text: str, colour: str) -> str:
    """Colour as the terminal reads it; whoever prints strips it where no terminal listens."""
    return f"\x1b[{colour}m{text}\x1b[0m"
