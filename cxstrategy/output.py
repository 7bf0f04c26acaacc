"""The only place that writes files: aside first, then moved, so that a file is never half there."""

import os
import stat
import unicodedata
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from functools import partial
from pathlib import Path

from cxstrategy.finding import WorkbookError
from cxstrategy.words.language import say
from cxstrategy.words.naming import UniqueNames


def put(target: Path, content: bytes) -> None:
    """Put `content` at `target`, making its folder; raises WorkbookError when that cannot be done.

    A file that was there keeps its permissions, a new one has those that the user's umask gives. An interrupt leaves
    nothing behind.
    """
    aside = target.with_name(f".cxstrategy-{os.urandom(8).hex()}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else None
        # A new file is made as the umask says; what takes the place of another is nobody's to read before it does.
        opener = partial(os.open, mode=0o666 if mode is None else 0o600)
        with open(aside, "xb", opener=opener) as file:
            file.write(content)
            file.flush()
            # On the disk before it takes the old file's place: a power cut leaves the one or the other, whole.
            os.fsync(file.fileno())
        if mode is not None:
            os.chmod(aside, mode)
        os.replace(aside, target)
    except OSError as error:
        raise _cannot_write(target, error) from error
    finally:
        with suppress(OSError):
            aside.unlink()


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
