"""Excel number formats that write an amount as the document's sentences do."""

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from cxstrategy.document.figures.scale import Axis
from cxstrategy.words.language import CONVENTIONS
from cxstrategy.words.wording import BILLION, MILLION, SIGNIFICANT, Wording

THOUSAND = 1000
# What stands before, in and behind the figures of an amount: "€ −", "1,15", " mln".
_PARTS = re.compile(r"(\D*)(\d(?:[\d.,]*\d)?)(.*)", re.DOTALL)


def money_form(amount: float, wording: Wording) -> str:
    """The format in which this amount reads as `wording.money` writes it; below 100,000 to the euro."""
    size = float(f"{abs(amount):.{SIGNIFICANT}g}")
    scale = scale_of(size)
    cents = 2 if size < 100 and size != round(size) else 0
    decimals = decimals_of(size / scale) if scale > 1 else cents
    # 242,586 is said as 243,000: thousands, and three noughts behind them.
    rounded = scale == 1 and size >= THOUSAND * 100
    return _sections(size, _digits(scale, decimals, rounded), wording, _noughts(wording) if rounded else "")


def axis_form(axis: Axis, wording: Wording) -> str:
    """The format for all ticks of an axis of amounts: all in millions where the largest is."""
    size = max(abs(axis.low), abs(axis.high))
    scale = scale_of(size)
    decimals = decimals_of(axis.step / scale)
    return _sections(size, _digits(scale, decimals), wording)


def exact_form(wording: Wording) -> str:
    """The format for amounts to the euro, as a table holds them."""
    return _sections(1, _digits(1, 0), wording)


def worded_form(words: Callable[[float], str], value: float, wording: Wording, share: bool = False) -> str:
    """The format in which `words` writes this number, and others with as many decimals; a `share` times a hundred."""
    point = wording.fixed(0.5, 1)[1]
    found = _PARTS.fullmatch(words(value))
    decimals = len(found[2].partition(point)[2]) if found else 0
    size, digits = abs(value), _digits(1, decimals)
    sections = [_section(words(one), digits, wording, "") for one in (size, -size)]
    whole = ";".join([*sections, _section(words(0.0), "0", wording, "")])
    return whole.replace('"%', '%"').replace('""', "") if share else whole


def count_form(wording: Wording) -> str:
    """The format for whole numbers."""
    return _language(wording) + "#,##0"


def scale_of(size: float) -> int:
    """In what an amount is said: billions, millions or itself."""
    return BILLION if size >= BILLION else MILLION if size >= MILLION else 1


def decimals_of(value: float) -> int:
    """How many decimals a value needs, six at most."""
    exponent = Decimal(f"{value:.6f}").normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _digits(scale: int, decimals: int, thousands: bool = False) -> str:
    """The part of a format that stands for the figures; each comma at its end divides by a thousand."""
    divided = {1: "," if thousands else "", MILLION: ",,", BILLION: ",,,"}[scale]
    return "#,##0" + ("." + "0" * decimals if decimals else "") + divided


def _noughts(wording: Wording) -> str:
    """Three noughts with the sign that groups thousands in this language."""
    return wording.number(THOUSAND)[1:]


def _sections(size: float, digits: str, wording: Wording, after: str = "") -> str:
    """The format for amounts above and below zero, around the same figures, and for nothing."""
    return ";".join(_section(wording.money(one), digits, wording, after) for one in (size, -size)) + (
        ";" + _section(wording.money(0), "0", wording, "")
    )


def _section(words: str, digits: str, wording: Wording, after: str) -> str:
    found = _PARTS.fullmatch(words)
    before, behind = (found[1], found[3]) if found else ("", "")
    return _language(wording) + "".join(_literals(before)) + digits + "".join(_literals(after + behind))


def _language(wording: Wording) -> str:
    """The start of a format in the document's language."""
    return f"[$-{CONVENTIONS[wording.language].excel}]"


def _literals(text: str) -> Iterator[str]:
    """Text within a format; what would end it early, and what only governs line breaks, is left out."""
    kept = re.sub('["\\\\\u2060]', "", text)
    if kept:
        yield f'"{kept}"'
