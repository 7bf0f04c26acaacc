"""Fast test whether a text may contain YAML slips; false for almost every text."""

import re

from cxstrategy.text.compose import Composed

HARD_SPACE = "\u00a0"
# A line that starts like an item or key, but lacks the space: `-item`, `• item`, `key:value`.
OWN_LINE = re.compile(r"\n[ \t]*+(?:-[^\s-]|[*•·▪◦–—‣●][ \t\u00a0]|[A-Za-z_][\w-]*+:[^ \t\n])")
# An item of a list further to the right than the one above it.
DEEPER_DASH = re.compile(r"\n( *+)- [^\n]*+\n\1 ++- ")
# A # that no comment starts with: right before a letter or digit, or before a number and nothing else.
CUT = re.compile(r"[ \t](?:#(?=[^\s#!=-])|#(?=[ \t]*\d+[ \t]*$))", re.MULTILINE)
# In curly marks these are no typography: a number, a date, an id, a colour, a path.
TOKEN = re.compile(
    r"[“„‘«](?:[-+]?\d[\d.,]*%?|\d{4}-\d\d-\d\d|[a-z0-9]+(?:-[a-z0-9]+)+|#[0-9a-fA-F]{6}|"
    r"[\w/.-]+\.(?:png|jpe?g|csv|docx))[”“’»]"
)
_HARD_INDENT = re.compile(rf"\n[ -]*{HARD_SPACE}")
_QUICK = (HARD_SPACE, "“", "„", "‘", "«")  # signs that are quickly seen, and rare


def may_hold_slips(text: str, composed: Composed) -> bool:
    """Whether something in the text may have been read otherwise than its writer meant."""
    met = (composed.unused, composed.folded_away, composed.pairs, composed.bare, composed.doubled, composed.lone)
    if any(met) or is_cut(text) or OWN_LINE.search(text) or DEEPER_DASH.search(text):
        return True
    return any(sign in text for sign in _QUICK) and bool(TOKEN.search(text) or _HARD_INDENT.search(text))


def is_cut(text: str) -> bool:
    """Whether a # stands somewhere that no comment starts with."""
    at = text.find(" #")
    while at >= 0:
        if CUT.match(text, at):
            return True
        at = text.find(" #", at + 2)
    return "\t#" in text and CUT.search(text) is not None
