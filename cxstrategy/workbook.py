"""The whole road, and the library's front door: a path in; findings, numbers, a Document and files in place out.

from cxstrategy.workbook import make
made = make(Path("examples/reisbureau"), ["docx", "pdf"], Path("output"))
"""

import os
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from cxstrategy.analysis.analyse import Analysis, analyse
from cxstrategy.checks.catalogue import accept, check
from cxstrategy.finding import Finding, Severity, WorkbookError
from cxstrategy.language import DEFAULT_LANGUAGE, say
from cxstrategy.model.build import build
from cxstrategy.model.strategy import Strategy
from cxstrategy.text.folder import Reading, read_workbook


@dataclass(frozen=True)
class Workbook:
    """A workbook that was read, weighed and checked; without a strategy where nothing could be told."""

    path: Path
    reading: Reading
    strategy: Strategy | None
    analysis: Analysis
    findings: list[Finding]

    @property
    def language(self) -> str:
        """The language the workbook asks for."""
        return self.strategy.workbook.language if self.strategy else DEFAULT_LANGUAGE

    @property
    def has_errors(self) -> bool:
        """Whether something is wrong that the team has not accepted."""
        return any(found.severity is Severity.ERROR and found.accepted is None for found in self.findings)


@dataclass(frozen=True)
class Made:
    """What `make` left behind: the workbook and the files it wrote."""

    workbook: Workbook
    files: list[Path]


def open_workbook(path: Path) -> Workbook:
    """Read, build, analyse and check; raises WorkbookError when there is nothing at `path` to read."""
    reading = read_workbook(path)
    built = build(reading.root, reading.responses, reading.files, broken=reading.broken)
    findings = [*reading.findings, *built.findings]
    if built.strategy is None:
        return Workbook(path, reading, None, Analysis(), findings)
    analysis = analyse(built.strategy)
    findings += check(built.strategy, analysis)
    return Workbook(path, reading, built.strategy, analysis, accept(findings, built.strategy))


def make(
    path: Path,
    formats: Sequence[str],
    out: Path,
    language: str | None = None,
    told: Callable[[str], None] = lambda name: None,
) -> Made:
    """The whole road: `path` checked, told and written into `out` in every format; `told` hears of each file begun.

    Raises WorkbookError where nothing can be told or `out` cannot be written. Findings make a draft, they do not stop it.
    """
    workbook = open_workbook(path)
    return Made(workbook, write(workbook, formats, out, language, told))


def write(
    workbook: Workbook, formats: Sequence[str], out: Path, language: str | None, told: Callable[[str], None]
) -> list[Path]:
    """The document of a workbook, in each format, in `out`; the files appear whole or not at all."""
    from cxstrategy.document.tell import tell
    from cxstrategy.writers.formats import writer

    if workbook.strategy is None:
        raise WorkbookError(
            say("{path} holds nothing that can be told yet. Begin with `cxstrategy new`.", path=workbook.path)
        )
    document = tell(
        workbook.strategy, workbook.analysis, workbook.findings, picture=workbook.reading.picture, language=language
    )
    document = replace(document, house=replace(document.house, word=_house_word(workbook)))
    files = []
    for name in formats:
        target = out / f"{file_name(workbook.path)}.{name}"
        told(target.name)
        put(target, writer(name)(document))
        files.append(target)
    return files


def _house_word(workbook: Workbook) -> bytes | None:
    """The team's own Word file with their styles, through the one gate; a check tells when it is lost."""
    named = workbook.strategy.workbook.brand.word if workbook.strategy else None
    return workbook.reading.picture(named) if named in workbook.reading.files else None


def file_name(path: Path) -> str:
    """What the files of a workbook are called: as its folder or file, never as its title, which may say anything."""
    resolved = path.resolve()
    return (resolved.stem if resolved.is_file() else resolved.name) or "strategy"


def put(target: Path, content: bytes) -> None:
    """Write aside and move into place, so that a file is never half there; raises WorkbookError when it cannot."""
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
        raise WorkbookError(
            say(
                "{file} cannot be written ({reason}). Close it if it is open in another program, or choose another"
                " folder with --out.",
                file=target,
                reason=error.strerror or type(error).__name__,
            )
        ) from error


def lay_down(folder: Path, language: str, organisation: str, today: date) -> list[Path]:
    """A fresh workbook in `folder`; raises WorkbookError rather than touch a file that is already there."""
    from cxstrategy.starter import starter_files

    planned = starter_files(language, organisation, today)
    there = [path for path in planned if (folder / path).exists()]
    if there:
        raise WorkbookError(
            say(
                "{folder} already holds {file}. Choose a new folder: nothing is overwritten.",
                folder=folder,
                file=there[0],
            )
        )
    for path, text in planned.items():
        put(folder / path, text.encode())
    return [folder / path for path in planned]
