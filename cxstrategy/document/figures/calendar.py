"""A time axis: where a day stands, and ticks with words at the start of months, quarters or years."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cxstrategy.document.figures.scale import Scale
from cxstrategy.words.language import CONVENTIONS

# Steps in months that people plan in.
STEPS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12000)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Months counted from the year 0, laid on places from `start` to `end`; `step` is in months."""

    first: int
    last: int
    step: int
    start: float
    end: float

    def __call__(self, day: datetime.date) -> float:
        """The place of a day; the first of a month stands at its tick."""
        return self._scale(_months(day) + (day.day - 1) / _length(day))

    def after(self, day: datetime.date) -> float:
        """The place at which a day is over."""
        return self._scale(_months(day) + day.day / _length(day))

    @property
    def _scale(self) -> Scale:
        return Scale(self.first, self.last, self.start, self.end)

    def ticks(self) -> Iterator[tuple[float, datetime.date]]:
        """The place and the first day of the first month and of every step after it, the last one left out."""
        for month in (self.first, *range(self.first // self.step * self.step + self.step, self.last, self.step)):
            yield self._scale(month), datetime.date(month // 12, month % 12 + 1, 1)


def calendar(days: Iterable[datetime.date], start: float, end: float, most: int = 9) -> Calendar:
    """An axis of at most `most` steps around days, from the month of the first; raises ValueError without any."""
    months = [_months(day) for day in days]
    first, high = min(months), max(months) + 1
    for step in STEPS:
        last = -(-high // step) * step
        if (last - first) / step <= most:
            break
    return Calendar(first, last, step, start, end)


def short_month(day: datetime.date, language: str) -> str:
    """The month in short: "jan", "mrt"."""
    from babel.dates import get_month_names

    return str(
        get_month_names("abbreviated", context="stand-alone", locale=CONVENTIONS[language].locale)[day.month]
    ).rstrip(".")


def _months(day: datetime.date) -> int:
    return day.year * 12 + day.month - 1


def _length(day: datetime.date) -> int:
    """How many days the month of a day has."""
    if day.month == 12:
        return 31
    return (day.replace(month=day.month + 1, day=1) - day.replace(day=1)).days
