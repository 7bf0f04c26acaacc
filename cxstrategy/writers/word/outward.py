"""A house-style base -> one for readers outside: a new package with the look of it, and nothing that somebody wrote.

A Word file carries names where nobody looks: of authors in tracked changes, of parts and styles, in heads and feet, in
settings, in what hangs on a picture. None of it is cleaned here: a new package is made, and only the styles, lists,
colours and fonts that the document uses are set over, under names of ours.
"""

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import replace
from typing import Any

from cxstrategy.document.document import Document
from cxstrategy.writers.ooxml import W, local_name
from cxstrategy.writers.word.base import FONTS, THEME, WordBase, add_part, new_base, word_part
from cxstrategy.writers.word.colours import A, paint_theme, theme_colours
from cxstrategy.writers.word.numbering import Numbering
from cxstrategy.writers.word.styles import FONT, name_of, speak

_STYLE, _ID, _VAL = (f"{{{W}}}{name}" for name in ("style", "styleId", "val"))
_ABSTRACT, _NUM, _NUM_ID, _ABSTRACT_ID = (f"{{{W}}}{name}" for name in ("abstractNum", "num", "numId", "abstractNumId"))
_POINTERS = ("basedOn", "next", "link")
# What of a style and of a list says how it looks.
_LOOKS = frozenset(
    ("name", *_POINTERS, "uiPriority", "semiHidden", "unhideWhenUsed", "qFormat", "pPr", "rPr", "tblPr", "trPr", "tcPr")
    + ("tblStylePr",)
)
_OF_LISTS = frozenset(("multiLevelType", "lvl"))
_OF_LEVELS = frozenset(("start", "numFmt", "lvlRestart", "pStyle", "isLgl", "suff", "lvlText", "lvlJc", "pPr", "rPr"))
_TYPEFACES = tuple(f"{{{A}}}{kind}Font/{{{A}}}latin" for kind in ("major", "minor"))


def outward(base: WordBase, document: Document) -> WordBase:
    """The base in a package of ours; its heads and feet are not taken over."""
    styles, ids = _styles(base)
    numbering = _lists(base.numbering, styles, ids)
    fresh = new_base(styles, word_part("settings.xml"), numbering, {})
    speak(styles, fresh.settings, document.language)
    _add_theme(fresh, base, document)
    return replace(
        base,
        package=fresh.package,
        main=fresh.main,
        styles=styles,
        settings=fresh.settings,
        numbering=Numbering(numbering, styles, base.numbering.own),
        style_ids={name: ids[known] for name, known in base.style_ids.items()},
        page=replace(base.page, kept=""),
        cover=replace(base.cover, kept=""),
        references=[],
        title_page=False,
    )


def _styles(base: WordBase) -> tuple[Any, dict[str, str]]:
    """The styles that the document uses and those that they rest on, and their new ids by the old."""
    known = {style.get(_ID): style for style in base.styles.iter(_STYLE)}
    used = _used(known, base.style_ids.values())
    ids = {name: f"Style{number}" for number, name in enumerate(used, 1)}
    tree = base.styles.makeelement(base.styles.tag, {}, nsmap=base.styles.nsmap)
    defaults = base.styles.find(f"{{{W}}}docDefaults")
    if defaults is not None:
        tree.append(_looks_of(defaults))
    for number, name in enumerate(used, 1):
        tree.append(_style(known[name], ids, number, base.style_ids))
    return tree, ids


def _used(known: dict[str, Any], names: Iterable[str]) -> list[str]:
    """The ids of styles with those that they point at, and the defaults, in the order of the file."""
    waiting = [*names, *(name for name, style in known.items() if style.get(f"{{{W}}}default"))]
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name in known and name not in found:
            found.add(name)
            waiting += [one.get(_VAL) for one in known[name] if local_name(one) in _POINTERS]
    return [name for name in known if name in found]


def _style(style: Any, ids: dict[str, str], number: int, ours: Iterable[str]) -> Any:
    """A style under its new id, and under a name of ours where its own is not one that we look for."""
    kept = _looks_of(style)
    kept.set(_ID, ids[style.get(_ID)])
    for child in list(kept):
        if local_name(child) not in _LOOKS or (local_name(child) in _POINTERS and child.get(_VAL) not in ids):
            kept.remove(child)
        elif local_name(child) in _POINTERS:
            child.set(_VAL, ids[child.get(_VAL)])
        elif local_name(child) == "name" and name_of(style).lower() not in ours:
            child.set(_VAL, f"House {number}")
    return kept


