"""Everything that a reader, a program or a curious person could find in a file: each part, text and name in it."""

import base64
import html
import io
import re
import subprocess
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from typing import Any
from urllib.parse import unquote

import pikepdf
from lxml import etree
from PIL import Image

# What a secret holds: no word of any language, and too long to stand in compressed bytes by chance.
MARK = "zqxjv"
# What layout sets between letters: blanks, hyphens, marks that are not seen.
_BETWEEN = re.compile(r"[\s\u00ad\u200b\u2060\ufeff-]+")
_DATA = re.compile(r"data:[\w/+.-]+;base64,([A-Za-z0-9+/=]+)")


def found(name: str, content: bytes) -> list[str]:
    """The places in a file, and in its name, where a secret stands: `made.docx/docProps/core.xml: text`."""
    places = [f"{name}: its name"] if holds(name) else []
    return places + [place for place, text in everything(name, content) if holds(text)]


def holds(text: str) -> bool:
    """Whether a text holds a secret, as it is or with blanks between its letters, in capitals or turned round."""
    letters = _BETWEEN.sub("", text.casefold())
    return MARK in letters or MARK[::-1] in letters


def everything(name: str, content: bytes) -> Iterator[tuple[str, str]]:
    """Every text in a file with its place; a file within it is searched to the bottom."""
    for coding in ("utf-8", "utf-16-le", "utf-16-be"):
        yield f"{name}: {coding}", content.decode(coding, "ignore")
    if zipfile.is_zipfile(io.BytesIO(content)):
        yield from _packed(name, content)
    elif content.startswith(b"%PDF"):
        yield from _pdf(name, content)
    elif content.startswith((b"\x89PNG", b"\xff\xd8\xff", b"GIF8")):
        yield from _picture(name, content)
    elif content.lstrip()[:1] == b"<":
        yield from _marked_up(name, content)


def _packed(name: str, content: bytes) -> Iterator[tuple[str, str]]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        yield f"{name}: comment", archive.comment.decode("latin-1")
        for entry in archive.infolist():
            place = f"{name}/{entry.filename}"
            yield f"{place}: its name", entry.filename
            yield f"{place}: comment", (entry.comment + entry.extra).decode("latin-1")
            yield from everything(place, archive.read(entry))


def _marked_up(name: str, content: bytes) -> Iterator[tuple[str, str]]:
    """XML and HTML: text joined over elements, values of attributes, comments, and files that stand in links."""
    with suppress(etree.LxmlError, ValueError):
        parse = etree.HTML if b"<!doctype html" in content[:200].lower() else etree.fromstring
        tree = parse(content)
        yield f"{name}: text", "".join(tree.itertext())
        for element in tree.iter():
            for key, value in element.items():
                yield f"{name}: @{key}", unquote(html.unescape(str(value)))
    for number, link in enumerate(_DATA.findall(content.decode("utf-8", "ignore"))):
        yield from everything(f"{name}/link {number}", base64.b64decode(link))


def _picture(name: str, content: bytes) -> Iterator[tuple[str, str]]:
    with Image.open(io.BytesIO(content)) as picture:
        for key, value in picture.info.items():
            yield f"{name}: {key}", value.decode("latin-1") if isinstance(value, bytes) else str(value)
        yield f"{name}: exif", " ".join(str(value) for value in picture.getexif().values())


def _pdf(name: str, content: bytes) -> Iterator[tuple[str, str]]:
    """Every object: strings, names and streams, decoded; and what a reader sees on the pages."""
    with pikepdf.open(io.BytesIO(content)) as document:
        for number, thing in enumerate(document.objects):
            yield from _object(f"{name}: object {number}", thing)
        yield f"{name}: information", " ".join(str(value) for value in document.docinfo.values())
    done = subprocess.run(["pdftotext", "-", "-"], input=content, capture_output=True, check=True)
    yield f"{name}: pages", done.stdout.decode()


def _object(place: str, thing: Any) -> Iterator[tuple[str, str]]:
    if isinstance(thing, pikepdf.Stream):
        with suppress(pikepdf.PdfError, zlib.error):
            yield from everything(f"{place} (stream)", thing.read_bytes())
    if isinstance(thing, pikepdf.String | pikepdf.Name):
        yield place, str(thing)
    elif isinstance(thing, pikepdf.Dictionary | pikepdf.Stream):
        for key, value in thing.items():
            yield f"{place} {key}", str(key)
            if not getattr(value, "is_indirect", False):
                yield from _object(f"{place} {key}", value)
    elif isinstance(thing, pikepdf.Array):
        for value in thing:
            if not getattr(value, "is_indirect", False):
                yield from _object(place, value)
