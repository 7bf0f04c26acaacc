"""Bytes of a picture as anybody made it -> the clean PNG or JPEG that every writer gets, or Refused with the reason."""

import warnings
from collections.abc import Callable
from io import BytesIO
from typing import Any

from cxstrategy.text.named_files import Refused
from cxstrategy.words.language import Message, say

# A sheet of A3 at 300 dots to the inch is 17 megapixels; a phone makes up to 50, which no page needs.
PIXEL_LIMIT = 40_000_000
SIDE_LIMIT = 20_000
# What is read; each becomes a PNG, but for a JPEG, which stays one.
KINDS = ("PNG", "JPEG", "GIF", "WEBP", "BMP", "TIFF")
PNG = b"\x89PNG\r\n\x1a\n"
JPEG_QUALITY = 92
# The EXIF tag that says how a camera was held.
ORIENTATION = 0x0112


def check_picture(content: bytes) -> None:
    """Decode the whole picture; raises Refused for what is no picture, damaged, cut, empty or too large."""
    _decoded(content)


def clean_picture(content: bytes) -> bytes:
    """The picture decoded and written anew: 8 bits a channel, upright, in one frame, without metadata.

    The same bytes for the same picture. Raises Refused as `check_picture` does.
    """
    picture, options = _decoded(content)
    clean: bytes = _guarded(lambda: _written(picture, options), _damaged())
    return clean


def _decoded(content: bytes) -> tuple[Any, dict[str, Any]]:
    """The picture, upright and in a mode that every writer knows, and how to save it."""
    from PIL import ImageFile

    if not content:
        raise Refused(say("it is empty"))
    # The PDF engine lets every cut picture pass in the whole process; here none does.
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        picture = _guarded(lambda: _opened(content), _unknown(content))
        _check_size(*picture.size)
        decoded: tuple[Any, dict[str, Any]] = _guarded(lambda: _upright(picture), _damaged())
    return decoded


def _opened(content: bytes) -> Any:
    if content.startswith(PNG):
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


def _check_size(width: int, height: int) -> None:
    # A picture of no width or no height is none that Pillow opens.
    if width * height > PIXEL_LIMIT or max(width, height) > SIDE_LIMIT:
        raise Refused(
            say(
                "it is {width} by {height} pixels, and the most is {limit} million",
                width=width,
                height=height,
                limit=PIXEL_LIMIT // 1_000_000,
            )
        )


def _upright(picture: Any) -> tuple[Any, dict[str, Any]]:
    lossy = picture.format in ("JPEG", "MPO")
    turned = picture.getexif().get(ORIENTATION, 1) != 1
    picture.load()
    if picture.format == "JPEG" and picture.mode in ("L", "RGB") and not turned:
        # The same tables as the file itself, so that hardly anything is lost.
        return picture, {"format": "JPEG", "quality": "keep"}
    if turned:
        from PIL import ImageOps

        picture = ImageOps.exif_transpose(picture)
    return _plain(picture), {"format": "JPEG" if lossy else "PNG", "quality": JPEG_QUALITY}


def _written(picture: Any, options: dict[str, Any]) -> bytes:
    out = BytesIO()
    picture.info = {}
    picture.save(out, **options)
    return out.getvalue()


def _plain(picture: Any) -> Any:
    """The picture in a mode that every writer knows: L, RGB or RGBA."""
    if picture.mode in ("L", "RGB", "RGBA"):
        return picture
    if picture.mode.startswith("I"):
        # 16 bits of grey: the upper eight are what anyone sees.
        return picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if picture.mode in ("LA", "PA", "La") or "transparency" in picture.info:
        return picture.convert("RGBA")
    return picture.convert("L" if picture.mode == "1" else "RGB")
