"""The bytes of a team's Word file in; a Word package without its text, macros and ties to elsewhere out."""

import re
import zipfile
from io import BytesIO
from posixpath import dirname, join, normpath
from typing import Any

from cxstrategy.finding import WorkbookError
from cxstrategy.words.language import Message, say
from cxstrategy.writers.ooxml import R, W
from cxstrategy.writers.word.live_content import without_live_content

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
    "": {"officeDocument", "core-properties", "extended-properties"},
    "document": {"styles", "theme", "settings", "fontTable", "numbering", "header", "footer"},
    "part": {"image", "font"},
}
# What a part's XML may hold that needs a relationship: without it, all of it goes.
_HOLDERS = ("drawing", "pict", "object", "control", "attachedTemplate", "mailMerge", "embedRegular", "numPicBullet")


def unpack(content: bytes) -> Any:
    """A python-docx package of a .docx, .dotx, .docm or .dotm; WorkbookError with what to do for anything else."""
    from docx.package import Package

    if content.startswith(_PROTECTED):
        raise WorkbookError(
            say("The house-style Word file has a password or is an old .doc: save it as .docx without a password.")
        )
    try:
        package = Package.open(_packed(_clean(_read(content))))
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
    """The same parts without relationships to elsewhere, and without what hung on them."""
    parts[_TYPES] = _MAIN_KINDS.sub(_MAIN, parts[_TYPES].decode("utf-8")).encode("utf-8")
    main = _main(parts["_rels/.rels"])
    for name in [name for name in parts if name.endswith(".rels")]:
        owner = _owner(name)
        kind = "" if not owner else "document" if owner == main else "part"
        parts[name], dropped = _keep(parts[name], _KEPT[kind])
        if dropped and owner in parts and owner != main:
            parts[owner] = _untie(parts[owner], dropped)
    return {name: without_live_content(part) if _is_content(name) else part for name, part in parts.items()}


def _is_content(name: str) -> bool:
    """Whether a part is XML with words or looks, and not a list of parts or relationships."""
    return name.endswith(".xml") and name != _TYPES


def _main(relations: bytes) -> str:
    """The name of the part that is the document."""
    for relation in _tree(relations):
        if relation.get("Type", "").endswith("/officeDocument"):
            return str(normpath(relation.get("Target", "").lstrip("/")))
    raise KeyError("no document")


def _owner(name: str) -> str:
    """The part whose relationships a file holds: `word/_rels/document.xml.rels` has those of `word/document.xml`."""
    folder, _, file = name.rpartition("/")
    return normpath(join(dirname(folder), file.removesuffix(".rels"))) if file != ".rels" else ""


def _keep(relations: bytes, kept: set[str]) -> tuple[bytes, set[str]]:
    """Relationships of the kinds that are kept, and the ids of those that are not."""
    from lxml import etree

    tree = _tree(relations)
    dropped = set()
    for relation in list(tree):
        kind = relation.get("Type", "").rpartition("/")[2]
        if relation.get("TargetMode") == "External" or kind not in kept:
            dropped.add(relation.get("Id", ""))
            tree.remove(relation)
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True), dropped


def _untie(part: bytes, dropped: set[str]) -> bytes:
    """A part's XML without what leans on a relationship that is gone; a link keeps its words."""
    from lxml import etree

    tree = _tree(part)
    leaning = [
        one for one in tree.iter("*") if any(name[1:].startswith(R) and value in dropped for name, value in one.items())
    ]
    for element in leaning:
        if element.tag == f"{{{W}}}hyperlink":
            _unwrap(element)
        else:
            holder = _holder(element)
            if holder.getparent() is not None:
                holder.getparent().remove(holder)
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def _holder(element: Any) -> Any:
    """The outermost thing around an element that makes no sense without it."""
    found = element
    for outer in element.iterancestors():
        if str(outer.tag).rpartition("}")[2] in (*_HOLDERS, "AlternateContent"):
            found = outer
    return found


def _unwrap(element: Any) -> None:
    for child in list(element):
        element.addprevious(child)
    element.getparent().remove(element)


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
