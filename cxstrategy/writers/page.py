"""Document -> one HTML page with a style sheet of templates/page and the brand's colours."""

import base64
import hashlib
import re
from collections.abc import Mapping
from functools import cache
from html import escape
from string import Template

from cxstrategy.document.document import Document, House
from cxstrategy.template_folder import template_folder
from cxstrategy.writers.typefaces import MONO, SANS, SYMBOLS

# What `picture_name` gives.
PICTURE_NAME = re.compile(rb"picture:[0-9a-f]{64}")
_OURS = f'"{SANS}", "{SYMBOLS}"'
_PICTURE_TYPES = {b"\x89PNG": "image/png", b"\xff\xd8\xff": "image/jpeg", b"<svg": "image/svg+xml"}


@cache
def style_file(name: str) -> str:
    """A text file of templates/page."""
    return (template_folder() / "page" / name).read_text("utf-8")


@cache
def font_file(name: str) -> bytes:
    """A font file of templates/page/fonts; a name is a name, never a path."""
    return (template_folder() / "page" / "fonts" / name.rpartition("/")[2]).read_bytes()


def page(document: Document, style: str, body: str, script: str = "") -> str:
    """The whole page: head with what a reader's tools ask, the style, the body, and a script where there is one.

    It may load nothing, and run nothing but that script.
    """
    return Template(style_file("page.html")).substitute(
        language=document.language,
        title=escape(document.title, quote=True),
        subtitle=escape(document.subtitle, quote=True),
        authors=escape(", ".join(document.authors) or document.organisation, quote=True),
        date=document.date.isoformat(),
        policy=_policy(style, script),
        style=style,
        body=body,
        script=f"<script>{script}</script>\n" if script else "",
    )


def _policy(style: str, script: str) -> str:
    """The policy that a browser holds the page to: this style and script by what they are, pictures and fonts in it."""
    allowed = {"style-src": style, "script-src": script}
    ours = "".join(f" {name} '{_digest(text)}';" for name, text in allowed.items() if text)
    return f"default-src 'none';{ours} img-src data:; font-src data:; base-uri 'none'; form-action 'none'"


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def variables(values: Mapping[str, str], where: str = ":root") -> str:
    """Values as variables of a style sheet."""
    return f"{where} {{" + "".join(f" --{name}: {value};" for name, value in values.items()) + " }"


def our_fonts() -> dict[str, str]:
    """The type of a page on paper: the shipped fonts and no other, so that it is the same everywhere."""
    return {"font": _OURS, "mono": f'"{MONO}", {_OURS}'}


def screen_fonts(house: House) -> dict[str, str]:
    """The type of a page on a screen: the house's own font where the reader has it, and what ours lack from theirs."""
    family = f'"{_plain(house.font)}", ' if house.font else ""
    theirs = '"Segoe UI", "Helvetica Neue", Arial, sans-serif'
    return {"font": f"{family}{_OURS}, {theirs}", "mono": f'"{MONO}", {_OURS}, Consolas, Menlo, monospace'}


def _plain(name: str) -> str:
    """A font's name without what could end a string in a style sheet."""
    return re.sub(r"[^\w \-]", "", name)


def picture_name(content: bytes) -> str:
    """The address of a picture within a page, by its bytes: a text cannot hold it by accident."""
    return f"picture:{hashlib.sha256(content).hexdigest()}"


def named_pictures(document: Document) -> dict[str, bytes]:
    """Every picture of a Document by that address."""
    return {picture_name(content): content for content in document.pictures.values()}


def picture_type(content: bytes) -> str:
    """The media type of a picture."""
    kinds = (kind for start, kind in _PICTURE_TYPES.items() if content.startswith(start))
    return next(kinds, "application/octet-stream")


def picture_link(content: bytes) -> bytes:
    """A picture as a data: link, so that the page asks nothing of anywhere."""
    return f"data:{picture_type(content)};base64,".encode() + base64.b64encode(content)
