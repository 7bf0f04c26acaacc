"""A form in Excel is read back as it was filled in, whatever program saved it and whatever was done to its rows."""

import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet as Sheet

from cxstrategy.workshop.every_worksheet import WORKSHEETS, worksheet
from cxstrategy.workshop.filled import FilledForm
from cxstrategy.workshop.form_keys import KEY_SHEET
from cxstrategy.workshop.reading.excel import read_excel_form
from cxstrategy.workshop.reading.unreadable import Unreadable
from cxstrategy.workshop.worksheet import BELONGS_TO
from cxstrategy.writers.form_excel import write_form_excel
from tests.workshop.origins import NAMES, form_of, origin_of


def filled(content: bytes, name: str) -> FilledForm:
    (form,) = read_excel_form("form.xlsx", content, form_of(origin_of(name)))
    return form


def changed(content: bytes, change: Callable[[Any], None]) -> bytes:
    """The file after somebody worked on it with another program."""
    book = openpyxl.load_workbook(BytesIO(content))
    change(book)
    written = BytesIO()
    book.save(written)
    return written.getvalue()


def sheet_of(book: Any, place: str) -> Sheet:
    return next(sheet for sheet in book.worksheets if sheet["A1"].value == f"cx1:{place}")


def cell_of(sheet: Sheet, place: str, column: str) -> Any:
    row = next(cell.row for cell in sheet["A"] if cell.value == place)
    return sheet.cell(row, next(cell.column for cell in sheet[1] if cell.value == column))


@pytest.mark.parametrize("name", [*NAMES, "blank-nl", "blank-en"])
def test_what_is_handed_out_comes_back_as_it_was(name: str) -> None:
    origin = origin_of(name)
    for kind in WORKSHEETS:
        form = worksheet(kind, origin)
        read = filled(write_form_excel(form), name)
        assert {one.place: one.text for one in read.values} == {p: t for p, _, t in form.fields() if t}
        assert all(one.text == one.shown for one in read.values)
        assert not read.unplaced
        assert (read.form, read.workbook, read.handed_out) == (kind, form.stamp.workbook, form.stamp.date)


@pytest.mark.parametrize("name", ["reisbureau", "northern-energy"])
def test_other_programs_may_save_it(name: str, tmp_path: Path) -> None:
    from tests.programs import program

    form = worksheet("expectations", origin_of(name))
    said = {place: text for place, _, text in form.fields() if text}
    content = write_form_excel(form)
    assert {one.place: one.text for one in filled(changed(content, lambda book: None), name).values} == said
    (tmp_path / "form.xlsx").write_bytes(content)
    try:
        office = program("soffice", "libreoffice-calc")
    except pytest.skip.Exception:
        pytest.skip("LibreOffice is not on this computer")
    command = [
        office,
        f"-env:UserInstallation=file://{tmp_path}/profile",
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
    ]
    subprocess.run([*command, "--outdir", tmp_path / "out", tmp_path / "form.xlsx"], check=True, capture_output=True)
    assert {one.place: one.text for one in filled((tmp_path / "out/form.xlsx").read_bytes(), name).values} == said


def test_values_in_any_kind_of_cell_are_read_as_people_write_them() -> None:
    from datetime import datetime

    def fill(book: Any) -> None:
        sheet = sheet_of(book, "expectations")
        cell_of(sheet, "expectations/+1", "statement").value = "  Ik wil weten waar ik aan toe ben\xa0"
        cell_of(sheet, "expectations/+1", "importance").value = 8.5
        cell_of(sheet, "expectations/+1", "performance").value = "6,5"
        cell_of(sheet, "expectations/+1", "dimension").value = "gemak"
        evidence = sheet_of(book, "expectations/*/evidence")
        cell_of(evidence, "expectations/evidence/+1", BELONGS_TO).value = "Ik wil weten waar ik aan toe ben"
        cell_of(evidence, "expectations/evidence/+1", "date").value = datetime(2026, 5, 3)
        cell_of(evidence, "expectations/evidence/+1", "n").value = 1234

    form = filled(changed(write_form_excel(worksheet("expectations", origin_of("reisbureau"))), fill), "reisbureau")
    new = {one.place: one.text for one in form.values if "+1/" in one.place}
    assert new == {
        "expectations/+1/statement": "Ik wil weten waar ik aan toe ben",
        "expectations/+1/importance": "8,5",
        "expectations/+1/performance": "6,5",
        "expectations/+1/dimension": "gemak",
        "expectations/evidence/+1/belongs_to": "Ik wil weten waar ik aan toe ben",
        "expectations/evidence/+1/date": "03-05-2026",
        "expectations/evidence/+1/n": "1234",
    }


def test_a_percentage_is_one_in_a_cell_of_percentages_and_as_text() -> None:
    def fill(book: Any) -> None:
        sheet = sheet_of(book, "compass/service_promises")
        cell_of(sheet, "compass/service_promises/+1", "promise").value = "Dezelfde dag antwoord"
        cell_of(sheet, "compass/service_promises/+1", "kept").value = 0.875
        cell_of(sheet, "compass/service_promises/+2", "kept").value = "90 %"

    form = filled(changed(write_form_excel(worksheet("service-promises", origin_of("blank-nl"))), fill), "blank-nl")
    said = {one.place: one.text for one in form.values}
    assert said["compass/service_promises/+1/kept"] == "87,5%"
    assert said["compass/service_promises/+2/kept"] == "90 %"


