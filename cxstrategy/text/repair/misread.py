"""Places where a text that can be read says something else than its writer meant.

Only what is certain is named: each rule here stops a silent loss, and a false alarm would stop a good workbook.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from cxstrategy.text.compose import Composed
from cxstrategy.text.nodes import Node
from cxstrategy.text.repair.flow import Entry, brackets, value_of
from cxstrategy.text.repair.indentation import missing_dash, stray_item
from cxstrategy.text.repair.layout import bullet, colon_gap, dash_gap, respace
from cxstrategy.text.repair.lines import MendableText, parts, quoted
from cxstrategy.text.repair.plain_text import LONGEST, blame_line, may_hold_text
from cxstrategy.text.repair.quoting import ValueSlip, cut_by_hash, value_slip
from cxstrategy.text.repair.screening import CUT, DEEPER_DASH, HARD_SPACE, OWN_LINE, TOKEN, is_cut
from cxstrategy.text.repair.slip import Mistake, mistake_at
from cxstrategy.words.language import say

_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")
_HASHTAGS = re.compile(r"(?:#[^\W\d_][\w-]*[ \t]*)+")
_NOTES = re.compile(r"#(?:todo|fixme|xxx|tbd|nb|check|oud|old|was|note|noot|zie|see|ok)\b", re.IGNORECASE)
_NUMBERED = re.compile(r"#[ \t]*\d+")


def slips(page: MendableText, composed: Composed) -> Iterator[Mistake]:
    """Every slip, in no order; the mending of one may make another disappear."""
    for rule in RULES:
        yield from rule(page, composed)


def _scalars(composed: Composed) -> Iterator[Node]:
    """Every text written without quotation marks."""
    if composed.root is not None:
        yield from (node for node in composed.root.walk() if node.children is None and not node.quoted)


def _cut_by_hash(page: MendableText, composed: Composed) -> Iterator[Mistake]:
    """`name: Actie #1`, of which only `Actie` is read."""
    if not is_cut(page.text):
        return
    for node in _scalars(composed):
        line = page[node.end.line]
        found = CUT.search(line, max(node.end.column - 1, 0))
        if found is None or line[node.end.column : found.end() - 1].strip():
            continue
        comment = line[found.end() - 1 :].rstrip()
        if node.start.line == node.end.line and _is_prose(node.value, comment):
            start = node.start.column if node.value else found.end() - 1
            cut = ValueSlip(cut_by_hash(), found.end() - 1 - start, 1, quoted(line[start:].rstrip()))
            mistake = mistake_at(page, node.start.line, start, len(line), cut)
            if mistake is not None:
                yield mistake


def _is_prose(value: str | None, comment: str) -> bool:
    """Whether what follows a `#` belongs to the text before it."""
    if not value:
        return bool(_COLOUR.match(comment) or re.match(r"#\d", comment))
    if not re.search(r"[^\W\d_]", value) or _NOTES.match(comment):
        return False
    if _NUMBERED.fullmatch(comment):
        return True
    written_as_text = " " in value or value[:1].isupper()
    return written_as_text and bool(_HASHTAGS.fullmatch(comment) or re.match(r"#\d", comment))


def _unused_anchor(page: MendableText, composed: Composed) -> Iterator[Mistake]:
    """`name: &Co partners`, of which only `partners` is read."""
    for node in composed.unused:
        yield from _first_character(page, node)


def _folded_away(page: MendableText, composed: Composed) -> Iterator[Mistake]:
    """`target: >5`, which is an empty text."""
    for node in composed.folded_away:
        if re.match(r"[|>]\d", page[node.start.line][node.start.column :]):
            yield from _first_character(page, node)


def _first_character(page: MendableText, node: Node) -> Iterator[Mistake]:
    line = page[node.start.line]
    end = len(parts(line).tail) * -1 or len(line)
    value = line[node.start.column : end].rstrip()
    if found := value_slip(value):
        mistake = mistake_at(page, node.start.line, node.start.column, node.start.column + len(value), found)
        if mistake is not None:
            yield mistake


def _own_line(page: MendableText, composed: Composed) -> Iterator[Mistake]:
    """`-item`, a bullet or `key:value` on a line of its own, which YAML reads as one text."""
    if not OWN_LINE.search(page.text):
        return
    for node in _scalars(composed):
        if node.value and not page[node.start.line][: node.start.column].strip():
            for rule in (bullet, dash_gap, colon_gap):
                mistake = rule(page, node.start.line)
                if mistake is not None:
                    yield mistake
                    break


def _swallowed_item(page: MendableText, composed: Composed) -> Iterator[Mistake]:
    """A dash further to the right than the item above it, which YAML reads as more of that item's text."""
    if not DEEPER_DASH.search(page.text):
        return
    for node in _scalars(composed):
        for number in range(node.start.line + 1, node.end.line + 1):
            mistake = stray_item(page, number)
            if mistake is not None:
                yield mistake
                break


def _curly_marks(page: MendableText, composed: Composed) -> Iterator[Mistake]:
    """Curly quotation marks around a number, a date, an id or a path."""
    if not TOKEN.search(page.text):
        return
    for node in _scalars(composed):
        if node.value and TOKEN.fullmatch(node.value) and (found := value_slip(node.value)):
            mistake = mistake_at(page, node.start.line, node.start.column, node.start.column + len(node.value), found)
            if mistake is not None:
                yield mistake


