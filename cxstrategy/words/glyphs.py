"""Which characters the shipped fonts can draw, and what stands in for one that they cannot.

Pictures of text are made without the fonts of the computer, so that the same workbook gives the same bytes everywhere:
what the shipped fonts lack is an empty box in the PDF and in figures. `coverage.py` holds what each family has.
"""

import re
import unicodedata
from functools import cache

from cxstrategy.words.coverage import COVERAGE

BOX = "□"
_JOINER = "\u200d"
# What the text engine leaves out when no font has it, of what Unicode says may be ignored: joiners, directions,
# selectors of a variant. Spaces, tabs and line ends leave no ink either.
_IGNORABLE = (
    "ad 34f 61c 17b4-17b5 180b-180e 200b-200f 202a-202e 2060-206f fe00-fe0f feff fff0-fff8 1d173-1d17a e0000-e0fff"
)
_BLANK_KINDS = ("Cc", "Zs")
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
_SKIN_TONES = range(0x1F3FB, 0x1F400)


def code_points(ranges: str) -> list[range]:
    """Code points as this house writes them, in hexadecimal: `20-7e a0` is 0x20 to 0x7E and 0xA0."""
    ends = (part.partition("-") for part in ranges.split())
    return [range(int(first, 16), int(last or first, 16) + 1) for first, _, last in ends]


@cache
def covered(family: str) -> frozenset[int]:
    """The code points that a shipped family can draw; raises KeyError for a family that is not ours."""
    return frozenset(code for part in code_points(COVERAGE[family]) for code in part)


@cache
def _drawable() -> frozenset[int]:
    return frozenset().union(*map(covered, COVERAGE))


def undrawable(text: str) -> set[str]:
    """The characters of a text that no shipped font can draw; those that leave no ink are not among them."""
    return set() if text.isascii() else {one for one in set(text) if not _can_draw(one)}


@cache
def _can_draw(character: str) -> bool:
    return ord(character) in _drawable() or is_silent(character)


def is_silent(character: str) -> bool:
    """Whether a character leaves no ink: a space, a joiner, a direction, a selector of a variant."""
    is_ignorable = any(ord(character) in part for part in code_points(_IGNORABLE))
    return is_ignorable or unicodedata.category(character) in _BLANK_KINDS


def clusters(text: str, wanted: set[str]) -> list[tuple[int, str]]:
    """Each sign in a text that holds one of the wanted characters, with its index.

    A sign is a character with all that belongs to it: a family of four or a flag is one sign of several characters.
    """
    found, index = [], 0
    while index < len(text):
        end = _cluster_end(text, index)
        if not wanted.isdisjoint(text[index:end]):
            found.append((index, text[index:end]))
        index = end
    return found


def _cluster_end(text: str, start: int) -> int:
    end = start + 1
    if ord(text[start]) in _FLAG_LETTERS and end < len(text) and ord(text[end]) in _FLAG_LETTERS:
        end += 1
    while end < len(text) and (_belongs(text[end]) or text[end - 1] == _JOINER and not text[end].isspace()):
        end += 1
    return end


def _belongs(character: str) -> bool:
    """Whether a character belongs to the one before it."""
    if character.isascii():
        return False
    is_part = character == _JOINER or ord(character) in _SKIN_TONES or 0xE0020 <= ord(character) <= 0xE007F
    return is_part or unicodedata.category(character) in ("Mn", "Me")


def boxed(text: str) -> str:
    """The text with an empty box for each sign that no shipped font can draw, as the PDF and figures show it.

    Markup stays as it is: of an ASCII character with a mark on it only the mark is replaced, never a `>` before a mark.
    """
    lacking = undrawable(text)
    if not lacking:
        return text
    signs = {sign[1:] if sign[0].isascii() else sign for _, sign in clusters(text, lacking)}
    return re.sub("|".join(map(re.escape, sorted(signs, key=lambda sign: (-len(sign), sign)))), BOX, text)
