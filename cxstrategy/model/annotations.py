"""What the format asks for at a path: the part that holds it and the type of the value."""

import types
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from cxstrategy.model.field import ReadBy
from cxstrategy.model.part import Part
from cxstrategy.model.shape import CHOSEN_BY, KEY
from cxstrategy.model.strategy import Strategy


@cache
def keys_of(part: type[Part]) -> dict[str, Any]:
    """The keys of a part as users write them, each with its type, in the order of the format."""
    return {field.alias or name: field.annotation for name, field in part.model_fields.items()}


def bare(annotation: Any) -> Any:
    """A type without `None` and without its validators: a class, a literal, or a tuple, dict or union of them."""
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation = get_args(annotation)[0]
        elif origin in (Union, types.UnionType):
            others = [one for one in get_args(annotation) if one is not types.NoneType]
            if len(others) > 1:
                return annotation
            annotation = others[0]
        else:
            return annotation


def metadata_of(annotation: Any) -> Iterator[Any]:
    """Every validator and limit that stands around a type, the outermost last."""
    origin = get_origin(annotation)
    if origin is Annotated:
        inner, *metadata = get_args(annotation)
        yield from metadata_of(inner)
        yield from metadata
    elif origin in (Union, types.UnionType):
        others = [one for one in get_args(annotation) if one is not types.NoneType]
        if len(others) == 1:
            yield from metadata_of(others[0])


def reader_of(annotation: Any) -> str:
    """The name of the function that reads a value of this type: `read_date`; empty for a type without one."""
    for one in metadata_of(annotation):
        if isinstance(one, ReadBy):
            return one.func.__name__
    return ""


def choices_of(annotation: Any) -> tuple[str, ...]:
    """The words that a closed list of values allows; empty for a type that is no such list."""
    plain = bare(annotation)
    return tuple(str(one) for one in get_args(plain)) if get_origin(plain) is Literal else ()


def members_of(annotation: Any) -> dict[str, type[Part]]:
    """The parts that a `lever` chooses between, by its value; empty for a type without such a choice."""
    plain = bare(annotation)
    if get_origin(plain) not in (Union, types.UnionType):
        return {}
    return {choices_of(keys_of(one)[CHOSEN_BY])[0]: one for one in get_args(plain)}


def is_part(annotation: Any) -> bool:
    """Whether a value of this type has keys of its own that the format names."""
    plain = bare(annotation)
    return isinstance(plain, type) and issubclass(plain, Part)


@lru_cache(maxsize=2048)
def asked_at(path: tuple[str, ...]) -> tuple[type[Part] | None, Any]:
    """The innermost part on a validator's path (its list positions left out) and the type at its end; None past it."""
    if path and path[-1] == KEY:
        above, held = asked_at(path[:-2])
        return above, _key_type(held)
    owner: type[Part] | None = None
    annotation: Any = Strategy
    for step in path:
        plain = items_of(annotation)
        if is_part(plain):
            owner, annotation = bare(plain), keys_of(bare(plain)).get(step)
        elif get_origin(bare(plain)) is dict:
            annotation = get_args(bare(plain))[1]
        else:
            annotation = members_of(plain).get(step)
    return owner, annotation


def items_of(annotation: Any) -> Any:
    """What a list holds, however many lists deep; any other type is itself."""
    while get_origin(bare(annotation)) is tuple:
        annotation = get_args(bare(annotation))[0]
    return annotation


def _key_type(annotation: Any) -> Any:
    plain = bare(items_of(annotation))
    return get_args(plain)[0] if get_origin(plain) is dict else None


@cache
def places_of() -> dict[str, tuple[str, ...]]:
    """Every key of the format with the paths of the parts that have it: `margin` is at `business_case/base`."""
    found: dict[str, list[str]] = {}
    for path, part in parts_of(Strategy):
        for key in keys_of(part):
            if path not in found.setdefault(key, []):
                found[key].append(path)
    return {key: tuple(paths) for key, paths in found.items()}


def parts_of(part: type[Part], path: str = "") -> Iterator[tuple[str, type[Part]]]:
    """A type of part and all types below it, each with its path without list positions."""
    yield path, part
    for key, annotation in keys_of(part).items():
        below = f"{path}/{key}" if path else key
        yield from _parts_below(annotation, below)


def _parts_below(annotation: Any, path: str) -> Iterator[tuple[str, type[Part]]]:
    plain = bare(items_of(annotation))
    if is_part(plain):
        yield from parts_of(plain, path)
    elif get_origin(plain) is dict:
        yield from _parts_below(get_args(plain)[1], path)
    else:
        for member in members_of(plain).values():
            yield from parts_of(member, path)
