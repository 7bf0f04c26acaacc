"""The wording for a value of the wrong kind, and for a word that is not in the list."""

import re
from typing import Any

from cxstrategy.model.annotations import bare, choices_of, is_part, items_of, keys_of, members_of
from cxstrategy.model.refusals.expected import wanted
from cxstrategy.model.refusals.nearest import Nearest, is_sure
from cxstrategy.model.refusals.quoting import ticked
from cxstrategy.model.refusals.refusal import RefusedValue, Said
from cxstrategy.text.repair.lines import quoted, stands
from cxstrategy.words.language import say

# A name as people write it: up to four words, the first with a capital.
_NAME = re.compile(r"[^\W\d_a-z][\w.'-]*(?: [\w.'-]+){0,3}")


def collection(one: RefusedValue, nearest: Nearest) -> Said:
    """A list or keys where one value belongs: most often a text with a colon or a bracket in it."""
    message = say("{label} takes {wanted}, not {got}", label=one.label, wanted=wanted(one.annotation), got=one.got)
    if isinstance(one.node.value, dict) and len(one.node.value) == 1:
        ((key, value),) = one.node.value.items()
        if isinstance(value, str):
            text = f"{key}: {value}".replace('"', "'")
            return Said(
                message,
                say('a colon makes a key of what comes before it; put quotes around the text: `"{text}"`', text=text),
            )
    return Said(
        message,
        say("write one value behind `{key}:`; put quotes around a text that begins with a bracket", key=one.key),
    )


def from_list(one: RefusedValue, nearest: Nearest) -> Said:
    """A word that is not one of those that are allowed, with the one that was probably meant."""
    choices = tuple(one.instead.split(", "))
    return _not_among(one, choices, nearest)


def literal(one: RefusedValue, nearest: Nearest) -> Said:
    """As `from_list`, for a list that the model itself closes."""
    return _not_among(one, choices_of(one.annotation) or tuple(members_of(one.annotation)), nearest)


def _not_among(one: RefusedValue, choices: tuple[str, ...], nearest: Nearest) -> Said:
    message = say("{label} cannot be {got}", label=one.label, got=one.got)
    meant = nearest.among(one.wrote, choices) if isinstance(one.node.value, str) else None
    if meant is None:
        return Said(message, say("choose from {choices}", choices=ticked(choices)))
    help = say("did you mean `{meant}`? Choose from {choices}", meant=meant, choices=ticked(choices))
    return Said(message, help, meant, is_sure(one.wrote, meant, choices))


def not_keys(one: RefusedValue, nearest: Nearest) -> Said:
    """One value or a list where keys belong."""
    message = say("{label} takes {wanted}, not {got}", label=one.label, wanted=wanted(one.annotation), got=one.got)
    if not one.key:
        return Said(message, say("begin with `workbook:` on a line of its own"))
    if isinstance(one.node.value, list):
        return Said(message, say("take the dashes away, so that the keys come below `{key}:`", key=one.key))
    return Said(message, say("write its keys below it, each on a line of its own, two spaces to the right"))


def not_list(one: RefusedValue, nearest: Nearest) -> Said:
    """One value or keys where a list belongs."""
    message = say("{label} takes a list, not {got}", label=one.label, got=one.got)
    value = one.node.value
    item = items_of(one.annotation)
    if not isinstance(value, dict) and not isinstance(value, list) and (is_part(item) or members_of(item)):
        key = next(iter(keys_of(bare(item)))) if is_part(item) else "id"
        return Said(message, say("write each item after a dash, with its keys below it: `- {key}: …`", key=key))
    if isinstance(value, str) and _is_names(value):
        return Said(message, say("put brackets around the names: `[{wrote}]`", wrote=value), f"[{value}]")
    if not isinstance(value, dict):
        help = say("put it on the next line after a dash: `- {wrote}`", wrote=one.wrote)
        return Said(message, help, _list_of_one(value), isinstance(value, str) and not re.search("[,;\n]", value))
    if all(isinstance(item, dict) for item in value.values()):
        return Said(
            message,
            say("write each item after a dash, with its name as `id`: `- id: {name}`", name=next(iter(value), "")),
        )
    return Said(message, say("put `- ` before the first key and two spaces before the others: a list of one"))


def _list_of_one(value: Any) -> str | None:
    """The list, as it stands behind its key."""
    if not isinstance(value, str):
        return None
    plain = not re.search(r"[,\[\]{}]", value) and stands(f"[{value}]")
    return f"[{value if plain else quoted(value)}]"


def _is_names(text: str) -> bool:
    """Whether a text holds several names with commas between them, and nothing that YAML would read otherwise."""
    names = [name.strip() for name in text.split(",")]
    return len(names) > 1 and all(_NAME.fullmatch(name) for name in names)


def other(one: RefusedValue, nearest: Nearest) -> Said:
    """What no wording was written for."""
    message = say("{label} cannot be {got}", label=one.label, got=one.got)
    return Said(message, say("write {wanted}", wanted=wanted(one.annotation)))
