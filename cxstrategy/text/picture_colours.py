"""A decoded picture -> how to bring its pixels to 8 bits of sRGB, the colours of screens: L, RGB or RGBA."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

# A profile of a printing press is at most 3 MB.
PROFILE_LIMIT = 5_000_000
# Two profiles that differ by no more than this in any of the colours tried are one.
_NEAR = 3


def in_screen_colours(picture: Any) -> Callable[[Any], Any] | None:
    """What converts the picture, or any part of it; None where every pixel is right as it is."""
    steps = [step for step in (_mode(picture), _profile(picture)) if step is not None]
    if not steps:
        return None

    def convert(part: Any) -> Any:
        for step in steps:
            part = step(part)
        return part

    return convert


def _mode(picture: Any) -> Callable[[Any], Any] | None:
    """To a mode that every writer knows; CMYK stays for a profile to convert, if there is one that can."""
    mode = picture.mode
    if mode == "CMYK" and picture.format in ("JPEG", "MPO") and "adobe" not in picture.info:
        return _inverted
    if mode == "CMYK" or (mode in ("L", "RGB", "RGBA") and "transparency" not in picture.info):
        return None
    if mode.startswith("I"):
        return _upper_half
    if mode in ("LA", "PA", "La", "RGBa") or "transparency" in picture.info:
        return lambda part: part.convert("RGBA")
    return lambda part: part.convert("L" if mode == "1" else "RGB")


def _inverted(part: Any) -> Any:
    # The decoder takes every CMYK for one of Adobe, which stores ink the other way round; without its mark it is not.
    from PIL import ImageChops

    return ImageChops.invert(part)


def _upper_half(part: Any) -> Any:
    # 16 bits of grey: the upper eight are what anyone sees.
    return part.convert("I").point(lambda value: value * (1 / 256)).convert("L")


def _profile(picture: Any) -> Callable[[Any], Any] | None:
    """From the colours of the picture's own profile; a profile that is broken or of another picture is passed over."""
    profile = picture.info.get("icc_profile")
    kind = _kind(picture)
    plain = (lambda part: part.convert("RGB")) if kind == "CMYK" else None
    if not isinstance(profile, bytes) or not 0 < len(profile) <= PROFILE_LIMIT:
        return plain
    from PIL import ImageCms

    try:
        transform: Any = ImageCms.buildTransform(
            ImageCms.ImageCmsProfile(BytesIO(profile)),
            ImageCms.createProfile("sRGB"),
            kind,
            "RGB",
            ImageCms.Intent.RELATIVE_COLORIMETRIC,
            ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
        if kind != "CMYK" and _changes_nothing(transform, kind):
            return None
    except Exception:  # made by a stranger: it fails in any way there is
        return plain
    return lambda part: _transformed(part, transform, kind)


def _kind(picture: Any) -> str:
    """What channels of colour a profile of the picture speaks of."""
    if picture.mode in ("L", "1", "LA", "La") or picture.mode.startswith("I"):
        return "L"
    return "CMYK" if picture.mode == "CMYK" else "RGB"


def _changes_nothing(transform: Any, kind: str) -> bool:
    """Whether a transform leaves a grid of colours as it was: the profile is sRGB, whatever its name."""
    from PIL import Image, ImageChops

    levels = range(0, 256, 17)
    if kind == "L":
        grid = Image.frombytes("L", (16, 1), bytes(levels))
    else:
        colours = [bytes((red, green, blue)) for red in levels for green in levels for blue in levels]
        grid = Image.frombytes("RGB", (64, 64), b"".join(colours))
    change: Any = ImageChops.difference(transform.apply(grid), grid.convert("RGB"))
    ranges: tuple[tuple[int, int], ...] = change.getextrema()
    return all(most <= _NEAR for _, most in ranges)


def _transformed(part: Any, transform: Any, kind: str) -> Any:
    """The colours of a part transformed, its transparency as it was."""
    alpha = part.getchannel("A") if "A" in part.getbands() else None
    grey = kind == "L"
    done = transform.apply(part if part.mode == kind else part.convert(kind))
    done = done.convert("L") if grey and alpha is None else done
    if alpha is not None:
        done.putalpha(alpha)
    return done
