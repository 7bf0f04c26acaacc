"""A Strategy -> the same with a secret in each text, id and amount that is not for an audience, in empty keys too."""

import random
import re
from typing import Any, get_args

from cxstrategy.model.field import ReadBy
from cxstrategy.model.part import Part
from cxstrategy.model.quantities import Money, read_id, read_prose, read_text
from cxstrategy.model.strategy import Strategy
from tests.privacy.hunter import MARK

# What each audience may read, as the documentation says it and not as the program has it: paths of the format. A list
# stands under its key, a message under its edition.
_BRAND = r"workbook/brand/\w+"
READ = {
    "customers": (
        _BRAND,
        r"organisation/(name|customers_are/\w+)",
        r"compass/promise",
        r"compass/values/(name|meaning)",
        r"compass/directions/experience",
        r"compass/service_promises/(promise|norm|condition|compensation|channel)",
        r"story/messages:customers/(message|call_to_action|narrative)",
    ),
    "employees": (
        _BRAND,
        r"workbook/(title|subtitle)",
        r"organisation/(name|customers_are/\w+)",
        r"importance/(reason|urgency|desired_feeling|sponsor)",
        r"journeys/(name|owner)",
        r"metrics/name",
        r"objectives/(statement|owner)",
        r"compass/(promise|core_emotion|refusals)",
        r"compass/values/(name|meaning)",
        r"compass/directions/(name|experience|do|avoid|principle)",
        r"compass/service_promises/(promise|norm|condition|compensation|channel)",
        r"story/(situation|but|therefore)",
        r"story/hero/(name|before|after|quote)",
        r"story/messages:employees/(message|call_to_action|narrative|owner|channel)",
        r"story/messages:customers/message",
        r"story/conclusions/(importance|service_promises|objectives)",
        r"actions/(title|owner)",
        r"governance/sponsor",
        r"governance/(team/(role|name)|journey_owners/owner|ambassadors/departments)",
    ),
}
AMOUNT = 73914628.0
# As a document could write it: whole, and in thousands and millions.
AMOUNTS = re.compile(
    r"73[.,\s\u202f\u00a0]?914[.,\s\u202f\u00a0]?62[78]|73[.,]914\b|73[.,]91?\s?(?:mln|million|miljoen)"
)


class Planter:
    """Plants for one audience; `filled`: how much of what is empty gets a secret too."""

    def __init__(self, audience: str, chance: random.Random, filled: float = 1.0) -> None:
        self.audience, self.chance, self.filled = audience, chance, filled
        self.number = 0

    def strategy(self, strategy: Strategy) -> Strategy:
        """The whole workbook, planted."""
        planted: Strategy = self._part(strategy, "")
        return planted

    def secret(self) -> str:
        """A sentence that nobody may find; each is another."""
        self.number += 1
        return f"Wij {MARK} nummer {self.number} zeggen het {MARK}{self.number}."

    def _part(self, part: Any, path: str) -> Any:
        values = {}
        for name, field in type(part).model_fields.items():
            values[name] = self._value(getattr(part, name), field.annotation, f"{path}/{name}".lstrip("/"))
        return type(part)(**values)

    def _value(self, value: Any, annotation: Any, path: str) -> Any:
        if isinstance(value, Part):
            return self._part(value, path)
        if isinstance(value, tuple) and any(isinstance(one, Part) for one in value):
            return tuple(self._part(one, _of_edition(one, path)) for one in value)
        kinds = set(_readers(annotation))
        if read_id in kinds:
            return _named(value)
        if isinstance(value, dict):
            return {key: self._value(one, annotation, f"{path}/{key}") for key, one in value.items()}
        if any(re.fullmatch(pattern, path) for pattern in READ[self.audience]):
            return value
        if kinds & {read_text, read_prose}:
            return self._texts(value, annotation)
        return AMOUNT if Money in get_args(annotation) and value is not None else value

    def _texts(self, value: Any, annotation: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(self.secret() for _ in value) or ((self.secret(),) if self._fills() else ())
        if isinstance(value, str) or self._fills():
            return self.secret()
        return value

    def _fills(self) -> bool:
        return self.chance.random() < self.filled


def _named(value: Any) -> Any:
    """Ids with the mark in them, everywhere alike, so that they keep leading somewhere."""
    if isinstance(value, tuple):
        return tuple(map(_named, value))
    return f"{MARK}-{value}" if isinstance(value, str) else value


def _of_edition(part: Part, path: str) -> str:
    return f"{path}:{part.edition}" if path == "story/messages" else path  # type: ignore[attr-defined]


def _readers(annotation: Any) -> list[Any]:
    """The functions by which the values of a type are read."""
    found = [one.func for one in getattr(annotation, "__metadata__", ()) if isinstance(one, ReadBy)]
    for inner in get_args(annotation):
        found += _readers(inner)
    return found
