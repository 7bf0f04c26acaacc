"""Properties of a Word package, and its bytes, the same for the same Document."""

import zipfile
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

from cxstrategy.document.document import Document
from cxstrategy.writers.ooxml import escape, legal, local_name
from cxstrategy.writers.word.language import tag

_LONGEST = 255  # what a property of a package may hold
_ALWAYS = (1980, 1, 1, 0, 0, 0)
_PACKED = (".png", ".jpg", ".jpeg")
_APP = "application/vnd.openxmlformats-officedocument.extended-properties+xml"
_APP_XML = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Microsoft Office Word</Application><DocSecurity>0</DocSecurity><Company>{company}</Company>"
    "<AppVersion>16.0000</AppVersion></Properties>"
)


def describe(package: Any, document: Document) -> None:
    """Say in the package what it is, whose, in which language, and when: the workbook's date, not today."""
    properties = package.core_properties
    authors = "; ".join(document.authors) or document.organisation
    day = datetime(document.date.year, document.date.month, document.date.day, tzinfo=UTC)
    values = {
        "title": document.title,
        "subject": document.subtitle,
        "author": authors,
        "last_modified_by": document.authors[0] if document.authors else document.organisation,
        "category": document.edition,
        "keywords": ", ".join(part for part in (document.organisation, document.confidentiality) if part),
        "content_status": document.words.draft if document.status == "draft" else "Final",
        "language": tag(document.language) or document.language,
        "version": document.version,
        "comments": "",
    }
    for name, value in values.items():
        setattr(properties, name, _fit(value))
    properties.created = properties.modified = day
    properties.revision = 1
    _forget_printing(properties)
    _say_application(package, document.organisation)


def _fit(value: str) -> str:
    """What a property may hold: legal in XML, not longer than allowed."""
    return legal(value)[:_LONGEST]


def _forget_printing(properties: Any) -> None:
    """A template was printed and identified at some time; this document was not."""
    element = properties._element
    for child in list(element):
        if local_name(child) in ("lastPrinted", "identifier"):
            element.remove(child)


def _say_application(package: Any, organisation: str) -> None:
    """The properties that Word keeps beside those: a template's own would tell of its pages and its makers."""
    from docx.opc.constants import RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    for relation in [one for one in package.rels.values() if one.reltype == RELATIONSHIP_TYPE.EXTENDED_PROPERTIES]:
        del package.rels[relation.rId]
    blob = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' + _APP_XML.format(company=escape(organisation))
    package.relate_to(Part(PackURI("/docProps/app.xml"), _APP, blob.encode()), RELATIONSHIP_TYPE.EXTENDED_PROPERTIES)


def pack(package: Any) -> bytes:
    """The bytes of a package: parts in a fixed order, dates always the same, pictures not compressed twice."""
    written = BytesIO()
    package.save(written)
    packed = BytesIO()
    with zipfile.ZipFile(written) as loose, zipfile.ZipFile(packed, "w") as archive:
        for name in sorted(loose.namelist(), key=_order):
            entry = zipfile.ZipInfo(name, _ALWAYS)
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(_PACKED) else zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = 0, 0
            archive.writestr(entry, loose.read(name))
    return packed.getvalue()


def _order(name: str) -> tuple[int, str]:
    """The list of types first, then the first relationships, as readers of packages expect."""
    first = ("[Content_Types].xml", "_rels/.rels")
    return (first.index(name) if name in first else len(first), name)
