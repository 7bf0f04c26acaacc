"""Nothing in, one Document out that uses every word of the vocabulary: what every writer is tried on."""

import struct
import zlib
from dataclasses import replace
from datetime import date
from pathlib import Path

from cxstrategy.document.document import Document, House, WriterWords

BODY = Path(__file__).with_name("sample.html")
WORDS = WriterWords(
    contents="Inhoud",
    page="pagina {page} van {pages}",
    figure="Figuur",
    table="Tabel",
    draft="Concept",
    chapter="Hoofdstuk",
)


def png(width: int, height: int, colour: tuple[int, int, int]) -> bytes:
    """A PNG of one colour, `width` by `height` pixels."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    rows = (b"\0" + bytes(colour) * width) * height
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def sample_document(**changes: object) -> Document:
    """The sample: a Dutch board edition in draft; `changes` are fields of the Document that differ."""
    document = Document(
        title="Altijd weten waar je bent",
        subtitle="Klantstrategie 2027–2029",
        organisation="Zilvermeeuw Reizen",
        authors=("Imke Verstraten", "Joris Damhuis"),
        language="nl",
        edition="board",
        status="draft",
        version="0.9",
        confidentiality="Vertrouwelijk",
        date=date(2026, 11, 21),
        body=BODY.read_text("utf-8"),
        words=WORDS,
        house=House(primary="#0b5fa5", accent="#f28c28", font=None, logo="logo.png"),
        pictures={"logo.png": png(240, 80, (11, 95, 165)), "desk.png": png(640, 240, (214, 224, 232))},
    )
    return replace(document, **changes)


def with_body(body: str, **changes: object) -> Document:
    """The sample with `body` as the content of its article."""
    article = f'<article lang="nl" data-edition="board" data-status="draft">{body}</article>'
    return sample_document(body=article, **changes)


def empty_document() -> Document:
    """A Document in which nobody has written anything yet."""
    return with_body(
        "",
        title="",
        subtitle="",
        authors=(),
        version="",
        confidentiality="",
        pictures={},
        house=House(primary="#0b5fa5", accent="#f28c28"),
    )