def test_rows_may_be_sorted_and_columns_moved() -> None:
    form = worksheet("developments", origin_of("reisbureau"))

    def turn(book: Any) -> None:
        sheet = sheet_of(book, "developments")
        rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
        turned = [*rows[:5], *reversed(rows[5:])]
        for number, row in enumerate(turned, 1):
            for at, value in enumerate([row[0], *reversed(row[1:])], 1):
                sheet.cell(number, at).value = value

    read = filled(changed(write_form_excel(form), turn), "reisbureau")
    assert {one.place: one.text for one in read.values} == {p: t for p, _, t in form.fields() if t}
    assert not read.unplaced


def test_rows_that_were_added_are_new_items_and_notes_beside_the_table_are_kept() -> None:
    form = worksheet("actions", origin_of("reisbureau"))

    def add(book: Any) -> None:
        sheet = sheet_of(book, "actions")
        title = next(cell.column for cell in sheet[1] if cell.value == "title")
        sheet.insert_rows(8)
        sheet.cell(8, title).value = "Elke week een klant bellen"
        sheet.cell(sheet.max_row + 2, title).value = "Een extra regel onderaan"
        sheet.cell(9, sheet.max_column + 2).value = "let op: vakantie"

    read = filled(changed(write_form_excel(form), add), "reisbureau")
    new = {one.text for one in read.values if "/+" in one.place}
    assert new == {"Elke week een klant bellen", "Een extra regel onderaan"}
    assert [one.text for one in read.unplaced] == ["let op: vakantie"]
    assert read.unplaced[0].found_at.startswith("Acties, ")


def test_without_hidden_keys_the_headings_and_the_texts_say_what_is_what() -> None:
    form = worksheet("expectations", origin_of("reisbureau"))

    def copy_values(book: Any) -> None:
        del book[KEY_SHEET]
        for sheet in book.worksheets:
            sheet.delete_cols(1)
            sheet.delete_rows(1)

    read = filled(changed(write_form_excel(form), copy_values), "reisbureau")
    said = {
        one.place: one.text
        for one in read.values
        if one.place.startswith("expectations/") and "evidence" not in one.place
    }
    assert said == {p: t for p, _, t in form.fields() if t and "evidence" not in p}
    assert all(one.shown is None for one in read.values)


def test_who_filled_it_in_is_read_from_the_first_sheet() -> None:
    def name(book: Any) -> None:
        sheet = book.worksheets[0]
        row = next(cell.row for cell in sheet["A"] if cell.value in ("group", "layer"))
        sheet.cell(row, 3).value = "Groep 2" if sheet.cell(row, 1).value == "group" else "Directie"

    assert (
        filled(changed(write_form_excel(worksheet("actions", origin_of("blank-nl"))), name), "blank-nl").group
        == "Groep 2"
    )
    assert (
        filled(changed(write_form_excel(worksheet("route", origin_of("blank-nl"))), name), "blank-nl").layer == "board"
    )


def test_an_answer_to_a_statement_is_read_by_its_statement() -> None:
    def answer(book: Any) -> None:
        sheet = sheet_of(book, "route")
        for cell in sheet["C"][5:]:
            if sheet.cell(cell.row, 1).value:
                cell.value = "precies zoals wij"

    form = worksheet("route", origin_of("blank-nl"))
    read = filled(changed(write_form_excel(form), answer), "blank-nl")
    assert len(read.values) == 15 and not read.unplaced
    assert {one.place for one in read.values} == {place for place, _, _ in form.fields()}


def test_the_drop_downs_hold_the_words_of_the_language_and_no_formula_comes_in() -> None:
    book = openpyxl.load_workbook(BytesIO(write_form_excel(worksheet("expectations", origin_of("reisbureau")))))
    keys = [cell.value for row in book[KEY_SHEET].iter_rows() for cell in row if cell.value]
    assert {"gewin", "gemak", "gevoel", "interviews"} <= set(keys)
    assert book[KEY_SHEET].sheet_state == "hidden"
    assert all(cell.data_type != "f" for sheet in book.worksheets for row in sheet.iter_rows() for cell in row)
    assert all(sheet.protection.sheet for sheet in book.worksheets if sheet.title != KEY_SHEET)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04rest", b"<html><table><tr><td>1</td></tr></table></html>"])
def test_what_is_no_excel_file_is_refused_in_a_sentence(content: bytes) -> None:
    with pytest.raises(Unreadable):
        read_excel_form("x.xlsx", content, form_of(origin_of("blank-nl")))


def test_an_excel_file_of_something_else_is_none_of_ours() -> None:
    book = openpyxl.Workbook()
    book.active["A1"] = "Kwartaalcijfers"
    written = BytesIO()
    book.save(written)
    with pytest.raises(Unreadable, match="CX1"):
        read_excel_form("x.xlsx", written.getvalue(), form_of(origin_of("blank-nl")))
