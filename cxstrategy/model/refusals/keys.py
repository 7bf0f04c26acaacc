"""The wording for a key that does not exist (with the one probably meant) and for one that is missing."""

from typing import get_origin

from cxstrategy.model.annotations import asked_at, bare, choices_of, keys_of, members_of, places_of
from cxstrategy.model.refusals.dutch import english_for
from cxstrategy.model.refusals.expected import wanted
from cxstrategy.model.refusals.nearest import Nearest, folded, is_sure
from cxstrategy.model.refusals.quoting import ticked
from cxstrategy.model.refusals.refusal import RefusedValue, Said
from cxstrategy.model.strategy import Strategy
from cxstrategy.model.tree import Path
from cxstrategy.words.language import Message, say


def unknown_key(one: RefusedValue, nearest: Nearest) -> Said:
    """A key that the part does not have."""
    key = str(one.path[-1])
    message = say("{part} has no key `{key}`", part=_part(one), key=one.wrote)
    keys = tuple(keys_of(one.owner or Strategy))
    here = _section_path(one.path[:-1])
    if place := _close_home(key, here):
        return Said(message, _belongs(key, place))
    if meant := nearest.among(key, keys):
        return Said(message, say("did you mean `{meant}`?", meant=meant), meant, is_sure(key, meant, keys))
    if found := _translated_home(key, here):
        return Said(message, _belongs(*found))
    return Said(message, say("the keys here are {keys}; a note for colleagues goes behind `#`", keys=ticked(keys, 30)))


def meant_key(one: RefusedValue, nearest: Nearest) -> str | None:
    """The key of the same part that an unknown one stands for."""
    key = str(one.path[-1])
    if _close_home(key, _section_path(one.path[:-1])):
        return None
    return nearest.among(key, tuple(keys_of(one.owner or Strategy)))


def unknown_name(one: RefusedValue, nearest: Nearest) -> Said:
    """A key of a map that only has the format's own names: a statement, a building block, a chapter."""
    names = choices_of(one.annotation)
    message = say("{part} has no key `{key}`", part=say("`{part}`", part=one.key), key=one.wrote)
    key = str(one.path[-1])
    if meant := nearest.among(key, names):
        return Said(message, say("did you mean `{meant}`?", meant=meant), meant, is_sure(key, meant, names))
    return Said(message, say("the keys here are {keys}", keys=ticked(names)))


def missing_key(one: RefusedValue, nearest: Nearest) -> Said:
    """A key that the part cannot do without."""
    message = say("{part} has no `{key}`", part=_part(one), key=one.key)
    if choices := tuple(members_of(one.annotation)):
        return Said(message, say("add `{key}:` with one of {choices}", key=one.key, choices=ticked(choices)))
    return Said(message, say("add `{key}:` with {wanted}", key=one.key, wanted=wanted(one.annotation)))


def _part(one: RefusedValue) -> Message:
    return say("`{part}`", part=one.where) if one.where else say("the workbook")


def _belongs(key: str, place: str) -> Message:
    if not place:
        return say("`{key}` is a key of the whole workbook: begin its line without an indent", key=key)
    return say("`{key}` belongs under `{place}`", key=key, place=place)


def _section_path(path: Path) -> str:
    """The path of a part without positions and without the names that a map gives: `business_case/benefits`."""
    steps = [step for step in path if isinstance(step, str)]
    while steps and _is_map(tuple(steps[:-1])):
        steps.pop()
    return "/".join(steps)


def _is_map(path: tuple[str, ...]) -> bool:
    return get_origin(bare(asked_at(path)[1])) is dict


def _close_home(key: str, here: str) -> str | None:
    """Where a key that does exist belongs, when that is just below, just above, or in the same section."""
    places = places_of().get(key, ())
    below = [place for place in places if place.rpartition("/")[0] == here and place]
    above = [place for place in places if place == here.rpartition("/")[0]] if here else []
    section = [place for place in places if place and place.split("/")[0] == here.split("/")[0]]
    for found in (below, above, section):
        if len(found) == 1:
            return found[0]
    return None


def _translated_home(key: str, here: str) -> tuple[str, str] | None:
    """The key that a word stands for, and the place nearby that has it; or the one place anywhere."""
    for word in (key, *english_for(folded(key))):
        place = _close_home(word, here)
        if place is not None:
            return word, place
    if len(places_of().get(key, ())) == 1:
        return key, places_of()[key][0]
    return None