def _hard_space(page: MendableText, composed: Composed) -> Iterator[Mistake]:
    """A key that starts with a hard space."""
    if HARD_SPACE not in page.text or composed.root is None:
        return
    for node in composed.root.walk():
        for name in node.marks or ():
            line = node.key(name).line - 1
            if name.startswith(HARD_SPACE) and page[line].lstrip(" ").startswith(HARD_SPACE):
                yield respace(page, line)
                return


def _prose_key(page: MendableText, composed: Composed) -> Iterator[Mistake]:
    """`- Mind: this`, a text with a colon in it, which YAML reads as a key with a value."""
    if composed.root is None or not composed.lone:
        return
    alone = {id(node) for node in composed.lone if node is not composed.root}
    for parent in composed.root.walk():
        below = parent.children or []
        children = list(below.values() if isinstance(below, dict) else below)
        among_texts = isinstance(below, list) and any(child.children is None for child in children)
        for child in children:
            if id(child) in alone:
                (name,) = child.marks or ("",)
                key = child.key(name)
                found = _colon(page, key.line - 1, key.column - 1, page[key.line - 1][key.column - 1 :].rstrip())
                if found is not None and (among_texts or " " in name):
                    # Alone under a key it may also be a key in words of the writer's own.
                    yield bullet(page, key.line - 1) or replace(found, sure=among_texts)


def _missing_dash(page: MendableText, composed: Composed) -> Iterator[Mistake]:
    """A new item without its dash: two keys or more, one under the other, that the item above has already."""
    later = {mark.start_mark.line for _, _, mark in composed.doubled}
    for _, first, mark in composed.doubled:
        line, column = mark.start_mark.line, mark.start_mark.column
        if first.start_mark.column == column and line + 1 in later and line - 1 not in later:
            mistake = missing_dash(page, line)
            if mistake is not None:
                yield mistake


def _pair_in_list(page: MendableText, composed: Composed) -> Iterator[Mistake]:
    """`[Mind: this]`, a list of one key with a value."""
    for mark in {mark.line: mark for mark in reversed(composed.pairs)}.values():  # the first of every line
        entry = next((entry for entry in _entries(page, mark.line, mark.column)), None)
        if entry is not None:
            value = page[mark.line][mark.column : entry.end].rstrip()
            mistake = _colon(page, mark.line, mark.column, value)
            if mistake is not None:
                yield mistake


def _colon(page: MendableText, number: int, column: int, value: str) -> Mistake | None:
    found = value_slip(value)
    return mistake_at(page, number, column, column + len(value), found) if found else None


def _comma_in_text(page: MendableText, composed: Composed) -> Iterator[Mistake]:
    """`{title: fast, good}`, in which `good` is read as a key."""
    for key in {key.start_mark.line: key for key in reversed(composed.bare)}.values():
        line, column = key.start_mark.line, key.start_mark.column
        entries = _entries(page, line, column, before=True)
        if entries:
            yield from _after_comma(page, line, entries)
        elif page[line][:column].rstrip().endswith("?"):
            yield from _question(page, line)


def _question(page: MendableText, number: int) -> Iterator[Mistake]:
    """`? why`, which is read as a key without a value."""
    mistake = blame_line(page, number)
    if mistake is not None and may_hold_text(page, number):
        yield mistake


def _after_comma(page: MendableText, number: int, entries: list[Entry]) -> Iterator[Mistake]:
    text = page[number]
    own = entries[-1]
    gap = re.fullmatch(r"(\s*[A-Za-z_][\w-]*):([^\s:/].*)", text[own.start : own.end])
    if gap:
        found = ValueSlip(
            say("there is no space after the colon (:), so this is no key but a text"), 0, 1, gap[2], _WRITE
        )
        at = own.start + gap.start(2)
        mistake = mistake_at(page, number, at, own.end, found)
    elif len(entries) > 1 and ":" in text[entries[-2].start : entries[-2].end]:
        start, _ = value_of(text, entries[-2])
        value = text[start : own.end].rstrip()
        ended = _ended_by_comma(value, entries[-2].end - start)
        mistake = mistake_at(page, number, start, start + len(value), ended)
    else:
        mistake = None
    if mistake is not None:
        yield mistake


def _ended_by_comma(value: str, at: int) -> ValueSlip:
    if re.fullmatch(r"-?\d+\s*,\s*\d+\s*%?", value):
        message = say("the comma (,) ends the number here: between braces it starts the next key")
        return ValueSlip(message, at, 1, re.sub(r"\s*,\s*", ".", value), _WRITE_POINT)
    message = say("the comma (,) ends the text here: between braces it starts the next key")
    return ValueSlip(message, at, 1, quoted(value))


_WRITE = say("write `{line}`")
_WRITE_POINT = say("write a number with a point: `{line}`")


def _entries(page: MendableText, number: int, column: int, before: bool = False) -> list[Entry]:
    """The entry between brackets at this place of a line, with `before` also the one before it, when both are on it."""
    line = page[number]
    start = min((at for at in (line.find("{"), line.find("[")) if at >= 0), default=-1)
    if start < 0 or start > column or len(line) > LONGEST:
        return []
    entries = brackets(line, start).entries
    for index, entry in enumerate(entries):
        if entry.start <= column < entry.end:
            return list(entries[max(index - 1, 0) : index + 1]) if before else [entry]
    return []


RULES: tuple[Callable[[MendableText, Composed], Iterator[Mistake]], ...] = (
    _hard_space,
    _missing_dash,
    _prose_key,
    _own_line,
    _swallowed_item,
    _cut_by_hash,
    _unused_anchor,
    _folded_away,
    _curly_marks,
    _pair_in_list,
    _comma_in_text,
)
