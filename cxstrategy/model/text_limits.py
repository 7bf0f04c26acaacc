"""Limits on the texts of a workbook, so that no text takes a document minutes, a gigabyte or the stack.

Counted without a Markdown parser, and never less than a parser would find: what passes here can be written everywhere.
"""

import re
from collections.abc import Iterator

from cxstrategy.finding import Finding, Severity
from cxstrategy.model.linked_files import prose_patterns
from cxstrategy.model.places import every, name_at
from cxstrategy.model.tree import Path
from cxstrategy.text.nodes import Node
from cxstrategy.words.language import Message, say
from cxstrategy.words.said import Number

# Characters of one text: Markdown, and any other value. Some 3,000 words are a chapter, not a paragraph of one.
PROSE_LENGTH = 20_000
TEXT_LENGTH = 5_000
# Marks in one paragraph: emphasis in emphasis is at most half as deep, and 260 levels exhaust the stack of a writer.
# 150 words in bold in one paragraph stay within it.
PARAGRAPH_MARKS = 300
# Levels of lists and quotations in one another.
BLOCK_DEPTH = 20
TABLE_COLUMNS = 20
# All texts of a workbook together. The full example has 60,000 characters; with a million and 20,000 marks the PDF took
# 50 seconds of processor time and 390 MB, of which the marks half.
WORKBOOK_LENGTH = 800_000
WORKBOOK_MARKS = 10_000
# Shorter values are names, dates and answers: the limits on a file keep those.
_SHORT = 100
Reason = tuple[Message, Message]
_ESCAPED = re.compile(r"\\[!-/:-@\[-`{-~]")
# One for each element of a line that a mark can open or close: `*` and `**` one, `***` two.
_MARK = re.compile(r"\*\*?|__?|`+|\[|<(?=https?:|mailto:)|(?:\\| {2})\n", re.IGNORECASE)
# A paragraph ends at an empty line, and where a list item, a heading or the row of a table begins.
_BREAK = re.compile(r"\n[ \t>]*(?=\n|#|\||[-*+][ \t]|\d{1,9}[.)][ \t])")
_PREFIX = re.compile(r"^(?=([ \t]*))(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t\n]|$)))+", re.MULTILINE)
_BLOCK = re.compile(r">|[-*+]|\d+[.)]")
# Possessive, so that a line which is no row after all is not tried in every division.
_TABLE = re.compile(r"^[ \t>]*+[|: \t]*+-[|:\- \t]*+$", re.MULTILINE)


def beyond_text_limits(root: Node) -> tuple[list[Finding], list[Path]]:
    """CX012 for texts over a limit, and the path of every such text, which is left out of a draft.

    A text that stands at several places by alias is named once, and a total that is passed where that happens.
    """
    prose = {path for pattern in prose_patterns() for path, _ in every(root, pattern)}
    findings: dict[object, Finding] = {}
    paths: list[Path] = []
    length = marks = 0
    for path, node in _texts(root):
        reason, named = _reason(node.value, path in prose), id(node)
        if reason is None:
            length += len(node.value)
            marks += marks_in(node.value) if path in prose else 0
            reason, named = _total(length, marks), 0
        if reason is not None:
            paths.append(path)
            findings.setdefault(named, _finding(root, path, node, reason))
    return list(findings.values()), paths


def marks_in(text: str) -> int:
    """How many marks of Markdown a text may hold at most."""
    return len(_MARK.findall(_ESCAPED.sub("", text)))


def _texts(root: Node) -> Iterator[tuple[Path, Node]]:
    """Every text that is not short, with its path, in the order of writing."""
    waiting: list[tuple[Path, Node]] = [((), root)]
    while waiting:
        path, node = waiting.pop()
        below = node.children
        if below is None:
            if isinstance(node.value, str) and len(node.value) > _SHORT:
                yield path, node
        else:
            steps = below.items() if isinstance(below, dict) else enumerate(below)
            waiting.extend(reversed([((*path, step), child) for step, child in steps]))


def _reason(text: str, is_prose: bool) -> Reason | None:
    """Why a text cannot stay, and what to do."""
    limit = PROSE_LENGTH if is_prose else TEXT_LENGTH
    if len(text.strip()) > limit:
        help = say("write down here what a reader needs, and refer to another document for the rest")
        return say("this text is longer than {limit} characters", limit=Number(limit)), help
    if not is_prose:
        return None
    if any(marks_in(part) > PARAGRAPH_MARKS for part in _BREAK.split(text)):
        help = say("take out marks, or divide the paragraph with empty lines")
        return say("a paragraph here has more than {limit} marks of Markdown", limit=Number(PARAGRAPH_MARKS)), help
    if any(_depth(found) > BLOCK_DEPTH for found in _PREFIX.finditer(text)):
        message = say("a list or quotation here lies more than {limit} levels deep", limit=BLOCK_DEPTH)
        return message, say("use fewer levels")
    if any(found.group().count("|") > TABLE_COLUMNS + 1 for found in _TABLE.finditer(text)):
        message = say("a table here has more than {limit} columns", limit=TABLE_COLUMNS)
        return message, say("divide it over several tables")
    return None


def _depth(prefix: re.Match[str]) -> int:
    """The levels of the block that a line begins: its signs, and one for every two columns before the first."""
    return len(prefix.group(1).expandtabs(4)) // 2 + len(_BLOCK.findall(prefix.group()))


def _total(length: int, marks: int) -> Reason | None:
    if length > WORKBOOK_LENGTH:
        message = say(
            "with this text, the texts of the workbook hold more than {limit} characters", limit=Number(WORKBOOK_LENGTH)
        )
    elif marks > WORKBOOK_MARKS:
        message = say(
            "with this text, the texts of the workbook hold more than {limit} marks of Markdown",
            limit=Number(WORKBOOK_MARKS),
        )
    else:
        return None
    return message, say("shorten texts, or divide this over two workbooks: texts from here on are left out")


def _finding(root: Node, path: Path, node: Node, reason: Reason) -> Finding:
    message, help = reason
    return Finding("CX012", Severity.ERROR, message, node.span, help, name_at(root, path))
