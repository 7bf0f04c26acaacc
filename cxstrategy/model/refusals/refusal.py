"""One error of the validator in the words of the format: the value, its place and what was asked."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from cxstrategy.model.annotations import asked_at, items_of
from cxstrategy.model.part import Part
from cxstrategy.model.places import name_at, resolve
from cxstrategy.model.refusals.quoting import shortened
from cxstrategy.model.shape import CHOSEN_BY, KEY, ShapeError
from cxstrategy.model.tree import Path
from cxstrategy.text.nodes import Node
from cxstrategy.words.language import Message, say


class Said(NamedTuple):
    """A message and the help below it; what to write instead, where known, and whether nothing else can be meant."""

    message: Message
    help: Message
    instead: str | None = None
    safe: bool = False


@dataclass(frozen=True, slots=True)
class RefusedValue:
    """A value or key that the validator refused.

    `kind` is the type of the error and `limits` what it says of itself; `path` and `node` are where it stands, `key`
    the key that it is about (of a list the key that holds it) and `where` the part. `owner` is the part's type and
    `annotation` the type that was asked for. `as_key` tells that the key itself was refused, not its value, and
    `day_first` that who writes it puts the day before the month.
    """

    kind: str
    path: Path
    node: Node
    key: str
    where: str
    wrote: str
    instead: str
    owner: type[Part] | None
    annotation: Any
    limits: dict[str, Any]
    as_key: bool
    day_first: bool

    @property
    def label(self) -> Message:
        """What to call the value: its key, or its position in the list that the key holds."""
        if not self.key:
            return say("the workbook")
        if self.path and isinstance(self.path[-1], int):
            return say("item {number} of `{key}`", number=self.path[-1] + 1, key=self.key)
        return say("`{key}`", key=self.key)

    @property
    def got(self) -> Message:
        """What was written, in a few words."""
        if isinstance(self.node.value, list):
            return say("a list")
        if isinstance(self.node.value, dict):
            return say("a group of keys")
        return say("`{wrote}`", wrote=self.wrote)


def refused(root: Node, error: ShapeError) -> RefusedValue:
    """An error of `read_part` with its place in `root`."""
    location, limits = error.path, error.limits
    path, node, missing = resolve(root, (*location, "", CHOSEN_BY) if error.kind.startswith("union_tag") else location)
    owner, annotation = asked_at(tuple(step for step in location if isinstance(step, str)))
    if isinstance(location[-1] if location else "", int):
        annotation = items_of(annotation)
    as_key = location[-1:] == (KEY,)
    about_key = as_key or error.kind == "extra_forbidden"
    key = missing or _key(path[:-1] if as_key else path)
    return RefusedValue(
        kind=error.kind,
        path=path,
        node=node,
        key=key,
        where=name_at(root, path[:-1] if about_key else path),
        wrote=shortened(path[-1] if about_key else limits.get("wrote") or node.value),
        instead=limits.get("instead", ""),
        owner=owner,
        annotation=annotation,
        limits=limits,
        as_key=as_key,
        day_first=root.at("workbook", "language").value != "en",
    )


def _key(path: Path) -> str:
    """The last key of a path, past any positions in a list."""
    return next((step for step in reversed(path) if isinstance(step, str)), "")
