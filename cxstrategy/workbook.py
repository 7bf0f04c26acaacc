"""The whole road, and the library's front door: a path in; findings, numbers, a Document and files in place out."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from cxstrategy.analysis.analyse import Analysis, analyse
from cxstrategy.checks.catalogue import accept, check
from cxstrategy.document.document import Document
from cxstrategy.finding import Finding, Severity, WorkbookError
from cxstrategy.model.build import build
from cxstrategy.model.strategy import Strategy
from cxstrategy.output import names_of, put
from cxstrategy.sheets.spreadsheet import Spreadsheet
from cxstrategy.text.folder import Reading, read_workbook
from cxstrategy.words.language import DEFAULT_LANGUAGE, say


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
    """What came of one workbook: itself, the files that are in place, and what the world refused."""

    path: Path
    workbook: Workbook | None
    files: list[Path]
    refused: list[WorkbookError]


def open_workbook(path: Path) -> Workbook:
    """Read, build, analyse and check; raises WorkbookError when there is nothing at `path` to read."""
    reading = read_workbook(path)
    built = build(reading.root, reading.responses, reading.files, reading.refusal, broken=reading.broken)
    findings = [*reading.findings, *built.findings]
    if built.strategy is None:
        return Workbook(path, reading, None, Analysis(), findings)
    analysis = analyse(built.strategy)
    findings += check(built.strategy, analysis)
    return Workbook(path, reading, built.strategy, analysis, accept(findings, built.strategy))


def make(path: Path, formats: Sequence[str], out: Path, language: str | None = None) -> Made:
    """The whole road for one workbook: checked, told and written into `out` in every format.

    Raises WorkbookError when nothing can be told or put there. Findings make a draft, they do not stop it.
    """
    (made,) = make_all([path], formats, out, language)
    if made.refused:
        raise made.refused[0]
    return made


def make_all(
    paths: Sequence[Path],
    formats: Sequence[str],
    out: Path,
    language: str | None = None,
    workers: int = 1,
    begun: Callable[[str], None] = lambda name: None,
) -> Iterator[Made]:
    """The whole road for many workbooks, `workers` files at a time; `begun` hears of each file that is begun.

    What the world refuses one workbook or one format (WorkbookError) is told in its Made and stops no other.
    """
    from cxstrategy.parallel import Press

    with Press(out, workers, begun) as press:
        waiting: deque[Callable[[], Made]] = deque()
        for path, name in zip(paths, names_of(paths), strict=True):
            try:
                workbook = open_workbook(path)
                _strategy(workbook)
            except WorkbookError as error:
                waiting.append(partial(Made, path, None, [], [error]))
            else:
                waiting.append(_begin(press.begin, workbook, name, formats, language))
            if len(waiting) > workers:
                yield waiting.popleft()()
        while waiting:
            yield waiting.popleft()()


def _begin(
    begin: Callable[[Document | Spreadsheet, str, str], Callable[[], Path]],
    workbook: Workbook,
    name: str,
    formats: Sequence[str],
    language: str | None,
) -> Callable[[], Made]:
    """Begin every format of one workbook; a product that cannot be told stops only the formats that write it."""
    from cxstrategy.writers.formats import FORMATS

    made, jobs = Made(workbook.path, workbook, [], []), []
    for kind, tell_product in PRODUCTS.items():
        asked = [form for form in formats if FORMATS[form].product == kind]
        try:
            product = tell_product(workbook, language) if asked else None
        except WorkbookError as error:
            made.refused.append(error)
        else:
            jobs += [begin(product, name, form) for form in asked if product]
    return partial(_finished, made, jobs)


def _finished(made: Made, jobs: list[Callable[[], Path]]) -> Made:
    for job in jobs:
        try:
            made.files.append(job())
        except WorkbookError as error:
            made.refused.append(error)
    return made


def _strategy(workbook: Workbook) -> Strategy:
    """The strategy of a workbook; raises WorkbookError where nothing can be told."""
    if workbook.strategy is None:
        raise WorkbookError(
            say("{path} holds nothing that can be told yet. Begin with `cxstrategy new`.", path=workbook.path)
        )
    return workbook.strategy


def told(workbook: Workbook, language: str | None = None) -> Document:
    """The Document of a workbook, with the team's own Word file; raises WorkbookError where nothing can be told."""
    from cxstrategy.document.tell import tell

    strategy, reading = _strategy(workbook), workbook.reading
    document = tell(strategy, workbook.analysis, workbook.findings, picture=reading.picture, language=language)
    named = strategy.workbook.brand.word
    # A file that is lost, lies outside the workbook or cannot be used is a finding, and the document does without.
    word = reading.picture(named) if named and reading.refusal(named, word=True) is None else None
    return replace(document, house=replace(document.house, word=word))


def calculated(workbook: Workbook, language: str | None = None) -> Spreadsheet:
    """The Spreadsheet of a workbook; raises WorkbookError where there is nothing to calculate with."""
    from cxstrategy.sheets.lay_out import lay_out

    return lay_out(_strategy(workbook), workbook.analysis, workbook.findings, language)


# What a workbook is made into, by the name that the formats use for it.
PRODUCTS: dict[str, Callable[[Workbook, str | None], Document | Spreadsheet]] = {
    "document": told,
    "spreadsheet": calculated,
}


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
