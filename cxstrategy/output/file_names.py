"""Paths of workbooks -> the names of their output files, no two of which are one file anywhere."""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from cxstrategy.document.editions import BOARD
from cxstrategy.words.naming import UniqueNames


def name_of_edition(name: str, edition: str) -> str:
    """What the files of an edition are called; those for the board as the workbook."""
    return name if edition == BOARD else f"{name}-{edition}"


def names_of(paths: Sequence[Path], editions: Sequence[str] = (BOARD,)) -> list[str]:
    """What the files of each workbook are called: as its folder or file, never as its title, which may say anything.

    Two of the same name take their parent's name in front. A name that then meets another, also one in other capitals
    or in the other Unicode form of an accent, gets the first number that is free; the name of a workbook's own stays.
    """
    resolved = [path.resolve() for path in paths]
    own = [_own_name(path) for path in resolved]
    shared = {name for name, times in Counter(map(_alike, own)).items() if times > 1}
    apart = [_alike(name) in shared for name in own]
    names = [
        f"{path.parent.name}-{name}" if two else name for path, name, two in zip(resolved, own, apart, strict=True)
    ]
    taken = {name_of_edition(name, edition) for name in names for edition in editions if edition != BOARD}
    names = [f"{name} (2)" if name in taken else name for name in names]
    unique = UniqueNames("{}-{}".format, reserved=names, alike=_alike)
    # First those that are called as they are; sorting keeps the order of the others.
    given = {number: unique.give(names[number]) for number in sorted(range(len(names)), key=apart.__getitem__)}
    return [given[number] for number in range(len(names))]


def _alike(name: str) -> str:
    """The same for names that a file system may take for one."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _own_name(path: Path) -> str:
    return (path.stem if path.is_file() else path.name) or "strategy"
