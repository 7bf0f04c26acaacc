"""A team's own Word file -> an empty package in which its styles, theme, heads, feet and page shape win."""

from typing import Any

from cxstrategy.document.document import Document
from cxstrategy.document.table_columns import type_width
from cxstrategy.finding import WorkbookError
from cxstrategy.writers.ooxml import R, W, local_name
from cxstrategy.writers.word.base import Reference, WordBase, add_part, word_part
from cxstrategy.writers.word.missing import add_missing
from cxstrategy.writers.word.numbering import Numbering, order_levels
from cxstrategy.writers.word.own_spacing import end_contents_at
from cxstrategy.writers.word.pages import PageShape
from cxstrategy.writers.word.style_names import translate_names
from cxstrategy.writers.word.styles import speak
from cxstrategy.writers.word.unpack import unpack, unreadable

# What a template's settings say about its own text, its makers or a place elsewhere.
_NOT_OURS = (
    "writeProtection", "attachedTemplate", "linkStyles", "mailMerge", "revisionView", "trackRevisions",
    "documentProtection", "updateFields", "footnotePr", "endnotePr", "docVars", "rsids", "attachedSchema",
    "saveThroughXslt", "formsDesign", "removePersonalInformation", "saveSubsetFonts", "documentType",
    "proofState", "activeWritingStyle", "docId", "readModeInkLockDown",
)  # fmt: skip
# A line that ends in a break is not stretched where a house justifies: the subject above a title is one.
_UNSTRETCHED = "doNotExpandShiftReturn"
_BEFORE_UNSTRETCHED = frozenset(
    ("useSingleBorderforContiguousCells", "wpJustification", "noTabHangInd", "noLeading", "spaceForUL")
    + ("noColumnBalance", "balanceSingleByteDoubleByteWidth", "noExtraLineSpacing", "doNotLeaveBackslashAlone")
    + ("ulTrailSpace",)
)
_MODE = "compatibilityMode"
_URI = "http://schemas.microsoft.com/office/word"


def house_base(document: Document, content: bytes) -> WordBase:
    """The package of a house-style file, its text gone and what it lacks added; WorkbookError if it is unfit."""
    package = unpack(content)
    try:
        return _adopt(document, package, package.main_document_part)
    except (KeyError, ValueError, AttributeError, TypeError, IndexError) as error:
        raise WorkbookError(unreadable()) from error


def _adopt(document: Document, package: Any, main: Any) -> WordBase:
    styles = _part(package, main, "styles", lambda: _bare("styles"))
    settings = _part(package, main, "settings", lambda: word_part("settings.xml"))
    numbering = _part(package, main, "numbering", lambda: _bare("numbering"))
    translate_names(styles)
    order_levels(numbering)
    style_ids, lists = add_missing(styles, numbering, document)
    _clean_settings(settings)
    _say_language(styles)
    speak(styles, settings, document.language)
    page, references, title_page = _pages(main)
    _end_contents(styles, style_ids, page.text_width)
    base = WordBase(
        package, main, styles, settings, Numbering(numbering, styles, lists), style_ids, page, page, own=False
    )
    base.font = _font(styles)
    base.type_width = type_width(base.font)
    base.references, base.title_page = references, title_page
    if not any(pages == "even" for _, pages, _ in references):
        # Where no head was made for even pages, they would have none, ours neither.
        _drop_setting(settings, "evenAndOddHeaders")
    _drop_unused(main, {relation for _, _, relation in references})
    return base


def _end_contents(styles: Any, style_ids: dict[str, str], right: int) -> None:
    """Page numbers of the contents stand at the right, also where the house's styles know no stop."""
    known = {style.get(f"{{{W}}}styleId"): style for style in styles.iter(f"{{{W}}}style")}
    for level in (1, 2):
        style = known[style_ids[f"toc {level}"]]
        if style.find(f"{{{W}}}pPr/{{{W}}}tabs") is None:
            end_contents_at(style, right)


def _bare(name: str) -> Any:
    from docx.oxml.parser import parse_xml

    return parse_xml(f'<w:{name} xmlns:w="{W}"/>')


