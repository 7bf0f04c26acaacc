"""The CSV of a scan -> assessments as nodes, and findings about its rows and columns."""

from dataclasses import dataclass, replace
from itertools import islice

from cxstrategy.finding import Finding, Severity, Source, Span
from cxstrategy.text.characters import decode
from cxstrategy.text.csv_table import CsvCell, CsvRow, letter, rows
from cxstrategy.text.error import error
from cxstrategy.text.nodes import At, Marked, Node
from cxstrategy.words.language import Message, Value, say
from cxstrategy.words.said import Number

# More than this did not come from people: 10,000 respondents, and columns for ten times the statements there are.
ROW_LIMIT = 10_000
COLUMN_LIMIT = 400
# A name, an id or an answer; a cell of a megabyte is a quotation mark too many.
CELL_LIMIT = 500
RESPONDENT, LAYER = "respondent", "layer"
_EXCEL = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")


@dataclass(frozen=True, slots=True)
class Responses:
    """What a CSV gave: `root` is a list node of assessments, or None when its columns cannot be told apart."""

    root: Node | None
    findings: list[Finding]
    source: Source


def read_responses(path: str, content: bytes) -> Responses:
    """The assessments in a CSV: every answer is text with its place; an empty cell is a statement not answered.

    The first row names the columns: `respondent`, `layer`, and a statement id for each of the others, in any order and
    in capitals or not. Separated by semicolons, commas or tabs, with or without quotation marks, in UTF-8.
    """
    if content.startswith(_EXCEL):
        source = Source(path, "")
        message = say("this is an Excel file, and answers are read from a CSV file")
        return Responses(None, [error("CX014", message, say("save it in Excel as CSV UTF-8"), source)], source)
    source, findings = decode(path, content)
    table = _Table(source, findings)
    return Responses(table.read(), findings, source)


