"""The name of the business case's currency, and words for a moment in it."""

import datetime

from cxstrategy.words.language import CONVENTIONS, say
from cxstrategy.words.wording import Wording


def currency_name(wording: Wording) -> str:
    """The currency as it follows "in": "euro", "US dollars"; a code that nobody knows stays a code."""
    from babel.numbers import get_currency_name

    return str(get_currency_name(wording.currency, count=2, locale=CONVENTIONS[wording.language].locale))


def year_name(start: datetime.date, year: int, wording: Wording) -> str:
    """A year of the case with the moment at which it counts: "0: start, maart 2027", "2: tot maart 2029"."""
    month = wording.month(datetime.date(start.year + year, start.month, 1))
    if year == 0:
        return wording.say(say("0: start, {month}", month=month))
    return wording.say(say("{year}: until {month}", year=year, month=month))
