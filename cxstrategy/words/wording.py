"""Money, shares, scores, dates and durations in the words of the document's language."""

import datetime
import math
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Context, Decimal, localcontext
from functools import cache, cached_property
from typing import Any, Protocol

from cxstrategy.words.language import CONVENTIONS, Sayable, Voice, say, say_many
from cxstrategy.words.naming import unstopped

# European English: days before months, and the euro sign where the reader expects it.
# Text rounds to three digits that count; what stands behind it is in the appendix, unrounded.
SIGNIFICANT = 3
FINE_DIGITS = 4
# What is smaller than this many decimals tell is as good as nothing.
FINEST = 8
Quantity = float | Decimal


class ScoredMetric(Protocol):
    """What a score must know of its metric: how answers are counted."""

    @property
    def counting(self) -> str | None:
        """`net`, `top2`, `top3`, `mean`, `share` or `count`; None where the metric does not say."""

    @property
    def range(self) -> tuple[float, float] | None:
        """The lowest and the highest value that the metric can have; None where it does not say."""


# Methods of counting whose score is a part of the answers.
SHARES = ("top2", "top3", "share")
WORD_JOINER = "\N{WORD JOINER}"
NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
# A minus as wide as a plus, at which no line breaks; a hyphen is neither.
MINUS = "\N{MINUS SIGN}"
# What stands in a table for what is not known.
UNKNOWN = "–"
MILLION, BILLION = 10**6, 10**9
COUNTS = (
    say("none"), say("one"), say("two"), say("three"), say("four"), say("five"), say("six"),
    say("seven"), say("eight"), say("nine"), say("ten"), say("eleven"), say("twelve"),
)  # fmt: skip


def _with_minus(number: str) -> str:
    return number.replace("-", MINUS)


