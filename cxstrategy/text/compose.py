"""One YAML text in; its nodes out, or the first place where it cannot be read.

The events of the parser are walked once, with a stack of our own: composing in C crashes on deep nesting, the stock
resolver is slow and types text that should stay text. Limits are kept on the way.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from cxstrategy.finding import Source
from cxstrategy.text.characters import FORBIDDEN
from cxstrategy.text.nodes import At, Mark, Marked, Node

# A workbook is about eight deep; past forty someone leans on a bracket.
DEPTH_LIMIT = 40
# The full example has some 3,000; aliases count every time they are used, so a few lines cannot become a million.
NODE_LIMIT = 100_000
# So many keys written twice are named; more are no slips.
NAMED_LIMIT = 100
NULLS = frozenset(("", "~", "null", "Null", "NULL"))
# Tags that only repeat what is written anyway.
PLAIN_TAGS = frozenset(f"tag:yaml.org,2002:{name}" for name in ("str", "map", "seq"))


class Refusal(Exception):
    """Why and where the text cannot be read on; lines and columns counted from 0.

    `kind`: syntax, tag, alias, loop, key, document, top, depth or nodes. `opened` is where the construct began that
    went wrong: the bracket that is never closed.
    """

    def __init__(self, kind: str, mark: Mark | None, opened: Mark | None = None) -> None:
        super().__init__(kind)
        self.kind = kind
        self.line = mark.line if mark else 0
        self.column = mark.column if mark else 0
        self.index = getattr(mark, "index", 0)
        self.opened = opened

    def shifted(self, lines: int) -> "Refusal":
        """The same, counted from another line: what was opened out of sight is left out."""
        opened = At(self.opened.line + lines, self.opened.column) if self.opened else None
        return Refusal(self.kind, At(self.line + lines, self.column), opened if opened and opened.line >= 0 else None)


@dataclass(slots=True)
class Composed:
    """The nodes of one text, and what was met on the way that the reader should know."""

    root: Node | None = None
    doubled: list[tuple[str, Marked, Marked]] = field(default_factory=list)  # a key, its first and its later place
    bare: list[Marked] = field(default_factory=list)  # keys that have no colon: `{title: fast, good}`
    pairs: list[Mark] = field(default_factory=list)  # a key inside brackets without braces: `[Mind: this]`
    folded_away: list[Node] = field(default_factory=list)  # `>5`, which is empty text over more lines
    unused: list[Node] = field(default_factory=list)  # scalars whose anchor nothing refers to
    controls: list[Node] = field(default_factory=list)  # text in which an escape writes a control character


def compose(source: Source, text: str) -> Composed:
    """The nodes of `text`; raises Refusal where it cannot be read."""
    return _Composer(source, text).compose()


def events(text: str) -> Callable[[], Any]:
    """A function that gives the next event of the parser, and None after the last: in C where that was built."""
    return (yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader)(text).get_event


class _Composer:
    def __init__(self, source: Source, text: str) -> None:
        self.source = source
        self.next_event = events(text)
        self.found = Composed()
        self.anchors: dict[str, tuple[Node, int, int] | None] = {}  # node, nodes in it, levels in it; None while open
        self.used: set[str] = set()
        self.documents = 0

    def compose(self) -> Composed:
        try:
            self.found.root = self._walk()
        except yaml.MarkedYAMLError as error:
            raise Refusal("syntax", error.problem_mark or error.context_mark, error.context_mark) from None
        except yaml.YAMLError:
            raise Refusal("syntax", None) from None
        for name, anchored in self.anchors.items():
            if name not in self.used and anchored and anchored[0].children is None:
                self.found.unused.append(anchored[0])
        return self.found

    def _walk(self) -> Node | None:
        """The hot loop: everything that is common stands in it, everything that is rare is called."""
        source, next_event = self.source, self.next_event
        stack: list[Any] = []
        top: list[Node] = []
        node: Any = None
        children: Any = top
        keys: Any = None
        name: Any = None
        mapping = awaits_key = False
        total = levels = before = 0
        while (event := next_event()) is not None:
            kind = type(event)
            if kind is ScalarEvent:
                value = event.value
                if awaits_key:
                    name, awaits_key = value, False
                    if value in children:
                        self._doubled(value, keys[value], event)
                        name = None
                    else:
                        keys[value] = event
                    continue
                item = Node(source, event.start_mark, event.end_mark, value, bool(event.style))
                if event.tag is not None or event.anchor is not None:
                    self._properties(event, item, 1)
                if item.quoted:
                    self._quoted(event, item)
                elif value in NULLS:
                    item.value = None
                    if mapping and not value and name is not None:
                        self._bare(keys[name], item)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                self._opening(event, awaits_key, len(stack))
                stack.append((node, children, keys, name, mapping, levels, before, event))
                node = Node(source, event.start_mark, None, None)
                mapping = awaits_key = kind is MappingStartEvent
                children, keys = ({}, {}) if mapping else ([], None)
                levels, before = 0, total
                continue
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                item = node
                if mapping:
                    children.pop(None, None)
                    item.value = {key: child.value for key, child in children.items()}
                else:
                    item.value = [child.value for child in children]
                item.children, item.marks = children, keys
                inside, size = levels + 1, total - before + 1
                node, children, keys, name, mapping, levels, before, event_ = stack.pop()
                levels = max(levels, inside)
                if event_.flow_style:
                    item.end = event.end_mark
                if event_.anchor is not None:
                    self.anchors[event_.anchor] = (item, size, inside)
            elif kind is AliasEvent:
                item, size, inside = self._alias(event, awaits_key, len(stack))
                total += size - 1
                levels = max(levels, inside)
            else:
                self._between_documents(event, kind)
                continue
            total += 1
            if total > NODE_LIMIT:
                raise Refusal("nodes", event.start_mark)
            if mapping:
                children[name] = item
            else:
                children.append(item)
            awaits_key = mapping
        return self._top(top)

    def _top(self, top: list[Node]) -> Node | None:
        if not top or (top[0].value is None and not top[0].quoted):
            return None
        if not isinstance(top[0].children, dict):
            raise Refusal("top", top[0].start)
        return top[0]

    def _between_documents(self, event: Any, kind: type) -> None:
        if kind is DocumentStartEvent:
            self.documents += 1
            if self.documents > 1:
                raise Refusal("document", event.start_mark)

    def _opening(self, event: Any, awaits_key: bool, depth: int) -> None:
        """A list or dict begins: may it stand here, this deep, with this tag?"""
        if awaits_key:
            raise Refusal("key", event.start_mark)
        if depth >= DEPTH_LIMIT:
            raise Refusal("depth", event.start_mark)
        if event.tag is not None and event.tag not in PLAIN_TAGS:
            raise Refusal("tag", event.start_mark)
        if event.anchor is not None:
            self.anchors[event.anchor] = None
        if event.flow_style and event.start_mark.index == event.end_mark.index:
            self.found.pairs.append(At(event.start_mark.line, event.start_mark.column))

    def _properties(self, event: Any, item: Node, size: int) -> None:
        if event.tag is not None:
            if event.tag not in PLAIN_TAGS:
                raise Refusal("tag", event.start_mark)
            item.quoted = True
        if event.anchor is not None:
            self.anchors[event.anchor] = (item, size, 0)

    def _quoted(self, event: Any, item: Node) -> None:
        if event.style == '"':
            if FORBIDDEN.search(item.value):
                if len(self.found.controls) < NAMED_LIMIT:
                    self.found.controls.append(item)
                item.value = FORBIDDEN.sub("\ufffd", item.value)
        elif not item.value and event.style in (">", "|"):
            self.found.folded_away.append(item)

    def _doubled(self, name: str, first: Any, later: Any) -> None:
        if len(self.found.doubled) < NAMED_LIMIT:
            self.found.doubled.append((name, first, later))

    def _bare(self, key: Any, item: Any) -> None:
        """A key without a value: if it has no colon either, the value stands right behind it, or lower (`? key`)."""
        if key.end_mark.index == item.start.index or key.end_mark.line < item.start.line:
            self.found.bare.append(key)

    def _alias(self, event: Any, awaits_key: bool, depth: int) -> tuple[Node, int, int]:
        if awaits_key:
            raise Refusal("key", event.start_mark)
        if event.anchor not in self.anchors:
            raise Refusal("alias", event.start_mark)
        anchored = self.anchors[event.anchor]
        if anchored is None:
            raise Refusal("loop", event.start_mark)
        if depth + anchored[2] > DEPTH_LIMIT:
            raise Refusal("depth", event.start_mark)
        self.used.add(event.anchor)
        return anchored
