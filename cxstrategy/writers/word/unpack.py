"""Package of a team's Word file for python-docx, without its macros, what acts and its relationships to elsewhere."""

import re
import zipfile
from collections.abc import Set
from io import BytesIO
from posixpath import basename, dirname, join, normpath
from typing import Any

from cxstrategy.finding import WorkbookError
from cxstrategy.words.language import Message, say
from cxstrategy.writers.word.live_content import strip_live_content
from cxstrategy.writers.word.relationships import untie
from cxstrategy.writers.word.revisions import settle_revisions
from cxstrategy.writers.word.strict import as_transitional

# A house style is some hundreds of kilobytes; what unpacks to more than this is no house style.
MOST_BYTES = 60_000_000
MOST_PARTS = 2_000
_PROTECTED = b"\xd0\xcf\x11\xe0"  # how an old .doc begins, and a .docx with a password
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "[Content_Types].xml"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
# A template, a document with macros, a template with macros: read as the document they hold.
_MAIN_KINDS = re.compile(
    r"application/vnd\.(openxmlformats-officedocument\.wordprocessingml\.template"
    r"|ms-word\.document\.macroEnabled|ms-word\.template\.macroEnabledTemplate)\.main\+xml"
)
# What is kept, by the last word of the relationship's type: of the package, of its document, of any other part.
_KEPT = {
    "": {"officeDocument"},
    "document": {"styles", "theme", "settings", "fontTable", "numbering", "header", "footer"},
    "part": {"image", "font"},
}
# What such a relationship leads to is no XML. An embedded font stays: without it a house style has another face.
_BINARY = frozenset(("image", "font"))
# How the pictures begin that stay: PNG, JPEG, GIF, BMP, TIFF, EMF, WMF. An SVG may hold scripts and addresses.
_PICTURES = (
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"BM",
    b"II*\0",
    b"MM\0*",
    b"\1\0\0\0",
    b"\xd7\xcd\xc6\x9a",
    b"\1\0\t\0",
)


def unpack(content: bytes) -> Any:
    """A python-docx package of a .docx, .dotx, .docm or .dotm; WorkbookError with what to do for anything else."""
    from docx.package import Package

    if content.startswith(_PROTECTED):
        raise WorkbookError(
            say("The house-style Word file has a password or is an old .doc: save it as .docx without a password.")
        )
    try:
        package = Package.open(_packed(_clean(as_transitional(_read(content)))))
        if package.main_document_part.element.body is None:
            raise ValueError("the document has no body")
    except WorkbookError:
        raise
    except Exception as error:  # a file from anywhere can be wrong in any way
        raise WorkbookError(unreadable()) from error
    return package


def unreadable() -> Message:
    """What to do about a file that is no Word document."""
    return say("The house-style Word file cannot be read: open it in Word and save it as .docx.")


def _read(content: bytes) -> dict[str, bytes]:
    """Every part by name; never more than a house style could be, whatever the file says of its own size."""
    parts: dict[str, bytes] = {}
    left = MOST_BYTES
    with zipfile.ZipFile(BytesIO(content)) as archive:
        names = [name for name in archive.namelist() if not name.endswith("/")]
        if len(names) > MOST_PARTS:
            raise WorkbookError(_too_large())
        for name in names:
            with archive.open(name) as part:
                parts[name] = part.read(left + 1)
            left -= len(parts[name])
            if left < 0:
                raise WorkbookError(_too_large())
    return parts


def _too_large() -> Message:
    return say("The house-style Word file is far too large: keep only the styles, the page and its head and foot.")


def _clean(parts: dict[str, bytes]) -> dict[str, bytes]:
    """What kept relationships lead to, whatever it is called, without what acts or hangs on the other relationships."""
    cleaned = {_TYPES: _MAIN_KINDS.sub(_MAIN, parts[_TYPES].decode("utf-8")).encode("utf-8")}
    waiting = [("", "")]
    seen = set()
    while waiting:
        name, kind = waiting.pop()
        if kind in _BINARY:
            cleaned.setdefault(name, parts[name])
        elif name not in seen:
            seen.add(name)
            kept = _kept_relations(parts, name, {"": "", "officeDocument": "document"}.get(kind, "part"))
            if kept:
                cleaned[_relations_of(name)] = _written(kept)
            if name:
                cleaned[name] = _cleaned(parts[name], {one.get("Id") for one, _ in kept})
            waiting += [(target, _kind(relation)) for relation, target in kept]
    return cleaned


def _cleaned(part: bytes, kept: Set[str]) -> bytes:
    """A part's XML without what acts and without references to relationships that are not kept."""
    tree = _tree(part)
    settle_revisions(tree)
    untie(tree, kept)
    strip_live_content(tree)
    return _bytes_of(tree)


def _relations_of(name: str) -> str:
    """The file with the relationships of a part: `word/_rels/document.xml.rels` for `word/document.xml`."""
    return join(dirname(name), "_rels", basename(name) + ".rels")


def _kept_relations(parts: dict[str, bytes], owner: str, kind: str) -> list[tuple[Any, str]]:
    """The relationships of a part that are kept, each with the name of the part that it leads to."""
    kept = []
    for relation in _tree(parts[_relations_of(owner)]) if _relations_of(owner) in parts else ():
        target = normpath(join("/", dirname(owner), str(relation.get("Target", "")))).lstrip("/")
        inside = relation.get("TargetMode", "").lower() != "external" and target in parts
        if inside and _kind(relation) in _KEPT[kind] and (_kind(relation) != "image" or _is_picture(parts[target])):
            kept.append((relation, target))
    return kept


def _kind(relation: Any) -> str:
    return str(relation.get("Type", "")).rpartition("/")[2]


def _is_picture(content: bytes) -> bool:
    return content.startswith(_PICTURES)


def _written(kept: list[tuple[Any, str]]) -> bytes:
    """A list of relationships; their targets as absolute names, so that no other reader sees another place."""
    from lxml import etree

    names: dict[Any, str] = {None: _RELATIONS}
    tree = etree.Element(f"{{{_RELATIONS}}}Relationships", nsmap=names)
    for relation, target in kept:
        values = {"Id": relation.get("Id", ""), "Type": relation.get("Type", ""), "Target": f"/{target}"}
        etree.SubElement(tree, f"{{{_RELATIONS}}}Relationship", values)
    return _bytes_of(tree)


def _bytes_of(tree: Any) -> bytes:
    from lxml import etree

    written: bytes = etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
    return written


def _tree(content: bytes) -> Any:
    from lxml import etree

    return etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))


def _packed(parts: dict[str, bytes]) -> BytesIO:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    stream.seek(0)
    return stream
