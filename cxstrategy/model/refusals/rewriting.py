"""A refused value or key and what to write instead -> the Fix, at every place that has to change along."""

from collections.abc import Iterator

from cxstrategy.finding import Fix
from cxstrategy.model.places import every
from cxstrategy.model.references import NAMED, REFERENCES
from cxstrategy.model.refusals.refusal import RefusedValue, Said
from cxstrategy.model.refusals.rewritten import renamed, rewritten
from cxstrategy.model.tree import Path
from cxstrategy.text.nodes import Node

# Keys that name a part by its place, ids and all: a new id does not follow there by itself.
_PLACES = ("workbook/accepted/*/where", "decided/*/about")


def fix_of(one: RefusedValue, said: Said, root: Node) -> Fix | None:
    """The Fix of one refusal; None where a person has to write."""
    if said.instead is None:
        return None
    if one.as_key or one.kind == "extra_forbidden":
        path = one.path
        return renamed(root.at(*path[:-1]), str(path[-1]), said.instead, said.safe)
    if one.kind == "id_form":
        return _id_fix(one, said.instead, root)
    return rewritten(one.node, said.instead, said.safe)


def _id_fix(one: RefusedValue, instead: str, root: Node) -> Fix | None:
    """An id, and every reference that is written the same; of a reference alone that, when the id is there."""
    pattern = _pattern(one.path)
    listed = pattern.removesuffix("/*/id")
    if listed in NAMED and pattern != listed:
        taken = any(node.value == instead for _, node in every(root, pattern))
        nodes = [one.node, *_references(root, listed, one.node.value)]
        edits = [fix.edits for node in nodes if (fix := rewritten(node, instead, safe=True))]
        if taken or len(edits) < len(nodes):
            return None
        named = any(one.node.value in str(node.value).split("/") for place in _PLACES for _, node in every(root, place))
        return Fix(tuple(dict.fromkeys(edit for group in edits for edit in group)), safe=not named)
    ids = {node.value for home in REFERENCES.get(pattern, ()) for _, node in every(root, f"{home}/*/id")}
    return rewritten(one.node, instead, safe=instead in ids) if ids.isdisjoint({one.node.value}) else None


def _references(root: Node, listed: str, name: str) -> Iterator[Node]:
    for pattern, homes in REFERENCES.items():
        if listed in homes:
            yield from (node for _, node in every(root, pattern) if node.value == name)


def _pattern(path: Path) -> str:
    return "/".join("*" if isinstance(step, int) else step for step in path)
