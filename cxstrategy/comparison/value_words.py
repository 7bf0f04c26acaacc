"""A typed value of a workbook -> how readers say it, by the type that its key has in the format."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

from cxstrategy.comparison.change import Told
from cxstrategy.model.maturity import BlockLevel, Level
from cxstrategy.model.objectives import Metric
from cxstrategy.model.part import Part
from cxstrategy.model.quantities import EARLIEST_YEAR
from cxstrategy.model.quantities import Money as MoneyType
from cxstrategy.model.quantities import Score as ScoreType
from cxstrategy.model.quantities import Share as ShareType
from cxstrategy.model.references import LISTS_OF_KEY
from cxstrategy.model.strategy import Strategy
from cxstrategy.model.titles import title_of
from cxstrategy.model.value_types import bare_type, codes_of, kind_of_term, plain_type
from cxstrategy.words.language import Sayable, Voice, say
from cxstrategy.words.said import Day, Money, Named, Number, Score, Share
from cxstrategy.words.terms import TERMS, term

PYRAMID = ("pyramid", "pyramid_target")
# Of a source the year on the calendar; of a cost the year of the case, which is a number.
YEAR = "year"
ESTIMATE = ("low", "likely", "high")


@dataclass(frozen=True)
class Saying:
    """What one must know to say a value: whose workbook it is, and of an objective which metric it has."""

    strategy: Strategy
    metric: Metric | None = None

    @property
    def currency(self) -> str:
        """The currency of the business case, else the euro."""
        case = self.strategy.business_case
        return case.currency if case else "EUR"


@dataclass(frozen=True, slots=True)
class Beside:
    """Values beside each other: "1%, 2%, 3%"."""

    items: tuple[Sayable | str, ...]
    between: str = ", "

    def into(self, language: str | Voice) -> str:
        """The items, each as the language has it."""
        return self.between.join(item if isinstance(item, str) else item.into(language) for item in self.items)


def told_value(value: Any, key: str, annotation: Any, saying: Saying) -> Told:
    """A value that was read for a key of this type, as readers say it; None for nothing."""
    kind = plain_type(annotation)
    if value is None or value == ():
        return None
    if isinstance(value, bool):
        return say("yes") if value else say("no")
    if isinstance(value, date):
        return Day(value)
    if isinstance(value, Part):
        return _estimate(value, saying)
    if isinstance(value, tuple):
        return _row(value, key, kind, saying)
    if isinstance(value, Mapping):
        return Beside(tuple(Beside((str(_tidy(name)), str(_tidy(count))), ": ") for name, count in value.items()))
    if isinstance(value, int | float):
        return _number(value, key, kind, saying)
    return _text(str(value), key, kind, saying)


def _tidy(number: Any) -> Any:
    return f"{number:g}" if isinstance(number, float) else number


def _number(value: float, key: str, kind: Any, saying: Saying) -> Told:
    if key == YEAR and value >= EARLIEST_YEAR:
        return str(value)
    if kind == ShareType:
        return Share(value)
    if kind == MoneyType:
        return Money(value, saying.currency)
    if kind == ScoreType:
        return Score(value, saying.metric)
    if kind in (Level, BlockLevel):
        return term("level", value)
    return TERMS["pyramid"].get(str(value), Number(value)) if key in PYRAMID else Number(value)


def _text(value: str, key: str, kind: Any, saying: Saying) -> Told:
    if key in LISTS_OF_KEY:
        return Named(_title_of(value, key, saying.strategy) or value)
    words = kind_of_term(key, codes_of(kind))
    return TERMS[words][value] if words else value


def _title_of(id: str, key: str, strategy: Strategy) -> Any:
    """The title of what an id points to."""
    parts = (part for name in LISTS_OF_KEY[key] for part in getattr(strategy, name))
    return next((title_of(part) for part in parts if part.id == id), None)


def _estimate(part: Part, saying: Saying) -> Told:
    """A number of the business case: what is likely, and between what it may lie."""
    if not set(ESTIMATE) <= part.model_fields.keys():
        return None
    low, likely, high = (
        told_value(getattr(part, name), name, part.model_fields[name].annotation, saying) or "" for name in ESTIMATE
    )
    return likely if low == high else say("{likely} (from {low} to {high})", likely=likely, low=low, high=high)


def _row(value: tuple[Any, ...], key: str, kind: Any, saying: Saying) -> Told:
    arguments = get_args(bare_type(kind)) or (Any,)
    items = [told_value(one, key, arguments[0], saying) for one in value]
    return Beside(tuple(item for item in items if item is not None))
