"""Numbering of list items in Word; each ordered list starts anew."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cxstrategy.writers.ooxml import W, local_name, numbered

_NUM, _ABSTRACT, _ID, _ABSTRACT_ID = (f"{{{W}}}{name}" for name in ("num", "abstractNum", "numId", "abstractNumId"))
_MADE = f"{{{W}}}abstractNum"
BULLETS, NUMBERS, OPEN = "1", "2", "3"  # the ids of our lists in templates/word/numbering.xml
_LEVEL, _START, _VAL, _STYLE = (f"{{{W}}}{name}" for name in ("ilvl", "startOverride", "val", "style"))

_SHOWN: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": lambda number: _roman(number),
    "upperLetter": lambda number: _letters(number).upper(),
    "lowerLetter": lambda number: _letters(number),
}
_ROMAN = (
    (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


# What a level says, in the order that the schema wants; LibreOffice writes its style first.
_IN_LEVEL = (
    "start", "numFmt", "lvlRestart", "pStyle", "isLgl", "suff", "lvlText", "lvlPicBulletId", "legacy", "lvlJc", "pPr",
    "rPr",
)  # fmt: skip


def order_levels(tree: Any) -> None:
    """Put what the levels of lists say in the order that Word wants."""
    for level in tree.iter(f"{{{W}}}lvl"):
        known = [one for one in level if local_name(one) in _IN_LEVEL]
        level[:] = sorted(known, key=lambda one: _IN_LEVEL.index(local_name(one)))


@dataclass(frozen=True, slots=True)
class NumberLevel:
    """How a level of a list shows its number: the words around `%1` (`%2` ...), and the form of its own number."""

    text: str
    form: str

    def shows(self, number: int) -> str:
        """A number in the form of the level."""
        return _SHOWN.get(self.form, str)(number)


class Numbering:
    """The lists of a package: what a style counts, and a new count for each ordered list."""

    def __init__(self, tree: Any, styles: Any, own: dict[str, str] | None = None) -> None:
        """`own` are the ids that our lists (1 bullets, 2 numbers, 3 open points) have in a template."""
        self.tree = tree
        self.own = own or {}
        self._styles = {style.get(f"{{{W}}}styleId"): style for style in styles.iter(_STYLE)}
        self._next = 1 + max((int(one.get(_ID)) for one in tree.iter(_NUM)), default=0)
        self._uncounted = ""
        self._abstract = {one.get(_ID): one.find(_ABSTRACT_ID).get(_VAL) for one in tree.iter(_NUM)}

    def of_style(self, style_id: str) -> tuple[str, int] | None:
        """The list and the level that a style (or the one it is based on) belongs to."""
        level: int | None = None
        for _ in range(20):
            style = self._styles.get(style_id)
            if style is None:
                return None
            properties = style.find(f"{{{W}}}pPr/{{{W}}}numPr")
            if properties is not None and level is None and properties.find(_LEVEL) is not None:
                level = int(properties.find(_LEVEL).get(_VAL))
            if properties is not None and properties.find(_ID) is not None:
                known: str = properties.find(_ID).get(_VAL)
                return (known, level or 0) if known in self._abstract else None
            based = style.find(f"{{{W}}}basedOn")
            style_id = "" if based is None else based.get(_VAL)
        return None

    def level_of(self, style_id: str) -> NumberLevel | None:
        """How a style shows its number; None where it shows none, as with a bullet."""
        found = self.of_style(style_id)
        level = None if found is None else self._level(*found)
        if level is None:
            return None
        form, text = (level.find(f"{{{W}}}{name}") for name in ("numFmt", "lvlText"))
        shown = NumberLevel("" if text is None else text.get(_VAL, ""), "decimal" if form is None else form.get(_VAL))
        return shown if "%" in shown.text and shown.form not in ("none", "bullet") else None

    def _level(self, number: str, level: int, hops: int = 3) -> Any:
        """The `w:lvl` of a list, wherever it is told: at the list, in what it is made from, or in a style of lists."""
        own = [
            override_level
            for one in self.tree.findall(_NUM)
            if one.get(_ID) == number
            for override in one.iterfind(f"{{{W}}}lvlOverride")
            if override.get(_LEVEL) == str(level)
            for override_level in override.findall(f"{{{W}}}lvl")
        ]
        made = [one for one in self.tree.findall(_MADE) if one.get(_ABSTRACT_ID) == self._abstract[number]]
        told = own + [one for tree in made for one in tree.findall(f"{{{W}}}lvl") if one.get(_LEVEL) == str(level)]
        if told or not made:
            return told[0] if told else None
        linked = made[0].find(f"{{{W}}}numStyleLink")
        found = None if linked is None else self.of_style(linked.get(_VAL))
        return self._level(found[0], level, hops - 1) if found is not None and hops else None

    def uncounted(self) -> str:
        """The id of a list that shows nothing, for paragraphs whose style numbers and that are not counted."""
        if not self._uncounted:
            self._uncounted, self._next = str(self._next), self._next + 1
            made = self.tree.findall(_MADE)
            number = str(1 + max((int(one.get(_ABSTRACT_ID)) for one in made), default=-1))
            abstract = self.tree.makeelement(_MADE, {_ABSTRACT_ID: number})
            level = self.tree.makeelement(f"{{{W}}}lvl", {_LEVEL: "0"})
            for name, value in (
                ("start", "1"),
                ("numFmt", "none"),
                ("suff", "nothing"),
                ("lvlText", ""),
                ("lvlJc", "left"),
            ):
                level.append(self.tree.makeelement(f"{{{W}}}{name}", {_VAL: value}))
            abstract.append(level)
            made[-1].addnext(abstract)
            new = self.tree.makeelement(_NUM, {_ID: self._uncounted})
            new.append(self.tree.makeelement(_ABSTRACT_ID, {_VAL: number}))
            self.tree.findall(_NUM)[-1].addnext(new)
        return self._uncounted

    def item(self, style_id: str, kind: str, level: int) -> str:
        """`w:numPr` for an item whose style does not number by itself at this level; empty where it does."""
        found = self.of_style(style_id)
        if found is not None and (found[1] == level or kind != OPEN):
            return ""
        return numbered(self.own.get(kind, kind), level)

    def restart(self, style_id: str, level: int, start: int = 1) -> str:
        """`w:numPr` for the items of one ordered list, which begins at `start`."""
        known, level = self.of_style(style_id) or (self.own.get(NUMBERS, NUMBERS), level)
        number, self._next = self._next, self._next + 1
        new = self.tree.makeelement(_NUM, {_ID: str(number)})
        new.append(self.tree.makeelement(_ABSTRACT_ID, {_VAL: self._abstract[known]}))
        override = self.tree.makeelement(f"{{{W}}}lvlOverride", {_LEVEL: str(level)})
        override.append(self.tree.makeelement(_START, {_VAL: str(start)}))
        new.append(override)
        self.tree.findall(_NUM)[-1].addnext(new)
        return numbered(int(number), level)


def _roman(number: int) -> str:
    written = ""
    for value, sign in _ROMAN:
        written += sign * (number // value)
        number %= value
    return written


def _letters(number: int) -> str:
    """a to z, then aa to zz, as Word counts."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
