"""Bytes of a file in; nothing out when it is a sound PNG, JPEG or Word file, and a refusal when it is not."""

import struct

from cxstrategy.text.named_files import Refused
from cxstrategy.words.language import Message, say

# A sheet of A3 at 300 dots to the inch is 17 megapixels; a phone makes up to 50, which no page needs.
PIXEL_LIMIT = 40_000_000
SIDE_LIMIT = 20_000
# What a Word file may unpack to; a zip can hide a thousand times its size.
UNPACKED_LIMIT = 100_000_000
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG = b"\xff\xd8\xff"
_ZIP = b"PK\x03\x04"
# The markers that hold a JPEG's size: every start of frame, but not the tables numbered among them.
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_ALONE = frozenset((0x01, *range(0xD0, 0xD9)))


def check_picture(content: bytes) -> None:
    """Raises Refused for anything but a whole PNG, JPEG or .docx of a sensible size."""
    if content.startswith(_PNG):
        _check_size(*_png_size(content))
    elif content.startswith(_JPEG):
        _check_size(*_jpeg_size(content))
    elif content.startswith(_ZIP):
        _check_word(content)
    else:
        raise Refused(say("it is no PNG, JPEG or Word file (.docx)"))


def _check_size(width: int, height: int) -> None:
    if not width or not height:
        raise Refused(_damaged())
    if width * height > PIXEL_LIMIT or max(width, height) > SIDE_LIMIT:
        raise Refused(
            say(
                "it is {width} by {height} pixels, and the most is {limit} million",
                width=width,
                height=height,
                limit=PIXEL_LIMIT // 1_000_000,
            )
        )


def _damaged() -> Message:
    return say("it is damaged, or only a part of it was saved")


def _png_size(content: bytes) -> tuple[int, int]:
    """Width and height in pixels; walks the chunks to see that the picture is there to its end (PNG, section 5)."""
    at, seen_data, size = len(_PNG), False, (0, 0)
    while at + 12 <= len(content):
        (length,) = struct.unpack_from(">I", content, at)
        kind = content[at + 4 : at + 8]
        if at == len(_PNG):
            if kind != b"IHDR" or length != 13 or len(content) < at + 25:
                break
            size = struct.unpack_from(">II", content, at + 8)
        seen_data = seen_data or kind == b"IDAT"
        at += 12 + length
        if kind == b"IEND" and seen_data and at <= len(content):
            return size
    raise Refused(_damaged())


def _jpeg_size(content: bytes) -> tuple[int, int]:
    """Width and height in pixels, from the start-of-frame segment (ITU-T T.81, B.2.2)."""
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker == 0xFF:  # padding
            at += 1
            continue
        if marker in _ALONE:
            at += 2
            continue
        if marker in _FRAMES:
            height, width = struct.unpack_from(">HH", content, at + 5)
            if content.rfind(b"\xff\xd9") > at:
                return width, height
            break
        at += 2 + struct.unpack_from(">H", content, at + 2)[0]
    raise Refused(_damaged())


def _check_word(content: bytes) -> None:
    import io
    import zipfile

    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            sizes = {member.filename: member.file_size for member in package.infolist()}
    except (zipfile.BadZipFile, ValueError, struct.error, NotImplementedError, OSError):
        raise Refused(_damaged()) from None
    if "word/document.xml" not in sizes or "[Content_Types].xml" not in sizes:
        raise Refused(say("it is no PNG, JPEG or Word file (.docx)"))
    if sum(sizes.values()) > UNPACKED_LIMIT:
        raise Refused(say("unpacked it is larger than {limit} MB", limit=UNPACKED_LIMIT // 1_000_000))
