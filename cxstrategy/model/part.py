"""Part: the base of every noun of a workbook. It is frozen, closed to unknown keys, and knows where it was written."""

from collections.abc import Iterator
from typing import Any, ClassVar, NoReturn

from cxstrategy.finding import Span
from cxstrategy.model.field import ModelField
from cxstrategy.text.nodes import Node


class Part:
    """A piece of a workbook: its annotations are its keys. `shape.read_part` makes one of what was written."""

    __slots__ = ("_node", "_path", "model_fields_set", "__dict__")

    # The keys of this kind of part, by name, in the order of the format.
    model_fields: ClassVar[dict[str, ModelField]] = {}
    # The names of those that were written.
    model_fields_set: frozenset[str]

    def __init_subclass__(cls) -> None:
        cls.model_fields = dict(cls.model_fields)
        for name, annotation in cls.__dict__.get("__annotations__", {}).items():
            given = cls.__dict__.get(name, ModelField())
            field = given if isinstance(given, ModelField) else ModelField(given)
            field.annotation = annotation
            cls.model_fields[name] = field

    def __init__(self, **values: Any) -> None:
        """A part of values that are typed already, with the defaults of the others."""
        for name, field in type(self).model_fields.items():
            self.__dict__[name] = values[name] if name in values else field.get_default()
        object.__setattr__(self, "model_fields_set", frozenset(values))

    def __setattr__(self, name: str, value: Any) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is frozen")

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and vars(self) == vars(other)

    # By its values, as they make it equal; of any type, so that a checker takes the class itself for hashable too.
    __hash__: ClassVar[Any] = lambda part: hash((type(part), *vars(part).values()))

    def __repr__(self) -> str:
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in vars(self).items())})"

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
