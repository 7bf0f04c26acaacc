"""A workbook's text or plain values in; its analysis, spreadsheet and Excel file out, by the same road as in use."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
import yaml

from cxstrategy.document.benefit_names import benefit_names
from cxstrategy.sheets.spreadsheet import Cell, Sheet, Spreadsheet
from cxstrategy.words.wording import Wording
from cxstrategy.workbook import Workbook, calculated, open_workbook
from cxstrategy.writers.formats import written
from tests.sheets.excel_file import ExcelFile

EXAMPLE = Path(__file__).parents[2] / "examples" / "reisbureau"
HEAD = {
    "workbook": "workbook: {format: 1, title: Weten waar je aan toe bent, date: 2027-01-15, status: final}",
    "organisation": "organisation: {name: Zeilsteen Reizen}",
}


@dataclass(frozen=True)
class Laid:
    """A workbook on its way to a spreadsheet."""

    workbook: Workbook
    language: str | None = None

    @property
    def case(self) -> Any:
        """The figures of its business case."""
        return self.workbook.analysis.business_case

    @property
    def benefits(self) -> dict[str, str]:
        """What each benefit is called in it, by its id."""
        return benefit_names(self.workbook.strategy, Wording(self.workbook.voice(self.language)))

    @cached_property
    def spreadsheet(self) -> Spreadsheet:
        return calculated(self.workbook, self.language)

    @cached_property
    def content(self) -> bytes:
        return written(self.spreadsheet, "xlsx")

    @cached_property
    def file(self) -> ExcelFile:
        return ExcelFile(self.content)

    def sheet(self, name: str) -> Sheet:
        """A sheet by its name."""
        return next(sheet for sheet in self.spreadsheet.sheets if sheet.name == name)

    def row(self, sheet: str, label: str) -> dict[int, Cell]:
        """The cells of the first row whose first cell says so."""
        rows = (row.cells for row in self.sheet(sheet).rows)
        return dict(next(cells for cells in rows if 0 in cells and cells[0].value == label))


@pytest.fixture(scope="session")
def laid(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Laid]:
    """Lays out a workbook; `workbook` and `organisation` are added to a text that lacks them."""

    def made(book: str | dict[str, Any], language: str | None = None) -> Laid:
        text = book if isinstance(book, str) else yaml.safe_dump(book, allow_unicode=True, sort_keys=False)
        text += "".join(f"\n{line}\n" for key, line in HEAD.items() if f"{key}:" not in text)
        file = tmp_path_factory.mktemp("book") / "boek.yaml"
        file.write_text(text, "utf-8")
        return Laid(open_workbook(file), language)

    return made


@pytest.fixture(scope="session")
def example() -> Laid:
    """The full example."""
    return Laid(open_workbook(EXAMPLE))
