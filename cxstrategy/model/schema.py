"""The JSON Schema of the format in a language, with a title and a description at every key, for editors.

It is made from the model, and never asks more than the reader does: what an editor shows in red is an error.
"""

from collections.abc import Iterable
from typing import Any, get_args, get_origin

from cxstrategy.model.annotations import (
    bare,
    choices_of,
    items_of,
    keys_of,
    members_of,
    metadata_of,
    reader_of,
)
from cxstrategy.model.descriptions import description, name_description, title
from cxstrategy.model.field import InEditors
from cxstrategy.model.part import Part
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.language import say

DIALECT = "https://json-schema.org/draft/2020-12/schema"
# What the format marks as required. Every key may still be empty: that is how a new workbook begins.
REQUIRED = {
    "Workbook": ("format", "title", "date"),
    "Organisation": ("name",),
    "Maturity": ("date",),
    "Importance": ("reason",),
    "Compass": ("promise",),
    "BusinessCase": ("currency", "start", "years", "discount_rate"),
}
TITLE = say("Workbook of a customer-experience strategy")
ABOUT = say("A key may appear in any file of the workbook, once. What is not known yet can stay empty.")
LEVER = say(
    "How the benefit comes about: `retention` (customers who stay), `upsell` (customers who buy more), `referral` (new"
    " customers by recommendation), `cost_to_serve` (fewer contacts), `employee_turnover` (colleagues who stay) or"
    " `other`. The keys below it depend on it."
)

Schema = dict[str, Any]


def schema(language: str) -> Schema:
    """The JSON Schema (draft 2020-12) of a workbook or of one of its files; `language` is "nl" or "en"."""
    head = {"$schema": DIALECT, "title": TITLE.into(language), "description": ABOUT.into(language)}
    writer = _Writer(language)
    return head | writer.part(Strategy) | {"$defs": writer.estimates}


class _Writer:
    def __init__(self, language: str) -> None:
        self.language = language
        self.estimates: Schema = {}

    def part(self, part: type[Part]) -> Schema:
        """An object with the keys of a part; null where a section has been left empty."""
        found: Schema = {
            "type": ["object", "null"],
            "properties": {key: self.key(part, key) for key in keys_of(part)},
            "additionalProperties": False,
        }
        required = REQUIRED.get(part.__name__)
        return found | {"required": list(required)} if required else found

    def key(self, part: type[Part], key: str) -> Schema:
        """What one key of a part accepts, with what it is for."""
        words = {"title": title(part, key, self.language), "description": description(part, key, self.language)}
        return words | nullable(self.value(keys_of(part)[key])) | _default(part, key)

    def value(self, annotation: Any) -> Schema:
        """What a value of a type looks like."""
        plain = bare(annotation)
        if reader_of(annotation) == "_one_or_list":
            one = self.value(items_of(annotation))
            return {"anyOf": [*one["anyOf"], {"type": "array", "items": nullable(one)}]}
        if reader_of(annotation) == "_for_many":
            return {"anyOf": [self.value(keys_of(plain)["many"]), self.part(plain)]}
        if written := _written_schema(annotation):
            return written
        if choices := choices_of(annotation):
            return {"enum": list(choices)}
        if get_origin(plain) is tuple:
            return {"type": "array", "items": nullable(self.value(get_args(plain)[0]))}
        if get_origin(plain) is dict:
            return self.map(*get_args(plain))
        if members := members_of(plain):
            return self.benefit(members)
        return self.estimate(plain) if reader_of(annotation) == "_three_points" else self.part(plain)

    def estimate(self, part: type[Part]) -> Schema:
        """One number, or the three points."""
        self.estimates.setdefault(part.__name__, self.part(part) | {"type": "object"})
        return {"anyOf": [self.value(keys_of(part)["likely"]), {"$ref": f"#/$defs/{part.__name__}"}]}

    def map(self, key: Any, value: Any) -> Schema:
        """An object whose keys are names of the format, each with what it stands for, or numbers."""
        below = nullable(self.value(value))
        names = choices_of(key)
        found: Schema = {"type": "object", "additionalProperties": False}
        if not names:
            return found | {"patternProperties": {_written_schema(key)["pattern"]: below}}
        words = {name: {"title": name, "description": name_description(name, self.language)} for name in names}
        return found | {"properties": {name: words[name] | below for name in names}}

    def benefit(self, members: dict[str, type[Part]]) -> Schema:
        """One object with the keys of all levers, so that each has its help while a benefit is being written."""
        owners: dict[str, list[str]] = {}
        for lever, part in members.items():
            for key in keys_of(part):
                owners.setdefault(key, []).append(lever)
        properties = {key: self.key(members[levers[0]], key) for key, levers in owners.items()}
        for key, levers in owners.items():
            if len(levers) < len(members):
                properties[key]["description"] += f" ({', '.join(f'`{lever}`' for lever in levers)})"
        lever_key = {"enum": [*members, None], "description": LEVER.into(self.language)}
        return {
            "type": "object",
            "properties": properties | {"lever": properties["lever"] | lever_key},
            "additionalProperties": False,
            "allOf": [_only_keys_of(lever, part) for lever, part in members.items()],
        }


def _only_keys_of(lever: str, part: type[Part]) -> Schema:
    """Once a lever is written, the keys of other levers do not belong."""
    chosen = {"properties": {"lever": {"const": lever}}, "required": ["lever"]}
    return {"if": chosen, "then": {"propertyNames": {"enum": list(keys_of(part))}}}


def _written_schema(annotation: Any) -> Schema:
    """What the model itself says that editors should accept, with the limits around it."""
    found: Schema = {}
    for one in metadata_of(annotation):
        if isinstance(one, InEditors) and one.json_schema:
            found |= one.json_schema
        for limit, word in (("ge", "minimum"), ("le", "maximum")):
            if hasattr(one, limit):
                found[word] = getattr(one, limit)
    return found


def nullable(one: Schema) -> Schema:
    """The same, or nothing yet."""
    if "anyOf" in one:
        return one | {"anyOf": [*one["anyOf"], {"type": "null"}]}
    if "enum" in one:
        return one | {"enum": [*_without(None, one["enum"]), None]}
    types = one["type"] if isinstance(one["type"], list) else [one["type"]]
    return one | {"type": [*_without("null", types), "null"]}


def _without(value: Any, values: Iterable[Any]) -> list[Any]:
    return [one for one in values if one != value]


def _default(part: type[Part], key: str) -> Schema:
    field = next(one for name, one in part.model_fields.items() if (one.alias or name) == key)
    return {"default": field.default} if isinstance(field.default, str | int | float) else {}
