"""Dates as people write them -> ISO dates, or None."""

import re
from datetime import date, timedelta

_MONTHS = (
    ("jan",), ("feb",), ("mrt", "maa", "mar"), ("apr",), ("mei", "may"), ("jun",),
    ("jul",), ("aug",), ("sep",), ("okt", "oct"), ("nov",), ("dec",),
)  # fmt: skip
_MONTHS_A_YEAR = 12
_DAY_FIRST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})(?:[T ].*)?")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_NAMED = re.compile(r"(?:[a-z]+ )?(?:(\d{1,2})\.? )?([a-z]{3,9})\.? (?:(\d{1,2}),? )?(\d{4})")
_MONTH = re.compile(r"(\d{4})[-/](\d{1,2})|(\d{1,2})[-/](\d{4})")
_QUARTER = re.compile(r"(?:[qk]([1-4])[ -/]*(\d{4})|(\d{4})[ -/]*[qk]([1-4]))")


def as_iso(text: str) -> str | None:
    """`31-03-2027`, `31 maart 2027`, `2027/3/31`, `march 2027`, `Q1 2027` or `2027` as `2027-03-31`.

    A month, quarter or year is its last day: the most common such date is a deadline.
    """
    words = " ".join(text.lower().split())
    if found := _YEAR_FIRST.fullmatch(words) or _COMPACT.fullmatch(words):
        return _iso(found[1], found[2], found[3])
    if found := _DAY_FIRST.fullmatch(words):
        year = found[3] if len(found[3]) == 4 else f"20{found[3]}"
        return _iso(year, found[2], found[1]) or _iso(year, found[1], found[2])
    return _named(words) or _period(words)


def names_one_day(text: str, day_first: bool) -> bool:
    """Whether a date in another notation can be one day only; `day_first`: its writer puts the day before the month."""
    words = " ".join(text.lower().split())
    if found := _DAY_FIRST.fullmatch(words):
        return len(found[3]) == 4 and (day_first or max(int(found[1]), int(found[2])) > _MONTHS_A_YEAR)
    if found := _NAMED.fullmatch(words):
        return bool(found[1] or found[3])
    return bool(_YEAR_FIRST.fullmatch(words) or _COMPACT.fullmatch(words))


def last_day(text: str) -> str | None:
    """The last day of the month in `2027-02-30`, as ISO; None when there is no such month."""
    year, month, _ = text.split("-")
    return _end_of(int(year), int(month))


def _named(words: str) -> str | None:
    found = _NAMED.fullmatch(words)
    month = next((n for n, names in enumerate(_MONTHS, 1) if found and found[2][:3] in names), None)
    if not found or month is None:
        return None
    day = found[1] or found[3]
    return _iso(found[4], str(month), day) if day else _end_of(int(found[4]), month)


def _period(words: str) -> str | None:
    if found := _MONTH.fullmatch(words):
        return _end_of(int(found[1] or found[4]), int(found[2] or found[3]))
    if found := _QUARTER.fullmatch(words):
        return _end_of(int(found[2] or found[3]), 3 * int(found[1] or found[4]))
    return f"{words}-12-31" if re.fullmatch(r"(?:19|20)\d\d", words) else None


def _iso(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _end_of(year: int, month: int) -> str | None:
    if not (1 <= month <= 12 and 1 <= year <= 9998):
        return None
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - timedelta(days=1)).isoformat()
