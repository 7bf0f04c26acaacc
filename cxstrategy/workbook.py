"""Path -> Workbook (its findings and numbers) -> Document and Spreadsheet -> files; no other module knows the order."""

import os
from collections import deque
from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from cxstrategy.analysis.analyse import Analysis, analyse
from cxstrategy.checks.catalogue import accept, check
from cxstrategy.checks.unread import beyond_the_unread
from cxstrategy.document.document import Document
from cxstrategy.document.editions import BOARD, POSTER, TEAM, WITH_SUMS, chosen_editions
from cxstrategy.document.handed_out import can_be_told, lacks
from cxstrategy.document.own_templates.check import template_findings
from cxstrategy.finding import Finding, Severity, WorkbookError, bounded
from cxstrategy.model.build import build
from cxstrategy.model.places import named_places
from cxstrategy.model.strategy import Strategy
from cxstrategy.output.file_names import name_of_edition, names_of
from cxstrategy.output.write_file import put, sweep
from cxstrategy.sheets.spreadsheet import Spreadsheet
from cxstrategy.text.folder import Reading, read_workbook
from cxstrategy.words.known_language import known_language
from cxstrategy.words.language import DEFAULT_LANGUAGE, Message, Voice, say
from cxstrategy.writers.formats import FORMATS, chosen_formats

AnyPath = str | os.PathLike[str]


@dataclass(frozen=True)
class Workbook:
    """A workbook that was read, analysed and checked.

    `findings` stand in the order of the text. `strategy` is the text as typed, frozen values and `analysis` the numbers
    worked out from them; `strategy` is None where the text holds nothing that can be told.
    """

    path: Path
    reading: Reading = field(repr=False)
    strategy: Strategy | None = field(repr=False)
    analysis: Analysis = field(repr=False)
    findings: list[Finding]

    @property
    def language(self) -> str:
        """The language the workbook asks for."""
        return self.strategy.workbook.language if self.strategy else DEFAULT_LANGUAGE

    def voice(self, language: str | None = None) -> Voice:
        """How its readers are spoken to: in its own language unless another is asked, with its word for customers."""
        return self.strategy.voice(language) if self.strategy else Voice(language or DEFAULT_LANGUAGE)

    @property
    def has_errors(self) -> bool:
        """Whether something is wrong that the team has not accepted."""
        return any(found.severity is Severity.ERROR and found.accepted is None for found in self.findings)


@dataclass(frozen=True)
class Made:
    """What came of one workbook: itself (None if it could not be opened), the files in place, and what was refused.

    `findings` are those of making it: what a page had no room for.
    """

    path: Path
    workbook: Workbook | None
    files: list[Path]
    refused: list[WorkbookError]
    findings: list[Finding] = field(default_factory=list)


def open_workbook(path: AnyPath, contents: Mapping[str, bytes] | None = None) -> Workbook:
    """The workbook at `path`, a folder with YAML files or one such file, read, analysed and checked.

    `contents` stand in for files on the disk, by the names that findings give these. What is wrong with its text is a
    finding. Raises WorkbookError when there is no such folder or file, or it cannot be opened.
    """
    path = Path(path)
    reading = read_workbook(path, contents)
    built = build(reading.root, reading.responses, reading.files, reading.used.refusal_once_more, broken=reading.broken)
    findings = [*reading.findings, *built.findings]
    if built.strategy is None:
        return Workbook(path, reading, None, Analysis(), bounded(findings))
    analysis = analyse(built.strategy)
    written = named_places(reading.root)
    findings += beyond_the_unread(check(built.strategy, analysis), findings, written, built.strategy)
    findings += template_findings(reading.templates, built.strategy, analysis, reading.used.refusal_once_more)
    return Workbook(path, reading, built.strategy, analysis, bounded(accept(findings, built.strategy)))


def make(
    path: AnyPath, formats: str | Iterable[str], out: AnyPath, language: str | None = None, edition: str = BOARD
) -> Made:
    """Open one workbook and write it into the folder `out` in every format: "docx", "pdf", "html", "xlsx".

    `language` ("nl" or "en") is that of the documents, else the workbook's own; `edition` is "board", "team",
    "employees", "customers" or "all"; "xlsx" holds the sums and goes with the first two. Findings make a draft, they do
    not stop it. Raises WorkbookError for an unknown format, language or edition, and when nothing can be told or put
    there.
    """
    (made,) = make_all([path], formats, out, language, edition=edition)
    if made.refused:
        raise made.refused[0]
    return made


def make_all(
    paths: Iterable[AnyPath],
    formats: str | Iterable[str],
    out: AnyPath,
    language: str | None = None,
    workers: int = 1,
    progress: Callable[[Message], None] = lambda message: None,
    edition: str = BOARD,
    poster: bool = False,
) -> Generator[Made, None, None]:
    """Open workbooks and write them into the folder `out`, `workers` files at a time, each as its Made is asked for.

    `poster`: whether the compass is written on a sheet of its own too, as a PDF of A3 to hang on a wall.
    `progress` is told of each file that is begun, and of another build in the folder that is waited for. What is
    refused to one workbook or one format, and what the program itself fails at, is a WorkbookError in its Made and
    stops no other. Raises WorkbookError for an unknown format, language or edition, and for a folder that cannot be
    made.
    """
    chosen = chosen_formats(formats)
    if language is not None:
        known_language(language)
    editions = chosen_editions(edition)
    if not set(editions) & set(WITH_SUMS):
        _refuse_sums(chosen, edition)
    asked = _Asked(chosen, (*editions, *([POSTER] if poster else ())), language)
    return _make_all([Path(path) for path in paths], asked, Path(out), workers, progress)


