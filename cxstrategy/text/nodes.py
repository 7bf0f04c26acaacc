"""What a reader of files makes: nodes, plain values that keep their place."""

from collections.abc import Iterator
from typing import Any, Protocol

from cxstrategy.finding import Source, Span


class Mark(Protocol):
    """A position as the YAML reader gives it: line and column counted from 0."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


class Marked(Protocol):
    """Anything that stands between two marks: an event of the YAML reader, a cell of a table."""

    @property
    def start_mark(self) -> Mark: ...
    @property
    def end_mark(self) -> Mark: ...


class At:
    """A mark of our own making."""

    __slots__ = ("line", "column")

    def __init__(self, line: int, column: int) -> None:
        self.line = line
        self.column = column


class Node:
    """One value and where it stands.

    `value` is plain: text (or None) for a scalar, a list or a dict of plain values for the others. Text is what was
    written (`no`, `010` and `12:30` are themselves); the model decides what it means. `children` are the nodes of a
    list or dict, `keys` the places of a dict's keys. `quoted` tells `"12"` from `12`.
    """

    __slots__ = ("source", "start", "end", "value", "quoted", "children", "marks")

    def __init__(self, source: Source, start: Mark, end: Mark | None, value: Any, quoted: bool = False) -> None:
        self.source = source
        self.start = start
        self.end = end  # None for a list or dict that ends where its last child does
        self.value = value
        self.quoted = quoted
        self.children: dict[str, Node] | list[Node] | None = None
        self.marks: dict[str, Marked] | None = None  # of the keys; spans are made when asked for

    @property
    def span(self) -> Span:
        """Where the value stands."""
        return _between(self.source, self.start, _ending(self))

    @property
    def keys(self) -> dict[str, Span] | None:
        """Where each key stands; None when this is no dict."""
        return None if self.marks is None else {name: self.key(name) for name in self.marks}

    def child(self, step: str | int) -> "Node | None":
        """The child by key or index, or None."""
        if isinstance(self.children, dict):
            return self.children.get(step) if isinstance(step, str) else None
        if isinstance(self.children, list) and isinstance(step, int) and -1 < step < len(self.children):
            return self.children[step]
        return None

    def at(self, *steps: str | int) -> "Node":
        """The node at the end of the path, or the last one met while a step names a child: it never raises."""
        node = self
        for step in steps:
            below = node.child(step)
            if below is None:
                return node
            node = below
        return node

    def key(self, name: str) -> Span:
        """Where a key stands, or where the value does when the key is not written here."""
        mark = (self.marks or {}).get(name)
        if mark is None or not isinstance(self.children, dict):
            return self.span
        # A key stands in the same file as its value, also where the dicts of several files were joined. A key whose
        # value was left out, because it was empty or refused, stands in the file of the others if that is one file.
        below = self.children.get(name)
        if below is None and any(child.source is not self.source for child in self.children.values()):
            return self.span
        return _between(below.source if below else self.source, mark.start_mark, mark.end_mark)

    def walk(self) -> Iterator["Node"]:
        """This node and all below it, in the order they were written."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            below = node.children
            if below:
                waiting.extend(reversed(below.values() if isinstance(below, dict) else below))


def _ending(node: Node) -> Mark:
    """Where a node ends: for a list or dict in block style, where its last child does."""
    last = node
    while last.end is None and last.children:
        below = last.children
        last = below[-1] if isinstance(below, list) else next(reversed(below.values()))
    return last.end or last.start


def _between(source: Source, start: Mark, end: Mark) -> Span:
    """A span with its end after its start: a reference (`*x`) as last child ends where it was first written."""
    if (end.line, end.column) < (start.line, start.column):
        end = start
    if end.column == 0 and end.line > start.line:  # text under `|` is read up to the start of the next line
        return _to_line_end(source, start, end.line)
    return Span(source, start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _to_line_end(source: Source, start: Mark, end_line: int) -> Span:
    while end_line > start.line + 1 and not source.line(end_line).strip():
        end_line -= 1
    return Span(source, start.line + 1, start.column + 1, end_line, len(source.line(end_line)) + 1)
