"""The types of the values: text, prose, id, date, number, share, score, money, estimate, series.

Scalars arrive as the text that was written, so that `010` can be a name and a number, as its field asks. A validator
that refuses raises a kind of error by name; `build.py` words it for people.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, TypeVar

from cxstrategy.model.field import CheckedBy, InEditors, InvalidValue, ReadBy
from cxstrategy.model.part import Part

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_NUMBER = re.compile(r"[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d{1,3})?")
_WHOLE = re.compile(r"[-+]?\d+")
_DUTCH_NUMBER = re.compile(r"[-+]?(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+)")
_DUTCH_DATE = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
_ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_TAG = re.compile(r"<(?:[A-Za-z/][^<>\n]*>|!--|![A-Za-z][^<>\n]*>)")
# What is no HTML though it looks like it: an address, the path of a link or picture, and code.
_NO_TAG = re.compile(r"<(?:https?://|mailto:)[^<>\s]+>|\]\(\s*<[^<>\n]*>|(?<!`)(`{1,3})(?!`)[^`]*(?<!`)\1(?!`)")
# Past this a number is a slip of the keyboard: no count, amount or score of an organisation has sixteen digits.
_LARGEST = 10**15
# Outside these years a date is a slip as well, and sums with months and years would run off the calendar.
EARLIEST_YEAR, LATEST_YEAR = 1900, 2200
# A thousandfold: no share, growth or scenario of an organisation is larger.
_LARGEST_PERCENTAGE = 100_000


def _refuse(kind: str, wrote: Any = "", instead: str = "") -> InvalidValue:
    return InvalidValue(kind, wrote=str(wrote), instead=instead)


def _scalar(value: Any, kind: str) -> str:
    if not isinstance(value, str):
        raise _refuse(f"{kind}_not_collection", type(value).__name__)
    return value.strip()


def read_text(value: Any) -> str:
    """One line of plain text; a text folded over lines becomes one. Refuses: text_not_collection, text_empty."""
    text = " ".join(_scalar(value, "text").split())
    if not text:
        raise _refuse("text_empty")
    return text


def read_prose(value: Any) -> str:
    """Markdown. Refuses: prose_not_collection, text_empty, raw_html."""
    text = _scalar(value, "prose")
    if not text:
        raise _refuse("text_empty")
    found = _TAG.search(_NO_TAG.sub("", text))
    if found:
        raise _refuse("raw_html", found.group()[:40])
    return text


def read_id(value: Any) -> str:
    """A lower-case name with hyphens. Refuses: id_not_collection, id_form (offers the nearest form)."""
    text = _scalar(value, "id")
    if not _ID.fullmatch(text):
        nearest = "-".join(re.findall(r"[a-z0-9]+", text.lower()))
        raise _refuse("id_form", text, nearest)
    return text


def read_date(value: Any) -> date:
    """An ISO date. Refuses: date_not_collection, date_dutch (offers ISO), date_impossible, date_far, date_form."""
    text = _scalar(value, "date")
    if found := _ISO_DATE.fullmatch(text):
        year, month, day = (int(part) for part in found.groups())
        try:
            read = date(year, month, day)
        except ValueError:
            raise _refuse("date_impossible", text) from None
        if not EARLIEST_YEAR <= year <= LATEST_YEAR:
            raise _refuse("date_far", text)
        return read
    if found := _DUTCH_DATE.fullmatch(text):
        day_, month_, year_ = found.groups()
        raise _refuse("date_dutch", text, f"{year_}-{int(month_):02}-{int(day_):02}")
    raise _refuse("date_form", text)


def read_number(value: Any) -> float:
    """A number with a decimal point. Refuses: number_not_collection, number_dutch, number_form, number_huge."""
    text = _scalar(value, "number")
    if len(text) > 40 and _NUMBER.fullmatch(text):
        raise _refuse("number_huge", text[:20] + "…")
    if not _NUMBER.fullmatch(text):
        if _DUTCH_NUMBER.fullmatch(text):
            raise _refuse("number_dutch", text, text.replace(".", "").replace(",", "."))
        raise _refuse("number_form", text)
    number = float(text)
    if abs(number) > _LARGEST:
        raise _refuse("number_huge", text)
    return number


def read_whole(value: Any) -> int:
    """A whole number, zero or more. Refuses as a number does, and: whole_form, whole_negative."""
    number = read_number(value)
    if not _WHOLE.fullmatch(str(value).strip()):
        raise _refuse("whole_form", value)
    if number < 0:
        raise _refuse("whole_negative", value)
    return int(number)


def read_share(value: Any) -> float:
    """A share as a fraction: `12.5%` or `0.125` in, 0.125 out. Refuses as a number does, and: share_above_one."""
    text = _scalar(value, "share")
    if text.endswith("%"):
        body = text[:-1].strip()
        if "," in body and _DUTCH_NUMBER.fullmatch(body):
            raise _refuse("share_dutch", text, body.replace(".", "").replace(",", ".") + "%")
        if abs(read_number(body)) > _LARGEST_PERCENTAGE:
            raise _refuse("number_huge", text)
        return float(Decimal(body) / 100)
    if "," in text and _DUTCH_NUMBER.fullmatch(text):
        raise _refuse("share_dutch", text, text.replace(".", "").replace(",", "."))
    number = read_number(text)
    if abs(number) > 1:
        raise _refuse("share_above_one", text, text + "%")
    return number


class Percentage(float):
    """A score that was written with a percent sign: 85.0 for `85%`, until the metric's scale says what that is."""


