"""Document -> one HTML file that loads nothing from elsewhere: fonts, pictures and style are in it."""

import base64
import re
from collections.abc import Iterator

from cxstrategy.document.document import Document
from cxstrategy.document.figures.colour_roles import class_rules
from cxstrategy.document.palette import night_palette, palette
from cxstrategy.writers.page import (
    PICTURE_NAME,
    font_file,
    named_pictures,
    page,
    picture_link,
    screen_fonts,
    style_file,
    variables,
)
from cxstrategy.writers.screen_body import screen_body
from cxstrategy.writers.screen_headings import shifted
from cxstrategy.writers.style_values import colour_values, filled, screen_values
from cxstrategy.writers.typefaces import font_faces

_FONT_LINK = re.compile(r"url\(own-fonts:([\w.-]+)\)")


def write_html(document: Document) -> bytes:
    """The Document as a page for the screen."""
    body = screen_body(document)
    whole = page(document, _style(document, body), body, script=style_file("screen.js"))
    return b"".join(_with_pictures(whole.encode(), document))


def _style(document: Document, body: str) -> str:
    """The style sheet with the fonts of this text in it, and the house's colours by day and by night."""
    house = document.house
    day = variables(colour_values(palette(house.primary, house.accent)))
    dark = colour_values(night_palette(house.primary, house.accent))
    # By night as the device says, or as a reader chose; what was chosen is written on the page's root by its script.
    nights = (variables(dark, ":root:not([data-theme=light])"), variables(dark, ":root[data-theme=dark]"))
    parts = [
        variables(screen_fonts(house)),
        day,
        f"@media screen and (prefers-color-scheme: dark) {{ {nights[0]} }}",
        f"@media screen {{ {nights[1]} }}",
        # Signs in the notes behind the text are drawn by the reader's fonts: ours would double the page.
        *_embedded_fonts(body.partition("</main>")[0]),
        shifted(filled(style_file("base.css") + style_file("screen.css"), screen_values())),
        class_rules() if document.drawings else "",
    ]
    return "\n".join(parts)


def _with_pictures(text: bytes, document: Document) -> Iterator[bytes]:
    """The page with each picture in the place of its name: put in last, so that no step before copies them all."""
    pictures = named_pictures(document)
    place = 0
    for found in PICTURE_NAME.finditer(text):
        if content := pictures.get(found[0].decode()):
            yield text[place : found.start()]
            yield picture_link(content)
            place = found.end()
    yield text[place:]


def _embedded_fonts(body: str) -> list[str]:
    """The rules for the fonts that a page uses, with the fonts in them."""
    rules = font_faces(body, has_code="<code" in body or "<pre" in body)
    return [_FONT_LINK.sub(_embedded, rule) for rule in rules]


def _embedded(found: re.Match[str]) -> str:
    content = base64.b64encode(font_file(found[1])).decode()
    return f"url(data:font/woff2;base64,{content})"
