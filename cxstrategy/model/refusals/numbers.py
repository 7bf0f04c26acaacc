"""The wording for a number that was refused, and what to write instead."""

import re
from decimal import Decimal

from cxstrategy.model.annotations import reader_of
from cxstrategy.model.refusals.expected import wanted
from cxstrategy.model.refusals.nearest import Nearest
from cxstrategy.model.refusals.refusal import RefusedValue, Said
from cxstrategy.words.language import say
from cxstrategy.words.said import Share

# What people write behind a number instead of its noughts.
_FACTORS = {
    **dict.fromkeys(("k", "duizend", "thousand"), 1_000),
    **dict.fromkeys(("m", "mln", "mio", "miljoen", "million"), 1_000_000),
    **dict.fromkeys(("mld", "miljard", "bn", "billion"), 1_000_000_000),
}
# A number in euros, that says nothing else.
_EUROS = re.compile(r"(?:€|EUR|euro)?\s*[\d.,' ]+(?:,-|,--|\.-)?\s*(?:€|EUR|euro)?", re.IGNORECASE)
# A decimal comma to a Dutch reader, thousands to an English one.
_TWO_WAYS = re.compile(r"[-+]?\d{1,3},\d{3}%?")
# A share written without its sign: no fraction is this large, and a percentage of something rarely passes a hundred.
_PERCENTS = (2, 100)
_PERCENT = re.compile(r"[\d.,]+\s*(?:%|procent|percent)", re.IGNORECASE)
_DIGITS = re.compile(r"[-+]?\d[\d.,' \u00a0\u202f]*")


def dutch_number(one: RefusedValue, nearest: Nearest) -> Said:
    """A decimal comma, or points between thousands."""
    message = say("`{wrote}` cannot be read as a number here", wrote=one.wrote)
    help = say("write `{instead}`: a point before decimals and nothing between thousands", instead=one.instead)
    return Said(message, help, one.instead, not _TWO_WAYS.fullmatch(one.wrote))


def number_form(one: RefusedValue, nearest: Nearest) -> Said:
    """Something else than a number: words, a currency or a unit around it."""
    message = say(
        "{label} takes {wanted}, not `{wrote}`", label=one.label, wanted=wanted(one.annotation), wrote=one.wrote
    )
    instead = plain_number(one.wrote)
    if instead is None:
        return Said(message, say("write digits only, with a point before decimals"))
    if reader_of(one.annotation) == "read_share":
        instead += "%"
        return Said(message, say("write `{instead}`", instead=instead), instead, bool(_PERCENT.fullmatch(one.wrote)))
    help = say("write `{instead}`, without a unit or a currency", instead=instead)
    return Said(message, help, instead, bool(_EUROS.fullmatch(one.wrote)))


def number_huge(one: RefusedValue, nearest: Nearest) -> Said:
    """A slip of the keyboard."""
    message = say("`{wrote}` is larger than any count or amount of an organisation", wrote=one.wrote)
    return Said(message, say("check how many digits it should have"))


def whole_form(one: RefusedValue, nearest: Nearest) -> Said:
    """Decimals where people or things are counted; a point between thousands looks the same."""
    message = say("{label} takes a whole number, not `{wrote}`", label=one.label, wrote=one.wrote)
    if re.fullmatch(r"\d{1,3}\.\d{3}", one.wrote):
        instead = one.wrote.replace(".", "")
        return Said(message, say("write `{instead}`: nothing between thousands", instead=instead), instead, True)
    return Said(message, say("write it without decimals"))


def whole_negative(one: RefusedValue, nearest: Nearest) -> Said:
    """Less than nothing."""
    message = say("{label} cannot be below zero, and `{wrote}` is", label=one.label, wrote=one.wrote)
    return Said(message, say("write zero or more, or leave it out"))


def share_above_one(one: RefusedValue, nearest: Nearest) -> Said:
    """A percentage without its sign."""
    number = Decimal(one.wrote)
    message = say("`{wrote}` as a share would be {percent}", wrote=one.wrote, percent=Share(number))
    help = say("write `{percent}` or `{fraction}`", percent=one.instead, fraction=f"{float(number / 100):.15g}")
    return Said(message, help, one.instead, _PERCENTS[0] <= number <= _PERCENTS[1])


def estimate_order(one: RefusedValue, nearest: Nearest) -> Said:
    """Three points that do not run up."""
    low, likely, high = sorted(float(point) for point in one.wrote.split(", "))
    message = say(
        "the three points of {label} do not run from low to high: `{wrote}`", label=one.label, wrote=one.wrote
    )
    return Said(message, say(
        "write the smallest first and the largest last: `{{low: {low}, likely: {likely}, high: {high}}}`",
        low=f"{low:.15g}", likely=f"{likely:.15g}", high=f"{high:.15g}",
    ))  # fmt: skip


def out_of_range(one: RefusedValue, nearest: Nearest) -> Said:
    """A score off its scale."""
    message = say("{label} cannot be `{wrote}`", label=one.label, wrote=one.wrote)
    return Said(message, say("write {wanted}", wanted=wanted(one.annotation)))


def scale_form(one: RefusedValue, nearest: Nearest) -> Said:
    """A scale in words."""
    message = say("{label} takes {wanted}, not {got}", label=one.label, wanted=wanted(one.annotation), got=one.got)
    ends = re.findall(r"\d+(?:\.\d+)?", one.node.value) if isinstance(one.node.value, str) else []
    instead = f"[{ends[0]}, {ends[1]}]" if len(ends) == 2 else "[1, 5]"
    help = say("write the lowest and the highest answer: `{instead}`", instead=instead)
    return Said(message, help, instead if len(ends) == 2 else None)


def scale_order(one: RefusedValue, nearest: Nearest) -> Said:
    """A scale from high to low."""
    message = say("the scale runs from high to low: `{wrote}`", wrote=one.wrote)
    return Said(
        message, say("write `{instead}`; where a low score is good, say so with `better: lower`", instead=one.instead)
    )


def plain_number(text: str) -> str | None:
    """The one number within a text, as a workbook writes it: `€ 12.500,-` is 12500, `20k` is 20000; else None."""
    found = list(_DIGITS.finditer(text))
    if len(found) != 1:
        return None
    digits = _pointed(re.sub(r"['\s\u00a0\u202f]", "", found[0].group().strip(" .,'\u00a0\u202f")))
    around = text[: found[0].start()] + " " + text[found[0].end() :]
    words = {word.lower() for word in re.findall(r"[^\W\d_]+", around)}
    factors = [factor for word, factor in _FACTORS.items() if word in words]
    if digits is None or not factors:
        return digits
    return f"{Decimal(digits) * factors[0]:f}"


def _pointed(digits: str) -> str | None:
    """Digits with commas and points as a workbook writes them."""
    if re.fullmatch(r"[-+]?\d{1,3}(,\d{3})+(\.\d+)?", digits):
        return digits.replace(",", "")
    if re.fullmatch(r"[-+]?\d{1,3}(\.\d{3})+(,\d+)?", digits):
        return digits.replace(".", "").replace(",", ".")
    digits = digits.replace(",", ".")
    return digits if re.fullmatch(r"[-+]?\d+(\.\d+)?", digits) else None
