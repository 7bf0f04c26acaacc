"""Trees of nodes with parts left out or added; what is untouched stays the same node."""

from collections.abc import Iterable
from typing import Any

from cxstrategy.text.nodes import Node

Path = tuple[str | int, ...]
# What to leave out, as a tree of steps: an empty dict at the end of a path means the node there.
Steps = dict[str | int, Any]


def rebuilt(node: Node, children: dict[str, Node] | list[Node]) -> Node:
    """The same list or dict with other children, its value to match."""
    found = Node(node.source, node.start, node.end, None, node.quoted)
    found.children, found.marks = children, node.marks
    if isinstance(children, dict):
        found.value = {key: child.value for key, child in children.items()}
    else:
        found.value = [child.value for child in children]
    return found


def scalar(node: Node, text: str) -> Node:
    """A text that nobody wrote, standing where `node` starts."""
    return Node(node.source, node.start, node.start, text)


def mapping(node: Node) -> Node:
    """An empty dict that nobody wrote, standing where `node` starts."""
    found = Node(node.source, node.start, node.start, {})
    found.children, found.marks = {}, {}
    return found


def filled(root: Node) -> Node:
    """The tree without what is not filled in: empty scalars, and lists and dicts that are empty all the way down."""
    return _filled(root) or (root if root.children is None else rebuilt(root, type(root.children)()))


def _filled(node: Node) -> Node | None:
    below = node.children
    if below is None:
        return None if node.value is None else node
    if isinstance(below, dict):
        kept = {key: one for key, child in below.items() if (one := _filled(child)) is not None}
        return _changed(node, kept, below.values(), kept.values()) if kept else None
    items = [one for child in below if (one := _filled(child)) is not None]
    return _changed(node, items, below, items) if items else None


def _changed(node: Node, children: dict[str, Node] | list[Node], before: Iterable[Node], after: Iterable[Node]) -> Node:
    """The node itself when each of its children is what it was."""
    if len(children) == len(node.children or ()) and all(old is new for old, new in zip(before, after, strict=True)):
        return node
    return rebuilt(node, children)


def without(root: Node, paths: Iterable[Path]) -> Node:
    """The tree without the nodes at `paths`; the root itself always stays."""
    drop: Steps = {}
    for path in paths:
        _mark(drop, path)
    return _without(root, drop) if drop else root


def _mark(drop: Steps, path: Path) -> None:
    """Add one path; a path that runs through a node that goes anyway adds nothing."""
    *above, last = path or (None,)
    for step in above:
        if drop.get(step) == {}:
            return
        drop = drop.setdefault(step, {})
    if last is not None:
        drop[last] = {}


def _without(node: Node, drop: Steps) -> Node:
    below = node.children
    if isinstance(below, dict):
        return rebuilt(node, {key: _kept(child, drop.get(key)) for key, child in below.items() if drop.get(key) != {}})
    if isinstance(below, list):
        return rebuilt(node, [_kept(child, drop.get(i)) for i, child in enumerate(below) if drop.get(i) != {}])
    return node


def _kept(node: Node, drop: Steps | None) -> Node:
    return _without(node, drop) if drop else node


def put(node: Node, key: str, child: Node) -> Node:
    """The same dict with `child` under `key`, in place of what was there."""
    children = dict(node.children) if isinstance(node.children, dict) else {}
    return rebuilt(node, children | {key: child})
