"""What the house files are made with: python-docx's own template, changed part by part."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from PIL import Image

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = nsdecls("w", "r")
TYPES, SETTINGS, STYLES = "[Content_Types].xml", "word/settings.xml", "word/styles.xml"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def made(*changes: Callable[[Any], object]) -> bytes:
    """A document with some text of its own, changed."""
    document = docx.Document()
    document.add_paragraph("Oude kop", style="Heading 1")
    document.add_paragraph("Oude tekst")
    for change in changes:
        change(document)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def rezipped(content: bytes, changed: dict[str, bytes | str]) -> bytes:
    """The same file with other or more parts."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in changed:
                new.writestr(name, old.read(name))
        for name, part in changed.items():
            new.writestr(name, part)
    return stream.getvalue()


def part(content: bytes, name: str) -> str:
    """A part of a file as text."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return archive.read(name).decode()


def style_of(document: Any, name: str) -> Any:
    """The element of a style; KeyError for a name that is not there."""
    return document.styles[name].element


def xml(text: str) -> Any:
    """An element of Word XML: its first tag is given the namespaces."""
    tag, rest = text.split(">", 1) if not text.split(">", 1)[0].endswith("/") else (text[:-2], None)
    return parse_xml(f"{tag} {NAMES}/>" if rest is None else f"{tag} {NAMES}>{rest}")


def in_header(content: str, section: int = 0) -> Callable[[Any], object]:
    """A change: blocks of XML at the end of the header."""

    def change(document: Any) -> None:
        header = document.sections[section].header
        header.is_linked_to_previous = False
        holder = xml(f"<w:hdr>{content}</w:hdr>")
        for block in list(holder):
            header._element.append(block)

    return change


def in_footer(content: str) -> Callable[[Any], object]:
    """A change: blocks of XML at the end of the footer."""

    def change(document: Any) -> None:
        footer = document.sections[0].footer
        footer.is_linked_to_previous = False
        for block in list(xml(f"<w:ftr>{content}</w:ftr>")):
            footer._element.append(block)

    return change


def field(instruction: str, result: str = "oud") -> str:
    """A field of several runs in a paragraph."""
    told = instruction.replace('"', "&quot;")
    return (
        f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {told} '
        f'</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{result}</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )


def logo() -> BytesIO:
    """A small purple picture."""
    out = BytesIO()
    Image.new("RGB", (120, 40), "purple").save(out, "PNG")
    out.seek(0)
    return out


def settings(xml_: str) -> Callable[[Any], object]:
    """A change: an element in the settings, as the first where the schema does not mind."""

    def change(document: Any) -> None:
        document.settings.element.insert(1, xml(xml_))

    return change


def with_parts(content: bytes, owner: str, parts: dict[str, tuple[str, bytes]], kinds: dict[str, str]) -> bytes:
    """A file with more parts (name -> content type and bytes) that `owner` leads to by relationships of these kinds."""
    folder, _, file = owner.rpartition("/")
    relations = f"{folder}/_rels/{file}.rels" if folder else "_rels/.rels"
    old = part(content, relations)
    added = "".join(
        f'<Relationship Id="rMore{number}" Type="{kind}" Target="/{name}"/>'
        for number, (name, kind) in enumerate(kinds.items())
    )
    types = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, (kind, _) in parts.items())
    return rezipped(
        content,
        {
            relations: old.replace("</Relationships>", added + "</Relationships>"),
            TYPES: part(content, TYPES).replace("</Types>", types + "</Types>"),
            **{name: told for name, (_, told) in parts.items()},
        },
    )
