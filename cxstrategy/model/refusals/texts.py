"""The wording for a text, id, date, flag or colour that was refused, and what to write instead."""

import re

from cxstrategy.model.refusals.expected import wanted
from cxstrategy.model.refusals.nearest import Nearest, folded
from cxstrategy.model.refusals.refusal import RefusedValue, Said
from cxstrategy.model.refusals.written_dates import as_iso, last_day, names_one_day
from cxstrategy.words.language import say

# What people write for true and false in the two languages.
_YES, _NO = ("ja", "j", "yes", "y", "on", "1", "x", "waar"), ("nee", "n", "no", "off", "0", "onwaar")


def empty(one: RefusedValue, nearest: Nearest) -> Said:
    """Quotes with nothing between them."""
    message = say("{label} is empty between its quotes", label=one.label)
    return Said(message, say("write a text between the quotes, or nothing at all where it is not known yet"))


def raw_html(one: RefusedValue, nearest: Nearest) -> Said:
    """HTML in a text."""
    message = say("{label} holds HTML: `{wrote}`", label=one.label, wrote=one.wrote)
    return Said(message, say("use Markdown: `**bold**`, `*italic*`, `- ` for a list; write `&lt;` to show a `<`"))


def id_form(one: RefusedValue, nearest: Nearest) -> Said:
    """An id with capitals, blanks or accents."""
    instead = folded(one.wrote).replace("_", "-").strip("-")
    instead = "-".join(re.findall("[a-z0-9]+", instead))
    message = say("`{wrote}` is not an id: an id has lower-case letters, digits and hyphens only", wrote=one.wrote)
    if not instead:
        return Said(message, say("write {wanted}", wanted=wanted(one.annotation)))
    return Said(message, say("write `{instead}`, here and wherever it is referred to", instead=instead), instead, True)


def date_form(one: RefusedValue, nearest: Nearest) -> Said:
    """A date in another notation."""
    message = say("`{wrote}` is not a date in the form year-month-day", wrote=one.wrote)
    instead = as_iso(one.wrote)
    if instead is None:
        return Said(message, say("write the whole date, such as `2027-03-31`"))
    return Said(message, say("write `{instead}`", instead=instead), instead, names_one_day(one.wrote, one.day_first))


def date_impossible(one: RefusedValue, nearest: Nearest) -> Said:
    """A day or a month that no calendar has."""
    message = say("there is no day `{wrote}` on the calendar", wrote=one.wrote)
    instead = last_day(one.wrote)
    if instead is None:
        return Said(message, say("write year-month-day, with a month from 01 to 12"))
    return Said(message, say("the last day of that month is `{instead}`", instead=instead), instead)


def date_far(one: RefusedValue, nearest: Nearest) -> Said:
    """A year that nobody plans for or looks back on."""
    message = say("the year of `{wrote}` cannot be meant", wrote=one.wrote)
    return Said(message, say("write a year from 1900 to 2200"))


def flag_form(one: RefusedValue, nearest: Nearest) -> Said:
    """Yes or no in other words."""
    message = say("{label} is `true` or `false`, not `{wrote}`", label=one.label, wrote=one.wrote)
    written = one.wrote.lower()
    instead = "true" if written in _YES else "false" if written in _NO else None
    if instead is None:
        return Said(message, say("write `true` for yes and `false` for no"))
    return Said(message, say("write `{instead}`", instead=instead), instead, written != "x")


def colour_form(one: RefusedValue, nearest: Nearest) -> Said:
    """A colour by name, or with three digits."""
    message = say("`{wrote}` is not a colour that a workbook can read", wrote=one.wrote)
    found = re.fullmatch(r"#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})", one.wrote)
    digits = found.group(1) if found else "0B5FA5"
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    text = f"#{digits.upper()}"
    if found:
        return Said(message, say('write `"{text}"`, between quotes', text=text), f'"{text}"', True)
    return Said(message, say('write `#` and six digits between quotes, such as `"{text}"`', text=text))


def format_unknown(one: RefusedValue, nearest: Nearest) -> Said:
    """A format of the future."""
    message = say("this version of cxstrategy reads format 1, not `{wrote}`", wrote=one.wrote)
    return Said(message, say("write `format: 1`, or install the version that made this workbook"))
