"""Node: a plain value with the place where it was written."""

from bisect import bisect_right
from collections.abc import Iterator
from typing import Any, Protocol

from cxstrategy.finding import Source, Span

# A stretch of text as one number, start and end: what a key keeps costs one number, not five objects.
_SHIFT = 24


class Mark(Protocol):
    """A position: line and column counted from 0."""

    @property
    def line(self) -> int:
        """How many lines stand above."""
        ...

    @property
    def column(self) -> int:
        """How many characters stand before it on its line."""
        ...


class Marked(Protocol):
    """Anything that stands between two marks: a key, a cell of a table."""

    @property
    def start_mark(self) -> Mark:
        """Where it starts."""
        ...

    @property
    def end_mark(self) -> Mark:
        """Just past its end."""
        ...


class At:
    """A mark of our own making."""

    __slots__ = ("line", "column")

    def __init__(self, line: int, column: int) -> None:
        self.line = line
        self.column = column


class Stretch:
    """A stretch of text between two marks."""

    __slots__ = ("start_mark", "end_mark")

    def __init__(self, start: Mark, end: Mark) -> None:
        self.start_mark = start
        self.end_mark = end


class Node:
    """One value and where it stands.

    `value` is plain: text (or None) for a scalar, a list or a dict of plain values for the others. Text is what was
    written (`no`, `010` and `12:30` are themselves); the model decides what it means. `children` are the nodes of a
    list or dict, `keys` the places of a dict's keys. `quoted` tells `"12"` from `12`.

    A place is a mark, or a number that counts the characters of the source's text: lines are counted when asked for.
    """

    __slots__ = ("source", "_start", "_end", "value", "quoted", "children", "marks")

    def __init__(
        self, source: Source, start: Mark | int, end: Mark | int | None, value: Any, quoted: bool = False
    ) -> None:
        self.source = source
        self._start = start
        self._end = end  # None for a list or dict that ends where its last child does
        self.value = value
        self.quoted = quoted
        self.children: dict[str, Node] | list[Node] | None = None
        self.marks: dict[str, Marked | int] | None = None  # of the keys

    @property
    def start(self) -> Mark:
        """Where the value starts."""
        return _mark(self.source, self._start)

    @property
    def end(self) -> Mark:
        """Where the value ends: a list or dict in block style where its last child does."""
        last = self
        while last._end is None and last.children:
            below = last.children
            last = below[-1] if isinstance(below, list) else next(reversed(below.values()))
        return _mark(last.source, last._start if last._end is None else last._end)

    def end_at(self, end: Mark | int) -> None:
        """Set where the value ends, once that is met."""
        self._end = end

    @property
    def span(self) -> Span:
        """Where the value stands."""
        return _between(self.source, self.start, self.end)

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
        marked = self.mark(name)
        if marked is None:
            return self.span
        # A key stands in the same file as its value, also where the dicts of several files were joined.
        return _between((self.child(name) or self).source, marked.start_mark, marked.end_mark)

    def mark(self, name: str) -> Marked | None:
        """Where a key stands, as marks; None when it is not written here."""
        marked = (self.marks or {}).get(name)
        if not isinstance(marked, int):
            return marked
        return unpacked(self.at(name).source, marked)

    def walk(self) -> Iterator["Node"]:
        """This node and all below it, in the order they were written."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            below = node.children
            if below:
                waiting.extend(reversed(below.values() if isinstance(below, dict) else below))

    def settle(self, source: Source) -> None:
        """Move this node and all below it to another source with the same lines: places become marks."""
        old = self.source
        lines = [0, *(at + 1 for at, letter in enumerate(old.text) if letter == "\n")]

        def mark(place: Mark | int) -> Mark:
            if not isinstance(place, int):
                return place
            line = bisect_right(lines, place) - 1
            return At(line, place - lines[line])

        for node in self.walk():
            if node.source is old:
                node.source, node._start = source, mark(node._start)
                node._end = node._end if node._end is None else mark(node._end)
                for name, place in (node.marks or {}).items():
                    if isinstance(place, int):
                        node.marks[name] = Stretch(mark(place >> _SHIFT), mark(place & (1 << _SHIFT) - 1))  # type: ignore[index]


def packed(start: int, end: int) -> int:
    """A stretch of text as one number: the characters before its start and before its end."""
    return start << _SHIFT | end


def unpacked(source: Source, stretch: int) -> Stretch:
    """The marks of a stretch that was packed."""
    return Stretch(_mark(source, stretch >> _SHIFT), _mark(source, stretch & (1 << _SHIFT) - 1))


def _mark(source: Source, place: Mark | int) -> Mark:
    """The line and column of a place."""
    if not isinstance(place, int):
        return place
    return At(source.text.count("\n", 0, place), place - source.text.rfind("\n", 0, place) - 1)


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
