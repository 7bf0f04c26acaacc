"""A text -> the words in it that stand for something still to be filled in: `TODO`, `n.t.b.`, three dots."""

import re

# What is left where somebody meant to come back. Written in capitals only, as `todo` is also a word.
IN_CAPITALS = ("TODO", "TBD", "TBC", "NTB", "FIXME", "XXX")
# A value that is only this was never filled in.
ALONE = frozenset(("todo", "ntb", "pm", "p.m.", "x", "xx", "xxx", "xxxx", "?", "??", "???", "-", "--", "–", "…"))
_CAPITALS = re.compile(rf"\b(?:{'|'.join(IN_CAPITALS)})\b")
_DOTS = re.compile(r"[.…_\s]+")


def standing_alone(text: str) -> str | None:
    """A text that is nothing but a placeholder."""
    return text if text.lower() in ALONE or (text[:1] in ".…_" and _DOTS.fullmatch(text)) else None


def in_capitals(text: str) -> str | None:
    """The placeholder in capitals that stands between other words."""
    found = _CAPITALS.search(text)
    return found.group() if found else None


def is_placeholder(text: str) -> bool:
    """Whether a text only keeps a place: nothing but a placeholder, or one in capitals at its beginning."""
    return standing_alone(text) is not None or _CAPITALS.match(text) is not None
