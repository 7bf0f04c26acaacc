"""Number formats in the language and currency of a case."""

from collections.abc import Iterator
from functools import cache
from typing import get_args

from cxstrategy.analysis.money.inputs import Premise
from cxstrategy.model.business_case import Base, Benefit, Cost
from cxstrategy.model.part import Part
from cxstrategy.model.quantities import EstimateOfMoney, EstimateOfNumber, EstimateOfShare
from cxstrategy.words.language import CONVENTIONS, say
from cxstrategy.words.wording import Wording

_LONGEST_SIGN = 8
# From here on decimals of an amount or a number say nothing.
LARGE = 1000
_KINDS = {EstimateOfMoney: "money", EstimateOfNumber: "number", EstimateOfShare: "share"}


def number_forms(wording: Wording) -> dict[str, str]:
    """Format codes as the file wants them: a point for decimals, a comma for thousands, whatever the reader sees."""
    sign = _literal(_currency_sign(wording))
    language = CONVENTIONS[wording.language].excel
    years = _literal(wording.say(say("years")))
    return {
        "text": "General",
        "flow": '#,##0;[Red]-#,##0;"–"',
        "money": f"{sign} #,##0;[Red]{sign} -#,##0",
        "amount": "#,##0;[Red]-#,##0",
        "price": "#,##0.00###;[Red]-#,##0.00###",
        "share": '0.0##%;[Red]-0.0##%;"–"',
        "percent": "0.0##%;[Red]-0.0##%",
        "rate": "0.0%;[Red]-0.0%",
        "count": "#,##0;[Red]-#,##0",
        "number": "General",
        "decimal": '#,##0.0;[Red]-#,##0.0;"–"',
        "factor": "0.0000",
        "ratio": "0.00;[Red]-0.00",
        "years": f"0.00 {years};-0.00 {years};{_literal(wording.payback(0))}",
        "year": f"{_literal(wording.say(say('Year')))} 0",
        "date": f"[$-{language}]d mmm yyyy",
        "score": "#,##0.0###;-#,##0.0###",
        "score_share": "0.0##%;[Red]-0.0##%",
        "score_share_change": "+0.0##%;[Red]-0.0##%;0",
        "change": "+#,##0.0###;[Red]-#,##0.0###;0",
        "plain": "0",
    }


def _currency_sign(wording: Wording) -> str:
    from babel.numbers import get_currency_symbol

    return str(get_currency_symbol(wording.currency, locale=CONVENTIONS[wording.language].locale))[:_LONGEST_SIGN]


def _literal(text: str) -> str:
    """Text within a format; what would end it early is left out."""
    return '"' + text.replace('"', "").replace("\\", "") + '"'


def kind_of(name: str) -> str:
    """What a number of the case counts: money, number or share, by the type of the field with this name."""
    return _kinds()[name]


@cache
def _kinds() -> dict[str, str]:
    parts: tuple[type[Part], ...] = (Base, Cost, *get_args(Benefit))
    fields = [(name, field.annotation) for part in parts for name, field in part.model_fields.items()]
    return {name: _KINDS[one] for name, annotation in fields for one in _types(annotation) if one in _KINDS}


def _types(annotation: object) -> Iterator[object]:
    """A type and the types that it is made of."""
    yield annotation
    for one in get_args(annotation):
        yield from _types(one)


def form_of(premise: Premise) -> str:
    """The format of a number of the case: a share, an amount or a plain number, with decimals where they count."""
    kind = kind_of(premise.key)
    if kind == "share":
        return "percent"
    values = [end for point in premise.points for end in (point.low, point.likely, point.high)]
    whole = all(value == round(value) for value in values)
    large = max(map(abs, values)) >= LARGE
    if kind == "money":
        return "amount" if whole and large else "price"
    return "count" if whole and large else "number"
