"""YAML text -> nodes, or the first place where it cannot be read.

The events of the parser are walked once, with a stack of our own: composing in C crashes on deep nesting, the stock
resolver is slow and types text that should stay text. Limits are kept on the way.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, cast

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
from cxstrategy.text.nodes import At, Mark, Marked, Node, Stretch, packed, unpacked

# A workbook is about eight deep; past forty someone leans on a bracket.
DEPTH_LIMIT = 40
# The full example has some 3,000; aliases count every time they are used, so a few lines cannot become a million.
NODE_LIMIT = 50_000
# Bytes of one file, with what its aliases repeat; the full example has 60 kB in eleven files.
TEXT_LIMIT = 5_000_000
# So many keys written twice are named; more are no slips.
NAMED_LIMIT = 100
NULLS = frozenset(("", "~", "null", "Null", "NULL"))
# Tags that only repeat what is written anyway.
PLAIN_TAGS = frozenset(f"tag:yaml.org,2002:{name}" for name in ("str", "map", "seq"))


class Refusal(Exception):
    """Why and where the text cannot be read on; lines and columns counted from 0.

    `kind`: syntax, tag, alias, loop, key, document, top, depth, nodes or bytes. `opened` is where the construct
    began that went wrong: the bracket that is never closed.
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
    lone: list[Node] = field(default_factory=list)  # dicts of one key, with a capital or a space in it
    controls: list[Node] = field(default_factory=list)  # text in which an escape writes a control character
    repeated: int = 0  # bytes that aliases repeat


def compose(source: Source, text: str | None = None) -> Composed:
    """The nodes of a source; raises Refusal where it cannot be read.

    `text` is read in place of the source's own: the same lines, mended. The places are still those of the source.
    """
    if text is None or text == source.text:
        return _Composer(source).compose()
    composed = _Composer(Source(source.path, text)).compose()
    if composed.root is not None:
        composed.root.settle(source)
    return composed


def events(text: str) -> Callable[[], Any]:
    """A function that gives the next event of the parser, and None after the last: in C where that was built."""
    return (yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader)(text).get_event


@dataclass(frozen=True, slots=True)
class _Anchored:
    """What an anchor names, weighed once: nodes and levels in it, and its bytes with what aliases repeat in it."""

    node: Node
    size: int
    levels: int
    weight: int


