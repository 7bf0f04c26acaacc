"""Numbering of list items in Word; each ordered list starts anew."""

from typing import Any

from cxstrategy.writers.ooxml import W, numbered

_NUM, _ABSTRACT, _ID, _ABSTRACT_ID = (f"{{{W}}}{name}" for name in ("num", "abstractNum", "numId", "abstractNumId"))
BULLETS, NUMBERS, OPEN = "1", "2", "3"  # the ids of our lists in templates/word/numbering.xml
_LEVEL, _START, _VAL, _STYLE = (f"{{{W}}}{name}" for name in ("ilvl", "startOverride", "val", "style"))


class Numbering:
    """The lists of a package: what a style counts, and a new count for each ordered list."""

    def __init__(self, tree: Any, styles: Any, own: dict[str, str] | None = None) -> None:
        """`own` are the ids that our lists (1 bullets, 2 numbers, 3 open points) have in a template."""
        self.tree = tree
        self.own = own or {}
        self._styles = {style.get(f"{{{W}}}styleId"): style for style in styles.iter(_STYLE)}
        self._next = 1 + max((int(one.get(_ID)) for one in tree.iter(_NUM)), default=0)
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