class _Table:
    def __init__(self, source: Source, findings: list[Finding]) -> None:
        self.source = source
        self.findings = findings
        self.columns: dict[int, tuple[str, CsvCell]] = {}
        self.ignored: set[int] = set()  # columns that were complained of already
        self.first_row: dict[str, CsvCell] = {}

    def read(self) -> Node | None:
        """The list of assessments; None without the columns that every one of them needs."""
        first = islice(rows(self.source.text, COLUMN_LIMIT), ROW_LIMIT + 2)
        lines = (self._cut(row) for row in first if not row.is_empty)
        header = next(lines, None)
        if not self._read_header(header):
            return None
        found = []
        for row in lines:
            if row.number > ROW_LIMIT + 1:
                message = say("this file has more than {limit} rows", limit=Number(ROW_LIMIT))
                self._say("CX012", message, _FEWER, row.cells[0])
                break
            node = self._assessment(row)
            if node is not None:
                found.append(node)
        return _list(self.source, found)

    def _read_header(self, header: CsvRow | None) -> bool:
        names = [name.text.lower() for name in header.cells] if header else []
        if len(names) > COLUMN_LIMIT:
            message = say("this file has more than {limit} columns", limit=Number(COLUMN_LIMIT))
            self._say("CX012", message, _FEWER, header.cells[COLUMN_LIMIT])  # type: ignore[union-attr]
            return False
        for index, cell in enumerate(header.cells if header else ()):
            self._add_column(index, names[index], cell)
        missing = [name for name in (RESPONDENT, LAYER) if name not in names]
        if missing:
            first = header.cells[0] if header else CsvCell("", At(0, 0), At(0, 0))
            message = say("the first row has no column `{column}`", column=missing[0])
            if len(missing) > 1:
                message = say("the first row has no columns `respondent` and `layer`")
            help = say("put `respondent`, `layer` and the ids of the statements in the first row")
            self._say("CX014", message, help, first)
        return not missing

    def _add_column(self, index: int, name: str, cell: CsvCell) -> None:
        earlier = next((number for number, (known, _) in self.columns.items() if known == name), None)
        if earlier is None:
            if name:
                self.columns[index] = (name, cell)
            return
        self.ignored.add(index)
        message = say(
            "row 1, column {column}: `{name}` is the name of column {earlier} already",
            column=letter(index),
            name=cell.text,
            earlier=letter(earlier),
        )
        help = say("remove one of the two columns, or correct its name")
        self._say("CX014", message, help, cell, (self.columns[earlier][1], say("it appears here first")))

    def _cut(self, row: CsvRow) -> CsvRow:
        """The row, with the beginning of every cell that is too long."""
        long = [index for index, cell in enumerate(row.cells) if len(cell.text) > CELL_LIMIT]
        if not long:
            return row
        cells = list(row.cells)
        for index in long:
            if not cells[index].open:
                message = say(
                    "row {row}, column {column}: this cell holds more than {limit} characters",
                    **_place(row, index),
                    limit=Number(CELL_LIMIT),
                )
                help = say("shorten it; where rows or columns ran together, a quotation mark is missing or too many")
                self._say("CX014", message, help, cells[index])
            cells[index] = replace(cells[index], text=cells[index].text[:CELL_LIMIT])
        return replace(row, cells=tuple(cells))

    def _assessment(self, row: CsvRow) -> Node | None:
        self._check_row(row)
        known: dict[str, tuple[CsvCell, CsvCell]] = {}
        answers: dict[str, tuple[CsvCell, CsvCell]] = {}
        for index, (name, heading) in self.columns.items():
            if index < len(row.cells) and row.cells[index].text:
                (known if name in (RESPONDENT, LAYER) else answers)[name] = (heading, row.cells[index])
        if not self._is_someone(row, known):
            return None
        parts = {name: (heading, self._scalar(cell)) for name, (heading, cell) in known.items()}
        given = {name: (heading, self._scalar(cell)) for name, (heading, cell) in answers.items()}
        parts["answers"] = (row.cells[0], _mapping(self.source, row, given))
        return _mapping(self.source, row, parts)

    def _is_someone(self, row: CsvRow, known: dict[str, tuple[CsvCell, CsvCell]]) -> bool:
        """Whether a row names a respondent, not seen before, and a layer."""
        for index, (name, _) in self.columns.items():
            if name in (RESPONDENT, LAYER) and name not in known:
                message = say(
                    "row {row}, column {column}: the {name} is missing", **_place(row, index), name=_NOUNS[name]
                )
                cell = row.cells[index] if index < len(row.cells) else row.cells[-1]
                self._say("CX014", message, say("fill it in, or remove the row"), cell)
                return False
        cell = known[RESPONDENT][1]
        name = " ".join(cell.text.lower().split())
        if name in self.first_row:
            index = row.cells.index(cell)
            message = say(
                "row {row}, column {column}: respondent `{name}` has answered in an earlier row",
                **_place(row, index),
                name=cell.text,
            )
            help = say("keep one of the two rows, or give one of them another name")
            self._say("CX014", message, help, cell, (self.first_row[name], say("the first answers are here")))
            return False
        self.first_row[name] = cell
        return True

    def _check_row(self, row: CsvRow) -> None:
        """Cells too many, too few, or in a quotation that never ends."""
        width = max(self.columns) + 1
        for index, cell in enumerate(row.cells):
            if cell.open:
                message = say("row {row}, column {column}: a quotation mark is never closed", **_place(row, index))
                self._say("CX014", message, say("close it, or leave it out"), cell)
            elif cell.text and index not in self.columns and index not in self.ignored:
                self.ignored.add(index)
                message = say("row {row}, column {column}: there is no name above this cell", **_place(row, index))
                help = say("give its column the id of a statement in the first row, or empty the cell")
                self._say("CX014", message, help, cell)
        if len(row.cells) < width:
            message = say(
                "row {row} ends at column {column}, and the first row goes on to column {last}",
                **_place(row, len(row.cells) - 1),
                last=letter(width - 1),
            )
            help = say("add a separator for every cell that is missing; an unanswered statement is an empty cell")
            self._say("CX014", message, help, row.cells[-1])

    def _scalar(self, cell: CsvCell) -> Node:
        return Node(self.source, cell.start_mark, cell.end_mark, cell.text)

    def _say(
        self, code: str, message: Message, help: Message, cell: CsvCell, related: tuple[CsvCell, Message] | None = None
    ) -> None:
        others = ((_span(self.source, related[0]), related[1]),) if related else ()
        span = _span(self.source, cell)
        self.findings.append(Finding(code, Severity.ERROR, message, span, help, related=others))


_NOUNS = {RESPONDENT: say("name of the respondent"), LAYER: say("layer (board, management or staff)")}
_FEWER = say("split it, or leave out what is not an answer")


def _place(row: CsvRow, index: int) -> dict[str, Value]:
    return {"row": row.number, "column": letter(index)}


def _span(source: Source, cell: Marked) -> Span:
    start, end = cell.start_mark, cell.end_mark
    return Span(source, start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _mapping(source: Source, row: CsvRow, children: dict[str, tuple[CsvCell, Node]]) -> Node:
    value = {name: child.value for name, (_, child) in children.items()}
    node = Node(source, row.cells[0].start_mark, row.cells[-1].end_mark, value)
    node.children = {name: child for name, (_, child) in children.items()}
    node.marks = {name: heading for name, (heading, _) in children.items()}
    return node


def _list(source: Source, found: list[Node]) -> Node:
    end = found[-1].end if found else At(0, 0)
    node = Node(source, At(0, 0), end, [item.value for item in found])
    node.children = found
    return node
