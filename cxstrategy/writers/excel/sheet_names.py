"""Titles -> names of sheets that Excel takes: short, without its signs, no two the same."""

import re
from collections.abc import Sequence

from cxstrategy.words.naming import UniqueNames
from cxstrategy.words.shorten import clip

LONGEST = 31
_NUMBERED = 4  # the room for the number of a name that repeats
_SIGNS = re.compile(r"[\[\]:*?/\\']+")


def sheet_names(titles: Sequence[str]) -> list[str]:
    """A name for each title, in their order."""
    plain = [clip(" ".join(_SIGNS.sub(" ", title).split()), LONGEST - _NUMBERED) or "-" for title in titles]
    unique = UniqueNames("{} ({})".format, alike=str.casefold)
    return [unique.give(name) for name in plain]
