"""The bytes of a Word file in; what Word, a validator and a reader find in them out."""

import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = {
    "w": W.strip("{}"),
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
}


def opened(content: bytes) -> Any:
    """The file as python-docx reads it."""
    import docx

    return docx.Document(BytesIO(content))


def found(content: bytes, path: str) -> list[Any]:
    """What an XPath finds in the document part; w, r, wp and a are known."""
    return parts(content)["word/document.xml"].xpath(path, namespaces=NAMES)


def parts(content: bytes) -> dict[str, Any]:
    """Every part of XML as a tree, by name."""
    from lxml import etree

    with zipfile.ZipFile(BytesIO(content)) as archive:
        names = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
        return {name: etree.fromstring(archive.read(name)) for name in names}


def media(content: bytes) -> dict[str, bytes]:
    """The pictures in the file, by name."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name.startswith("word/media/")}


def audit(content: bytes, folder: Path) -> list[str]:
    """What the Open XML schema and Word's own rules have against the file."""
    from openxml_audit import OpenXmlValidator

    path = folder / "audited.docx"
    path.write_bytes(content)
    return [str(error) for error in OpenXmlValidator().validate(path).errors]


def texts(content: bytes) -> list[tuple[str, str]]:
    """Every paragraph of the body as the name of its style and its text."""
    return [(paragraph.style.name, paragraph.text) for paragraph in opened(content).paragraphs]
