"""A text that could be read in; whether it is worth looking for slips out. Quick, and no for nearly every text."""

import re

from cxstrategy.text.compose import Composed

HARD_SPACE = "\u00a0"
OPENING_CURLY = "“„‘«"
# A line that starts like an item or key, but lacks the space: `-item`, `• item`, `key:value`.
OWN_LINE = re.compile(r"\n[ \t]*(?:-[^\s-]|[*•·▪◦–—‣●][ \t\u00a0]|[A-Za-z_][\w-]*:[^ \t\n])")
# An item of a list further to the right than the one above it.
DEEPER_DASH = re.compile(r"\n( *)- [^\n]*\n\1 +- ")
_SIGNS = (" #", "\t#", HARD_SPACE, *OPENING_CURLY)


def may_hold_slips(text: str, composed: Composed) -> bool:
    """Whether something in the text may have been read otherwise than its writer meant."""
    if composed.unused or composed.folded_away or composed.pairs or composed.bare or composed.doubled:
        return True
    return any(sign in text for sign in _SIGNS) or bool(OWN_LINE.search(text) or DEEPER_DASH.search(text))
