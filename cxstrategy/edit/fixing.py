"""Text files and the fixes of findings -> the files with these made, read again and compared with what was meant."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from cxstrategy.edit.apply import same_values
from cxstrategy.edit.text_file import EditRefused, TextFile
from cxstrategy.finding import Edit, Fix, Source, Span
from cxstrategy.text.compose import Refusal, compose
from cxstrategy.text.nodes import Node
from cxstrategy.text.read import Read
from cxstrategy.words.language import say

_PROPERTIES = re.compile(r"(?:[&!]\S*[ \t]+)*")
Files = dict[str, TextFile]


@dataclass(frozen=True)
class Fixed:
    """The files that are changed, and which fixes were made; of the others some were refused, some have to wait."""

    files: Files
    made: list[Fix] = field(default_factory=list)
    refused: list[Fix] = field(default_factory=list)


def fixed(files: Mapping[str, TextFile], fixes: Iterable[Fix]) -> Fixed:
    """Make as many fixes as can be made at once; one that is about the same place as another waits.

    A fix is made in all its files or in none. It is refused where the text would then say anything else than was meant:
    the same as was read before, but for the values and keys that it writes.
    """
    changed: Files = {}
    made: list[Fix] = []
    refused: list[Fix] = []
    for group in _by_file(_apart(files, fixes)):
        kept, out = _sifted(files, group)
        made, refused, changed = made + kept, refused + out, changed | _with(files, kept)
    return Fixed(changed, made, refused)


def _by_file(fixes: Iterable[Fix]) -> list[list[Fix]]:
    """The fixes in groups that share no file."""
    groups: list[tuple[set[str], list[Fix]]] = []
    for fix in fixes:
        paths, own = {edit.span.source.path for edit in fix.edits}, [fix]
        for group in [group for group in groups if group[0] & paths]:
            groups.remove(group)
            paths, own = group[0] | paths, group[1] + own
        groups.append((paths, own))
    return [group for _, group in groups]


def _sifted(files: Mapping[str, TextFile], fixes: list[Fix]) -> tuple[list[Fix], list[Fix]]:
    """Which of the fixes can be made together, and which cannot even be made alone."""
    if _can_be_made(files, fixes):
        return fixes, []
    if len(fixes) == 1:
        return [], fixes
    half = len(fixes) // 2
    (first, refused), (second, refused_too) = _sifted(files, fixes[:half]), _sifted(files, fixes[half:])
    together = first + second if _can_be_made(files, first + second) else first or second
    return together, refused + refused_too


def _apart(files: Mapping[str, TextFile], fixes: Iterable[Fix]) -> list[Fix]:
    """The fixes that touch nothing that one before them touches, unless they write the very same there."""
    chosen: list[Fix] = []
    taken: dict[str, list[Edit]] = {}
    for fix in fixes:
        if all(_fits(edit, files, taken.get(edit.span.source.path, [])) for edit in fix.edits):
            chosen.append(fix)
            for edit in fix.edits:
                taken.setdefault(edit.span.source.path, []).append(edit)
    return chosen


def _fits(edit: Edit, files: Mapping[str, TextFile], taken: Sequence[Edit]) -> bool:
    if edit.span.source.path not in files:
        return False
    place = _place(edit.span)
    for other in taken:
        there = _place(other.span)
        if place[:2] <= there[2:] and there[:2] <= place[2:] and (place, edit.text) != (there, other.text):
            return False
    return True


def _can_be_made(files: Mapping[str, TextFile], fixes: Iterable[Fix]) -> bool:
    try:
        _with(files, fixes)
    except EditRefused:
        return False
    return True


def _with(files: Mapping[str, TextFile], fixes: Iterable[Fix]) -> Files:
    """The files that the fixes change; raises EditRefused."""
    edits: dict[str, dict[tuple[int, ...], Edit]] = {}
    for fix in fixes:
        for edit in fix.edits:
            edits.setdefault(edit.span.source.path, {})[_place(edit.span)] = edit
    return {path: _changed(files[path], list(found.values())) for path, found in edits.items()}


def _changed(file: TextFile, edits: Sequence[Edit]) -> TextFile:
    changed = file.with_edits(edits)
    before, after = file.read_through, changed.read_through
    worse = len(after.findings) > len(before.findings) or (before.whole and not after.whole)
    if worse or not _says_what_was_meant(before, after, edits):
        raise EditRefused(say("{file} would say something else after this change: do it by hand", file=file.path))
    return changed


def _says_what_was_meant(before: Read, after: Read, edits: Sequence[Edit]) -> bool:
    now = after.root.value if after.root else None
    if same_values(now, before.root.value if before.root else None):
        return True
    wanted = _meant(before.root, {_place(edit.span): edit.text for edit in edits}) if before.root else None
    return same_values(now, wanted)


def _meant(node: Node, texts: Mapping[tuple[int, ...], str]) -> Any:
    """The value of a node when each text is what stands at its place."""
    if isinstance(node.children, dict):
        lines = {line for line, *_ in texts}
        return {_key(node, name, texts, lines): _meant(child, texts) for name, child in node.children.items()}
    if isinstance(node.children, list):
        return [_meant(child, texts) for child in node.children]
    value, line = node.value, node.start.line + 1
    on_its_line = [one for one in texts.items() if one[0][0] == one[0][2] == line]
    for (_, at, _, to), text in on_its_line:
        start, end_line, end = _place(node.span)[1:]
        if line == end_line and start <= at < to <= end:
            value = _rewritten(node, value, at, to, text)
    return value


def _rewritten(node: Node, value: Any, at: int, to: int, text: str) -> Any:
    """The value of a scalar of which these columns say something else: all of it, or a piece that stands there once."""
    span, line = node.span, node.source.line(node.span.line)
    if to == span.end_column and _PROPERTIES.fullmatch(line[span.column - 1 : at - 1]):
        return _read(f"k: {text}")
    old = line[at - 1 : to - 1]
    return value.replace(old, text) if isinstance(value, str) and value.count(old) == 1 else value


def _key(node: Node, name: str, texts: Mapping[tuple[int, ...], str], lines: set[int]) -> str:
    mark = node.mark(name)
    text = texts.get(_place(node.key(name))) if mark and mark.start_mark.line + 1 in lines else None
    read = None if text is None else _composed(f"{text}: x")
    return next(iter(read)) if isinstance(read, dict) and read else name


def _read(text: str) -> Any:
    read = _composed(text)
    return read.get("k") if isinstance(read, dict) else None


def _composed(text: str) -> Any:
    try:
        root = compose(Source("", text)).root
    except Refusal:
        return None
    return root.value if root else None


def _place(span: Span) -> tuple[int, int, int, int]:
    return span.line, span.column, span.end_line, span.end_column
