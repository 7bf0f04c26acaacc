"""A text that could be read in; whether it is worth looking for slips out. Quick, and no for nearly every text."""

import re

from cxstrategy.text.compose import Composed

HARD_SPACE = "\u00a0"
OPENING_CURLY = "“„‘«"
# A line that starts like an item or key, but lacks the space: `-item`, `• item`, `key:value`.
OWN_LINE = re.compile(r"\n[ \t]*(?:-[^\s-]|[*•·▪◦–—‣●][ \t\u00a0]|[A-Za-z_][\w-]*:[^ \t\n])")
# A key that no workbook has: with a capital or a space in it. More likely a text with a colon.
PROSE_KEY = re.compile(r"\n *(?:- +)?(?:[A-Z]\w*|\w+(?= )|(?<=- )\w+)(?: [\w'’,-]+)*: ")
# An item of a list further to the right than the one above it.
DEEPER_DASH = re.compile(r"\n( *)- [^\n]*\n\1 +- ")
_SIGNS = (" #", "\t#", HARD_SPACE, *OPENING_CURLY)
_DOUBTS = (OWN_LINE, PROSE_KEY, DEEPER_DASH)


def may_hold_slips(text: str, composed: Composed) -> bool:
    """Whether something in the text may have been read otherwise than its writer meant."""
    if composed.unused or composed.folded_away or composed.pairs or composed.bare or composed.doubled:
        return True
    return any(sign in text for sign in _SIGNS) or any(doubt.search(text) for doubt in _DOUBTS)
