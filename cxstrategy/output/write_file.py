"""Bytes -> a file in place, written aside first and then moved, so that a file is never half there."""

import errno
import os
import stat
from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path

from cxstrategy.finding import WorkbookError
from cxstrategy.words.language import say

# What a file is called while it is written, with RANDOM_DIGITS behind it.
UNFINISHED = ".cxstrategy-"
RANDOM_DIGITS = 16
CLOSE_IT = say(
    "{file} cannot be written ({reason}). Close it if it is open in another program, or choose another"
    " folder with --out."
)
ELSEWHERE = say("{file} cannot be written ({reason}). Choose another folder with --out.")
IN_THE_WAY = say("{file} cannot be written ({reason}). Remove or rename what has that name there.")
# Windows says that access is denied both where one may not write and where a file is open elsewhere.
REMEDIES = {
    errno.EROFS: ELSEWHERE,
    errno.ENOSPC: ELSEWHERE,
    errno.EISDIR: IN_THE_WAY,
    errno.ENOTDIR: IN_THE_WAY,
    errno.EEXIST: IN_THE_WAY,
    **({} if os.name == "nt" else {errno.EACCES: ELSEWHERE, errno.EPERM: ELSEWHERE}),
}


def put(target: Path, content: bytes) -> None:
    """Put `content` at `target`, making its folder; raises WorkbookError when that cannot be done.

    A file that was there keeps its permissions, a new one has those that the user's umask gives. An interrupt leaves
    nothing behind. A device or pipe is written to and stays what it is. A link to a file is refused: whoever made it
    would find the file behind it unchanged, or one changed that nobody named.
    """
    make_folder(target.parent)
    try:
        if target.exists() and not target.is_file() and not target.is_dir():
            _pour(target, content)
        elif target.is_symlink():
            raise WorkbookError(
                say(
                    "{file} is a link to another file ({other}). Remove the link, or choose another folder with --out.",
                    file=target,
                    other=os.readlink(target),
                )
            )
        else:
            _replace(target, content)
    except OSError as error:
        raise _cannot_write(target, error) from error


def make_folder(folder: Path) -> None:
    """Make `folder` and those above it; raises WorkbookError when that cannot be done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _cannot_write(folder, error) from error


def sweep(folder: Path) -> None:
    """Remove what writers that were killed left in `folder`; nobody may be writing there now."""
    for path in folder.glob(UNFINISHED + "[0-9a-f]" * RANDOM_DIGITS):
        with suppress(OSError):
            path.unlink()


def put_together(contents: Mapping[Path, bytes]) -> None:
    """Put other content in the place of several files: of all of them or, where one cannot be written, of none.

    Raises WorkbookError then. An interrupt leaves every file as it was, or every file new.
    """
    asides: dict[Path, Path] = {}
    target = Path()
    try:
        for target, content in contents.items():
            asides[target] = _write_aside(target, content)
        _move_together(asides)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise WorkbookError(
            say(
                "{file} cannot be written ({reason}), and nothing was changed. Close it if it is open in another"
                " program, and see that you may write there.",
                file=error.filename2 or target,
                reason=reason,
            )
        ) from error
    finally:
        for aside in asides.values():
            with suppress(OSError):
                aside.unlink()


def _move_together(asides: Mapping[Path, Path]) -> None:
    old = {target: target.read_bytes() for target in asides}
    begun: list[Path] = []
    try:
        for target, aside in asides.items():
            begun.append(target)
            os.replace(aside, target)
    except BaseException:
        for target in begun:
            _replace(target, old[target])
        raise


def _replace(target: Path, content: bytes) -> None:
    aside = _write_aside(target, content)
    try:
        os.replace(aside, target)
    finally:
        with suppress(OSError):
            aside.unlink()


def _write_aside(target: Path, content: bytes) -> Path:
    """A file beside the target with the target's permissions; nothing is left of it where that fails."""
    aside = target.with_name(UNFINISHED + os.urandom(RANDOM_DIGITS // 2).hex())
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else None
    # A new file is made as the umask says; what takes the place of another is nobody's to read before it does.
    opener = partial(os.open, mode=0o666 if mode is None else 0o600)
    try:
        with open(aside, "xb", opener=opener) as file:
            file.write(content)
            file.flush()
            # On the disk before it takes the old file's place: a power cut leaves the one or the other, whole.
            os.fsync(file.fileno())
        if mode is not None:
            os.chmod(aside, mode)
    except BaseException:
        with suppress(OSError):
            aside.unlink()
        raise
    return aside


def _pour(target: Path, content: bytes) -> None:
    """Write to a device or pipe; a pipe that nobody reads is refused at once instead of waited for."""
    # Windows knows neither way of opening nor pipes with a name in a folder, but would change line ends.
    descriptor = os.open(target, os.O_WRONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    if hasattr(os, "set_blocking"):
        os.set_blocking(descriptor, True)
    with open(descriptor, "wb") as file:
        file.write(content)


def _cannot_write(target: Path, error: OSError) -> WorkbookError:
    reason = error.strerror or type(error).__name__
    return WorkbookError(say(REMEDIES.get(error.errno or 0, CLOSE_IT).template, file=target, reason=reason))
