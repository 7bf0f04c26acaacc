"""House files that differ as packages: strict, with macros, with ties to elsewhere, with much of their makers."""

import re
import zipfile
from io import BytesIO

from tests.writers.house_files.making import (
    KINDS,
    RELATIONS,
    SETTINGS,
    TYPES,
    in_header,
    logo,
    made,
    part,
    rezipped,
    with_parts,
)
from tests.writers.house_files.styles import numbered

# ISO 29500 strict calls its namespaces otherwise.
_USUAL, _STRICT = "http://schemas.openxmlformats.org", "http://purl.oclc.org/ooxml"
STRICT = {
    f"{_USUAL}/{usual}": f"{_STRICT}/{usual.replace('/2006', '').replace('extended-p', 'extendedP')}"
    for usual in (
        "officeDocument/2006/relationships", "wordprocessingml/2006/main", "drawingml/2006/main",
        "drawingml/2006/wordprocessingDrawing", "drawingml/2006/picture", "officeDocument/2006/math",
        "officeDocument/2006/extended-properties",
    )
}  # fmt: skip
_OPEN = "application/vnd.openxmlformats-officedocument"
_MAIN = f"{_OPEN}.wordprocessingml.document.main+xml"
_MEASURE = re.compile(r"(<w:(?:pgSz|pgMar)[^>]*>)")
OFFICE = "http://schemas.microsoft.com/office"


def strict() -> bytes:
    """A file saved as Strict Open XML: other namespaces, and measures with their unit."""
    content = made(in_header("<w:p><w:r><w:t>Streng</w:t></w:r></w:p>"))
    changed: dict[str, bytes | str] = {}
    with zipfile.ZipFile(BytesIO(content)) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                text = archive.read(name).decode()
                for ours, theirs in STRICT.items():
                    text = text.replace(ours, theirs)
                changed[name] = _MEASURE.sub(_points, text).replace('<w:sz w:val="22"/>', '<w:sz w:val="11pt"/>')
    return rezipped(content, changed)


def _points(found: re.Match[str]) -> str:
    return re.sub(r'="(\d+)"', lambda one: f'="{int(one[1]) / 20:g}pt"', found[1])


def with_kind(kind: str, macros: bool = False) -> bytes:
    """A template, or a document or template with macros."""
    content = made(in_header("<w:p><w:r><w:t>Sjabloon</w:t></w:r></w:p>"))
    content = rezipped(content, {TYPES: part(content, TYPES).replace(_MAIN, f"application/vnd.{kind}.main+xml")})
    if not macros:
        return content
    project = {"word/vbaProject.bin": ("application/vnd.ms-office.vbaProject", b"Sub AutoOpen()")}
    return with_parts(
        content, "word/document.xml", project,
        {"word/vbaProject.bin": f"{OFFICE}/2006/relationships/vbaProject"},
    )  # fmt: skip


def of_makers() -> bytes:
    """A file that tells much of who made it: properties, comments, people, revisions, a printer, a font."""
    content = made(in_header("<w:p w:rsidR='00A1B2C3' w:rsidRDefault='00A1B2C3'><w:r><w:t>Huis</w:t></w:r></w:p>"))
    core = part(content, "docProps/core.xml").replace("python-docx", "GEHEIM")
    rsids = '<w:rsids><w:rsidRoot w:val="00A1B2C3"/><w:rsid w:val="00A1B2C3"/></w:rsids><w:compat'
    content = rezipped(
        content,
        {
            "docProps/core.xml": core,
            SETTINGS: part(content, SETTINGS).replace("<w:compat", rsids, 1),
        },
    )
    told = {
        "docProps/custom.xml": (f"{_OPEN}.custom-properties+xml", f"{KINDS}/custom-properties"),
        "word/comments.xml": (f"{_OPEN}.wordprocessingml.comments+xml", f"{KINDS}/comments"),
        "word/people.xml": (f"{_OPEN}.wordprocessingml.people+xml", f"{OFFICE}/2011/relationships/people"),
        "customXml/item1.xml": ("application/xml", f"{KINDS}/customXml"),
        "word/printerSettings1.bin": (f"{_OPEN}.wordprocessingml.printerSettings", f"{KINDS}/printerSettings"),
        "word/glossary/document.xml": (f"{_OPEN}.wordprocessingml.document.glossary+xml", f"{KINDS}/glossaryDocument"),
        "docProps/thumbnail.jpeg": ("image/jpeg", f"{KINDS}/metadata/thumbnail"),
    }
    parts = {name: (kind, b"<a>GEHEIM</a>") for name, (kind, _) in told.items()}
    return with_parts(content, "word/document.xml", parts, {name: kind for name, (_, kind) in told.items()})


def tied() -> bytes:
    """A picture that is only linked, and a template elsewhere."""
    content = made(lambda document: document.sections[0].header.paragraphs[0].add_run().add_picture(logo()))
    name, head = "word/_rels/header1.xml.rels", part(content, "word/header1.xml")
    elsewhere = 'Target="http://tracker.example/x.png" TargetMode="External"'
    attached = f'<w:attachedTemplate xmlns:r="{KINDS}" r:id="rId1"/><w:zoom'
    to_template = (
        f'<Relationships xmlns="{RELATIONS}"><Relationship Id="rId1" Type="{KINDS}/attachedTemplate"'
        ' Target="file:///S:/tracker.example.dotx" TargetMode="External"/></Relationships>'
    )
    return rezipped(
        content,
        {
            "word/header1.xml": head.replace("r:embed", "r:link"),
            name: re.sub(r'Target="[^"]*"', elsewhere, part(content, name)),
            SETTINGS: part(content, SETTINGS).replace("<w:zoom", attached),
            "word/_rels/settings.xml.rels": to_template,
        },
    )


def by_libreoffice() -> bytes:
    """Lists as LibreOffice writes them: the style of a level before its form."""
    content = numbered()
    name = "word/numbering.xml"
    swapped = re.sub(r"(<w:numFmt [^>]*/>)(<w:pStyle [^>]*/>)", r"\2\1", part(content, name))
    return rezipped(content, {name: swapped})
