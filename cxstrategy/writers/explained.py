"""Numbers in an article -> buttons, and the notes that they open: how each number was reached."""

from collections.abc import Iterable
from typing import Any

from cxstrategy.document.document import Explanation, Explanations
from cxstrategy.document.element_text import plain
from cxstrategy.writers.body_tree import as_html, element

_MARK = "data-explain"
_HINT = "asked"


def ask(article: Any, explanations: Explanations | None) -> str:
    """Make a button of every number that can be explained, and give the notes as HTML.

    A number that stands in two places under one name has one note.
    """
    notes: dict[tuple[str, str], Any] = {}
    for place in [one for one in article.iter() if isinstance(one.tag, str) and one.get(_MARK)]:
        key, called = place.attrib.pop(_MARK), _called(place)
        if explanations and key in explanations.by_key and plain(place):
            if (key, called) not in notes:
                made = _note(f"explained-{len(notes) + 1}", called, explanations.by_key[key], explanations)
                notes[key, called] = made
            _make_button(place, notes[key, called].get("id"))
    if not notes or explanations is None:
        return ""
    hint = element("p", {"id": _HINT, "hidden": "hidden"}, explanations.heading)
    return "".join(as_html(one) for one in (hint, *notes.values()))


def _make_button(place: Any, name: str) -> None:
    """What stands in an element, as a button that opens a note."""
    button = element(
        "button", {"type": "button", "class": "why", "popovertarget": name, "aria-describedby": _HINT}, place.text or ""
    )
    button.extend(list(place))
    place.text = None
    place.append(button)


def _called(place: Any) -> str:
    """What a number is called where it stands: the name before it, or the heads of its row and column."""
    if place.tag == "dd":
        return plain(next(one for one in place.itersiblings("dt", preceding=True)))
    cell = place if place.tag == "td" else next(place.iterancestors("td"), None)
    if cell is None:
        return plain(place)
    names = [plain(one) for one in cell.itersiblings("th", preceding=True)]
    return ": ".join([*names, cell.get("data-label") or ""]).rstrip(": ")


def _note(name: str, called: str, explained: Explanation, words: Explanations) -> Any:
    note = element("div", {"popover": "auto", "id": name, "class": "explained", "role": "dialog"})
    note.set("aria-labelledby", f"{name}-name")
    note.append(element("p", {"class": "label", "id": f"{name}-name"}, f"{words.heading}: {called}"))
    told = element("dl", {})
    formula = [explained.formula, explained.source]
    _tell(told, words.formula, (element("dd", {}, text) for text in formula if text))
    _tell(told, words.went_in, (_input(*one) for one in explained.inputs))
    _tell(told, words.working, (element("dd", {}, f"{text}: {value}") for text, value in explained.steps))
    _tell(told, words.result, (element("dd", {"class": "outcome"}, explained.result),))
    note.append(told)
    close = {"type": "button", "class": "close", "popovertarget": name, "popovertargetaction": "hide"}
    note.append(element("button", close, words.close))
    return note


def _tell(told: Any, name: str, values: Iterable[Any]) -> None:
    """A name with its values; neither where there is no value."""
    if found := list(values):
        told.append(element("dt", {}, name))
        told.extend(found)


def _input(name: str, value: str, place: str) -> Any:
    made = element("dd", {}, f"{name} = {value}")
    if place:
        made.append(element("span", {"class": "note"}, place))
        made.text += " "
    return made
