"""What has to be true of every Excel file: the schema holds, its values are those of the analysis, formulas lead on."""

import math
import tempfile
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from openpyxl.formula import Tokenizer

from tests.judges.made import Made
from tests.sheets.excel_file import ExcelFile
from tests.sheets.worked_out import differences
from tests.writers.word_file import audit

FIGURES = ("npv", "pv_benefits", "pv_costs", "irr", "payback_years", "roi", "bcr", "break_even_benefits")
LIVE_OR_LINKED = ("vba", "externallink", "macro", "activex", "embedd", "oleobject", "connections", "querytable")


def the_schema_has_nothing_against_it(made: Made) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        yield from audit(made.xlsx, Path(folder), "audited.xlsx")


def nothing_in_it_is_live_or_from_elsewhere(made: Made) -> Iterator[str]:
    with zipfile.ZipFile(BytesIO(made.xlsx)) as archive:
        for name in archive.namelist():
            if any(word in name.lower() for word in LIVE_OR_LINKED):
                yield name
            if name.endswith(".rels") and b"External" in archive.read(name):
                yield f"{name} leads out"


def its_results_are_those_of_the_analysis(made: Made) -> Iterator[str]:
    if made.case is None:
        return
    file = ExcelFile(made.xlsx)
    for figure in FIGURES:
        expected, (found,) = getattr(made.case, figure), file.named(f"result_{figure}")
        alike = isinstance(found, str) if expected is None else _close(found, expected)
        if not alike:
            yield f"{figure} is {found}, not {expected}"


def its_formulas_come_to_the_figures_of_the_analysis(made: Made) -> Iterator[str]:
    if made.case is not None:
        yield from differences(made)


def _close(found: object, expected: float) -> bool:
    return isinstance(found, int | float) and math.isclose(found, expected, rel_tol=1e-9, abs_tol=1e-9)


def every_formula_can_be_read_and_every_name_in_it_is_there(made: Made) -> Iterator[str]:
    file = ExcelFile(made.xlsx)
    names = set(file.written.defined_names)
    for place, formula in file.formulas().items():
        for token in Tokenizer(formula).items:
            is_name = token.type == token.OPERAND and token.subtype == token.RANGE and token.value.islower()
            if token.subtype == token.ERROR or is_name and token.value not in names:
                yield f"{place}: {formula}"
        if file.value(*place) is None and '""' not in formula:
            yield f"{place} shows nothing beside its formula"
