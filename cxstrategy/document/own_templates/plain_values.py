"""Strategy and Analysis -> the plain values that a template may use: texts, numbers, days, lists and dicts."""

import datetime
import math
from collections.abc import Collection
from dataclasses import is_dataclass
from typing import Any

from cxstrategy.analysis.analyse import as_json, plain
from cxstrategy.document.context import Context
from cxstrategy.model.annotations import keys_of
from cxstrategy.model.part import Part
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import Message, say

# What would tell who answered what in a scan is for no page: single answers and votes, and layers of one or two people.
KEPT_BACK = frozenset({"assessments", "responses", "by_respondent", "layers", "tie_break", "set_aside"})
# Names beside the sections of the workbook.
BESIDE: dict[str, Message] = {
    "analysis": say("every number of `cxstrategy analyse --format json`, under the same names"),
    "chapter": say("this chapter: `id`, `number`, `subject` and `conclusion`, the title that stands above it"),
    "language": say("the language of the document: `nl` or `en`"),
    "currency": say("the currency of the business case: `EUR`"),
    "edition": say("the edition: `board` or `team`"),
}


class Written(str):
    """A text as the workbook has it, whose Markdown the filter `prose` reads."""

    __slots__ = ()


class PlainDay(str):
    """A day as `2027-03-31`, so that days can be compared; a page shows it in words."""

    __slots__ = ()

    def date(self) -> datetime.date:
        """The day as the calendar has it."""
        return datetime.date.fromisoformat(self)


def section_names() -> tuple[str, ...]:
    """The top-level keys of a workbook: each is a name that a template may use."""
    return tuple(keys_of(Strategy))


def value_names() -> tuple[str, ...]:
    """Every name that stands for a value."""
    return (*section_names(), *BESIDE)


def plain_values(context: Context, names: Collection[str]) -> dict[str, Any]:
    """The values that go by these names, as far as they are the same for every chapter."""
    wording = context.wording
    beside = {"language": wording.language, "currency": wording.currency, "edition": context.edition}
    found = {name: value for name, value in beside.items() if name in names}
    for name, part in ((name, name) for name in section_names() if name in names):
        found[name] = simple(getattr(context.strategy, part), context)
    if "analysis" in names:
        found["analysis"] = simple(as_json(context.analysis, wording.language), context)
    return found


def simple(value: Any, context: Context) -> Any:
    """A value without any object in it."""
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, str):
        return Written(value)
    if isinstance(value, int | float):
        return _number(value)
    if isinstance(value, datetime.date):
        return PlainDay(value.isoformat()[:10])
    if isinstance(value, dict):
        return {str(key): simple(item, context) for key, item in value.items() if key not in KEPT_BACK}
    if isinstance(value, list | tuple | set | frozenset):
        return [simple(item, context) for item in value]
    if isinstance(value, Part):
        keys = {field.alias or name: name for name, field in type(value).model_fields.items()}
        return {key: simple(getattr(value, name), context) for key, name in keys.items() if key not in KEPT_BACK}
    if isinstance(value, Message) or is_dataclass(value):
        return simple(plain(value, context.wording.voice), context)
    return None


def _number(value: float) -> float | None:
    """A whole number or one with decimals, of Python's own kind; None for what is no number."""
    if isinstance(value, int):
        return int(value)
    return float(value) if math.isfinite(value) else None
