"""Sections of a Word document: page shapes, and the order of sections and tables that Word expects."""

from dataclasses import dataclass, field, replace
from typing import Any

from cxstrategy.document.tokens import PAGE, Page, twips
from cxstrategy.writers.ooxml import W

_P, _TBL, _PPR, _SECT = (f"{{{W}}}{name}" for name in ("p", "tbl", "pPr", "sectPr"))
_STYLE, _VAL = f"{{{W}}}pStyle", f"{{{W}}}val"


@dataclass(frozen=True, slots=True)
class PageShape:
    """The shape of a page, in twips; the default is our own.

    `kept` is XML of a template's own section (borders of the page), `grid` that of its lines.
    """

    width: int = twips(mm=PAGE.width)
    height: int = twips(mm=PAGE.height)
    top: int = twips(mm=PAGE.top)
    right: int = twips(mm=PAGE.right)
    bottom: int = twips(mm=PAGE.bottom)
    left: int = twips(mm=PAGE.left)
    header: int = twips(mm=PAGE.head)
    footer: int = twips(mm=PAGE.foot)
    gutter: int = 0
    turned: bool = False
    kept: str = field(default="", compare=False)

    @property
    def text_width(self) -> int:
        """The room for text from side to side."""
        return max(self.width - self.left - self.right - self.gutter, 1440)

    @property
    def text_height(self) -> int:
        """The room for text from top to bottom."""
        return max(self.height - abs(self.top) - abs(self.bottom), 1440)

    def turn(self) -> "PageShape":
        """The same paper, its long side down where it stood."""
        return replace(self, width=self.height, height=self.width, turned=not self.turned)

    def section(self) -> str:
        """`w:sectPr` for a section of such pages."""
        orientation = ' w:orient="landscape"' if self.width > self.height else ""
        return (
            f'<w:sectPr><w:pgSz w:w="{self.width}" w:h="{self.height}"{orientation}/>'
            f'<w:pgMar w:top="{self.top}" w:right="{self.right}" w:bottom="{self.bottom}" w:left="{self.left}"'
            f' w:header="{self.header}" w:footer="{self.footer}" w:gutter="{self.gutter}"/>'
            f'{self.kept}<w:cols w:space="708"/></w:sectPr>'
        )


def page_shape(page: Page) -> PageShape:
    """The shape of pages of ours."""
    return PageShape(
        width=twips(mm=page.width),
        height=twips(mm=page.height),
        top=twips(mm=page.top),
        right=twips(mm=page.right),
        bottom=twips(mm=page.bottom),
        left=twips(mm=page.left),
        header=twips(mm=page.head),
        footer=twips(mm=page.foot),
    )


def settle(body: Any, section_end: str, table_end: str, roomy: frozenset[str]) -> None:
    """Put the last touches to a `w:body` element: where its sections end, what stands after a table.

    The ids are of the style of the paragraph that ends a section, of the one that ends a table, and of the paragraphs
    that keep their own distance from a table.
    """
    for table in list(body.iter(_TBL)):
        _end_table(table, section_end, table_end, roomy)
    _join_sections(body, section_end)


def _end_table(table: Any, section_end: str, table_end: str, roomy: frozenset[str]) -> None:
    """A paragraph after a table where none follows (Word asks to repair), or one that would stick to it."""
    following = table.getnext()
    if following is None or following.tag == _SECT:
        table.addnext(_paragraph(table, section_end))
    elif following.tag != _P or not _keeps_distance(following, roomy):
        table.addnext(_paragraph(table, table_end))


def _keeps_distance(paragraph: Any, roomy: frozenset[str]) -> bool:
    style = paragraph.find(f"{_PPR}/{_STYLE}")
    return paragraph.find(f"{_PPR}/{_SECT}") is not None or (style is not None and style.get(_VAL) in roomy)


def _paragraph(near: Any, style: str) -> Any:
    paragraph = near.makeelement(_P, {})
    properties = near.makeelement(_PPR, {})
    properties.append(near.makeelement(_STYLE, {_VAL: style}))
    paragraph.append(properties)
    return paragraph


def _join_sections(body: Any, section_end: str) -> None:
    """Each end of a section moves into the paragraph before it; a section without anything disappears."""
    fresh = True  # nothing stands in the section at hand
    for child in list(body)[:-1]:
        section = child.find(f"{_PPR}/{_SECT}") if child.tag == _P else None
        if section is None:
            fresh = False
            continue
        previous = child.getprevious()
        if fresh:
            body.remove(child)
        elif child.getnext().tag == _SECT:
            body.replace(child.getnext(), section)
            body.remove(child)
        elif previous.tag == _P:
            _move(section, previous)
            body.remove(child)
        else:
            child.replace(child[0], _paragraph(child, section_end)[0])
            child[0].append(section)
        fresh = True


def _move(section: Any, paragraph: Any) -> None:
    properties = paragraph.find(_PPR)
    if properties is None:
        properties = paragraph.makeelement(_PPR, {})
        paragraph.insert(0, properties)
    properties.append(section)
