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


class Node:
    """One value and where it stands.

    `value` is plain: text (or None) for a scalar, a list or a dict of plain values for the others. Text is what was
    written (`no`, `010` and `12:30` are themselves); the model decides what it means. `children` are the nodes of a
    list or dict, `keys` the places of a dict's keys. `quoted` tells `"12"` from `12`.
    """

    __slots__ = ("source", "start", "end", "value", "children", "keys", "quoted")

    def __init__(self, source: Source, start: Mark, end: Mark, value: Any, quoted: bool = False) -> None:
        self.source = source
        self.start = start
        self.end = end
        self.value = value
        self.children: dict[str, Node] | list[Node] | None = None
        self.keys: dict[str, Span] | None = None
        self.quoted = quoted

    @property
    def span(self) -> Span:
        """Where the value stands."""
        return Span(
            self.source, self.start.line + 1, self.start.column + 1, self.end.line + 1, self.end.column + 1
        )

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
        return (self.keys or {}).get(name) or self.span

    def walk(self) -> Iterator["Node"]:
        """This node and all below it, in the order they were written."""
        yield self
        below = self.children.values() if isinstance(self.children, dict) else self.children or ()
        for child in below:
            yield from child.walk()
