"""Plain values -> the parts that they say, or every way in which they do not have the shape of the format."""

from collections.abc import Callable
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, NamedTuple, TypeVar, Union, get_args, get_origin

from cxstrategy.model.field import Between, CheckedBy, InvalidValue, ModelField, ReadBy
from cxstrategy.model.part import Part

# How a path says that a key of a map was refused, not the value behind it.
KEY = "[key]"
# The key by which a list holds parts of more than one kind.
CHOSEN_BY = "lever"
P = TypeVar("P", bound=Part)


class ShapeError(NamedTuple):
    """A value that was refused: why, its path in steps of keys and positions, and the limits that it passed."""

    kind: str
    path: tuple[str | int, ...]
    limits: dict[str, Any]


Errors = list[ShapeError]
# Makes the value that a type asks for; what is wrong is added to the errors, with its path from the value itself.
Reader = Callable[[Any, Errors], Any]


def read_part(part: type[P], value: Any) -> tuple[P | None, Errors]:
    """The part that a plain value says, or None and every error, in the order of the format."""
    errors: Errors = []
    read = _part(part)(value, errors)
    return (None if errors else read), errors


def read_value(annotation: Any, value: Any) -> tuple[Any, Errors]:
    """What a plain value is for a key of this type, and why it is refused where it is."""
    errors: Errors = []
    return _reader(annotation)(value, errors), errors


def _reader(annotation: Any) -> Reader:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _annotated(*arguments)
    if origin is Literal:
        return _literal(arguments)
    if origin is Union or origin is UnionType:
        others = [one for one in arguments if one is not NoneType]
        return _optional(_reader(others[0])) if len(others) == 1 else _chosen(others)
    if origin is tuple and arguments[-1] is Ellipsis:
        return _list(_reader(arguments[0]))
    if origin is dict:
        return _map(*map(_reader, arguments))
    if isinstance(annotation, type) and issubclass(annotation, Part):
        return _part(annotation)
    return _as_it_is


def _as_it_is(value: Any, errors: Errors) -> Any:
    """A text, number or date: the function that read it has made it what it is."""
    return value


def _annotated(annotation: Any, *metadata: Any) -> Reader:
    reader = _reader(annotation)
    for one in metadata:
        if isinstance(one, ReadBy):
            reader = _read_by(one.func, reader)
        elif isinstance(one, CheckedBy):
            reader = _checked_by(one.func, reader)
        elif isinstance(one, Between):
            reader = _between(one, reader)
    return reader


def _read_by(func: Callable[[Any], Any], inner: Reader) -> Reader:
    def read(value: Any, errors: Errors) -> Any:
        try:
            return inner(func(value), errors)
        except InvalidValue as refused:
            errors.append(ShapeError(refused.kind, (), refused.limits))
            return None

    return read


def _checked_by(func: Callable[[Any], Any], inner: Reader) -> Reader:
    def read(value: Any, errors: Errors) -> Any:
        before = len(errors)
        found = inner(value, errors)
        try:
            return func(found) if len(errors) == before else None
        except InvalidValue as refused:
            errors.append(ShapeError(refused.kind, (), refused.limits))
            return None

    return read


def _between(limits: Between, inner: Reader) -> Reader:
    def read(value: Any, errors: Errors) -> Any:
        before = len(errors)
        number = inner(value, errors)
        if len(errors) == before and number < limits.ge:
            errors.append(ShapeError("greater_than_equal", (), {"ge": limits.ge}))
        elif len(errors) == before and number > limits.le:
            errors.append(ShapeError("less_than_equal", (), {"le": limits.le}))
        return number

    return read


def _literal(choices: tuple[Any, ...]) -> Reader:
    words = frozenset(choices)

    def read(value: Any, errors: Errors) -> Any:
        if isinstance(value, list | dict) or value not in words:
            errors.append(ShapeError("literal_error", (), {}))
        return value

    return read


def _optional(inner: Reader) -> Reader:
    def read(value: Any, errors: Errors) -> Any:
        return None if value is None else inner(value, errors)

    return read


def _list(item: Reader) -> Reader:
    def read(value: Any, errors: Errors) -> Any:
        if not isinstance(value, list | tuple):
            errors.append(ShapeError("tuple_type", (), {}))
            return None
        return tuple([_below(index, item, one, errors) for index, one in enumerate(value)])

    return read


def _map(key_reader: Reader, value_reader: Reader) -> Reader:
    def read(value: Any, errors: Errors) -> Any:
        if not isinstance(value, dict):
            errors.append(ShapeError("dict_type", (), {}))
            return None
        found = {}
        for written, one in value.items():
            before = len(errors)
            key = key_reader(written, errors)
            if len(errors) > before:
                _deeper(errors, before, written, KEY)
            below = _below(written, value_reader, one, errors)
            if len(errors) == before:
                found[key] = below
        return found

    return read


def _chosen(kinds: list[type[Part]]) -> Reader:
    """One of several kinds of part, by the word that one of its keys holds."""
    by_word = {get_args(kind.model_fields[CHOSEN_BY].annotation)[0]: _part(kind) for kind in kinds}

    def read(value: Any, errors: Errors) -> Any:
        if not isinstance(value, dict):
            errors.append(ShapeError("model_attributes_type", (), {}))
        elif CHOSEN_BY not in value:
            errors.append(ShapeError("union_tag_not_found", (), {}))
        elif not isinstance(word := value[CHOSEN_BY], str) or word not in by_word:
            errors.append(ShapeError("union_tag_invalid", (), {}))
        else:
            return _below(word, by_word[word], value, errors)
        return None

    return read


@cache
def _part(part: type[P]) -> Reader:
    """Its keys are only looked at when a workbook has one: most have not every part."""
    readers: list[tuple[str, str, ModelField, Reader]] = []

    def read(value: Any, errors: Errors) -> P | None:
        if not isinstance(value, dict):
            errors.append(ShapeError("model_type", (), {}))
            return None
        if not readers:
            readers.extend(_readers(part))
        before, values = len(errors), {}
        for name, key, field, reader in readers:
            if key in value:
                values[name] = _below(key, reader, value[key], errors)
            elif field.is_required():
                errors.append(ShapeError("missing", (key,), {}))
        if len(values) < len(value):
            known = {key for _, key, _, _ in readers}
            errors += [ShapeError("extra_forbidden", (key,), {}) for key in value if key not in known]
        return part(**values) if len(errors) == before else None

    return read


def _readers(part: type[Part]) -> list[tuple[str, str, ModelField, Reader]]:
    fields = part.model_fields.items()
    return [(name, field.alias or name, field, _reader(field.annotation)) for name, field in fields]


def _below(step: str | int, reader: Reader, value: Any, errors: Errors) -> Any:
    """What a reader makes of a value one step down; the paths of its errors begin with that step."""
    before = len(errors)
    found = reader(value, errors)
    if len(errors) > before:
        _deeper(errors, before, step)
    return found


def _deeper(errors: Errors, before: int, *steps: str | int) -> None:
    errors[before:] = [one._replace(path=(*steps, *one.path)) for one in errors[before:]]