class Wording:
    """How one language, or voice, says what the Analysis counted; `currency` is an ISO code."""

    def __init__(self, language: str | Voice, currency: str = "EUR") -> None:
        self.voice = language if isinstance(language, Voice) else Voice(language)
        self.language = self.voice.language
        self.currency = currency
        # Who is not shown ids reads pages: there no line ends between a number and its unit, or within a date.
        self.unbroken = not self.voice.with_ids

    @cached_property
    def _locale(self) -> Any:
        from babel import Locale

        return Locale.parse(CONVENTIONS[self.language].locale)

    def say(self, message: Sayable | str) -> str:
        """A sentence of ours, in this language; plain text stays as it is."""
        return message if isinstance(message, str) else message.into(self.voice)

    def _whole(self, message: Sayable | str) -> str:
        """Words that stay on one line where they stand on a page: "1,2 procentpunt", "31 december 2025"."""
        words = self.say(message)
        return words.replace(" ", NO_BREAK_SPACE) if self.unbroken else words

    # Numbers

    def number(self, value: Quantity, digits: int = 2) -> str:
        """A number with at most `digits` decimals and none that say nothing: 7.50 is "7,5"."""
        return self._decimal(value, digits, "#")

    def fixed(self, value: Quantity, digits: int) -> str:
        """A number with exactly `digits` decimals, for a column of them: "1,0"."""
        return self._decimal(value, digits, "0")

    def _decimal(self, value: Quantity, digits: int, place: str) -> str:
        rounded = _rounded(value, digits)
        if not rounded.is_finite():
            return UNKNOWN
        text = f"{rounded:,.{digits}f}"
        if place == "#" and "." in text:
            text = text.rstrip("0").rstrip(".")
        return _with_minus(text.translate(self._separators))

    @cached_property
    def _separators(self) -> dict[int, str]:
        """The locale's point and comma for Python's: Babel itself takes ten times longer over a number."""
        from babel.numbers import get_decimal_symbol, get_group_symbol

        return {ord("."): get_decimal_symbol(self._locale), ord(","): get_group_symbol(self._locale)}

    def known(self, value: Quantity | None, digits: int = 1) -> str:
        """A number for a table, with exactly `digits` decimals, or a dash where it is not known."""
        return UNKNOWN if value is None else self.fixed(value, digits)

    def count(self, number: int) -> str:
        """How many, in a sentence: up to twelve in words, "vier", then in figures."""
        return self.say(COUNTS[number]) if 0 <= number < len(COUNTS) else self.number(number)

    def part(self, some: int, whole: int) -> str:
        """So many of those that were just named: "één daarvan", "beide", "alle zes"."""
        if some < whole or whole < 2:
            return self.say(say("{number} of them", number=self.count(some)))
        return self.say(say("both") if whole == 2 else say("all {number}", number=self.count(whole)))

    def signed(self, value: Quantity, digits: int = 1) -> str:
        """A number that may be below zero, with its sign: "+25", "−8", "0"."""
        return ("+" if _rounded(value, digits) > 0 else "") + self.number(value, digits)

    def percent(self, share: Quantity, digits: int = 1) -> str:
        """A share that was computed: 0.1254 is "12,5%"."""
        return self.number(_exactly(share) * 100, digits) + "%"

    def percent_exact(self, share: Quantity) -> str:
        """A share as the team wrote it, to two decimals: 0.0325 is "3,25%", a third "33,33%"."""
        return self._not_nothing(_exactly(share) * 100, 2) + "%"

    def percent_points(self, share: Quantity) -> str:
        """A difference between two shares: 0.012 is "1,2 procentpunt"."""
        return self._points_of_percent(_exactly(share) * 100, 2)

    def _points_of_percent(self, points: Decimal, digits: int) -> str:
        size = self._not_nothing(points, digits)
        count = 1 if size == "1" else 2
        return self._whole(say_many("{number} percentage point", "{number} percentage points", count, number=size))

    def _not_nothing(self, value: Decimal, digits: int) -> str:
        """A number with at most `digits` decimals, or its first digit that counts where it would be told as none."""
        if value.is_finite() and value and not _rounded(value, digits):
            digits = min(-value.adjusted(), FINEST)
        return self.number(value, digits)

    # Money, in the currency of the business case

    def money(self, amount: Quantity) -> str:
        """An amount in a sentence, three digits that count: "€ 243.000", "€ 1,23 mln"."""
        rounded = _significant(amount)
        if not rounded.is_finite():
            return UNKNOWN
        if abs(rounded) >= BILLION:
            return self._whole(say("{amount} billion", amount=self._amount(rounded / BILLION, 2)))
        if abs(rounded) >= MILLION:
            return self._whole(say("{amount} million", amount=self._amount(rounded / MILLION, 2)))
        return self.money_exact(rounded)

    def money_in(self, amount: Quantity, unit: int, digits: int) -> str:
        """An amount in billions or millions whatever its size, with so many decimals: "€ 0,5 mln"."""
        told = self._amount(_exactly(amount) / unit, digits, fixed=True)
        said = say("{amount} billion", amount=told) if unit == BILLION else say("{amount} million", amount=told)
        return self._whole(said)

    def money_exact(self, amount: Quantity) -> str:
        """An amount to the euro, or to the cent below a hundred: "€ 242.586", "€ 6,50"."""
        if not _exactly(amount).is_finite():
            return UNKNOWN
        cents = abs(_exactly(amount)) < 100 and _rounded(amount, 2) != _rounded(amount, 0)
        return self._amount(amount, 2, fixed=True) if cents else self._amount(amount, 0)

    def _amount(self, amount: Quantity, digits: int, fixed: bool = False) -> str:
        pattern = _currency_pattern(self._locale, digits, fixed)
        value = _rounded(amount, digits)
        with localcontext(_WIDE):
            words = str(pattern.apply(value, self._locale, currency=self.currency, currency_digits=False))
        words = _with_minus(words)
        # A line may not end between a minus and the currency sign behind it.
        return MINUS + WORD_JOINER + words.removeprefix(MINUS) if words.startswith(MINUS) else words

    # Time

    def date(self, day: datetime.date) -> str:
        """A day: "1 januari 2027"."""
        return self._date(day, "d MMMM y")

    def month(self, day: datetime.date) -> str:
        """A month: "januari 2027"."""
        return self._date(day, "MMMM y")

    def days(self, begin: datetime.date, end: datetime.date) -> str:
        """From one day to another: "1 maart – 28 mei 2027"; a year that both share is said once."""
        first = self._date(begin, "d MMMM") if begin.year == end.year else self.date(begin)
        return f"{first} – {self.date(end)}"

    def _date(self, day: datetime.date, pattern: str) -> str:
        from babel.dates import format_date

        return self._whole(format_date(day, pattern, locale=self._locale))

    def years(self, years: Quantity) -> str:
        """A duration in years, or in months when it is under one: "2,3 jaar", "10 maanden"."""
        months = int(_rounded(years * 12, 0))
        if not months and years:
            return self._whole(say("less than a month"))
        if months < 12:
            return self._whole(say_many("{count} month", "{count} months", months))
        if _rounded(years, 1) == 1:
            return self._whole(say("1 year"))
        return self._whole(say("{number} years", number=self.number(years, 1)))

    def payback(self, years: Quantity) -> str:
        """How long it takes until money is back: "2,3 jaar", "meteen" where nothing has to be earned back."""
        return self.years(years) if years else self.say(say("at once"))

    # Words

    def listed(self, items: Iterable[Sayable | str]) -> str:
        """Items as a sentence has them: "a, b en c"."""
        from babel.lists import format_list

        return format_list([unstopped(self.say(item)) for item in items], locale=self._locale)

    def either(self, items: Iterable[Sayable | str]) -> str:
        """Items of which one holds: "a, b of c"."""
        from babel.lists import format_list

        return format_list([self.say(item) for item in items], style="or", locale=self._locale)

    # Scores, by how their metric is counted

    def score(self, value: Quantity, metric: ScoredMetric | None) -> str:
        """A metric's value in its own unit: NPS "+25", a share of answers "80%", a mean "7,4"."""
        counting = metric.counting if metric else None
        if counting == "net":
            return self.signed(value)
        if counting in SHARES:
            return self.number(_in_percent(value, metric), 1) + "%"
        return self.number(value, _digits(metric))

    def change(self, value: Quantity, metric: ScoredMetric | None) -> str:
        """A difference between two values of a metric: "15 punten", "5 procentpunt", "0,4 punt", "120"."""
        counting = metric.counting if metric else None
        if counting in SHARES:
            return self._points_of_percent(abs(_in_percent(value, metric)), 1)
        size = self.number(abs(_exactly(value)), max(1 if counting != "mean" else 2, _digits(metric, 0)))
        if counting in ("net", "mean"):
            return self._whole(say_many("{number} point", "{number} points", 1 if size == "1" else 2, number=size))
        return size

    def interval(self, low: Quantity, high: Quantity, metric: ScoredMetric | None) -> str:
        """From where to where a value may lie: "+17,3 tot +32,3"."""
        return self.say(say("{low} to {high}", low=self.score(low, metric), high=self.score(high, metric)))