def _part(package: Any, main: Any, name: str, otherwise: Any) -> Any:
    """The tree of a part of the document; a part of ours where the file has none."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE

    relation = getattr(RELATIONSHIP_TYPE, name.upper())
    for found in main.rels.values():
        if found.reltype == relation:
            return _of_kind(found.target_part.element, name)
    kind = getattr(CONTENT_TYPE, f"WML_{name.upper()}")
    return add_part(package, main, f"/word/house-{name}.xml", kind, relation, otherwise()).element


def _of_kind(tree: Any, name: str) -> Any:
    """A part as what it should be; ValueError when it is something else."""
    if tree.tag != f"{{{W}}}{name}":
        raise ValueError(f"{tree.tag} is not {name}")
    return tree


def _clean_settings(settings: Any) -> None:
    """Nothing that asks, protects, tracks or leads elsewhere; as a current Word."""
    for name in _NOT_OURS:
        _drop_setting(settings, name)
    compat = settings.find(f"{{{W}}}compat")
    if compat is None:
        compat = settings.makeelement(f"{{{W}}}compat", {})
        _insert_before(settings, compat, ("rsids", "mathPr", "themeFontLang", "clrSchemeMapping", "shapeDefaults"))
    if compat.find(f"{{{W}}}{_UNSTRETCHED}") is None:
        place = sum(local_name(one) in _BEFORE_UNSTRETCHED for one in compat)
        compat.insert(place, compat.makeelement(f"{{{W}}}{_UNSTRETCHED}", {}))
    for one in [one for one in compat if one.get(f"{{{W}}}name") == _MODE]:
        compat.remove(one)
    values = {f"{{{W}}}name": _MODE, f"{{{W}}}uri": _URI, f"{{{W}}}val": "15"}
    compat.append(compat.makeelement(f"{{{W}}}compatSetting", values))


def _drop_setting(settings: Any, name: str) -> None:
    for element in [one for one in settings if local_name(one) == name]:
        settings.remove(element)


def _insert_before(parent: Any, child: Any, names: tuple[str, ...]) -> None:
    """Put a child before the first of the elements that the schema wants after it."""
    later = ("docVars", *names, "hdrShapeDefaults", "decimalSymbol", "listSeparator", "docId", "chartTrackingRefBased")
    for element in parent:
        if local_name(element) in later:
            element.addprevious(child)
            return
    parent.append(child)


def _font(styles: Any) -> str | None:
    """The font of plain text, where it is named and not left to the theme."""
    for place in (f"{{{W}}}style[@{{{W}}}default='1'][@{{{W}}}type='paragraph']", f"{{{W}}}docDefaults"):
        for fonts in styles.iterfind(f"{place}//{{{W}}}rFonts"):
            named: str | None = fonts.get(f"{{{W}}}ascii")
            return named
    return None


def _say_language(styles: Any) -> None:
    """A place in the defaults to say the language, where a file has none."""
    defaults = _ensure(styles, "docDefaults", first=True)
    properties = _ensure(_ensure(defaults, "rPrDefault", first=True), "rPr", first=True)
    if properties.find(f"{{{W}}}lang") is None:
        later = ("eastAsianLayout", "specVanish", "oMath")
        after = [one for one in properties if local_name(one) in later]
        language = properties.makeelement(f"{{{W}}}lang", {f"{{{W}}}val": "nl-NL"})
        if after:
            after[0].addprevious(language)
        else:
            properties.append(language)


def _ensure(parent: Any, name: str, first: bool) -> Any:
    found = parent.find(f"{{{W}}}{name}")
    if found is None:
        found = parent.makeelement(f"{{{W}}}{name}", {})
        parent.insert(0, found) if first else parent.append(found)
    return found


def _pages(main: Any) -> tuple[PageShape, list[Reference], bool]:
    """The shape of the pages, the heads and feet that hold there, and whether the first page differs.

    They are those of the last section; where that is turned, of the first upright one: turned pages are the exception.
    """
    references: dict[tuple[str, str], str] = {}
    found = []
    for section in main.element.body.iter(f"{{{W}}}sectPr"):
        for kind in ("header", "footer"):
            for reference in section.findall(f"{{{W}}}{kind}Reference"):
                relation = reference.get(f"{{{R}}}id")
                if relation in main.rels:
                    references[kind, reference.get(f"{{{W}}}type", "default")] = relation
        found.append((_page(section), dict(references), section.find(f"{{{W}}}titlePg") is not None))
    if not found:
        return PageShape(), [], False
    upright = [one for one in found if one[0].width <= one[0].height]
    page, held, title_page = upright[0] if upright and found[-1] not in upright else found[-1]
    kept = [(kind, pages, relation) for (kind, pages), relation in held.items() if pages != "first" or title_page]
    return page, kept, title_page


def _page(section: Any) -> PageShape:
    """The shape of a section's pages: A4 with our margins for what is not said."""
    from lxml import etree

    size, margins = section.find(f"{{{W}}}pgSz"), section.find(f"{{{W}}}pgMar")
    values: dict[str, Any] = {}
    ours = PageShape()
    if size is not None:
        values |= {"width": _twips(size, "w", ours.width), "height": _twips(size, "h", ours.height)}
    if margins is not None:
        names = ("top", "right", "bottom", "left", "header", "footer", "gutter")
        values |= {name: _twips(margins, name, getattr(ours, name)) for name in names}
    borders = section.find(f"{{{W}}}pgBorders")
    return PageShape(
        **values, kept="" if borders is None else etree.tostring(borders, encoding="unicode", with_tail=False)
    )


def _twips(element: Any, name: str, otherwise: int) -> int:
    value = element.get(f"{{{W}}}{name}", "")
    return int(float(value)) if value.lstrip("-").replace(".", "", 1).isdigit() else otherwise


def _drop_unused(main: Any, used: set[str]) -> None:
    """No head or foot that no section names."""
    for relation, found in list(main.rels.items()):
        if found.reltype.rpartition("/")[2] in ("header", "footer") and relation not in used:
            del main.rels[relation]
