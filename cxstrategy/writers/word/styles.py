"""An empty Word package in our own house style: styles, theme, fonts, settings."""

from copy import deepcopy
from typing import Any

from cxstrategy.document.document import Document
from cxstrategy.document.table_columns import type_width
from cxstrategy.document.tokens import SPACES, twips
from cxstrategy.writers.ooxml import W
from cxstrategy.writers.word.base import FONTS, THEME, WordBase, add_part, new_base, word_part
from cxstrategy.writers.word.colours import paint, paint_theme, theme_colours
from cxstrategy.writers.word.language import separators, tag

# On every Windows and Mac that has Word; LibreOffice has a font of the same widths.
FONT = "Calibri"
_STYLE, _NAME, _ID, _VAL = (f"{{{W}}}{name}" for name in ("style", "name", "styleId", "val"))
_LANGUAGE, _PPR = f"{{{W}}}lang", f"{{{W}}}pPr"


def own_base(document: Document) -> WordBase:
    """Our own styles in the house's colours and font."""
    colours, font = theme_colours(document.house), document.house.font or FONT
    styles, settings = word_part("styles.xml"), word_part("settings.xml")
    paint(styles, colours)
    if document.edition != "board":
        _let_chapters_flow(styles)
    base = new_base(styles, settings, word_part("numbering.xml"), style_ids(styles))
    theme = word_part("theme.xml")
    paint_theme(theme, colours, font)
    _add_theme(base, theme, _fonts(font))
    base.font, base.type_width = font, type_width(font)
    speak(styles, settings, document.language)
    return base


def style_ids(styles: Any) -> dict[str, str]:
    """The ids of all styles by their names in lower case."""
    return {name_of(style).lower(): style.get(_ID, "") for style in styles.iter(_STYLE)}


def name_of(style: Any) -> str:
    """The name of a style; empty where a file gave it none."""
    name = style.find(_NAME)
    return "" if name is None else name.get(_VAL, "")


def speak(styles: Any, settings: Any, language: str) -> None:
    """Say everywhere which language the document is in, and how it writes a number."""
    spoken = tag(language)
    if not spoken:
        return
    for element in styles.iter(_LANGUAGE):
        element.set(_VAL, spoken)
    decimal, separator = separators(language)
    for name, value in (("themeFontLang", spoken), ("decimalSymbol", decimal), ("listSeparator", separator)):
        element = settings.find(f"{{{W}}}{name}")
        if element is not None:
            element.set(_VAL, value)


def _let_chapters_flow(styles: Any) -> None:
    """In a short edition a chapter goes on where the last one ended."""
    heading = next(style for style in styles.iter(_STYLE) if style.get(_ID) == "Heading1").find(_PPR)
    heading.remove(heading.find(f"{{{W}}}pageBreakBefore"))
    heading.find(f"{{{W}}}spacing").set(f"{{{W}}}before", str(twips(mm=SPACES[6])))


def _add_theme(base: WordBase, theme: Any, fonts: Any) -> None:
    from docx.opc.constants import RELATIONSHIP_TYPE

    add_part(base.package, base.main, "/word/theme/theme1.xml", THEME, RELATIONSHIP_TYPE.THEME, theme)
    add_part(base.package, base.main, "/word/fontTable.xml", FONTS, RELATIONSHIP_TYPE.FONT_TABLE, fonts)


def _fonts(font: str) -> Any:
    """The fonts of the document: the house's own, with what Word takes where it is missing."""
    fonts = word_part("fonts.xml")
    if font != FONT:
        named = deepcopy(fonts[0])
        named.set(_NAME, font)
        named[0].set(_VAL, FONT)
        named.remove(named.find(f"{{{W}}}panose1"))
        fonts.insert(0, named)
    return fonts
