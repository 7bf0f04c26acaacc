"""Styles and lists of ours added to a team's Word file where it lacks them."""

from copy import deepcopy
from typing import Any

from cxstrategy.document.document import Document
from cxstrategy.writers.ooxml import W
from cxstrategy.writers.word.base import word_part
from cxstrategy.writers.word.colours import paint, theme_colours
from cxstrategy.writers.word.own_spacing import keep_own_spacing
from cxstrategy.writers.word.styles import name_of, style_ids

_STYLE, _ID, _VAL, _TYPE = (f"{{{W}}}{name}" for name in ("style", "styleId", "val", "type"))
_PLAIN = "Normal"
_DEFAULT = f"{{{W}}}default"


def add_missing(styles: Any, numbering: Any, document: Document) -> tuple[dict[str, str], dict[str, str]]:
    """Give a template's styles and lists those of ours that it lacks.

    Back come the ids of our styles by name (in lower case) and the ids of our lists as they are in the template.

    A template's style of the same name and kind wins; ours come in the house's colours, whatever theme they come under.
    """
    own = word_part("styles.xml")
    paint(own, theme_colours(document.house), follow_theme=False)
    kinds = {(name_of(style).lower(), style.get(_TYPE)): style.get(_ID) for style in styles.iter(_STYLE)}
    taken = {style.get(_ID) for style in styles.iter(_STYLE)}
    defaults = {style.get(_TYPE) for style in styles.iter(_STYLE) if style.get(_DEFAULT)}
    renamed: dict[str, str] = {}
    added = []
    for style in own.iter(_STYLE):
        name, identifier = name_of(style).lower(), style.get(_ID)
        if (name, style.get(_TYPE)) in kinds:
            renamed[identifier] = kinds[name, style.get(_TYPE)]
        else:
            renamed[identifier] = _free(identifier, taken)
            added.append(deepcopy(style))
    lists = _add_lists(numbering, renamed, {style.get(_ID) for style in added})
    for style in added:
        if style.get(_TYPE) in defaults:
            style.attrib.pop(_DEFAULT, None)
        based = style.find(f"{{{W}}}basedOn")
        if style.get(_TYPE) == "paragraph" and based is not None and based.get(_VAL) == _PLAIN:
            keep_own_spacing(style)
        _rename(style, renamed, lists)
        styles.append(style)
    return {name: renamed[identifier] for name, identifier in style_ids(own).items()}, lists


def _free(identifier: str, taken: set[str]) -> str:
    """An id that no other style has."""
    found = identifier
    while found in taken:
        found += "1"
    taken.add(found)
    return found


def _rename(style: Any, renamed: dict[str, str], lists: dict[str, str]) -> None:
    """Point a style of ours to the styles and lists under the ids that they have in the template."""
    style.set(_ID, renamed[style.get(_ID)])
    for name in ("basedOn", "next", "link"):
        element = style.find(f"{{{W}}}{name}")
        if element is not None:
            element.set(_VAL, renamed[element.get(_VAL)])
    for element in style.iter(f"{{{W}}}numId"):
        element.set(_VAL, lists[element.get(_VAL)])


def _add_lists(numbering: Any, renamed: dict[str, str], added: set[str]) -> dict[str, str]:
    """Our lists after those of the template, their new ids by the old; a style that the template has keeps its own."""
    own = word_part("numbering.xml")
    abstract, num = f"{{{W}}}abstractNum", f"{{{W}}}num"
    abstract_id, num_id = f"{{{W}}}abstractNumId", f"{{{W}}}numId"
    first = 1 + max((int(one.get(abstract_id)) for one in numbering.iter(abstract)), default=-1)
    first_num = max((int(one.get(num_id)) for one in numbering.iter(num)), default=0)
    place = len(numbering.findall(abstract)) + len(numbering.findall(f"{{{W}}}numPicBullet"))
    lists = {}
    for one in own.findall(abstract):
        for style in list(one.iter(f"{{{W}}}pStyle")):
            if style.get(_VAL) in added:
                style.set(_VAL, renamed[style.get(_VAL)])
            else:
                style.getparent().remove(style)
        one.set(abstract_id, str(int(one.get(abstract_id)) + first))
        numbering.insert(place, one)
        place += 1
    place += len(numbering.findall(num))
    for one in own.findall(num):
        lists[one.get(num_id)] = str(int(one.get(num_id)) + first_num)
        one.set(num_id, lists[one.get(num_id)])
        one[0].set(_VAL, str(int(one[0].get(_VAL)) + first))
        numbering.insert(place, one)
        place += 1
    return lists
