"""The bytes of a picture in; its kind and size out, or a WorkbookError that says what is wrong with it."""

import struct
import zlib
from dataclasses import dataclass

from cxstrategy.finding import WorkbookError
from cxstrategy.words.language import Message, say

# A picture that would fill a wall helps nobody on a page and stops a small computer.
MOST_PIXELS = 40_000_000
LONGEST_SIDE = 20_000
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
# Start-of-frame markers; those between them (DHT, JPG, DAC) hold no size.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_BARE = frozenset({0x01, *range(0xD0, 0xD9)})


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: its bytes, its kind (`png` or `jpeg`), its size in pixels."""

    content: bytes
    kind: str
    width: int
    height: int


def look_at(name: str, content: bytes) -> Picture:
    """The picture of a name; raises WorkbookError when it is no PNG or JPEG, is damaged or is far too large."""
    try:
        kind, width, height = _measure(content)
    except (ValueError, struct.error, zlib.error, IndexError) as error:
        raise WorkbookError(_damaged(name)) from error
    if not kind:
        raise WorkbookError(say("The picture {name} is neither PNG nor JPEG: save it as one of these.", name=name))
    if not (0 < width <= LONGEST_SIDE and 0 < height <= LONGEST_SIDE and width * height <= MOST_PIXELS):
        size = {"name": name, "width": width, "height": height}
        raise WorkbookError(say("The picture {name} is {width} by {height} pixels: make it smaller.", **size))
    return Picture(content, kind, width, height)


def dot(colour: str) -> Picture:
    """A picture of one pixel of a colour (six hexadecimal digits), to be stretched over a plane."""
    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    drawn = zlib.compress(b"\0" + bytes.fromhex(colour))
    chunks = _chunk(b"IHDR", header) + _chunk(b"IDAT", drawn) + _chunk(b"IEND", b"")
    return Picture(_PNG + chunks, "png", 1, 1)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _damaged(name: str) -> Message:
    return say("The picture {name} is damaged: save it again as PNG or JPEG.", name=name)


def _measure(content: bytes) -> tuple[str, int, int]:
    if content.startswith(_PNG):
        return "png", *_png(content)
    if content.startswith(_JPEG):
        return "jpeg", *_jpeg(content)
    return "", 0, 0


def _png(content: bytes) -> tuple[int, int]:
    """Width and height; every chunk must be whole (its sum right) up to the last, and hold some of the picture."""
    width, height = struct.unpack_from(">II", content, 16)
    place, seen = len(_PNG), set()
    while b"IEND" not in seen:
        length, kind = struct.unpack_from(">I4s", content, place)
        (told,) = struct.unpack_from(">I", content, place + 8 + length)
        if zlib.crc32(content[place + 4 : place + 8 + length]) != told:
            raise ValueError("a chunk is damaged")
        seen.add(kind)
        place += 12 + length
    if b"IHDR" not in seen or b"IDAT" not in seen:
        raise ValueError("nothing is drawn")
    return width, height


def _jpeg(content: bytes) -> tuple[int, int]:
    """Width and height from the first frame; the last bytes must be the end of the picture (some add zeros)."""
    if b"\xff\xd9" not in content[-4096:]:
        raise ValueError("the end is missing")
    place = 2
    while True:
        if content[place] != 0xFF:
            raise ValueError("a segment is damaged")
        marker = content[place + 1]
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", content, place + 5)
            return width, height
        bare = marker in _BARE or marker == 0xFF
        place += (1 if marker == 0xFF else 2) if bare else 2 + struct.unpack_from(">H", content, place + 2)[0]
