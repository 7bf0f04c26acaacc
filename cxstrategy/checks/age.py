"""Whether a date lies too many calendar months before the workbook's date."""

from calendar import monthrange
from datetime import date


def months_before(day: date, months: int) -> date:
    """The same day so many months earlier, or the last day of that month where it has no such day."""
    total = day.year * 12 + day.month - 1 - months
    year, month = total // 12, total % 12 + 1
    if year < 1:
        return date.min
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def older_than(day: date | None, months: int, on: date) -> bool:
    """Whether `day` lies more than so many months before `on`; exactly that long ago is not older."""
    return day is not None and day < months_before(on, months)
