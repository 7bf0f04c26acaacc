"""What each audience may read: Strategy -> a Strategy that holds those keys and nothing else.

A key that stands in no list here is not there for that audience, also one that the format gets later: an edition is
told, and its numbers are worked out, from what comes out of `for_audience` alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from cxstrategy.model.part import Part
from cxstrategy.model.strategy import Strategy


@dataclass(frozen=True)
class ByValue:
    """Keys that depend on what a part is: the value of `key`, and the keys for each value that may be read at all."""

    key: str
    keys: Mapping[str, "Keys"]


# The keys of a part that may be read, with those of the parts below; None where the value is text, a number or a date.
Keys = Mapping[str, "Mapping[str, Any] | ByValue | None"]


def _keys(names: str, **below: Any) -> dict[str, Any]:
    return {**dict.fromkeys(names.split()), **below}


# What the customer edition tells in the team's own words; the checks on texts for customers read the same lists.
CUSTOMER_MESSAGE = ("message", "call_to_action", "narrative")
CUSTOMER_PROMISE = ("promise", "norm", "condition", "compensation", "channel")
_BRAND = _keys("primary accent logo word font")
_MESSAGE = _keys(f"edition date {' '.join(CUSTOMER_MESSAGE)}")
_PROMISES = _keys(" ".join(CUSTOMER_PROMISE))

AUDIENCES: dict[str, Keys] = {
    "employees": _keys(
        "",
        workbook=_keys("format title subtitle language status date", brand=_BRAND),
        organisation=_keys("name employees customers", customers_are=_keys("many one stem")),
        importance=_keys("reason urgency desired_feeling sponsor"),
        segments=_keys("id name"),
        journeys=_keys("id name kind owner priority"),
        metrics=_keys("id name kind level scale method better sample"),
        objectives=_keys(
            "id statement metric target deadline owner",
            baseline=_keys("value date n distribution planned"),
        ),
        compass=_keys(
            "promise core_emotion refusals",
            values=_keys("name meaning"),
            directions=_keys("id name experience do avoid principle dimension"),
            service_promises=_PROMISES,
        ),
        story=_keys(
            "situation but therefore",
            hero=_keys("name segment before after quote"),
            messages=ByValue(
                "edition", {"employees": _MESSAGE | _keys("owner channel"), "customers": _keys("edition message date")}
            ),
            conclusions=_keys("importance service_promises objectives"),
        ),
        actions=_keys("id title phase start end owner done"),
        governance=_keys(
            "sponsor",
            team=_keys("role name"),
            journey_owners=_keys("journey owner"),
            ambassadors=_keys("number departments"),
        ),
    ),
    "customers": _keys(
        "",
        workbook=_keys("format language status date", brand=_BRAND),
        organisation=_keys("name", customers_are=_keys("many one stem")),
        compass=_keys(
            "promise",
            values=_keys("name meaning"),
            directions=_keys("id name experience"),
            service_promises=_PROMISES,
        ),
        story=_keys("", messages=ByValue("edition", {"customers": _MESSAGE})),
    ),
}


def for_audience(strategy: Strategy, audience: str, *, draft: bool) -> Strategy:
    """The workbook as an audience may read it; `draft` is all that it knows of what is still open in it."""
    read = _only(strategy, AUDIENCES[audience])
    status = {"status": "draft" if draft else "final"}
    values = vars(read) | {"workbook": type(read.workbook)(**vars(read.workbook) | status)}
    return Strategy(**{name: value for name, value in values.items() if name in Strategy.model_fields})


def _only(part: Any, keys: Keys) -> Any:
    """A part with these keys; every other as if nobody had written it."""
    values: dict[str, Any] = {}
    for name, field in type(part).model_fields.items():
        if name in keys:
            values[name] = _read(getattr(part, name), keys[name])
        elif field.is_required():
            values[name] = ""
    return type(part)(**values)


def _read(value: Any, keys: Any) -> Any:
    """A value with what may be read of it; a part that a list lets through whole is a mistake in that list."""
    if isinstance(value, Part):
        if keys is None:
            raise TypeError(f"the list of keys says nothing of {type(value).__name__}")
        return _only(value, keys)
    if isinstance(value, tuple):
        return tuple(_read(one, _of(one, keys)) for one in value if _of(one, keys) is not _HIDDEN)
    if isinstance(value, dict) and keys is not None:
        return {name: _read(one, keys[name]) for name, one in value.items() if name in keys}
    return value


_HIDDEN: Any = object()


def _of(part: Any, keys: Any) -> Any:
    """The keys of one part of a list: by its value where they depend on that, and none where it may not be read."""
    return keys.keys.get(getattr(part, keys.key), _HIDDEN) if isinstance(keys, ByValue) else keys
