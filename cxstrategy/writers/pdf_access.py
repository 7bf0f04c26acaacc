"""A tagged, archival PDF in; the same out as PDF/UA-1 too: identified, and its running heads marked as decoration."""

import io
import re
import zlib
from collections.abc import Iterator
from typing import Any

_MARKED = re.compile(rb"/Span\s*<<[^<>]*?/MCID (\d+)[^<>]*?>>\s*BDC")
# PDF/A allows a property outside its own schemas only with a description of the schema it comes from.
_IDENTIFICATION = """<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>\
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>part of ISO 14289 that the file follows</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description></rdf:RDF>"""


def accessible(content: bytes) -> bytes:
    """The PDF with its identification and its artifacts; the same bytes for the same PDF."""
    import pikepdf

    with pikepdf.open(io.BytesIO(content)) as pdf:
        metadata = pdf.Root.Metadata.read_bytes()
        pdf.Root.Metadata.write(metadata.replace(b"</rdf:RDF>", _IDENTIFICATION.encode(), 1))
        for page, told in zip(pdf.pages, _told_by_page(pdf), strict=True):
            _mark_decoration(page, told)
        for stream in pdf.objects:
            _end_clearly(stream)
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True, compress_streams=True)
    return out.getvalue()


def _told_by_page(pdf: Any) -> Iterator[set[int]]:
    """For each page the marks that the document's structure tells; whatever else is marked runs along the edges."""
    told: dict[Any, set[int]] = {}
    waiting = [(pdf.Root.StructTreeRoot, None)]
    while waiting:
        element, page = waiting.pop()
        page = element.get("/Pg", page)
        for kid in _listed(element.get("/K")):
            if isinstance(kid, int):
                told.setdefault(page.objgen, set()).add(kid)
            elif kid.get("/Type") == "/MCR":
                told.setdefault(kid.get("/Pg", page).objgen, set()).add(int(kid.MCID))
            elif kid.get("/Type") != "/OBJR":
                waiting.append((kid, page))
    for each in pdf.pages:
        yield told.get(each.obj.objgen, set())


def _listed(value: Any) -> list[Any]:
    """What may be one thing, several or nothing, as a list."""
    from pikepdf import Array

    if isinstance(value, Array):
        return list(value)
    return [] if value is None else [value]


def _mark_decoration(page: Any, told: set[int]) -> None:
    def marked(found: re.Match[bytes]) -> bytes:
        return found[0] if int(found[1]) in told else b"/Artifact BMC"

    for stream in _listed(page.obj.Contents):
        stream.write(_MARKED.sub(marked, stream.read_bytes()))


def _end_clearly(stream: Any) -> None:
    """Pack a stream so that its last byte is no return: with the line end behind it, it would read as one byte less."""
    from pikepdf import Name, Stream

    if not isinstance(stream, Stream) or stream.get("/Type") == "/Metadata" or stream.get("/DecodeParms") is not None:
        return
    if stream.get("/Filter") not in (None, Name.FlateDecode):
        return
    content = stream.read_bytes()
    packed = (zlib.compress(content, level) for level in range(9, 0, -1))
    stream.write(next((one for one in packed if not one.endswith(b"\r")), content), filter=Name.FlateDecode)
