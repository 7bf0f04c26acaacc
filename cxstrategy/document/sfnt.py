"""Advance widths of characters, read from a TrueType font, in thousandths of the type size.

Only the two tables that this takes are read: a library for fonts costs more to import than all figures cost to draw.
"""

import struct
from array import array
from collections.abc import Iterator
from sys import byteorder

_EM = 1000


def advances(font: bytes) -> dict[int, float]:
    """The advance of every character that the font has, by its code point. Raises KeyError without a needed table."""
    tables = _tables(font)
    (units,) = struct.unpack_from(">H", font, tables["head"] + 18)
    (count,) = struct.unpack_from(">H", font, tables["hhea"] + 34)
    widths = _shorts(font, tables["hmtx"], count * 2)[::2]
    scale = _EM / units
    # The last width holds for every glyph after it.
    return {code: widths[min(glyph, count - 1)] * scale for code, glyph in _characters(font, tables["cmap"]) if glyph}


def _tables(font: bytes) -> dict[str, int]:
    """Where each table starts."""
    (count,) = struct.unpack_from(">H", font, 4)
    entries = struct.iter_unpack(">4sIII", font[12 : 12 + 16 * count])
    return {tag.decode("latin-1"): offset for tag, _, offset, _ in entries}


def _shorts(font: bytes, start: int, count: int) -> "array[int]":
    numbers = array("H", font[start : start + 2 * count])
    if byteorder == "little":
        numbers.byteswap()
    return numbers


def _characters(font: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Every code point with its glyph, from the font's largest character map."""
    (count,) = struct.unpack_from(">H", font, start + 2)
    maps = [start + entry[2] for entry in struct.iter_unpack(">HHI", font[start + 4 : start + 4 + 8 * count])]
    forms = {struct.unpack_from(">H", font, place)[0]: place for place in maps}
    return _groups(font, forms[12]) if 12 in forms else _segments(font, forms[4])


def _groups(font: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Format 12: runs of code points, each with its first glyph."""
    (count,) = struct.unpack_from(">I", font, start + 12)
    for first, last, glyph in struct.iter_unpack(">III", font[start + 16 : start + 16 + 12 * count]):
        yield from zip(range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True)


def _segments(font: bytes, start: int) -> Iterator[tuple[int, int]]:
    """Format 4: segments of code points, each shifted to its glyphs or pointing into a list of them."""
    length, _, double = struct.unpack_from(">HHH", font, start + 2)
    size = double // 2
    words = _shorts(font, start, length // 2)
    ends, firsts, shifts, places = (words[at : at + size] for at in (7, 8 + size, 8 + 2 * size, 8 + 3 * size))
    for index in range(size):
        for code in range(firsts[index], ends[index] + 1):
            if not places[index]:
                yield code, (code + shifts[index]) % 65536
                continue
            glyph = words[8 + 3 * size + index + places[index] // 2 + code - firsts[index]]
            yield code, (glyph + shifts[index]) % 65536 if glyph else 0
