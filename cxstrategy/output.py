"""Bytes in, a file in place out: written aside and moved, so that a file is never half there. Nothing else writes."""

import os
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from cxstrategy.finding import WorkbookError
from cxstrategy.words.language import say


def put(target: Path, content: bytes) -> None:
    """Put `content` at `target`, making its folder; raises WorkbookError when that cannot be done."""
    aside = None
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, aside = tempfile.mkstemp(dir=target.parent, prefix=".cxstrategy-")
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.chmod(aside, 0o644)
        os.replace(aside, target)
    except OSError as error:
        if aside and os.path.exists(aside):
            os.unlink(aside)
        raise _cannot_write(target, error) from error


def _cannot_write(target: Path, error: OSError) -> WorkbookError:
    return WorkbookError(
        say(
            "{file} cannot be written ({reason}). Close it if it is open in another program, or choose another"
            " folder with --out.",
            file=target,
            reason=error.strerror or type(error).__name__,
        )
    )


def names_of(paths: Sequence[Path]) -> list[str]:
    """What the files of each workbook are called: as its folder or file, never as its title, which may say anything.

    Two of the same name take their parent's name in front, and a number where even that is not enough.
    """
    resolved = [path.resolve() for path in paths]
    names = [_own_name(path) for path in resolved]
    shared = Counter(name.casefold() for name in names)
    names = [
        f"{path.parent.name}-{name}" if shared[name.casefold()] > 1 else name
        for path, name in zip(resolved, names, strict=True)
    ]
    seen: Counter[str] = Counter()
    told = []
    for name in names:
        seen[name.casefold()] += 1
        told.append(name if seen[name.casefold()] == 1 else f"{name}-{seen[name.casefold()]}")
    return told


def _own_name(path: Path) -> str:
    return (path.stem if path.is_file() else path.name) or "strategy"
