"""Parts of a workbook for tests: as a plain value says them, and with other values than were read."""

from typing import Any, TypeVar

from cxstrategy.model.part import Part
from cxstrategy.model.shape import read_part

P = TypeVar("P", bound=Part)


def part_of(kind: type[P], value: Any) -> P:
    """The part that a plain value says, which must be without error."""
    part, errors = read_part(kind, value)
    assert part is not None, errors
    return part


def changed(part: P, **values: Any) -> P:
    """The same part with other values, as no workbook would say them."""
    return type(part)(**vars(part) | values)
