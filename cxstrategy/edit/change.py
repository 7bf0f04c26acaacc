"""A change of meaning (set, append, remove at a path) -> the value that is meant, and the edits that write it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any

from cxstrategy.edit.yaml_text import behind_key, entry, item, on_one_line, plain
from cxstrategy.finding import Edit, Source, Span
from cxstrategy.text.nodes import At, Node

Path = tuple[str | int, ...]


class ChangeKind(Enum):
    """What a change does at its path."""

    SET = "set"  # the value there, with its key and those above it where they are not written yet
    APPEND = "append"  # an item at the end of the list there
    REMOVE = "remove"  # the key or item there


@dataclass(frozen=True)
class TextChange:
    """What is to be read at a path: keys and, for the items of a list, numbers from 0."""

    kind: ChangeKind
    path: Path
    value: Any = None


def set_to(path: Path, value: Any) -> TextChange:
    """The value at `path` becomes this."""
    return TextChange(ChangeKind.SET, path, value)


def append(path: Path, value: Any) -> TextChange:
    """The list at `path` gets an item more."""
    return TextChange(ChangeKind.APPEND, path, value)


def remove(path: Path) -> TextChange:
    """The key or item at `path` goes."""
    return TextChange(ChangeKind.REMOVE, path)


class NoPlace(Exception):
    """There is no place in the text to make a change at: what stands there is of another kind."""


def meant(value: Any, change: TextChange) -> Any:
    """The plain value of a file after the change; what is not on its path stays the same object."""
    return _meant(value, change, change.path)


def _meant(value: Any, change: TextChange, path: Path) -> Any:
    if not path:
        if change.kind is ChangeKind.APPEND:
            if value is not None and not isinstance(value, list):
                raise NoPlace
            return [*(value or ()), plain(change.value)]
        return plain(change.value)
    step, *rest = path
    if isinstance(step, int):
        if not isinstance(value, list) or not 0 <= step < len(value):
            raise NoPlace
        if not rest and change.kind is ChangeKind.REMOVE:
            return value[:step] + value[step + 1 :] or None
        return [*value[:step], _meant(value[step], change, tuple(rest)), *value[step + 1 :]]
    below = {} if value is None else value
    if not isinstance(below, dict):
        raise NoPlace
    if not rest and change.kind is ChangeKind.REMOVE:
        if step not in below:
            raise NoPlace
        return {key: one for key, one in below.items() if key != step} or None
    return {**below, step: _meant(below.get(step), change, tuple(rest))}


def edits(root: Node | None, source: Source, change: TextChange) -> list[Edit]:
    """The edits of a text that make the change; raises NoPlace. A reading has to show that they do."""
    if root is None:
        if change.kind is ChangeKind.REMOVE or not isinstance(change.path[0], str):
            raise NoPlace
        return _at_end_of_file(source, entry(change.path[0], _nested(change, change.path[1:]), 0))
    above, depth = [root], 0
    while depth < len(change.path) and (below := above[-1].child(change.path[depth])) is not None:
        above.append(below)
        depth += 1
    missing = change.path[depth:]
    if change.kind is ChangeKind.REMOVE:
        if missing:
            raise NoPlace
        return _removal(above, change.path)
    node = above[-1]
    if missing and isinstance(node.children, dict) and isinstance(missing[0], str):
        return _new_entry(above, missing[0], _nested(change, missing[1:]))
    if missing and node.value is not None:
        raise NoPlace
    if not missing and change.kind is ChangeKind.APPEND and node.value:
        return _new_item(above, change.value)
    return _replacement(above, change.path[:depth], _nested(change, missing))


def _nested(change: TextChange, path: Path) -> Any:
    """The value with the keys above it that are not written yet."""
    value = [change.value] if change.kind is ChangeKind.APPEND else change.value
    for step in reversed(path):
        if not isinstance(step, str):
            raise NoPlace
        value = {step: value}
    return value


def _new_entry(above: list[Node], key: str, value: Any) -> list[Edit]:
    node = above[-1]
    if _in_brackets(above):
        return _in_a_row(node, entry(key, None, 0) + " " + on_one_line(value, True))
    if len(above) == 1:
        return _at_end_of_file(node.source, entry(key, value, 0))
    first = next(iter(node.children or ()))
    return [_below(node, entry(key, value, node.key(str(first)).column - 1))]


def _new_item(above: list[Node], value: Any) -> list[Edit]:
    node = above[-1]
    if not isinstance(node.children, list):
        raise NoPlace
    if _in_brackets(above):
        return _in_a_row(node, on_one_line(value, True))
    apart = len(node.children) > 1 and not node.source.line(node.children[-1].start.line).strip()
    return [_below(node, item(value, node.start.column), blank=apart)]


def _in_a_row(node: Node, text: str) -> list[Edit]:
    """Behind the last of what stands between brackets."""
    nodes = _nodes(node)
    if not nodes:
        inside = Span(node.source, node.span.line, node.span.column + 1, node.span.line, node.span.column + 1)
        return [Edit(inside, text)]
    end = nodes[-1].span
    return [Edit(Span(node.source, end.end_line, end.end_column, end.end_line, end.end_column), f", {text}")]


def _nodes(node: Node) -> list[Node]:
    """The values of a dict, or the items of a list."""
    below = node.children or ()
    return list(below.values()) if isinstance(below, dict) else list(below)


def _below(node: Node, text: str, blank: bool = False) -> Edit:
    """On lines of its own below the last line of a list or dict, and behind a comment on that."""
    last = node.span.end_line
    end = len(node.source.line(last)) + 1
    return Edit(Span(node.source, last, end, last, end), ("\n\n" if blank else "\n") + text)


def _at_end_of_file(source: Source, text: str) -> list[Edit]:
    """Behind everything, with an empty line between."""
    lines = source.text.split("\n")
    last = len(lines)
    place = Span(source, last, len(lines[-1]) + 1, last, len(lines[-1]) + 1)
    if lines[-1]:
        return [Edit(place, f"\n\n{text}")]
    apart = "\n" if last > 1 and lines[-2].strip() else ""
    return [Edit(place, f"{apart}{text}\n")]


def _replacement(above: list[Node], path: Path, value: Any) -> list[Edit]:
    """Another value behind a key or dash; a comment on that line stays on it."""
    node = above[-1]
    if not path:
        raise NoPlace
    span = node.span
    if _in_brackets(above[:-1]):
        blank = " " if node.value is None and span.line == span.end_line and span.column == span.end_column else ""
        return [Edit(span, blank + on_one_line(value, True))]
    after, indent = _sign_before(above[-2], path[-1])
    head, line_end, body = behind_key(value, indent).partition("\n")
    replaced = Span(node.source, after.line, after.column, span.end_line, span.end_column)
    found = [Edit(replaced, head)]
    if line_end:
        end = len(node.source.line(span.end_line)) + 1
        found.append(Edit(Span(node.source, span.end_line, end, span.end_line, end), "\n" + body))
    return found


def _sign_before(parent: Node, step: str | int) -> tuple[At, int]:
    """Just past the colon or dash that a value stands behind (counted from 1), and the indentation of its line."""
    if isinstance(step, int):
        assert isinstance(parent.children, list)
        node = parent.children[step]
        line = node.start.line + 1
        while not (text := node.source.line(line)[parent.start.column :]).startswith("-"):
            if line <= parent.start.line + 1:
                raise NoPlace
            line -= 1
        return At(line, parent.start.column + len(text[:1]) + 1), parent.start.column
    key = parent.key(step)
    colon = key.source.line(key.end_line).find(":", key.end_column - 1)
    if colon < 0:
        raise NoPlace
    return At(key.end_line, colon + 2), key.column - 1


def _removal(above: list[Node], path: Path) -> list[Edit]:
    node, parent, step = above[-1], above[-2], path[-1]
    siblings = _nodes(parent)
    if len(siblings) == 1:
        return _replacement(above[:-1], path[:-1], None)
    if _in_brackets(above[:-1]):
        return [_out_of_a_row(parent, siblings, siblings.index(node), step)]
    sign, _ = _sign_before(parent, step)
    first = parent.key(step) if isinstance(step, str) else Span(node.source, sign.line, sign.column - 1, 0, 0)
    if node.source.line(first.line)[: first.column - 1].strip():
        raise NoPlace
    return [Edit(Span(node.source, first.line, 1, max(node.span.end_line, first.line) + 1, 1), "")]


def _out_of_a_row(parent: Node, siblings: Sequence[Node], index: int, step: str | int) -> Edit:
    node = siblings[index]
    if index:
        before = siblings[index - 1].span
        return Edit(Span(node.source, before.end_line, before.end_column, node.span.end_line, node.span.end_column), "")
    keys = list(parent.children or ())
    start = parent.key(step) if isinstance(step, str) else node.span
    after = parent.key(str(keys[1])) if isinstance(step, str) else siblings[1].span
    return Edit(Span(node.source, start.line, start.column, after.line, after.column), "")


def _in_brackets(above: Sequence[Node]) -> bool:
    """Whether the last of these nodes is written in brackets or braces, or stands within them."""
    for node in above:
        if node.children is not None and node.source.line(node.start.line + 1)[node.start.column :][:1] in ("[", "{"):
            return True
    return False
