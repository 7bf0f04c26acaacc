"""Colour profiles for the tests of pictures: bytes of ICC profiles as a screen, a scanner and a press have them."""

import struct
from itertools import product

from PIL import ImageCms


def _fixed(*values: float) -> bytes:
    return b"".join(struct.pack(">i", round(value * 65536)) for value in values)


def _profile(kind: bytes, colours: bytes, space: bytes, tags: dict[bytes, bytes]) -> bytes:
    table, body = struct.pack(">I", len(tags)), b""
    place = 128 + 4 + 12 * len(tags)
    for name, content in tags.items():
        content += bytes(-len(content) % 4)
        table += name + struct.pack(">II", place + len(body), len(content))
        body += content
    size = place + len(body)
    head = struct.pack(">I4sI4s4s4s", size, b"\0\0\0\0", 0x02400000, kind, colours, space) + bytes(12) + b"acsp"
    head = head.ljust(68, b"\0") + _fixed(0.9642, 1, 0.8249)
    return head.ljust(128, b"\0") + table + body


_WHITE = b"XYZ \0\0\0\0" + _fixed(0.9642, 1, 0.8249)


def srgb() -> bytes:
    """The profile of nearly every picture."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def wide() -> bytes:
    """Like Display P3: the same curves as sRGB, and stronger primaries."""
    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, round(2.2 * 256))
    tags = {b"wtpt": _WHITE, b"rTRC": curve, b"gTRC": curve, b"bTRC": curve}
    primaries = ((0.5151, 0.2412, -0.0011), (0.2919, 0.6922, 0.0419), (0.1572, 0.0666, 0.7841))
    for name, values in zip((b"rXYZ", b"gXYZ", b"bXYZ"), primaries, strict=True):
        tags[name] = b"XYZ \0\0\0\0" + _fixed(*values)
    return _profile(b"mntr", b"RGB ", b"XYZ ", tags)


def linear_grey() -> bytes:
    """Grey whose middle is half the light: much lighter than 128 on a screen."""
    return _profile(b"scnr", b"GRAY", b"XYZ ", {b"wtpt": _WHITE, b"kTRC": b"curv\0\0\0\0" + struct.pack(">I", 0)})


def press() -> bytes:
    """A press whose pure cyan is a soft green, which no conversion without a profile would give."""

    def lab(cyan: int, magenta: int, yellow: int, black: int) -> bytes:
        if (cyan, magenta, yellow, black) == (1, 0, 0, 0):
            return bytes((170, 88, 158))
        return bytes((255 - 60 * (cyan + magenta + yellow + black), 128, 128))

    grid = b"".join(lab(*inks) for inks in product((0, 1), repeat=4))
    straight = bytes(range(256))
    table = b"mft1\0\0\0\0" + bytes((4, 3, 2, 0)) + _fixed(1, 0, 0, 0, 1, 0, 0, 0, 1)
    table += straight * 4 + grid + straight * 3
    return _profile(b"prtr", b"CMYK", b"Lab ", {b"wtpt": _WHITE, b"A2B0": table})