class _Composer:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.next_event = events(source.text)
        self.found = Composed()
        self.anchors: dict[str, _Anchored | None] = {}  # None while open
        self.room = TEXT_LIMIT - len(source.text.encode())  # bytes that aliases may repeat
        self.opened: list[int] = []  # bytes repeated before each anchor that is open
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
            if name not in self.used and anchored and anchored.node.children is None:
                self.found.unused.append(anchored.node)
        return self.found

    def _walk(self) -> Node | None:  # noqa: C901
        """The hot loop: everything that is common stands in it, everything that is rare is called."""
        source, next_event = self.source, self.next_event
        stack, top = [], []  # type: tuple[list[Any], list[Node]]
        node, children, keys, name = cast(Any, None), cast(Any, top), cast(Any, None), cast(Any, None)
        mapping = awaits_key = False
        total = levels = before = 0
        escapes = "\\" in source.text  # without a backslash between quotation marks stands what stands there
        while (event := next_event()) is not None:
            kind = type(event)
            if kind is ScalarEvent:
                value = event.value
                if awaits_key:
                    name, awaits_key = value, False
                    if value in children:
                        name = self._doubled(value, keys[value], event)
                    else:
                        keys[value] = event.start_mark.index << 24 | event.end_mark.index  # nodes.packed
                    continue
                style = event.style
                item = Node(source, event.start_mark.index, event.end_mark.index, value, bool(style))
                if event.tag is not None or event.anchor is not None:
                    self._properties(event, item)
                if (escapes and style == '"') or (style and not value):
                    self._quoted(item, style)
                elif value in NULLS and not item.quoted:
                    self._null(item, keys.get(name) if mapping else None, event.start_mark.index)
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                unusual = awaits_key or event.anchor is not None or event.tag is not None or len(stack) >= DEPTH_LIMIT
                if unusual or (event.flow_style and not mapping):
                    self._opening(event, awaits_key, len(stack))
                stack.append((node, children, keys, name, mapping, levels, before, event))
                node = Node(source, event.start_mark.index, None, None)
                mapping = awaits_key = kind is MappingStartEvent
                children, keys, levels, before = ({}, {}, 0, total) if mapping else ([], None, 0, total)
                continue
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                item, size, inside = node, total - before + 1, levels + 1
                self._fill(item, children, keys)
                node, children, keys, name, mapping, levels, before, opening = stack.pop()
                levels = max(levels, inside)
                if opening.flow_style or opening.anchor is not None:
                    self._close(item, opening, event.end_mark.index, size, inside)
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

    def _fill(self, node: Node, children: Any, keys: Any) -> None:
        """A list or dict is complete; of a key written twice the later value stood aside under None."""
        if keys is None:
            node.value = [child.value for child in children]
        else:
            children.pop(None, None)
            node.value = {key: child.value for key, child in children.items()}
            node.marks = keys
            if len(keys) == 1:
                (name,) = keys
                if " " in name or name[:1].isupper():
                    self.found.lone.append(node)
        node.children = children

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
            self.opened.append(self.found.repeated)
        if event.flow_style and event.start_mark.index == event.end_mark.index:
            self.found.pairs.append(At(event.start_mark.line, event.start_mark.column))

    def _close(self, node: Node, opening: Any, end: int, size: int, levels: int) -> None:
        """A list or dict ends that stands between brackets or has a name."""
        if opening.flow_style:
            node.end_at(end)
        if opening.anchor is not None:
            repeated = self.found.repeated - self.opened.pop()
            self.anchors[opening.anchor] = _Anchored(node, size, levels, self._bytes(opening, end) + repeated)

    def _properties(self, event: Any, item: Node) -> None:
        if event.tag is not None:
            if event.tag not in PLAIN_TAGS:
                raise Refusal("tag", event.start_mark)
            item.quoted = True
        if event.anchor is not None:
            self.anchors[event.anchor] = _Anchored(item, 1, 0, self._bytes(event, event.end_mark.index))

    def _quoted(self, item: Node, style: str) -> None:
        if style in (">", "|"):
            self.found.folded_away.append(item)
        elif FORBIDDEN.search(item.value):
            if len(self.found.controls) < NAMED_LIMIT:
                self.found.controls.append(item)
            item.value = FORBIDDEN.sub("\ufffd", item.value)

    def _doubled(self, name: str, first: int, later: Any) -> Any:
        """Note a key that is written twice; the name under which its later value stands aside is None."""
        if len(self.found.doubled) < NAMED_LIMIT:
            self.found.doubled.append((name, unpacked(self.source, first), Stretch(later.start_mark, later.end_mark)))
        return None

    def _null(self, item: Node, key: int | None, place: int) -> None:
        """A value that is not there. Without a colon it stands right behind its key, or lower (`? key`)."""
        is_written, item.value = bool(item.value), None
        if key is None or is_written:
            return
        stretch = unpacked(self.source, key)
        if packed(key >> 24, place) == key or stretch.end_mark.line < item.start.line:
            self.found.bare.append(stretch)

    def _alias(self, event: Any, awaits_key: bool, depth: int) -> tuple[Node, int, int]:
        if awaits_key:
            raise Refusal("key", event.start_mark)
        if event.anchor not in self.anchors:
            raise Refusal("alias", event.start_mark)
        anchored = self.anchors[event.anchor]
        if anchored is None:
            raise Refusal("loop", event.start_mark)
        if depth + anchored.levels > DEPTH_LIMIT:
            raise Refusal("depth", event.start_mark)
        if self.found.repeated + anchored.weight > self.room:
            raise Refusal("bytes", event.start_mark)
        self.found.repeated += anchored.weight
        self.used.add(event.anchor)
        return anchored.node, anchored.size, anchored.levels

    def _bytes(self, opening: Any, end: int) -> int:
        """The bytes of the text from an event to an end."""
        return len(self.source.text[opening.start_mark.index : end].encode())
