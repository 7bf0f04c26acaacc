"""Bytes of a picture as anybody made it -> the clean PNG or JPEG that every writer gets, or Refused with the reason."""

import re
import struct
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from typing import Any

from cxstrategy.text.named_files import Refused
from cxstrategy.text.picture_colours import in_screen_colours
from cxstrategy.words.language import Message, say

# A sheet of A3 at 300 dots to the inch is 17 megapixels; a phone makes up to 50, which no page needs.
PIXEL_LIMIT = 40_000_000
SIDE_LIMIT = 20_000
# Decoding these takes several copies of the whole picture at once, up to 16 bytes for each of its pixels.
WEBP_PIXEL_LIMIT = 12_000_000
PROGRESSIVE_PIXEL_LIMIT = 25_000_000
# What a page can show: 4,000 pixels are 340 mm at 300 dots to the inch. A larger picture is halved until it fits.
PAGE_SIDE = 4_000
# A photo that was a lossless file of a few colours, or a lossy one that becomes a PNG, can grow ten times.
CLEAN_LIMIT = 15_000_000
# A progressive JPEG draws the whole picture again for each of its scans; programs that save one make about ten.
SCAN_LIMIT = 100
# A TIFF of 40 million pixels in strips of a line each, or in tiles of 64 by 64.
STRIP_LIMIT = 20_000
# What is read; each becomes a PNG, but for a JPEG, which stays one.
KINDS = ("PNG", "JPEG", "GIF", "WEBP", "BMP", "TIFF")
JPEG_QUALITY = 92
# The EXIF tag that says how a camera was held.
ORIENTATION = 0x0112
# The rows that are converted at a time, so that no second copy of a large picture is made: a multiple of every halving.
_BAND = 256
_SEGMENT = re.compile(rb"\xff+([^\x00\xd0-\xd7\xff])", re.DOTALL)
# How a PNG begins, and a TIFF.
_PNG = b"\x89PNG\r\n\x1a\n"
_TIFF = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")
# Kinds of values in a TIFF that are no numbers but bytes, text or a profile: these may be long.
_OF_BYTES = (1, 2, 6, 7)
_PROGRESSIVE = (b"\xc2", b"\xc6", b"\xca", b"\xce")


@dataclass(frozen=True, slots=True)
class Checked:
    """A picture that can be used: its pixels as it came, and the clean one unless that has the very same pixels."""

    pixels: int
    clean: bytes | None


def check_picture(content: bytes, pixels_left: int = PIXEL_LIMIT) -> Checked:
    """Decode the whole picture; raises Refused for what is no picture, damaged, cut, empty or too large.

    A picture whose pixels stay as they are is not written anew here: that is most of the work, for a document only.
    """
    picture = _opened(content)
    pixels = picture.width * picture.height
    if pixels > pixels_left:
        raise Refused(too_many())
    decoded: _Decoded = _guarded(lambda: _decoded(picture), _damaged())
    return Checked(pixels, None if decoded.unchanged else _guarded(decoded.written, _damaged()))


def clean_picture(content: bytes) -> bytes:
    """The picture decoded and written anew: 8 bits a channel, in sRGB, upright, in one frame, without metadata.

    The same bytes for the same picture, at most 4,000 pixels a side and 15 MB. Raises Refused as `check_picture` does.
    """
    picture = _opened(content)
    clean: bytes = _guarded(lambda: _decoded(picture).written(), _damaged())
    return clean


def too_many() -> Message:
    """Why one more picture is refused."""
    return say(
        "with it, the pictures of the workbook are too large together: make pictures smaller (2,000 pixels wide is"
        " enough), or show fewer"
    )


def _opened(content: bytes) -> Any:
    """The picture before it is decoded, when its header says nothing that would take too much."""
    from PIL import ImageFile

    if not content:
        raise Refused(say("it is empty"))
    if content.startswith(_TIFF) and _guarded(lambda: _longest_list(content), _damaged()) > STRIP_LIMIT:
        raise Refused(_damaged())
    # The PDF engine lets every cut picture pass in the whole process; here none does.
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    picture = _guarded(lambda: _by_kind(content), _unknown(content))
    width, height = picture.size
    _check_size(width, height, _most_pixels(picture, content))
    return picture


def _by_kind(content: bytes) -> Any:
    if content.startswith(_PNG):
        # Most pictures are; the plugins of all other formats take longer to import than a picture to decode.
        from PIL.PngImagePlugin import PngImageFile

        return PngImageFile(BytesIO(content))
    # Pillow opens a format that is asked for by name only when its plugin has been loaded.
    from PIL import Image, TiffImagePlugin, WebPImagePlugin  # noqa: F401

    Image.preinit()
    return Image.open(BytesIO(content), formats=KINDS)


