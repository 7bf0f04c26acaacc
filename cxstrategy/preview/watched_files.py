"""Path of a workbook -> a stamp of its files, which differs when any of them was written, moved or removed."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

INTERVAL = 0.25
# A file that is being written is read when its stamp stood still for so long.
SETTLED = 0.05
_SUFFIXES = (".yaml", ".yml", ".csv", ".html", ".docx", ".png", ".jpg", ".jpeg")
# More files than a workbook may have; what lies beyond them is followed no longer.
_MOST = 2000
_NOT_OURS = {"output", "node_modules"}

Stamp = tuple[tuple[str, int, int], ...]


def stamp_of(path: Path) -> Stamp:
    """Every file a workbook may read with its time (nanoseconds) and size (bytes), in the order of the names."""
    if path.is_file():
        return _stat(path)
    found: list[tuple[str, int, int]] = []
    for file in _files(path):
        found += _stat(file)
        if len(found) >= _MOST:
            break
    return tuple(sorted(found))


def _files(folder: Path) -> Iterator[Path]:
    for here, below, names in os.walk(folder):
        below[:] = sorted(name for name in below if not name.startswith(".") and name not in _NOT_OURS)
        yield from (Path(here, name) for name in sorted(names) if name.lower().endswith(_SUFFIXES))


def _stat(file: Path) -> Stamp:
    """Nothing for a file that went away while it was looked for."""
    try:
        found = file.stat()
    except OSError:
        return ()
    return ((str(file), found.st_mtime_ns, found.st_size),)


def follow(path: Path, changed: Callable[[], None], stopped: Callable[[float], bool]) -> None:
    """Call `changed` after every change of the workbook's files, until `stopped` (which waits so long) says so."""
    seen = stamp_of(path)
    while not stopped(INTERVAL):
        now = stamp_of(path)
        if now == seen:
            continue
        while not stopped(SETTLED) and (later := stamp_of(path)) != now:
            now = later
        seen = now
        changed()