def _looks_of(element: Any) -> Any:
    """A copy without who changed it and when: tracked changes, numbers of sessions, extensions."""
    from lxml import etree

    kept = deepcopy(element)
    kept.tail = None
    etree.strip_elements(kept, etree.Comment, etree.ProcessingInstruction, with_tail=False)
    for one in list(kept.iter("*")):
        if local_name(one).endswith("Change") or local_name(one) in ("extLst", "lvlPicBulletId"):
            one.getparent().remove(one)
            continue
        one.text = one.tail = None
        for name in [
            name for name in one.attrib if not name.startswith(f"{{{W}}}") or "rsid" in name or "tplc" in name
        ]:
            del one.attrib[name]
    return kept


def _lists(numbering: Numbering, styles: Any, ids: dict[str, str]) -> Any:
    """The lists that the styles and the document use."""
    used = {one.get(_VAL) for one in styles.iter(_NUM_ID)} | set(numbering.own.values())
    numbers = [one for one in numbering.tree.findall(_NUM) if one.get(_NUM_ID) in used]
    abstract = {one.find(_ABSTRACT_ID).get(_VAL) for one in numbers}
    tree = numbering.tree.makeelement(numbering.tree.tag, {}, nsmap=numbering.tree.nsmap)
    for one in numbering.tree.findall(_ABSTRACT):
        if one.get(_ABSTRACT_ID) in abstract:
            tree.append(_list(one, ids))
    tree.extend([_looks_of(one) for one in numbers])
    return tree


def _list(definition: Any, ids: dict[str, str]) -> Any:
    kept = _looks_of(definition)
    for child in [one for one in kept if local_name(one) not in _OF_LISTS]:
        kept.remove(child)
    for level in kept:
        for child in list(level):
            style = child.get(_VAL) if local_name(child) == "pStyle" else None
            if style in ids:
                child.set(_VAL, ids[style])
            elif local_name(child) not in _OF_LEVELS or style is not None:
                level.remove(child)
    return kept


def _add_theme(fresh: WordBase, base: WordBase, document: Document) -> None:
    """Our theme in their twelve colours and two typefaces."""
    from docx.opc.constants import RELATIONSHIP_TYPE

    theme = word_part("theme.xml")
    paint_theme(theme, theme_colours(document.house), document.house.font or FONT)
    if (theirs := _theme_of(base)) is not None:
        _take_colours(theme, theirs)
    add_part(fresh.package, fresh.main, "/word/theme/theme1.xml", THEME, RELATIONSHIP_TYPE.THEME, theme)
    fonts = word_part("fonts.xml")
    add_part(fresh.package, fresh.main, "/word/fontTable.xml", FONTS, RELATIONSHIP_TYPE.FONT_TABLE, fonts)


def _theme_of(base: WordBase) -> Any:
    """The theme of a house file as a tree; None where it has none."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from lxml import etree

    found = (one.target_part.blob for one in base.main.rels.values() if one.reltype == RELATIONSHIP_TYPE.THEME)
    blob = next(found, None)
    return None if blob is None else etree.fromstring(blob, etree.XMLParser(resolve_entities=False, no_network=True))


def _take_colours(theme: Any, theirs: Any) -> None:
    """Colours and typefaces by value: nothing else of their theme."""
    for slot in theme.find(f".//{{{A}}}clrScheme"):
        found = theirs.find(f".//{{{A}}}clrScheme/{slot.tag}")
        if found is not None and len(found):
            colour = found[0].get("lastClr") or found[0].get("val") or ""
            if len(colour) == 6 and all(digit in "0123456789abcdefABCDEF" for digit in colour):
                slot[:] = [slot.makeelement(f"{{{A}}}srgbClr", {"val": colour})]
    for path in _TYPEFACES:
        ours, found = theme.find(f".//{path}"), theirs.find(f".//{path}")
        if ours is not None and found is not None and found.get("typeface"):
            ours.set("typeface", found.get("typeface"))
