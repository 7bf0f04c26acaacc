"""Heads and feet of Word pages: whose document and which chapter above, the page number below, none on the cover."""

from collections.abc import Iterator
from typing import Any

from cxstrategy.document.document import Document
from cxstrategy.document.tokens import COVER_BAND, twips
from cxstrategy.writers.ooxml import EMU, NAMESPACES, R, W, field, page_picture, paragraph, run
from cxstrategy.writers.picture import coloured_dot
from cxstrategy.writers.word.base import Reference, WordBase
from cxstrategy.writers.word.colours import theme_colours
from cxstrategy.writers.word.house_heads import CHAPTER, settle_heads
from cxstrategy.writers.word.pages import PageShape

_TAB = "<w:r><w:tab/></w:r>"
_BAND = twips(mm=COVER_BAND)
_DECORATION = 100_001  # drawings of heads are numbered from here, those of the body from 1


def add_heads(base: WordBase, document: Document, body: Any, covered: bool) -> None:
    """Give every section of a body its head and foot; what a template brought stays, on all pages."""
    sections = list(body.iter(f"{{{W}}}sectPr"))
    named = any(_names_chapter(base, block) for block in body)
    if base.references:
        _refer(sections[0], _of_house(base, document, named), covered or base.title_page)
        return
    upright = _heads(base, document, "", named)
    turned = _heads(base, document, " Turned", named) if any(map(_is_turned, sections)) else upright
    between = list(_between_chapters(base, body)) if named else []
    general = _heads(base, document, "", named=False) if between else []
    bare = _empty_heads(base, "default") if any(_is_bare(section, base) for section in sections) else []
    for section in sections:
        first = _cover_heads(base, document) if covered and section is sections[0] else []
        heads = bare if _is_bare(section, base) else turned if _is_turned(section) else upright
        heads = general if section in between else heads
        _refer(section, first + heads, bool(first))


def _names_chapter(base: WordBase, block: Any) -> bool:
    """Whether a block has what the field in our head looks for, which says so in words where it finds nothing."""
    style = base.style_ids["kicker"]
    return any(one.get(f"{{{W}}}val") == style for one in block.iter(f"{{{W}}}rStyle"))


def _between_chapters(base: WordBase, body: Any) -> Iterator[Any]:
    """Sections of the contents alone: the field would tell of the chapter before them."""
    contents = named = False
    for block in body:
        contents = contents or block.tag == f"{{{W}}}sdt"
        named = named or _names_chapter(base, block)
        section = next(block.iter(f"{{{W}}}sectPr"), None)
        if section is not None:
            if contents and not named:
                yield section
            contents = named = False


def _of_house(base: WordBase, document: Document, named: bool) -> list[Reference]:
    """A template's own, settled for this document, with ours where it has none."""
    lacking = {"header", "footer"} - {kind for kind, pages, _ in base.references if pages == "default"}
    ours = [one for one in _heads(base, document, "", named) if one[0] in lacking] if lacking else []
    return settle_heads(base, document, ours, named)


def _is_turned(section: Any) -> bool:
    return bool(section.find(f"{{{W}}}pgSz").get(f"{{{W}}}orient") == "landscape")


def _is_bare(section: Any, base: WordBase) -> bool:
    """Whether a drawing fills the pages of a section: nothing stands above or below it."""
    return bool(base.bare and section.find(f"{{{W}}}pgMar").get(f"{{{W}}}top") == str(base.bare.top))


def _empty_heads(base: WordBase, pages: str) -> list[Reference]:
    empty = {kind: paragraph(base.style_ids[kind], "") for kind in ("header", "footer")}
    return [(kind, pages, _part(base, kind, written)) for kind, written in empty.items()]


def _refer(section: Any, references: list[Reference], title_page: bool) -> None:
    for place, (kind, pages, relation) in enumerate(references):
        attributes = {f"{{{W}}}type": pages, f"{{{R}}}id": relation}
        section.insert(place, section.makeelement(f"{{{W}}}{kind}Reference", attributes))
    if title_page:
        section.append(section.makeelement(f"{{{W}}}titlePg", {}))