def is_fraction(metric: ScoredMetric | None) -> bool:
    """Whether the metric is a share of answers that is written on a scale from 0 to 1, so that 0.2 means 20%."""
    return metric is not None and metric.counting in SHARES and metric.range == (0, 1)


def _digits(metric: ScoredMetric | None, usual: int = 2) -> int:
    """Decimals of a score: two more on a scale of one or less, where values lie close together."""
    low, high = (metric.range if metric else None) or (0.0, math.inf)
    return FINE_DIGITS if high - low <= 1 else usual


def _in_percent(value: Quantity, metric: ScoredMetric | None) -> Decimal:
    return _exactly(value) * 100 if is_fraction(metric) else _exactly(value)


# Room for the digits of any number that a computer holds.
_WIDE = Context(prec=400)


def _exactly(value: Quantity) -> Decimal:
    """The number as it is written, so that 2.675 is not a little less."""
    return value if isinstance(value, Decimal) else Decimal(repr(float(value)))


def _rounded(value: Quantity, digits: int) -> Decimal:
    """Rounded as people do, a half away from nothing; minus nothing is nothing."""
    exact = _exactly(value)
    if not exact.is_finite():
        return exact
    return exact.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP, _WIDE) or Decimal(0)


def _significant(value: Quantity) -> Decimal:
    """Rounded to the digits that text shows."""
    exact = _exactly(value)
    return _rounded(exact, SIGNIFICANT - 1 - exact.adjusted())


@cache
def _currency_pattern(locale: Any, digits: int, fixed: bool) -> Any:
    """The locale's own way to write money, with at most (or, fixed, exactly) `digits` decimals."""
    from babel.numbers import parse_pattern

    pattern = parse_pattern(locale.currency_formats["standard"].pattern)
    pattern.frac_prec = (digits if fixed else 0, digits)
    return pattern
