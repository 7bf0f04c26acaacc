"""What to write for a type of the format, in a few words and with an example."""

from typing import Any, get_args, get_origin

from cxstrategy.model.annotations import (
    bare,
    choices_of,
    is_part,
    items_of,
    keys_of,
    members_of,
    metadata_of,
    reader_of,
)  # fmt: skip
from cxstrategy.model.field import InEditors
from cxstrategy.model.refusals.quoting import ticked
from cxstrategy.words.language import Message, say

# Where a validator keeps its limits, and what a schema calls them.
_LIMITS = (("ge", "minimum"), ("le", "maximum"))
# By the function that reads the value.
_BY_READER = {
    "read_text": say("a text on one line"),
    "read_prose": say("a text"),
    "read_id": say("a short name in lower case with hyphens, such as `first-contact`"),
    "read_date": say("a date, such as `2027-03-31`"),
    "read_number": say("a number, such as `12500` or `12.5`"),
    "read_whole": say("a whole number, such as `250`"),
    "read_share": say("a share, such as `12.5%`"),
    "read_score": say("a number in the units of the metric, such as `25` or `7.4`"),
    "read_flag": say("`true` or `false`"),
    "read_colour": say('a colour between quotes, such as `"#0B5FA5"`'),
    "read_format": say("the number of the format, which is `1`"),
    "read_level": say("a level: {choices}", choices="`undeveloped`, `ad_hoc`, `repeatable`, `systematic`, `unknown`"),
    "read_block_level": say("a level from 0 to 3"),
    "read_agreement": say("a number from 1 to 5, or `unknown`"),
    "read_scale": say("the two ends of the scale, such as `[1, 5]`"),
}
_ESTIMATES = {
    "EstimateOfNumber": say("a number, or `{{low: 900, likely: 1000, high: 1200}}`"),
    "EstimateOfMoney": say("an amount, or `{{low: 9000, likely: 10000, high: 12000}}`"),
    "EstimateOfShare": say("a share, or `{{low: 8%, likely: 10%, high: 12%}}`"),
}


def wanted(annotation: Any) -> Message:
    """What a value of this type looks like, to stand after `takes` or `add`: `a date, such as ...`."""
    plain = bare(annotation)
    if limited := _between(annotation):
        return limited
    if known := _BY_READER.get(reader_of(annotation)):
        return known
    if choices := choices_of(annotation):
        return say("one of {choices}", choices=ticked(choices))
    if reader_of(annotation) == "_one_or_list":
        return say("{one} for every year, or a list with one a year", one=wanted(items_of(annotation)))
    if is_part(plain):
        return _ESTIMATES.get(plain.__name__) or say("a group of keys: {keys}", keys=ticked(tuple(keys_of(plain))))
    if members := members_of(plain):
        choices = tuple(members)
        return say("a group of keys, the first of them `lever`: one of {choices}", choices=ticked(choices))
    return _of_list(plain) or say("another value")


def _of_list(plain: Any) -> Message | None:
    if get_origin(plain) is tuple:
        return say("a list, each item on a line of its own after a dash")
    if get_origin(plain) is dict:
        names = choices_of(get_args(plain)[0])
        return say("a line for each of its keys, such as `{key}: …`", key=names[0] if names else "10")
    return None


def _between(annotation: Any) -> Message | None:
    """A number that the model keeps between two others."""
    limits: dict[str, Any] = {}
    for one in metadata_of(annotation):
        if isinstance(one, InEditors) and one.json_schema:
            limits |= one.json_schema
        limits |= {word: getattr(one, limit) for limit, word in _LIMITS if hasattr(one, limit)}
    if "maximum" not in limits or reader_of(annotation) == "read_share":
        return None
    low, high = limits["minimum"], limits["maximum"]
    if "integer" in limits["type"]:
        return say("a whole number from {low} to {high}", low=low, high=high)
    if any(isinstance(one, float) for one in (low, high)):
        # A fraction as one writes it in a workbook, with a point in every language.
        low, high = (f"`{one:g}`" for one in (low, high))
    return say("a number from {low} to {high}", low=low, high=high)
