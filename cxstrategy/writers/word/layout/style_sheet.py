"""Styles of a Word file, resolved: type, spaces and breaks of each paragraph style, margins of each table style."""

from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from cxstrategy.writers.ooxml import W

_VAL, _ID, _TYPE = (f"{{{W}}}{name}" for name in ("val", "styleId", "type"))
_OFF = ("0", "false", "off")
TWIPS = 20.0


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """How a paragraph is set, in points; `rule` says what `line` means: auto (a share of 240), atLeast or exact."""

    size: float = 10.0
    bold: bool = False
    above: float = 0.0
    below: float = 0.0
    line: float = 12.0
    rule: str = "auto"
    left: float = 0.0
    right: float = 0.0
    first: float = 0.0
    edges: float = 0.0
    keeps_next: bool = False
    keeps_lines: bool = False
    begins_page: bool = False
    keeps_orphans: bool = True


@dataclass(frozen=True, slots=True)
class RunStyle:
    """What a character style changes: its size in points and whether it is bold; None where it changes nothing."""

    size: float | None = None
    bold: bool | None = None


@dataclass(frozen=True, slots=True)
class CellMargins:
    """The room around what stands in a cell, and what a rule between rows takes, in points."""

    top: float = 0.0
    left: float = 5.4
    bottom: float = 0.0
    right: float = 5.4
    rule: float = 0.75


class StyleSheet:
    """The styles of a package by their ids."""

    def __init__(self, styles: Any, numbering: Any) -> None:
        self._styles = {one.get(_ID): one for one in styles.iter(f"{{{W}}}style")}
        self._usual = next(
            (
                one.get(_ID)
                for one in self._styles.values()
                if one.get(f"{{{W}}}default") and one.get(_TYPE) == "paragraph"
            ),
            "",
        )
        self._start = ParagraphStyle()
        for name in ("rPrDefault", "pPrDefault"):
            for defaults in styles.iter(f"{{{W}}}{name}"):
                self._start = changed(self._start, defaults)
        self._indents = _list_indents(numbering)
        self.paragraph = cache(self._paragraph)
        self.run = cache(self._run)
        self.cells = cache(self._cells)

    def _paragraph(self, name: str) -> ParagraphStyle:
        """A paragraph style; the usual one for an empty name."""
        style = self._start
        for element in self._chain(name or self._usual):
            style = changed(style, element)
            number, level = element.find(f".//{{{W}}}numId"), element.find(f".//{{{W}}}ilvl")
            if number is not None:
                style = self.numbered(style, number.get(_VAL), "0" if level is None else level.get(_VAL))
        return style

    def numbered(self, style: ParagraphStyle, number: str, level: str) -> ParagraphStyle:
        """A style with the indent of the level of a list."""
        return replace(style, left=self._indents.get((number, level), style.left), first=0.0)

    def _run(self, name: str) -> RunStyle:
        found = RunStyle()
        for element in self._chain(name):
            size, bold = element.find(f"{{{W}}}rPr/{{{W}}}sz"), element.find(f"{{{W}}}rPr/{{{W}}}b")
            found = RunStyle(
                found.size if size is None else int(size.get(_VAL)) / 2, found.bold if bold is None else is_on(bold)
            )
        return found

    def _cells(self, name: str) -> CellMargins:
        values: dict[str, float] = {}
        for element in self._chain(name):
            for side in element.iterfind(f"{{{W}}}tblPr/{{{W}}}tblCellMar/*"):
                values[side.tag.rpartition("}")[2]] = float(side.get(f"{{{W}}}w", 0)) / TWIPS
            rule = element.find(f"{{{W}}}tblPr/{{{W}}}tblBorders/{{{W}}}insideH")
            if rule is not None:
                values["rule"] = float(rule.get(f"{{{W}}}sz", 0)) / 8
        return CellMargins(**{name: value for name, value in values.items() if name in CellMargins.__slots__})

    def _chain(self, name: str) -> list[Any]:
        """A style after those that it is based on."""
        found: list[Any] = []
        while name in self._styles and len(found) < 20:
            element = self._styles[name]
            found.insert(0, element)
            based = element.find(f"{{{W}}}basedOn")
            name = "" if based is None else based.get(_VAL, "")
        return found


def changed(style: ParagraphStyle, element: Any) -> ParagraphStyle:
    """A style with what the properties in an element (of a style, a paragraph or the defaults) change of it."""
    values: dict[str, Any] = {}
    paragraph, run = element.find(f"{{{W}}}pPr"), element.find(f"{{{W}}}rPr")
    for child in () if paragraph is None else paragraph:
        kind = child.tag.rpartition("}")[2]
        if kind == "spacing":
            values |= _spacing(child, style)
        elif kind == "ind":
            values |= _indents(child)
        elif kind == "pBdr":
            values["edges"] = sum(_edge(one) for one in child if one.tag.endswith(("}top", "}bottom")))
        elif kind in _SWITCHES:
            values[_SWITCHES[kind]] = is_on(child)
    if run is not None and element.get(_TYPE) != "character":
        size, bold = run.find(f"{{{W}}}sz"), run.find(f"{{{W}}}b")
        values |= {} if size is None else {"size": int(size.get(_VAL)) / 2}
        values |= {} if bold is None else {"bold": is_on(bold)}
    return replace(style, **values) if values else style


_SWITCHES = {
    "keepNext": "keeps_next",
    "keepLines": "keeps_lines",
    "pageBreakBefore": "begins_page",
    "widowControl": "keeps_orphans",
}


def is_on(element: Any) -> bool:
    """Whether a property that is there is on."""
    return element.get(_VAL) not in _OFF


def _spacing(element: Any, style: ParagraphStyle) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, kept in (("before", "above"), ("after", "below")):
        if element.get(f"{{{W}}}{name}") is not None:
            values[kept] = float(element.get(f"{{{W}}}{name}")) / TWIPS
    if element.get(f"{{{W}}}line") is not None:
        values["line"] = float(element.get(f"{{{W}}}line")) / TWIPS
        values["rule"] = element.get(f"{{{W}}}lineRule") or "auto"
    return values


def _indents(element: Any) -> dict[str, float]:
    """The indents of a paragraph; a first line that hangs begins further left, where a number has its place."""
    names = (("left", "left"), ("start", "left"), ("right", "right"), ("end", "right"), ("firstLine", "first"))
    return {
        kept: float(element.get(f"{{{W}}}{name}")) / TWIPS
        for name, kept in names
        if element.get(f"{{{W}}}{name}") is not None
    }


def _edge(element: Any) -> float:
    return float(element.get(f"{{{W}}}sz") or 0) / 8 + float(element.get(f"{{{W}}}space") or 0)


def _list_indents(numbering: Any) -> dict[tuple[str, str], float]:
    """The left indent of every level of every list, by the number of the list and that of the level."""
    levels: dict[str | None, dict[str, float]] = {}
    for abstract in numbering.iter(f"{{{W}}}abstractNum"):
        found = levels.setdefault(abstract.get(f"{{{W}}}abstractNumId"), {})
        for level in abstract.iter(f"{{{W}}}lvl"):
            indent = level.find(f"{{{W}}}pPr/{{{W}}}ind")
            if indent is not None:
                found[level.get(f"{{{W}}}ilvl")] = _indents(indent).get("left", 0.0)
    lists = {one.get(f"{{{W}}}numId"): one.find(f"{{{W}}}abstractNumId") for one in numbering.iter(f"{{{W}}}num")}
    return {
        (number, level): indent
        for number, abstract in lists.items()
        for level, indent in levels.get(abstract.get(_VAL), {}).items()
    }
