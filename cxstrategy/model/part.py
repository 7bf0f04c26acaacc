"""Part: the base of every noun of a workbook. It is frozen, closed to unknown keys, and knows where it was written."""

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ConfigDict

from cxstrategy.finding import Span
from cxstrategy.text.nodes import Node


class Part(BaseModel):
    """A piece of a workbook."""

    __slots__ = ("_node", "_path")

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    @property
    def path(self) -> str:
        """The name in findings: `objectives/nps-relation`; empty for a part that stands for what was not written."""
        return getattr(self, "_path", "")

    def at(self, *steps: str | int) -> Span | None:
        """The place of a value below this part, or of the part itself where that was not written."""
        node = getattr(self, "_node", None)
        return node.at(*steps).span if node is not None else None

    def key(self, name: str) -> Span | None:
        """The place of a key of this part."""
        node = getattr(self, "_node", None)
        return node.key(name) if node is not None else None

    def parts(self) -> Iterator["Part"]:
        """Every part below this one, in the order of the format."""
        for name in type(self).model_fields:
            yield from _parts_in(getattr(self, name))


def _parts_in(value: Any) -> Iterator[Part]:
    if isinstance(value, Part):
        yield value
        yield from value.parts()
    elif isinstance(value, tuple):
        for item in value:
            yield from _parts_in(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _parts_in(item)


def settle(part: Part, node: Node, path: str = "") -> None:
    """Tell a part and all below it where they stand, once, right after they were made."""
    object.__setattr__(part, "_node", node)
    object.__setattr__(part, "_path", path)
    if not isinstance(node.children, dict):
        return
    for name, value in part.__dict__.items():
        if isinstance(value, Part | tuple | dict):
            written = type(part).model_fields[name].alias or name
            below = node.children.get(written)
            if below is not None:
                _settle_value(value, below, _join(path, written))


def _settle_value(value: Any, node: Node, path: str) -> None:
    if isinstance(value, Part):
        settle(value, node, path)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            if isinstance(item, Part):
                settle(item, node.at(index), _join(path, getattr(item, "id", None) or str(index + 1)))
    elif isinstance(value, dict):
        for key, item in value.items():
            if isinstance(item, Part):
                settle(item, node.at(str(key)), _join(path, str(key)))


def _join(path: str, name: str) -> str:
    return f"{path}/{name}" if path else name
