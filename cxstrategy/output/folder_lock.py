"""A folder -> the same folder held by this process alone, until it lets go or ends."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock


@dataclass
class _Hold:
    """A folder that this process holds: how many of its builds share it, and what the system knows the lock by."""

    builds: int
    handle: int | None


# Builds of one process share a folder, for waiting for oneself never ends.
_holds: dict[Path, _Hold] = {}
_changing = Lock()


@contextmanager
def held(folder: Path, wait: Callable[[], None]) -> Iterator[bool]:
    """Hold `folder` against other processes; True when nobody held it before, False when it is shared.

    `wait` is called once when another process holds it, before waiting for that. A folder is shared with other builds
    of this process, and with everyone on a file system that knows no locks. The system lets go when a process ends,
    however it ends.
    """
    folder = folder.resolve()
    if joined := _join(folder):
        hold = _holds[folder]
    else:
        hold = _Hold(1, _lock(folder, wait))
        _holds[folder] = hold
    try:
        yield not joined and hold.handle is not None
    finally:
        _leave(folder, hold)


def _join(folder: Path) -> bool:
    with _changing:
        if folder in _holds:
            _holds[folder].builds += 1
        return folder in _holds


def _leave(folder: Path, hold: _Hold) -> None:
    with _changing:
        hold.builds -= 1
        if hold.builds:
            return
        if _holds.get(folder) is hold:
            del _holds[folder]
    if hold.handle is not None:
        _let_go(folder, hold.handle)


if sys.platform == "win32":
    import msvcrt

    _LOCK_FILE = ".cxstrategy.lock"

    def _lock(folder: Path, wait: Callable[[], None]) -> int | None:
        try:
            handle = os.open(folder / _LOCK_FILE, os.O_CREAT | os.O_RDWR)
        except OSError:
            return None
        told = False
        while True:
            try:
                # Without the wish to wait, or with the ten seconds that Windows waits at most.
                msvcrt.locking(handle, msvcrt.LK_LOCK if told else msvcrt.LK_NBLCK, 1)
                return handle
            except OSError:
                if not told:
                    wait()
                told = True

    def _let_go(folder: Path, handle: int) -> None:
        with suppress(OSError):
            msvcrt.locking(handle, msvcrt.LK_UNLCK, 1)
        os.close(handle)
        with suppress(OSError):
            (folder / _LOCK_FILE).unlink()

else:
    import fcntl

    def _lock(folder: Path, wait: Callable[[], None]) -> int | None:
        handle = os.open(folder, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            wait()
            fcntl.flock(handle, fcntl.LOCK_EX)
        except OSError:
            os.close(handle)
            return None
        return handle

    def _let_go(folder: Path, handle: int) -> None:
        os.close(handle)
