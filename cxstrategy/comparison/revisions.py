"""A workbook as a revision in git has it -> the same files in a folder that is removed afterwards.

Git is asked for the names and the contents of files and for nothing else: no hook, filter or network comes into it.
"""

import os
import re
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import NamedTuple

from cxstrategy.finding import WorkbookError
from cxstrategy.output.write_file import put
from cxstrategy.words.language import say

# What a workbook with all its pictures may weigh, in how many files.
BYTES, FILES = 200_000_000, 2_000
# A range as git has it; a path that climbs (`../a`) is none.
_RANGE = re.compile(r"([^\s./-](?:[^\s]*?[^\s./])?|@)(\.\.\.?)([^\s./-][^\s]*)?")
_ORDINARY = ("100644", "100755")
# No question at the terminal, no object fetched from elsewhere, and messages that do not depend on the computer.
_QUIET = {
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_ALLOW_PROTOCOL": "",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "LC_ALL": "C",
}
_SAFE = ("--no-pager", "-c", "core.fsmonitor=false", "--literal-pathspecs")


class Revisions(NamedTuple):
    """Two revisions; `last` is empty for the files as they are now, `forked` asks for where the first branched off."""

    first: str
    last: str
    forked: bool = False


def is_range(word: str) -> bool:
    """Whether a word of the command line can only be a range of revisions: `HEAD~3..HEAD`."""
    return _RANGE.fullmatch(word) is not None and not os.path.lexists(word)


def read_range(word: str) -> Revisions:
    """The two revisions of a range; one revision alone is compared with the files as they are now.

    Raises WorkbookError for what is no name of a revision.
    """
    dots = "..." if "..." in word else ".."
    first, between, last = word.partition(dots)
    asked = Revisions(first, (last or "HEAD") if between else "", dots == "...")
    for name in (asked.first, asked.last):
        if name.startswith("-") or any(ord(letter) < 32 for letter in name) or not asked.first.strip():
            raise WorkbookError(
                say("{name} is not the name of a revision: write `HEAD~3`, a branch, a tag or a commit.", name=word)
            )
    return asked


@contextmanager
def at_revisions(path: Path, asked: Revisions) -> Iterator[tuple[tuple[Path, str], tuple[Path, str]]]:
    """The workbook at a path as it was and as it became: of each where it can be read, and what to call it."""
    repository = _Repository(path)
    first = repository.commit(asked.first)
    last = repository.commit(asked.last) if asked.last else ""
    if asked.forked:
        first = repository.fork(first, last)
    with TemporaryDirectory(prefix="cxstrategy-") as folder:
        old = repository.laid_out(first, asked.first, Path(folder) / "before")
        new = repository.laid_out(last, asked.last, Path(folder) / "after") if last else path
        after = f"{asked.last}:{path.as_posix()}" if last else path.as_posix()
        yield (old, f"{asked.first}:{path.as_posix()}"), (new, after)


class _Repository:
    """The repository that a path lies in, and where in it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        absolute = Path(os.path.abspath(path))
        # A workbook that is there no more may have been there then.
        self.folder = next(folder for folder in (absolute, *absolute.parents) if folder.is_dir())
        below = absolute.relative_to(self.folder)
        inside = os.fsdecode(self._asked("rev-parse", "--show-prefix")).removesuffix("\n")
        self.inside = PurePosixPath(inside, below.as_posix())

    def commit(self, name: str) -> str:
        """The commit that a name stands for; raises WorkbookError where there is none."""
        found = self._run("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
        if found.returncode:
            raise WorkbookError(
                say("git knows no revision {name} here. `git log --oneline` lists what there is.", name=name)
            )
        return found.stdout.decode("ascii", "replace").strip()

    def fork(self, first: str, last: str) -> str:
        """The commit from which two others went their own ways."""
        found = self._run("merge-base", first, last)
        if found.returncode:
            raise WorkbookError(say("The two revisions have no common beginning: write two dots instead of three."))
        return found.stdout.decode("ascii", "replace").strip()

    def laid_out(self, commit: str, name: str, folder: Path) -> Path:
        """The workbook's files of a commit in a folder; the path of the workbook there."""
        single = str(self.inside) != "." and self._is_file(commit)
        above = self.inside.parent if single else self.inside
        files = [*self._files(commit, str(self.inside))]
        if not files:
            raise WorkbookError(say("{path} did not exist in revision {name}.", path=self.path, name=name))
        if len(files) > FILES or sum(size for _, _, size in files) > BYTES:
            raise WorkbookError(say("{path} was too large in revision {name}.", path=self.path, name=name))
        contents = self._contents([blob for blob, _, _ in files])
        for (_, file, _), content in zip(files, contents, strict=True):
            put(folder / PurePosixPath(file).relative_to(above), content)
        return folder / self.inside.name if single else folder

    def _is_file(self, commit: str) -> bool:
        return self._run("cat-file", "-t", f"{commit}:{self.inside}").stdout.strip() == b"blob"

    def _files(self, commit: str, inside: str) -> Iterator[tuple[str, str, int]]:
        """The ordinary files in a folder or at a path: contents by name, path in the repository, bytes."""
        where = ("--", inside) if inside != "." else ()
        for entry in self._asked("ls-tree", "-r", "-l", "-z", "--full-tree", commit, *where).split(b"\0"):
            if entry:
                about, _, name = entry.partition(b"\t")
                mode, _, blob, size = about.decode("ascii").split()
                path = os.fsdecode(name)
                if mode in _ORDINARY and _stays_inside(path):
                    yield blob, path, self._bytes(size)

    def _contents(self, blobs: Sequence[str]) -> Iterator[bytes]:
        """The bytes of each, as they were stored."""
        given = self._asked("cat-file", "--batch", given="".join(f"{blob}\n" for blob in blobs).encode())
        place = 0
        for _ in blobs:
            line = given.index(b"\n", place)
            size = self._bytes(given[place:line].decode("ascii").split()[-1])
            yield given[line + 1 : line + 1 + size]
            place = line + size + 2

    def _bytes(self, size: str) -> int:
        """How large a file is; raises WorkbookError for one that this clone does not have itself."""
        if not size.isdigit():
            reason = say("this clone does not hold all of its files, and `git fetch --refetch` gets them")
            raise WorkbookError(say("{path} cannot be read from git: {reason}", path=self.path, reason=reason))
        return int(size)

    def _asked(self, *words: str, given: bytes = b"") -> bytes:
        """What git answers; raises WorkbookError with its reason where it refuses."""
        done = self._run(*words, given=given)
        if done.returncode:
            lines = done.stderr.decode("utf-8", "replace").strip().splitlines() or [""]
            reason = lines[0].removeprefix("fatal: ")
            raise WorkbookError(say("{path} cannot be read from git: {reason}", path=self.path, reason=reason))
        return done.stdout

    def _run(self, *words: str, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
        command = ["git", *_SAFE, "-C", str(self.folder), *words]
        try:
            return subprocess.run(command, input=given, capture_output=True, env={**os.environ, **_QUIET}, check=False)
        except FileNotFoundError:
            raise WorkbookError(
                say("git is not on this computer: install it, or compare two folders with `cxstrategy diff A B`.")
            ) from None


def _stays_inside(path: str) -> bool:
    """Whether a path from a repository leads nowhere else, on any system."""
    return not set(re.split(r"[/\\]", path)) & {"", ".", ".."} and ":" not in path
