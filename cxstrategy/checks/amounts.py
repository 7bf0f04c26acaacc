"""The large numbers in a text, in Dutch or English notation."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cxstrategy.checks.words import folded
from cxstrategy.model.quantities import EARLIEST_YEAR, LATEST_YEAR

# Below this a number says how many minutes, shops or euros of compensation, not what the strategy costs.
SMALLEST = 1_000
# Below this a round number without a currency mostly counts people: `20.000 reizigers`.
PEOPLE_BELOW, ROUND_PEOPLE = 100_000, 1_000
# How far a round figure may be from what it stands for: 970.000 is still 972.004, and 1.000.000 is not.
ROUNDED = 0.005

_MULTIPLIERS = {
    "k": 1e3, "duizend": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "miljoen": 1e6, "million": 1e6,
    "mld": 1e9, "miljard": 1e9, "bn": 1e9, "billion": 1e9,
}  # fmt: skip
_SIGN = r"€|\$|£|\b(?:eur|usd|gbp|euros?)\b"
_AMOUNT = re.compile(
    rf"(?P<before>(?:{_SIGN})\s*)?(?<![\w.,])"
    r"(?P<number>\d{1,3}(?:[.,\s'’]\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?)"
    rf"(?:\s*(?P<times>{'|'.join(sorted(_MULTIPLIERS, key=len, reverse=True))})\b)?(?P<after>\s*(?:{_SIGN}))?"
)
_GROUPED = re.compile(r"\d{1,3}(?:[.,\s'’]\d{3})+(?:[.,]\d{1,2})?")


@dataclass(frozen=True)
class WrittenAmount:
    """A number in a text: how it was written, its value, and how far what it stands for may be from that.

    `in_words` says that thousands or millions were written out, so that the rest was rounded away on purpose;
    `in_currency` that a currency stands beside it.
    """

    text: str
    value: float
    rounding: float
    in_words: bool
    in_currency: bool = False

    def stands_for(self, figure: float) -> bool:
        """Whether a figure, rounded as this number is, would be written like this."""
        return abs(self.value - abs(figure)) <= self.rounding + 0.5

    def repeats(self, figure: float) -> bool:
        """Whether it is this very figure: rounded only where the text itself says millions or thousands."""
        return abs(self.value - abs(figure)) <= (self.rounding if self.in_words else 0.5)


def amounts(text: str) -> Iterator[WrittenAmount]:
    """The numbers of at least a thousand in a text, apart from years and round numbers of people."""
    for found in _AMOUNT.finditer(folded(text)) if any(map(str.isdigit, text)) else ():
        digits, money = found["number"], bool(found["before"] or found["after"])
        value, decimals = _value(digits)
        times = _MULTIPLIERS.get(found["times"] or "", 1.0)
        if value * times >= SMALLEST and (money or times > 1 or not _is_year_or_people(digits, value)):
            end = found.end("times") if found["times"] else found.end("number")
            said = found.string[found.start("number") : end]
            yield WrittenAmount(said, value * times, _rounding(value, decimals, times, money), times > 1, money)


def _is_year_or_people(digits: str, value: float) -> bool:
    year = digits.isdigit() and EARLIEST_YEAR <= value <= LATEST_YEAR
    return year or (value < PEOPLE_BELOW and value % ROUND_PEOPLE == 0)


def _value(digits: str) -> tuple[float, int]:
    """The value of a number in either notation, and how many decimals it has."""
    if _GROUPED.fullmatch(digits):
        whole, mark, part = re.fullmatch(r"(.*?)(?:([.,])(\d{1,2}))?", digits).groups("")  # type: ignore[union-attr]
        return float(re.sub(r"\D", "", whole) + (f".{part}" if mark else "")), len(part)
    plain = digits.replace(",", ".")
    return float(plain), len(plain.partition(".")[2])


def _rounding(value: float, decimals: int, times: float, money: bool) -> float:
    """Half of the last digit that was written; a whole number of millions is only taken so widely when it is money."""
    if times > 1 and (decimals or money):
        return times / 10.0**decimals / 2
    zeros = len(f"{value:.0f}") - len(f"{value:.0f}".rstrip("0"))
    return min(10.0**zeros * times / 2, ROUNDED * value * times)