def read_score(value: Any) -> float:
    """A score in the units of its metric: a number, or `85%`, a Percentage of 85.0."""
    text = _scalar(value, "number")
    return Percentage(read_number(text[:-1])) if text.endswith("%") else read_number(text)


def read_flag(value: Any) -> bool:
    """true or false. Refuses: flag_form."""
    text = _scalar(value, "flag")
    if text.lower() not in ("true", "false"):
        raise _refuse("flag_form", text)
    return text.lower() == "true"


def in_editors(**schema: Any) -> InEditors:
    """What an editor accepts for this type: never less than the reader does, so that nothing is red without reason."""
    return InEditors(schema)


# Editors know numbers, truths and text; the reader takes each of them as the text that was written.
_ANY_SCALAR = ["string", "number", "boolean"]
_NUMERAL = r"^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d{1,3})?\s*$"
_PERCENTAGE = r"^\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d{1,3})?\s*%\s*$"
_NUMBER_SCHEMA: dict[str, Any] = {"type": ["number", "string"], "pattern": _NUMERAL}
_SHARE_SCHEMA: dict[str, Any] = {
    "type": ["number", "string"], "minimum": -1, "maximum": 1, "pattern": f"{_PERCENTAGE}|{_NUMERAL}"
}  # fmt: skip
_WHOLE_SCHEMA: dict[str, Any] = {"type": ["integer", "string"], "minimum": 0, "pattern": r"^\s*\+?\d+\s*$"}

Text = Annotated[str, ReadBy(read_text), in_editors(type=_ANY_SCALAR)]
Prose = Annotated[str, ReadBy(read_prose), in_editors(type=_ANY_SCALAR)]
Id = Annotated[str, ReadBy(read_id), in_editors(type=_ANY_SCALAR, pattern=r"^\s*[a-z0-9]+(-[a-z0-9]+)*\s*$")]
Date = Annotated[
    date, ReadBy(read_date), in_editors(type="string", format="date", pattern=r"^\s*\d{4}-\d{2}-\d{2}\s*$")
]
Number = Annotated[float, ReadBy(read_number), in_editors(**_NUMBER_SCHEMA)]
Money = Annotated[float, ReadBy(read_number), in_editors(**_NUMBER_SCHEMA)]
Whole = Annotated[int, ReadBy(read_whole), in_editors(**_WHOLE_SCHEMA)]
Share = Annotated[float, ReadBy(read_share), in_editors(**_SHARE_SCHEMA)]
_SCORE_SCHEMA: dict[str, Any] = {"type": ["number", "string"], "pattern": f"{_PERCENTAGE}|{_NUMERAL}"}
Score = Annotated[float, ReadBy(read_score), in_editors(**_SCORE_SCHEMA)]
Flag = Annotated[bool, ReadBy(read_flag), in_editors(type="boolean")]


class _Estimate(Part):
    """What a number of the business case may be: likely, and when three points are given low and high."""

    @property
    def is_range(self) -> bool:
        """Whether it can be less or more than what is likely."""
        return bool(self.low != self.high)  # type: ignore[attr-defined]

    @property
    def three_points(self) -> bool:
        """Whether the team wrote low, likely and high. With low and high the same it is known."""
        return self.is_range or self.at("low") != self.at()


class EstimateOfNumber(_Estimate):
    """A count or factor, with its range."""

    low: Number
    """The lowest value that you think realistic."""
    likely: Number
    """The value that is most likely."""
    high: Number
    """The highest value that you think realistic."""


class EstimateOfMoney(_Estimate):
    """An amount in the currency of the business case, with its range."""

    low: Money
    """The lowest value that you think realistic."""
    likely: Money
    """The value that is most likely."""
    high: Money
    """The highest value that you think realistic."""


class EstimateOfShare(_Estimate):
    """A share as a fraction, with its range."""

    low: Share
    """The lowest value that you think realistic."""
    likely: Share
    """The value that is most likely."""
    high: Share
    """The highest value that you think realistic."""


def _three_points(value: Any) -> Any:
    """A bare number stands for all three points."""
    return value if isinstance(value, dict | list | Part) else {"low": value, "likely": value, "high": value}


def _in_order(estimate: Any) -> Any:
    if not estimate.low <= estimate.likely <= estimate.high:
        raise _refuse("estimate_order", f"{estimate.low:g}, {estimate.likely:g}, {estimate.high:g}")
    return estimate


def _one_or_list(value: Any) -> Any:
    """A bare value stands for every year."""
    return value if isinstance(value, list | tuple) else [value]


NumberEstimate = Annotated[EstimateOfNumber, ReadBy(_three_points), CheckedBy(_in_order)]
MoneyEstimate = Annotated[EstimateOfMoney, ReadBy(_three_points), CheckedBy(_in_order)]
ShareEstimate = Annotated[EstimateOfShare, ReadBy(_three_points), CheckedBy(_in_order)]
MoneySeries = Annotated[tuple[MoneyEstimate, ...], ReadBy(_one_or_list)]
ShareSeries = Annotated[tuple[ShareEstimate, ...], ReadBy(_one_or_list)]
Texts = tuple[Text, ...]

T = TypeVar("T")


def of_list(values: tuple[T, ...], year: int) -> T:
    """The value of a series in a year counted from 1: a series of one holds for every year."""
    return values[0] if len(values) == 1 else values[year - 1]


def series_of(values: tuple[T, ...], years: int) -> Iterator[T]:
    """The value of a series for each of the years 1 to `years`."""
    return (of_list(values, year) for year in range(1, years + 1))
