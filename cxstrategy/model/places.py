"""Where the path of an error stands in the text, and what to call it."""

from collections.abc import Iterator
from typing import NamedTuple

from cxstrategy.finding import Span
from cxstrategy.model.shape import KEY
from cxstrategy.model.tree import Path
from cxstrategy.text.nodes import Node

# Below these paths a validator puts the value of `lever` in its path, where the text has nothing.
_TAGGED = ("business_case", "benefits")


class Place(NamedTuple):
    """Where a validator's path ends in the text: the steps that are written, the node there, and what was not found."""

    path: Path
    node: Node
    missing: str


def resolve(root: Node, location: Path) -> Place:
    """Follow a validator's path as far as it is written; `missing` is the key that is not, or empty."""
    node = root
    path: Path = ()
    for step in without_tags(location):
        below = node.child(step)
        if below is None:
            if isinstance(node.children, dict) and isinstance(step, int):
                continue  # a single mapping stands for a list of one
            return Place(path, node, str(step) if isinstance(node.children, dict) else "")
        node, path = below, (*path, step)
    return Place(path, node, "")


def without_tags(location: Path) -> Path:
    """A validator's path without the `lever` it chose by and without the mark of a refused key."""
    if location[:2] == _TAGGED and len(location) > 3:
        location = (*location[:3], *location[4:])
    return tuple(step for step in location if step != KEY)


def name_at(root: Node, path: Path) -> str:
    """What findings call the part at or around a path: `objectives/nps-relation`, `governance/raci/2`."""
    node, names, inner = root, [], 0
    for step in path:
        below = node.child(step)
        if below is None:
            break
        node = below
        names.append(step_name(node, step))
        if isinstance(node.value, dict):
            inner = len(names)
    return "/".join(names[: inner or 1])


def step_name(node: Node, step: str | int) -> str:
    """What findings call one step: a key is itself, an item of a list its id, else its number from 1."""
    if isinstance(step, str):
        return step
    named = node.value.get("id") if isinstance(node.value, dict) else None
    return named.strip() if isinstance(named, str) and named.strip() else str(step + 1)


def named_places(node: Node, name: str = "") -> Iterator[tuple[str, Span]]:
    """Every value that was written with what findings call it: `objectives/nps-relation/deadline`."""
    yield name, node.span
    children = node.children
    for step, child in children.items() if isinstance(children, dict) else enumerate(children or ()):
        yield from named_places(child, f"{name}/{step_name(child, step)}".lstrip("/"))


def key_span(root: Node, path: Path) -> Span:
    """Where the key stands that a path ends with; for an item of a list the first thing that it says."""
    if not path:
        return beginning(root)
    above = root.at(*path[:-1])
    return above.key(path[-1]) if isinstance(path[-1], str) else beginning(above.at(path[-1]))


def beginning(node: Node) -> Span:
    """The first thing that a node says: its first key, its first item, or all of a scalar."""
    while isinstance(node.children, list) and node.children:
        node = node.children[0]
    first = next(iter(node.children), None) if isinstance(node.children, dict) else None
    return node.key(first) if first is not None else node.span


def every(root: Node, pattern: str) -> Iterator[tuple[Path, Node]]:
    """Each node that a pattern of keys meets, with its path; `*` stands for every item of a list or value of a dict."""
    found: list[tuple[Path, Node]] = [((), root)]
    for step in pattern.split("/"):
        found = [below for path, node in found for below in _below(path, node, step)]
    yield from found


def _below(path: Path, node: Node, step: str) -> Iterator[tuple[Path, Node]]:
    if step != "*":
        below = node.child(step)
        if below is not None:
            yield (*path, step), below
    elif isinstance(node.children, list):
        for index, child in enumerate(node.children):
            yield (*path, index), child
    elif isinstance(node.children, dict):
        for key, child in node.children.items():
            yield (*path, key), child
