"""YAML text -> nodes and the findings about its shape."""

from dataclasses import dataclass

from cxstrategy.finding import Finding, Severity, Source, Span
from cxstrategy.text.characters import UNREADABLE, forbidden, readable
from cxstrategy.text.compose import Composed, Refusal, compose
from cxstrategy.text.nodes import Marked, Node
from cxstrategy.text.repair.screening import may_hold_slips
from cxstrategy.words.language import say


@dataclass(frozen=True, slots=True)
class Read:
    """What was read: `root` is None for an empty text; `whole` tells whether nothing had to be left out.

    `repeated` counts the bytes that aliases repeat, which are not in the text itself.
    """

    root: Node | None
    findings: list[Finding]
    whole: bool
    repeated: int = 0


def read(source: Source) -> tuple[Node | None, list[Finding]]:
    """The nodes of one YAML text (a dict at the top, or None when nothing is there), and what is wrong with it."""
    outcome = read_through(source)
    return outcome.root, outcome.findings


def read_through(source: Source, checked: bool = False, thorough: bool = False) -> Read:
    """The same, and whether the text was read to its end. Every slip is named, mended and read past.

    `checked` tells that the text came out of `decode`, which leaves nothing in it that stops a YAML reader, `thorough`
    that reading shall not tire of slips so soon.
    """
    text, findings = source.text, []
    if not checked and UNREADABLE.search(text):
        findings = forbidden(source)
        text = readable(text)
    composed, slips, whole = _composed(source, text, thorough)
    findings += slips
    if composed is None:
        return Read(None, findings, False)
    findings += [_doubled(source, *places) for places in _one_a_run(composed.doubled)]
    findings += [_control(node) for node in composed.controls]
    findings.sort(key=lambda finding: (finding.span.line, finding.span.column) if finding.span else (0, 0))
    return Read(composed.root, findings, whole, composed.repeated)


def _composed(source: Source, text: str, thorough: bool) -> tuple[Composed | None, list[Finding], bool]:
    """The nodes, the slips of the writer, and whether nothing was left out."""
    refusal = None
    try:
        composed = compose(source, text)
        if not may_hold_slips(text, composed):
            return composed, [], True
    except Refusal as refused:
        refusal = refused
    from cxstrategy.text.repair.repair import Mender  # some forty patterns, that a text without slips does not need

    mender = Mender(source, text, thorough)
    mended = mender.after(refusal) if refusal else mender.despite(composed)
    return mended, mender.findings, mender.whole


def _one_a_run(doubled: list[tuple[str, Marked, Marked]]) -> list[tuple[str, Marked, Marked]]:
    """Of three lines or more that repeat keys one under the other, the first: one slip of the hand made them all."""
    lines = [later.start_mark.line for _, _, later in doubled]
    kept = []
    for place, line in zip(doubled, lines, strict=True):
        run = {line - 2, line - 1} <= set(lines) or {line - 1, line + 1} <= set(lines)
        if not run:
            kept.append(place)
    return kept


def _doubled(source: Source, name: str, first: Marked, later: Marked) -> Finding:
    message = say("the key `{key}` is written twice in the same group", key=name)
    help = say("keep one of the two, or give this one another name")
    return Finding(
        "CX002",
        Severity.ERROR,
        message,
        _span(source, later),
        help,
        related=((_span(source, first), say("it appears here first, and this is what is read")),),
    )


def _span(source: Source, marked: Marked) -> Span:
    start, end = marked.start_mark, marked.end_mark
    return Span(source, start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _control(node: Node) -> Finding:
    message = say("this text holds a code for a character that cannot be shown in a document")
    help = say("take out the code with the backslash (\\), or write the character itself")
    return Finding("CX012", Severity.ERROR, message, node.span, help)
