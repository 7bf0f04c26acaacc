"""A picture of the Document as a writer places it: its bytes, kind and size."""

import struct
import zlib
from dataclasses import dataclass
from io import BytesIO

from cxstrategy.finding import WorkbookError
from cxstrategy.words.language import say


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: its bytes, its kind (`png` or `jpeg`), its size in pixels."""

    content: bytes
    kind: str
    width: int
    height: int


def look_at(name: str, content: bytes) -> Picture:
    """The picture of a name; the reading has made it a clean PNG or JPEG. Raises WorkbookError for anything else."""
    from PIL import Image

    try:
        with Image.open(BytesIO(content), formats=("PNG", "JPEG")) as opened:
            return Picture(content, str(opened.format).lower(), *opened.size)
    except OSError as error:
        raise WorkbookError(say("The picture {name} is neither PNG nor JPEG.", name=name)) from error


def coloured_dot(colour: str) -> Picture:
    """A picture of one pixel of a colour (six hexadecimal digits), to be stretched over a plane."""
    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    drawn = zlib.compress(b"\0" + bytes.fromhex(colour))
    chunks = _chunk(b"IHDR", header) + _chunk(b"IDAT", drawn) + _chunk(b"IEND", b"")
    return Picture(b"\x89PNG\r\n\x1a\n" + chunks, "png", 1, 1)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))
