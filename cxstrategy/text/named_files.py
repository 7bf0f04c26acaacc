"""The bytes of a file that a workbook names, or why it may not be read.

The one gate between a workbook and the disk: nothing outside the folder, nothing but ordinary files, nothing large.
"""

import os
import stat
import unicodedata
from collections.abc import Iterator
from pathlib import Path, PureWindowsPath
from urllib.parse import quote, unquote

from cxstrategy.text.characters import FORBIDDEN
from cxstrategy.words.language import Message, say

# How far a folder is looked through: more than this is not a workbook but a disk.
_FILE_LIMIT = 20_000
_DEPTH_LIMIT = 8

# How an old .doc begins, and a .docx behind a password: a container of streams with names in UTF-16.
CONTAINER = b"\xd0\xcf\x11\xe0"


class Refused(ValueError):
    """A file of the workbook may not or cannot be read: `message` says why, in a part of a sentence.

    `code` is CX009 (missing, outside, unusable) or CX012 (too large).
    """

    def __init__(self, message: Message, code: str = "CX009") -> None:
        super().__init__(message.into("en"))
        self.message = message
        self.code = code


def is_word(content: bytes) -> bool:
    """Whether a file is some kind of office file, and no picture."""
    return content.startswith((b"PK\x03\x04", b"PK\x05\x06", CONTAINER))


def read_inside(folder: Path, relative: str, limit: int) -> bytes:
    """The bytes of a file in the folder, by its path relative to it; raises Refused.

    `limit` is the most bytes it may hold. Links are followed as long as they stay inside.
    """
    root = os.path.realpath(folder)
    for spelled in _spellings(relative):
        path = os.path.realpath(os.path.join(root, spelled))
        if not _within(root, path):
            raise outside()
        if os.path.lexists(path):
            return read_ordinary(path, limit)
    raise Refused(no_such_file())


def outside() -> Refused:
    """A file that a link or a path finds elsewhere on the disk."""
    return Refused(say("it lies outside the workbook"))


def unreadable(error: OSError) -> Refused:
    """A file that the system does not give."""
    return Refused(say("it cannot be read ({reason})", reason=error.strerror or str(error)))


def no_such_file() -> Message:
    """Why a file that is not there is refused."""
    return say("there is no such file")


def _spellings(relative: str) -> Iterator[str]:
    """A path as it was written, then as an address (`a%20b.png`) and its accents may be spelled; raises Refused."""
    for written in dict.fromkeys((relative, unquote(relative), quote(relative, errors="surrogatepass"))):
        _check_name(written)
        yield from dict.fromkeys((written, *(unicodedata.normalize(form, written) for form in ("NFC", "NFD"))))


def _check_name(relative: str) -> None:
    if not relative.strip() or "\0" in relative:
        raise Refused(say("that is no name of a file"))
    windows = PureWindowsPath(relative)
    if relative.startswith(("/", "\\")) or windows.drive or ".." in windows.parts:
        raise Refused(say("it lies outside the workbook: give a path from the workbook's folder, without `..`"))
    if "\\" in relative:
        raise Refused(say("write `/` between folder and file, not `\\`"))


def _within(root: str, path: str) -> bool:
    return path == root or path.startswith(root.rstrip(os.sep) + os.sep)


def read_ordinary(path: str | Path, limit: int) -> bytes:
    """The bytes of an ordinary file; raises Refused. Never waits: a pipe or a device is not opened for long."""
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
    try:
        if not stat.S_ISREG(os.stat(path).st_mode):
            raise Refused(say("it is no ordinary file"))
        handle = os.open(path, flags | getattr(os, "O_NOCTTY", 0))
        with os.fdopen(handle, "rb") as file:
            status = os.fstat(handle)
            if not stat.S_ISREG(status.st_mode):  # swapped in between
                raise Refused(say("it is no ordinary file"))
            content = file.read(limit + 1) if status.st_size <= limit else b""
    except FileNotFoundError:
        raise Refused(no_such_file()) from None
    except PermissionError:
        raise Refused(say("you have no permission to read it")) from None
    except OSError as error:
        raise unreadable(error) from None
    if status.st_size > limit or len(content) > limit:
        raise Refused(say("it is larger than {limit} MB", limit=limit // 1_000_000), "CX012")
    return content


def files_inside(folder: Path) -> frozenset[str]:
    """The ordinary files in a folder and the folders below it, as relative paths with `/`.

    Names that start with a dot are left out, and so is what a link reaches outside the folder. At most 20,000 files,
    eight folders deep, nearest first. Accents are given in their composed form, which is how people type them.
    """
    root = os.path.realpath(folder)
    found: list[str] = []
    level = [("", root)]
    for _ in range(_DEPTH_LIMIT):
        below: list[tuple[str, str]] = []
        for prefix, path in level:
            files, folders = _listed(root, prefix, path)
            found += files
            below += folders
            if len(found) + len(below) > _FILE_LIMIT:
                return frozenset(found[:_FILE_LIMIT])
        level = below
    return frozenset(found)


def _listed(root: str, prefix: str, path: str) -> tuple[list[str], list[tuple[str, str]]]:
    """The files and the folders directly in one folder; an unreadable folder is an empty one."""
    files: list[str] = []
    folders: list[tuple[str, str]] = []
    try:
        with os.scandir(path) as entries:
            for entry in entries:
                name = unicodedata.normalize("NFC", entry.name)
                if entry.name.startswith(".") or not _printable(name):
                    continue
                target = os.path.realpath(entry.path) if entry.is_symlink() else entry.path
                if not _within(root, target) or _within(target, path):
                    continue
                # Asked of the path and not of the entry, which raises for a link to itself and would hide the others.
                if os.path.isfile(entry.path):
                    files.append(prefix + name)
                elif os.path.isdir(entry.path):
                    folders.append((f"{prefix}{name}/", entry.path))
    except OSError:
        return files, folders
    return files, folders


def _printable(name: str) -> bool:
    """Whether a name can be written in a workbook: no broken encoding, no control characters."""
    return not FORBIDDEN.search(name) and "\n" not in name
