"""The name of the business case's currency."""

from cxstrategy.words.language import CONVENTIONS
from cxstrategy.words.wording import Wording


def currency_name(wording: Wording) -> str:
    """The currency as it follows "in": "euro", "US dollars"; a code that nobody knows stays a code."""
    from babel.numbers import get_currency_name

    return str(get_currency_name(wording.currency, count=2, locale=CONVENTIONS[wording.language].locale))
