"""The body of a Word file -> its sections, each with its room and its blocks: paragraphs and rows of tables."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from cxstrategy.writers.ooxml import W
from cxstrategy.writers.word.layout.paragraph_lines import ParagraphSetter
from cxstrategy.writers.word.layout.style_sheet import TWIPS, CellMargins

_P, _TBL, _TR, _TC, _SDT, _CONTENT, _SECT, _PPR = (
    f"{{{W}}}{name}" for name in ("p", "tbl", "tr", "tc", "sdt", "sdtContent", "sectPr", "pPr")
)
_MARK, _NAME, _VAL, _W = (f"{{{W}}}{name}" for name in ("bookmarkStart", "name", "val", "w"))


@dataclass(slots=True)
class Block:
    """What stands between two page breaks at least, in points: a paragraph, or a row of a table.

    A paragraph of `count` lines may be parted between them. `heading` is what rows of the same table that are repeated
    on every page take, and `names` are the bookmarks in it.
    """

    height: float
    above: float = 0.0
    below: float = 0.0
    count: int = 1
    each: float = 0.0
    keeps_next: bool = False
    is_whole: bool = True
    begins_page: bool = False
    heading: float = 0.0
    names: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Section:
    """Pages of one shape: the width and the height of their text in points, and what stands on them."""

    width: float
    height: float
    blocks: list[Block]


def sections(body: Any, setter: ParagraphSetter) -> Iterator[Section]:
    """The sections of a `w:body` element in order."""
    children: list[Any] = []
    for child in _flat(body):
        if child.tag == _SECT:
            yield _section(children, child, setter)
            return
        children.append(child)
        end = child.find(f"{_PPR}/{_SECT}") if child.tag == _P else None
        if end is not None:
            yield _section(children, end, setter)
            children = []


def _flat(body: Any) -> Iterator[Any]:
    for child in body:
        if child.tag == _SDT:
            yield from child.find(_CONTENT)
        else:
            yield child


def _section(children: list[Any], properties: Any, setter: ParagraphSetter) -> Section:
    size, margins = properties.find(f"{{{W}}}pgSz"), properties.find(f"{{{W}}}pgMar")
    width, height = (float(size.get(f"{{{W}}}{name}")) for name in ("w", "h"))
    top, right, bottom, left = (
        abs(float(margins.get(f"{{{W}}}{name}"))) for name in ("top", "right", "bottom", "left")
    )
    room = (width - left - right) / TWIPS
    blocks: list[Block] = []
    for child in children:
        if child.tag == _P:
            blocks.append(_paragraph(child, room, setter))
        elif child.tag == _TBL:
            blocks += _rows(child, setter)
    return Section(room, (height - top - bottom) / TWIPS, blocks)


def _paragraph(paragraph: Any, room: float, setter: ParagraphSetter) -> Block:
    lines = setter.lines(paragraph, room)
    style = lines.style
    return Block(
        lines.height,
        style.above,
        style.below,
        lines.count,
        lines.each,
        style.keeps_next,
        style.keeps_lines or lines.pictures > 0 or lines.count < 4,
        style.begins_page,
        names=_names(paragraph),
    )


def _names(element: Any) -> list[str]:
    return [mark.get(_NAME) for mark in element.iter(_MARK)]


def _rows(table: Any, setter: ParagraphSetter) -> Iterator[Block]:
    """The rows of a table; those of its heading stay with the next."""
    named = table.find(f"{{{W}}}tblPr/{{{W}}}tblStyle")
    margins = setter.sheet.cells("" if named is None else named.get(_VAL))
    heading = 0.0
    for row in table.iterchildren(_TR):
        is_heading = row.find(f"{{{W}}}trPr/{{{W}}}tblHeader") is not None
        block = _row(row, margins, setter)
        if is_heading:
            heading += block.height
            block.keeps_next = True
        else:
            block.heading = heading
        yield block


def _row(row: Any, margins: CellMargins, setter: ParagraphSetter) -> Block:
    height, keeps = 0.0, False
    for cell in row.iterchildren(_TC):
        width = float(cell.find(f"{{{W}}}tcPr/{{{W}}}tcW").get(_W)) / TWIPS - margins.left - margins.right
        taken, below = 0.0, 0.0
        for number, child in enumerate(cell.iterchildren(_P, _TBL)):
            if child.tag == _TBL:
                taken, below = taken + below + sum(one.height for one in _rows(child, setter)), 0.0
                continue
            lines = setter.lines(child, width)
            taken += (max(below, lines.style.above) if number else lines.style.above) + lines.height
            below = lines.style.below
            keeps = keeps or (not number and lines.style.keeps_next)
        height = max(height, taken + below)
    return Block(height + margins.top + margins.bottom + margins.rule, keeps_next=keeps, names=_names(row))