def _heads(base: WordBase, document: Document, turned: str, named: bool) -> list[Reference]:
    """Organisation and chapter, and that it is a draft; how confidential, which version, which page of how many.

    A head is the same on all pages until its field is looked up: till then, and without chapters, it gives the title.
    """
    told = [run(document.title)] if document.title else []
    if named:
        told = [field(CHAPTER, *(told or [run(document.organisation)]))]
    above = run(" · ").join([*([run(document.organisation)] if document.organisation else []), *told])
    draft = document.words.draft if document.status == "draft" else ""
    below = " · ".join(part for part in (document.confidentiality, document.version) if part)
    head = _line(base, f"header{turned}", above, run(draft, base.style_ids["strong"]) if draft else "")
    foot = _line(base, f"footer{turned}", run(below) if below else "", _pages(document.words.page))
    return [("header", "default", _part(base, "header", head)), ("footer", "default", _part(base, "footer", foot))]


def _line(base: WordBase, style: str, left: str, right: str) -> str:
    identifier = base.style_ids[style.lower()]
    stops = "" if base.own else _stops(base, identifier, base.page.turn() if "turned" in style.lower() else base.page)
    return paragraph(identifier, left + (_TAB + right if right else ""), stops)


def _stops(base: WordBase, style: str, page: PageShape) -> str:
    """`w:tabs`: one stop, at the right margin, in place of those that a template's style has."""
    styles = {one.get(f"{{{W}}}styleId"): one for one in base.styles.iter(f"{{{W}}}style")}
    stops = {page.text_width: f'<w:tab w:val="right" w:pos="{page.text_width}"/>'}
    for _ in range(20):
        if style not in styles:
            break
        for stop in styles[style].iterfind(f"{{{W}}}pPr/{{{W}}}tabs/{{{W}}}tab"):
            place = int(stop.get(f"{{{W}}}pos", "0"))
            stops.setdefault(place, f'<w:tab w:val="clear" w:pos="{place}"/>')
        based = styles[style].find(f"{{{W}}}basedOn")
        style = "" if based is None else based.get(f"{{{W}}}val")
    return f"<w:tabs>{''.join(stops[place] for place in sorted(stops))}</w:tabs>"


def _pages(pattern: str) -> str:
    """`page {page} of {pages}`, both counted by Word itself."""
    written = ""
    for part in pattern.replace("{pages}", "\0NUMPAGES\0").replace("{page}", "\0PAGE\0").split("\0"):
        if part in ("PAGE", "NUMPAGES"):
            written += field(part, run("1"))
        elif part:
            written += run(part)
    return written


def _cover_heads(base: WordBase, document: Document) -> list[Reference]:
    """On our own cover a band in the brand's colours, which no reader needs to hear of; else nothing."""
    head, foot = _part(base, "header", ""), _part(base, "footer", paragraph(base.style_ids["footer"], ""))
    part = base.main.related_parts[head]
    drawn = ""
    for number, (colour, top, height) in enumerate(_bands(base, document) if base.own else []):
        place = base.picture(coloured_dot(colour), part)
        size = (_BAND * EMU, height * EMU)
        drawn += page_picture(place, _DECORATION + number, f"band {number + 1}", (0, top * EMU), size)
    _fill(part.element, paragraph(base.style_ids["header"], drawn))
    return [("header", "first", head), ("footer", "first", foot)]


def _bands(base: WordBase, document: Document) -> list[tuple[str, int, int]]:
    """Colour, top and height of each piece of the band."""
    colours = theme_colours(document.house)
    accent = base.cover.height // 9
    end = base.cover.height - accent
    return [(colours["accent1"], 0, end), (colours["accent2"], end, accent)]


def _part(base: WordBase, kind: str, content: str) -> str:
    """A new head or foot with content; the relationship to it."""
    add = base.main.add_header_part if kind == "header" else base.main.add_footer_part
    part, relation = add()
    _fill(part.element, content)
    name: str = relation
    return name


def _fill(root: Any, content: str) -> None:
    from lxml import etree

    for child in list(root):
        root.remove(child)
    for child in etree.fromstring(f"<w:hdr {NAMESPACES}>{content}</w:hdr>"):
        root.append(child)
