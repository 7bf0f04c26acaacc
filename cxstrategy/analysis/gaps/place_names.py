"""Open places of a workbook (`objectives/nps/owner`) in a reader's words: what is missing, and of which item."""

from typing import Any

from cxstrategy.model.part import Part
from cxstrategy.model.strategy import Strategy
from cxstrategy.model.titles import title_of, titled
from cxstrategy.words.fields import field_name
from cxstrategy.words.language import Message, Sayable, say
from cxstrategy.words.naming import quoted
from cxstrategy.words.said import Named


def place_name(strategy: Strategy, place: str) -> Sayable:
    """What is missing and where: "the owner for “Customers recommend us”"; an item itself by its title."""
    item = item_of(place)
    if not item and place.count("/") and title_of(nearest_part(strategy, place)):
        return item_name(strategy, place)
    return say("{key} for {item}", key=key_name(place), item=item_name(strategy, item)) if item else key_name(place)


def placed(strategy: Strategy, place: str) -> Message:
    """The same, followed by the place for who must write there."""
    return Message("{name} (`{place}`)", (("name", place_name(strategy, place)), ("place", place)))


def item_of(place: str) -> str:
    """The place of the item that a place lies in: `objectives/nps` of `objectives/nps/owner`; "" for a single place."""
    steps = place.split("/")
    return "/".join(steps[:-1]) if len(steps) > 2 else ""


def key_name(place: str) -> Message:
    """What is missing at a place: "the owner", "the building block Personal"."""
    steps = place.split("/")
    name = field_name(steps[-1]) or quoted(titled(steps[-1]))
    return say("the building block {name}", name=name) if steps[0] == "building_blocks" and len(steps) > 1 else name


def item_name(strategy: Strategy, item: str) -> Sayable:
    """An item by its title; one without a title by its number in its list."""
    part = nearest_part(strategy, item)
    title = title_of(part) if part.path == item else ""
    if title:
        return Named(title)
    *_, above, last = item.split("/")
    if last.isdigit():
        return say("number {number} of {list}", number=int(last), list=key_name(above))
    return key_name(last)


def nearest_part(strategy: Strategy, place: str) -> Part:
    """The part at a place, or the nearest part above it that was written; the strategy itself above them all."""
    part: Any = strategy
    above: Part = strategy
    steps = place.split("/")
    for count, step in enumerate(steps):
        if isinstance(part, tuple):
            part = next((one for one in part if one.path == "/".join(steps[: count + 1])), None)
        else:
            part = part.get(step) if isinstance(part, dict) else getattr(part, step, None)
        above = part if isinstance(part, Part) else above
    return above
