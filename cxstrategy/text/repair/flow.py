"""The entries of a text with brackets, and where a bracket is missing or one too many."""

import re
from dataclasses import dataclass

from cxstrategy.text.repair.lines import stands

CLOSERS = {"[": "]", "{": "}"}
_QUOTATION = re.compile(r""""(?:[^"\\]|\\.)*"|'(?:[^']|'')*'""", re.DOTALL)
_AFTER_QUOTATION = re.compile(r"\s*(?:[,\]}:]|$)")
_COMMENT = re.compile(r"(?<=\s)#(?:[ \t][^\n]*)?(?=\n|$)")
_KEY = re.compile(r"""\s*(?:[\w-]+|"[^"\n]*"|'[^'\n]*')\s*:(?:\s+|$)""")


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands between two commas: its place in the text and the bracket it stands in."""

    start: int
    end: int
    bracket: str


@dataclass(frozen=True, slots=True)
class Brackets:
    """The entries of bracketed text without brackets in them, and how the brackets pair.

    `end` is just past the closing bracket, or None. `open` is where brackets stay open, outermost first; `wrong` is a
    closer that fits no opener (its own place), found while the innermost bracket was still open.
    """

    entries: tuple[Entry, ...]
    end: int | None
    open: tuple[int, ...]
    wrong: int | None = None


def brackets(text: str, start: int) -> Brackets:
    """Walk bracketed text from its opening bracket; quotation marks are honoured where they can open a text."""
    entries: list[Entry] = []
    opened: list[int] = []
    at = begin = start
    leaf = False
    while at < len(text):
        letter = text[at]
        if letter in CLOSERS:
            opened.append(at)
            begin, leaf = at + 1, True
        elif letter in "]}" or letter == ",":
            if leaf and text[begin:at].strip():
                entries.append(Entry(begin, at, text[opened[-1]]))
            begin, leaf = at + 1, letter == ","
            if letter != ",":
                if CLOSERS[text[opened[-1]]] != letter:
                    return Brackets(tuple(entries), None, tuple(opened), at)
                opened.pop()
                if not opened:
                    return Brackets(tuple(entries), at + 1, ())
        elif skipped := _skipped(text, at, begin):
            at = skipped
            continue
        at += 1
    if leaf and text[begin:].strip():
        entries.append(Entry(begin, len(text), text[opened[-1]]))
    return Brackets(tuple(entries), None, tuple(opened))


def _skipped(text: str, at: int, begin: int) -> int:
    """The end of a quotation or comment that starts here, or 0."""
    if text[at] == "#":
        found = _COMMENT.match(text, at)
        return found.end() if found else 0
    if text[at] in "\"'" and re.fullmatch(r"\s*(?:[^\s:]*\s*:\s+)?", text[begin:at]):
        found = _QUOTATION.match(text, at)
        return found.end() if found and _AFTER_QUOTATION.match(text, found.end()) else 0
    return 0


def broken_entry(text: str, found: Brackets) -> Entry | None:
    """The first entry that cannot be read on its own."""
    for entry in found.entries:
        if not stands(entry.bracket + text[entry.start : entry.end] + CLOSERS[entry.bracket]):
            return entry
    return None


def value_of(text: str, entry: Entry) -> tuple[int, int]:
    """Where the value of an entry stands, without its key and the spaces around it."""
    key = _KEY.match(text, entry.start, entry.end)
    start = key.end() if key else entry.start
    inside = text[start : entry.end]
    return start + len(inside) - len(inside.lstrip()), start + len(inside.rstrip())