def _refuse_sums(formats: Sequence[str], edition: str) -> None:
    """No Excel file with an edition whose readers do not see the sums; raises WorkbookError."""
    for form in formats:
        if FORMATS[form].product == "spreadsheet":
            raise WorkbookError(
                say(
                    "{format} holds the sums of the business case, which are not for the edition `{edition}`."
                    " Leave it out, or choose --edition {board}.",
                    format=form,
                    edition=edition,
                    board=BOARD,
                )
            )


@dataclass(frozen=True)
class _Asked:
    """What is made of every workbook: the formats, the editions of its document, and a language other than its own."""

    formats: Sequence[str]
    editions: Sequence[str]
    language: str | None


def _make_all(
    paths: Sequence[Path],
    asked: _Asked,
    out: Path,
    workers: int,
    progress: Callable[[Message], None],
) -> Generator[Made, None, None]:
    from cxstrategy.output.output_folder import OutputFolder

    with OutputFolder(out, workers, progress) as folder:
        waiting: deque[Callable[[], Made]] = deque()
        for path, name in zip(paths, names_of(paths, asked.editions), strict=True):
            try:
                workbook = open_workbook(path)
                _strategy(workbook)
            except WorkbookError as error:
                waiting.append(partial(Made, path, None, [], [error]))
            except Exception as error:
                waiting.append(partial(Made, path, None, [], [folder.failed(name, error)]))
            else:
                waiting.append(_begin(folder.begin, folder.failed, workbook, name, asked))
            if len(waiting) > workers:
                yield waiting.popleft()()
        while waiting:
            yield waiting.popleft()()


def _begin(
    begin: Callable[[Document | Spreadsheet, str, str], Callable[[], Path]],
    failed: Callable[[str, Exception], WorkbookError],
    workbook: Workbook,
    name: str,
    asked: _Asked,
) -> Callable[[], Made]:
    """Begin every format of one workbook; a product that cannot be told stops only the formats that write it."""
    made, jobs = Made(workbook.path, workbook, [], []), []
    for kind, edition in [*(("document", one) for one in asked.editions), ("spreadsheet", BOARD)]:
        formats = [form for form in asked.formats if FORMATS[form].product == kind]
        if edition == POSTER:
            formats = ["pdf"] if workbook.strategy and workbook.strategy.compass else []
        file = name_of_edition(name, edition)
        try:
            made.findings.extend(lacks(_strategy(workbook), edition) if formats else ())
            formats = formats if can_be_told(_strategy(workbook), edition) else []
            product = PRODUCTS[kind](workbook, asked.language, edition) if formats else None
        except WorkbookError as error:
            made.refused.append(error)
        except Exception as error:
            made.refused.append(failed(f"{file}-{kind}", error))
        else:
            made.findings.extend(
                product.findings if isinstance(product, Document) and edition not in (TEAM, POSTER) else ()
            )
            jobs += [begin(product, file, form) for form in formats if product]
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
        raise WorkbookError(say("{path} holds nothing to tell yet. Begin with `cxstrategy new`.", path=workbook.path))
    return workbook.strategy


def told(workbook: Workbook, language: str | None = None, edition: str = BOARD) -> Document:
    """The Document of a workbook in one edition, with the team's own Word file.

    Raises WorkbookError where nothing can be told, and for an unknown language or edition.
    """
    from cxstrategy.document.tell import tell

    language = known_language(language or workbook.language)

    strategy, reading = _strategy(workbook), workbook.reading
    document = tell(
        strategy,
        workbook.analysis,
        workbook.findings,
        picture=reading.picture,
        language=language,
        edition=edition,
        templates=reading.templates.sources,
    )
    named = strategy.workbook.brand.word
    # A file that is lost, lies outside the workbook or cannot be used is a finding, and the document does without.
    word = reading.picture(named) if named and reading.refusal(named, word=True) is None else None
    return replace(document, house=replace(document.house, word=word))


def calculated(workbook: Workbook, language: str | None = None, edition: str = BOARD) -> Spreadsheet:
    """The Spreadsheet of a workbook, the same in every edition that it goes with.

    Raises WorkbookError with nothing to calculate with or an unknown language.
    """
    from cxstrategy.sheets.lay_out import lay_out

    language = known_language(language or workbook.language)
    return lay_out(_strategy(workbook), workbook.analysis, workbook.findings, language)


# What a workbook is made into, by the name that the formats use for it.
PRODUCTS: dict[str, Callable[[Workbook, str | None, str], Document | Spreadsheet]] = {
    "document": told,
    "spreadsheet": calculated,
}


def lay_down(folder: AnyPath, files: Mapping[Path, str]) -> list[Path]:
    """A fresh workbook in `folder`: its files by their names (`starter.starter_files`).

    Raises WorkbookError rather than touch a file that is already there.
    """
    folder = Path(folder)
    there = [path for path in files if (folder / path).exists()]
    if there:
        raise WorkbookError(
            say(
                "{folder} already holds {file}. Choose a new folder: nothing is overwritten.",
                folder=folder,
                file=there[0],
            )
        )
    sweep(folder)
    for path, text in files.items():
        put(folder / path, text.encode())
    return [folder / path for path in files]
