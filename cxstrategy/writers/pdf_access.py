"""The archival PDF of the engine as PDF/UA-1 too: identified, its structure mended, its running heads artifacts."""

import io
import re
import zlib
from typing import Any

from cxstrategy.writers.pdf_structure import listed, mend_structure

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
    """The PDF with its identification, its structure mended and its artifacts; the same bytes for the same PDF."""
    import pikepdf

    with pikepdf.open(io.BytesIO(content)) as pdf:
        metadata = pdf.Root.Metadata.read_bytes()
        pdf.Root.Metadata.write(metadata.replace(b"</rdf:RDF>", _IDENTIFICATION.encode(), 1))
        told = mend_structure(pdf)
        for page in pdf.pages:
            _mark_decoration(page, told[page.obj.objgen])
        for stream in pdf.objects:
            _end_clearly(stream)
        return _saved(pdf)


def _saved(pdf: Any) -> bytes:
    """The file; the tables that pikepdf adds end clearly too, as a number that no reader uses changes their sums."""
    for number in range(8):
        out = io.BytesIO()
        pdf.save(out, deterministic_id=True, compress_streams=True)
        if b"\r\nendstream" not in out.getvalue():
            break
        pdf.Root.CXST_Attempt = number
    return out.getvalue()


def _mark_decoration(page: Any, told: set[int]) -> None:
    """Mark as an artifact what is on a page and in no element of the structure."""

    def marked(found: re.Match[bytes]) -> bytes:
        return found[0] if int(found[1]) in told else b"/Artifact BMC"

    for stream in listed(page.obj.Contents):
        stream.write(_MARKED.sub(marked, stream.read_bytes()))


def _end_clearly(stream: Any) -> None:
    """Compress a stream so that its last byte is no return, which readers take for a part of the line end after it.

    The last byte of zlib's format is one of a checksum of the content, whatever the level, so a newline comes after it;
    readers stop at the checksum.
    """
    from pikepdf import Name, Stream

    if not isinstance(stream, Stream) or stream.get("/Type") == "/Metadata" or stream.get("/DecodeParms") is not None:
        return
    if stream.get("/Filter") in (None, Name.FlateDecode):
        stream.write(zlib.compress(stream.read_bytes(), 9) + b"\n", filter=Name.FlateDecode)
