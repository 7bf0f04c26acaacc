"""A text that could be read in; whether it is worth looking for slips out. Quick, and no for nearly every text."""

import re

from cxstrategy.text.compose import Composed

HARD_SPACE = "\u00a0"
# A line that starts like an item or key, but lacks the space: `-item`, `• item`, `key:value`.
OWN_LINE = re.compile(r"\n[ \t]*(?:-[^\s-]|[*•·▪◦–—‣●][ \t\u00a0]|[A-Za-z_][\w-]*:[^ \t\n])")
# A key that no workbook has: with a capital or a space in it. More likely a text with a colon.
PROSE_KEY = re.compile(r"\n *(?:- +)?(?:[A-Z]\w*|\w+(?= ))(?: [\w'’,-]+)*: ")
# An item of a list further to the right than the one above it.
DEEPER_DASH = re.compile(r"\n( *)- [^\n]*\n\1 +- ")
# A # that no comment starts with: right before a letter or digit, or before a number and nothing else.
CUT = re.compile(r"[ \t](?:#(?=[^\s#!=-])|#(?=[ \t]*\d+[ \t]*$))", re.MULTILINE)
# In curly marks these are no typography: a number, a date, an id, a colour, a path.
TOKEN = re.compile(
    r"[“„‘«](?:[-+]?\d[\d.,]*%?|\d{4}-\d\d-\d\d|[a-z0-9]+(?:-[a-z0-9]+)+|#[0-9a-fA-F]{6}|"
    r"[\w/.-]+\.(?:png|jpe?g|csv|docx))[”“’»]"
)
_HARD_INDENT = re.compile(rf"\n[ -]*{HARD_SPACE}")
# What is searched for only when the text holds one of these signs, which is quickly seen.
_SIGNS = ((" #", CUT), ("\t#", CUT), (HARD_SPACE, _HARD_INDENT), *((mark, TOKEN) for mark in "“„‘«"))
_DOUBTS = (OWN_LINE, PROSE_KEY, DEEPER_DASH)


def may_hold_slips(text: str, composed: Composed) -> bool:
    """Whether something in the text may have been read otherwise than its writer meant."""
    if composed.unused or composed.folded_away or composed.pairs or composed.bare or composed.doubled:
        return True
    signs = any(sign in text and doubt.search(text) for sign, doubt in _SIGNS)
    return signs or any(doubt.search(text) for doubt in _DOUBTS)
