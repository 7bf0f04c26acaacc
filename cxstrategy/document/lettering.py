"""Width of a text in the page's own font, and its lines in a given width, in the drawing's units."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from cxstrategy.document.sfnt import advances
from cxstrategy.document.tokens import TYPE, units
from cxstrategy.template_folder import template_folder

SMALL, BODY, LARGE, DISPLAY = (units(TYPE[f"figure-{name}"].size) for name in ("small", "text", "large", "display"))
LEADING = TYPE["figure-text"].line / TYPE["figure-text"].size
# How far type stands above and below its line, as a share of its size: with accents, without the odd stacked one.
ABOVE, BELOW = 0.80, 0.24
REGULAR, SEMIBOLD, BOLD = 400, 600, 700
_FILES = {REGULAR: "CompassSans-Regular.ttf", SEMIBOLD: "CompassSans-SemiBold.ttf", BOLD: "CompassSans-Bold.ttf"}
_SYMBOLS = "CompassSymbols-Regular.ttf"
ELLIPSIS = "…"
# What no font of ours has is drawn by one of the reader's: this is as wide as those get.
_STRANGE, _WIDE = 720.0, 1300.0
# A word that is cut leaves at least so many letters on the next line.
LEAST_LEFT = 4
_JOINER = "\u200d"
# Spaces at which no line ends, unless all between them is too wide.
_BOUND = "\u00a0\u202f"
_SPACES = re.compile(rf"[^\S{_BOUND}]+")
_PARTS = re.compile(r"[^\s/–-]+[/–-]*|[/–-]+")


@cache
def _advances(weight: int) -> dict[int, float]:
    """The widths of a weight's characters, and of the symbols that it lacks."""
    return _advances_in(_SYMBOLS) | _advances_in(_FILES[weight])


@cache
def _advances_in(file: str) -> dict[int, float]:
    """The widths of the characters in a font file."""
    return advances((template_folder() / "page" / "fonts" / file).read_bytes())


def _strange(character: str) -> float:
    """The width to reckon with for a character that the fonts lack, in thousandths of the size."""
    kind = unicodedata.category(character)
    if kind in ("Mn", "Me", "Cf", "Cc"):
        return 0.0
    wide = unicodedata.east_asian_width(character) in "WF" or kind in ("So", "Sk", "Co", "Cn")
    return _WIDE if wide else _STRANGE


@lru_cache(maxsize=8192)
def width(text: str, size: float = BODY, weight: int = REGULAR) -> float:
    """How wide a line of text is; kerning is left out, which only makes it a little narrower."""
    known = _advances(weight)
    return sum(known[ord(one)] if ord(one) in known else _strange(one) for one in text) * size / 1000


@lru_cache(maxsize=4096)
def wrap(text: str, room: float, size: float = BODY, weight: int = REGULAR, lines: int = 99) -> tuple[str, ...]:
    """Text as at most `lines` lines, none wider than `room`; what is left over becomes an ellipsis.

    A word that is wider than the room is broken. Lines are about as long as each other where that costs no extra one.
    """
    filled = _fill(text, room, size, weight)
    if len(filled) > lines:
        rest = " ".join((*filled[lines - 1 :],))
        return (*filled[: lines - 1], shorten(rest, room, size, weight, cut=True))
    return _evened(text, filled, room, size, weight) if len(filled) > 1 else filled


@lru_cache(maxsize=4096)
def shorten(text: str, room: float, size: float = BODY, weight: int = REGULAR, cut: bool = False) -> str:
    """Text as one line no wider than `room`, with an ellipsis where something was left out (or `cut` says so)."""
    if not cut and width(text, size, weight) <= room:
        return text
    kept = ""
    for cluster in _clusters(text):
        if width(kept + cluster + ELLIPSIS, size, weight) > room:
            break
        kept += cluster
    words = kept.rpartition(" ")[0]
    # Half a word is better than half a line.
    if len(kept) < len(text) and not text[len(kept)].isspace() and len(words) > len(kept) * 0.6:
        kept = words
    return kept.rstrip(" ,;:.–-") + ELLIPSIS


def _fill(text: str, room: float, size: float, weight: int) -> tuple[str, ...]:
    """Lines filled one after the other."""
    lines: list[str] = []
    line = ""
    for word in _words(text, room, size, weight):
        longer = f"{line} {word}" if line else word
        if width(longer, size, weight) <= room:
            line = longer
            continue
        *whole, line = _broken(word, line, room, size, weight)
        lines += whole
    return tuple(one for one in (*lines, line) if one)


def _words(text: str, room: float, size: float, weight: int) -> Iterator[str]:
    """What is not broken between lines: words, and a number with its unit where the room is wide enough for both."""
    for word in _SPACES.split(text):
        if width(word, size, weight) <= room:
            yield word
        else:
            yield from word.split()


def _broken(word: str, line: str, room: float, size: float, weight: int) -> list[str]:
    """A line and the word that does not fit on it, as lines: whole on the next, or in pieces where it is too wide."""
    if width(word, size, weight) <= room:
        return [line, word]
    lines, kept = ([line], "") if line else ([], "")
    for part in _PARTS.findall(word):
        if kept and width(kept + part, size, weight) > room:
            lines.append(kept)
            kept = ""
        *whole, kept = _pieces(kept + part, room, size, weight)
        lines += whole
    return [*lines, kept]


def _pieces(part: str, room: float, size: float, weight: int) -> list[str]:
    """A part of a word in pieces that fit, with hyphens where it is cut and no piece of one or two letters."""
    if width(part, size, weight) <= room:
        return [part]
    pieces, kept = [], ""
    clusters = _clusters(part)
    for index, cluster in enumerate(clusters):
        full = kept and width(kept + cluster + "-", size, weight) > room
        last = len(clusters) - index == LEAST_LEFT and len(_clusters(kept)) > LEAST_LEFT
        if full or (last and width(kept + "".join(clusters[index:]), size, weight) > room):
            pieces.append(kept + "-")
            kept = ""
        kept += cluster
    return [*pieces, kept]


def _clusters(text: str) -> list[str]:
    """Characters with what belongs on or to them, so that no accent and no composed emoji is cut in two."""
    found: list[str] = []
    for one in text:
        joins = unicodedata.category(one) in ("Mn", "Me", "Sk") and ord(one) > 127
        if found and (joins or one == _JOINER or found[-1][-1] == _JOINER):
            found[-1] += one
        else:
            found.append(one)
    return found


def _evened(text: str, filled: tuple[str, ...], room: float, size: float, weight: int) -> tuple[str, ...]:
    """The same number of lines in the narrowest room that holds them."""
    narrow, enough = max(width(word, size, weight) for word in _words(text, room, size, weight)), room
    if narrow > room:
        return filled
    while enough - narrow > size / 2:
        middle = (narrow + enough) / 2
        tried = _fill(text, middle, size, weight)
        if len(tried) > len(filled):
            narrow = middle
        else:
            filled, enough = tried, middle
    return filled