def _guarded(decode: Callable[[], Any], reason: Message) -> Any:
    """What `decode` gives; a decoder that is fed a stranger's file fails in any way there is."""
    from PIL import Image

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return decode()
    except Image.DecompressionBombError:
        raise Refused(say("it has more than {limit} million pixels", limit=PIXEL_LIMIT // 1_000_000)) from None
    except Exception:
        raise Refused(reason) from None


def _unknown(content: bytes) -> Message:
    start = content[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if start.startswith((b"<svg", b"<?xml", b"<!doctype svg")):
        return say("it is an SVG drawing: save it as PNG, twice as large as it is shown")
    return say("it is no picture that can be read: save it as PNG or JPEG")


def _damaged() -> Message:
    return say("it is damaged, or only a part of it was saved: save it again as PNG or JPEG")


def _check_size(width: int, height: int, most: int) -> None:
    # A picture of no width or no height is none that Pillow opens.
    if width * height > most or max(width, height) > SIDE_LIMIT:
        raise Refused(
            say(
                "it is {width} by {height} pixels, and the most is {limit} million",
                width=width,
                height=height,
                limit=most // 1_000_000,
            )
        )


def _most_pixels(picture: Any, content: bytes) -> int:
    """How many pixels a picture of this kind may have; raises Refused for one that is made to take time."""
    if picture.format == "WEBP":
        return WEBP_PIXEL_LIMIT
    if picture.format not in ("JPEG", "MPO"):
        return PIXEL_LIMIT
    progressive, scans = _scans(content)
    if scans > SCAN_LIMIT:
        raise Refused(_damaged())
    return PROGRESSIVE_PIXEL_LIMIT if progressive else PIXEL_LIMIT


def _longest_list(content: bytes) -> int:
    """The most numbers that a value of a TIFF's first page holds, such as where each of its strips begins."""
    order = "<" if content.startswith(b"I") else ">"
    big = 43 in content[2:4]
    (start,) = struct.unpack_from(order + ("Q" if big else "I"), content, 8 if big else 4)
    (count,) = struct.unpack_from(order + ("Q" if big else "H"), content, start)
    first, size = (start + 8, 20) if big else (start + 2, 12)
    longest = 0
    for place in range(first, min(first + count * size, len(content) - size + 1), size):
        _, kind, length = struct.unpack_from(order + ("HHQ" if big else "HHI"), content, place)
        longest = max(longest, 0 if kind in _OF_BYTES else length)
    return longest


def _scans(content: bytes) -> tuple[bool, int]:
    """Whether a JPEG is a progressive one, and how many scans it has up to its end."""
    progressive, count, place = False, 0, 2
    while found := _SEGMENT.search(content, place):
        kind = found[1]
        if kind == b"\xd9":
            break
        progressive = progressive or kind in _PROGRESSIVE
        count += kind == b"\xda"
        place = found.end() + int.from_bytes(content[found.end() : found.end() + 2])
    return progressive, count


@dataclass(frozen=True, slots=True)
class _Decoded:
    """A decoded picture, and what is to be done before it is written; `unchanged` when no pixel changes."""

    picture: Any
    lossy: bool
    orientation: int
    convert: Callable[[Any], Any] | None
    unchanged: bool

    def written(self) -> bytes:
        if self.unchanged:
            return _as_it_is(self.picture, self.lossy)
        clean = _in_bands(self.picture, self.convert, _factor(self.picture.size))
        self.picture.close()
        return _saved(_upright(clean, self.orientation), self.lossy)


def _decoded(picture: Any) -> _Decoded:
    lossy = picture.format in ("JPEG", "MPO")
    factor = _factor(picture.size)
    if lossy and factor > 1:
        # The decoder skips what is not needed; what it leaves too large is halved later.
        picture.draft(None, (picture.width // factor, picture.height // factor))
    picture.load()
    orientation, convert = _orientation(picture), in_screen_colours(picture)
    return _Decoded(picture, lossy, orientation, convert, convert is None and factor == 1 and orientation == 1)


def _factor(size: tuple[int, int]) -> int:
    """By what to divide the sides of a picture, a power of two, so that it is no larger than a page can show."""
    factor = 1
    while max(size) > PAGE_SIDE * factor:
        factor *= 2
    return factor


def _as_it_is(picture: Any, lossy: bool) -> bytes:
    """A picture of which every pixel stays, written anew."""
    picture.info = {}
    if picture.format == "JPEG":
        out = BytesIO()
        # The same tables as the file itself, so that hardly anything is lost.
        picture.save(out, "JPEG", quality="keep")
        if len(out.getvalue()) <= CLEAN_LIMIT:
            return out.getvalue()
    return _saved(picture, lossy)


def _orientation(picture: Any) -> int:
    """How the camera was held, 1 (upright) where that cannot be read."""
    try:
        return int(picture.getexif().get(ORIENTATION, 1))
    except Exception:  # notes of a camera are no reason to refuse its photo
        return 1


def _in_bands(picture: Any, convert: Callable[[Any], Any] | None, factor: int) -> Any:
    """The picture converted and made smaller by a factor, some rows at a time."""
    from PIL import Image

    width, height = picture.size
    clean = None
    for top in range(0, height, _BAND):
        band = picture.crop((0, top, width, min(top + _BAND, height)))
        band = convert(band) if convert else band
        band = band.reduce(factor) if factor > 1 else band
        if clean is None:
            clean = Image.new(band.mode, (band.width, -(-height // factor)))
        clean.paste(band, (0, top // factor))
    return clean


def _upright(picture: Any, orientation: int) -> Any:
    from PIL.Image import Transpose

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }
    return picture.transpose(turns[orientation]) if orientation in turns else picture


def _saved(picture: Any, lossy: bool) -> bytes:
    """The picture as PNG or JPEG; as JPEG, and then halved, when it would take too many bytes."""
    while True:
        out = BytesIO()
        picture.save(out, "JPEG" if lossy else "PNG", quality=JPEG_QUALITY)
        if len(out.getvalue()) <= CLEAN_LIMIT:
            return out.getvalue()
        if lossy or picture.mode == "RGBA":
            picture = picture.reduce(2)
        else:
            lossy = True
