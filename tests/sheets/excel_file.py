"""The bytes of an Excel file in; what stands in its cells out: as stored, or as another program calculates it anew."""

import shutil
import subprocess
from collections.abc import Mapping
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

PROGRAM = shutil.which("soffice") or shutil.which("libreoffice")
needs_calculator = pytest.mark.skipif(
    PROGRAM is None, reason="LibreOffice (soffice) is not here: formulas cannot be calculated by another program"
)


class ExcelFile:
    """A file read back: the formula and the value of each cell, also by the name that a cell was given."""

    def __init__(self, content: bytes) -> None:
        self.content = content

    @cached_property
    def written(self) -> Any:
        """The file with its formulas."""
        return load_workbook(BytesIO(self.content))

    @cached_property
    def shown(self) -> Any:
        """The file with what stands beside its formulas."""
        return load_workbook(BytesIO(self.content), data_only=True)

    def sheet(self, number: int) -> Any:
        """A sheet with its values, by its place."""
        return self.shown.worksheets[number]

    def named(self, name: str) -> list[Any]:
        """The values of the cells that bear a name."""
        (place,) = self.shown.defined_names[name].destinations
        cells = self.shown[place[0]][place[1]]
        return [row[0].value for row in cells] if isinstance(cells, tuple) else [cells.value]

    def formulas(self) -> dict[tuple[str, str], str]:
        """Every formula by its sheet and address."""
        return {
            (sheet.title, cell.coordinate): cell.value
            for sheet in self.written
            for row in sheet.iter_rows()
            for cell in row
            if cell.data_type == "f"
        }

    def value(self, sheet: str, address: str) -> Any:
        """What a cell shows."""
        return self.shown[sheet][address].value

    def rows(self, sheet: str, first: str) -> list[list[Any]]:
        """The rows below the one whose first cell says so, up to the first that begins empty."""
        found: list[list[Any]] = []
        begun = False
        for row in self.shown[sheet].iter_rows(values_only=True):
            if begun and row[0] is None:
                return found
            if begun:
                found.append(list(row))
            begun = begun or row[0] == first
        return found


def changed(content: bytes, changes: Mapping[str, Any]) -> bytes:
    """The file with other values in cells by name, `name[2]` for the third of a range, `name<` or `name>` for its ends.

    What is saved holds no values beside its formulas, so that whoever reads it has to calculate.
    """
    book = load_workbook(BytesIO(content))
    for wanted, value in changes.items():
        name, _, index = wanted.rstrip("<>]").partition("[")
        (sheet, address), = book.defined_names[name].destinations  # fmt: skip
        cells = book[sheet][address]
        cell = cells[int(index or 0)][0] if isinstance(cells, tuple) else cells
        cell.offset(column={"<": -1, ">": 1}.get(wanted[-1], 0)).value = value
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


def calculated(contents: Mapping[str, bytes], folder: Path) -> dict[str, ExcelFile]:
    """The files as LibreOffice calculates them, all in one go."""
    assert PROGRAM
    source, target = folder / "bare", folder / "calculated"
    source.mkdir()
    for name, content in contents.items():
        (source / f"{name}.xlsx").write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    files = [str(path) for path in sorted(source.iterdir())]
    command = [PROGRAM, profile, "--headless", "--convert-to", "xlsx", "--outdir", str(target), *files]
    subprocess.run(command, check=True, capture_output=True, timeout=300)
    return {name: ExcelFile((target / f"{name}.xlsx").read_bytes()) for name in contents}
