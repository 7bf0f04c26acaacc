"""Paths of workbooks -> the names of their output files, no two of which are one file anywhere."""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from cxstrategy.words.naming import UniqueNames


def names_of(paths: Sequence[Path]) -> list[str]:
    """What the files of each workbook are called: as its folder or file, never as its title, which may say anything.

    Two of the same name take their parent's name in front. A name that then meets another, also one in other capitals
    or in the other Unicode form of an accent, gets the first number that is free.
    """
    resolved = [path.resolve() for path in paths]
    names = [_own_name(path) for path in resolved]
    shared = Counter(map(_alike, names))
    names = [
        f"{path.parent.name}-{name}" if shared[_alike(name)] > 1 else name
        for path, name in zip(resolved, names, strict=True)
    ]
    unique = UniqueNames("{}-{}".format, reserved=names, alike=_alike)
    return [unique.give(name) for name in names]


def _alike(name: str) -> str:
    """The same for names that a file system may take for one."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _own_name(path: Path) -> str:
    return (path.stem if path.is_file() else path.name) or "strategy"
