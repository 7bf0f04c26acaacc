"""The Excel file as a program, a printer and a careful reader find it."""

import zipfile
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

from cxstrategy.document.document import House
from cxstrategy.sheets.spreadsheet import ROLES, BarChart, Cell, Row, Sheet, SheetWords, Spreadsheet
from cxstrategy.workbook import calculated, open_workbook
from cxstrategy.writers.excel.styles import looks
from cxstrategy.writers.formats import written

EXAMPLE = Path(__file__).parents[2] / "examples" / "reisbureau"
FORMS = {"text": "General", "money": '"€" #,##0', "date": "[$-413]d mmm yyyy"}
TRICKS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1", " =1+1", "=cmd|' /C calc'!A0", "_x0041_", "'=1", "010"]


def spreadsheet(*rows: Row, **more: Any) -> Spreadsheet:
    """A spreadsheet of one sheet with these rows."""
    sheet = Sheet("Scenario's & <meer>", (20.0, 12.0, 12.0), rows, (1, 1), (0, 0), more.pop("chart", None))
    given = {
        "title": "R&D <plan>", "organisation": "Jansen & Zn", "authors": ("Noor",), "language": "nl",
        "confidentiality": "Vertrouwelijk & intern", "mark": "", "date": date(2027, 1, 15), "sheets": (sheet,),
        "names": {"base_margin": "'Scenario''s & <meer>'!$B$1"}, "forms": FORMS,
        "words": SheetWords("Pagina {page} van {pages}", "Een getal.", "Getal"), "house": House("#0b4f6c", "#b8461b"),
    }  # fmt: skip
    return Spreadsheet(**(given | more))


def read(found: Spreadsheet, **options: Any) -> Any:
    return load_workbook(BytesIO(written(found, "xlsx")), **options)


@pytest.fixture(scope="module")
def example() -> bytes:
    return written(calculated(open_workbook(EXAMPLE)), "xlsx")


@pytest.fixture(scope="module")
def book(example: bytes) -> Any:
    return load_workbook(BytesIO(example))


def test_the_same_spreadsheet_gives_the_same_bytes_and_no_day_of_today(example: bytes) -> None:
    assert written(calculated(open_workbook(EXAMPLE)), "xlsx") == example
    with zipfile.ZipFile(BytesIO(example)) as archive:
        assert {entry.date_time[:3] for entry in archive.infolist()} == {(1980, 1, 1)}
        assert b"2027-01-15T00:00:00Z" in archive.read("docProps/core.xml")


@pytest.mark.parametrize("text", TRICKS)
def test_text_stays_text_whatever_it_begins_with(text: str) -> None:
    found = read(spreadsheet(Row({0: Cell(text)}))).worksheets[0]["A1"]
    assert found.data_type == "s"
    # A file of XML has no bare carriage return; what is read back is a line end of some kind.
    assert found.value.replace("_x000D_", "\r").replace("\n", "\r") == text


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1+1", "\r=1+1", " =1+1"])
def test_such_text_is_still_text_after_somebody_edits_it(text: str) -> None:
    assert read(spreadsheet(Row({0: Cell(text)}))).worksheets[0]["A1"].style.startswith("Normal")
    with zipfile.ZipFile(BytesIO(written(spreadsheet(Row({0: Cell(text)})), "xlsx"))) as archive:
        assert b'quotePrefix="1"' in archive.read("xl/styles.xml")


def test_plain_text_and_numbers_carry_no_such_mark() -> None:
    plain = spreadsheet(Row({0: Cell("Team"), 1: Cell(-1.0, role="number"), 2: Cell("=x", "A1", "number")}))
    with zipfile.ZipFile(BytesIO(written(plain, "xlsx"))) as archive:
        assert b"quotePrefix" not in archive.read("xl/styles.xml")


def test_a_formula_is_stored_with_what_it_comes_to() -> None:
    row = Row(
        {
            0: Cell(2.5, role="number"),
            1: Cell(5.0, "A1*2", "number", "money"),
            2: Cell("geen", 'IF(A1=0,1,"geen")', "result"),
        }
    )
    assert [cell.value for cell in read(spreadsheet(row)).worksheets[0][1]] == [2.5, "=A1*2", '=IF(A1=0,1,"geen")']
    assert [cell.value for cell in read(spreadsheet(row), data_only=True).worksheets[0][1]] == [2.5, 5, "geen"]


def test_text_of_any_length_and_kind_is_written() -> None:
    texts = ["x" * 40_000, "😀 שלום", "a\x01b\x0bc", "\ud800"]
    book = read(spreadsheet(*(Row({0: Cell(text.encode("utf-8", "replace").decode())}) for text in texts)))
    assert len(book.worksheets[0]["A1"].value) > 30_000
    assert book.worksheets[0]["A2"].value == texts[1]


def test_a_day_is_a_day() -> None:
    found = read(spreadsheet(Row({0: Cell(date(2028, 2, 29), role="fact", form="date")}))).worksheets[0]["A1"]
    assert found.is_date and found.value.date() == date(2028, 2, 29)


def test_cells_to_change_look_like_it_take_numbers_only_and_nothing_else_does(book: Any) -> None:
    sheet = book.worksheets[0]
    guarded = {str(area) for one in sheet.data_validations.dataValidation for area in one.sqref.ranges}
    yellow = {cell.coordinate for row in sheet.iter_rows() for cell in row if cell.fill.fgColor.rgb == "FFFFF8D6"}
    single = {place for area in guarded for place in cells_in(area)}
    assert yellow and yellow == single
    assert all(sheet[place].data_type == "n" for place in yellow)


def cells_in(area: str) -> list[str]:
    from openpyxl.utils import rows_from_range

    return [place for row in rows_from_range(area) for place in row]


def test_a_comment_says_where_a_number_was_written(book: Any) -> None:
    comments = [cell.comment.text for row in book.worksheets[0].iter_rows() for cell in row if cell.comment]
    assert "8-business-case.yaml:14" in comments and len(comments) > 100


def test_every_sheet_prints_on_landscape_pages_one_wide_with_heads_and_numbers(book: Any) -> None:
    for sheet in book:
        assert sheet.page_setup.orientation == "landscape" and sheet.page_setup.paperSize == 9
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.print_title_rows
        assert sheet.oddFooter.right.text == "Pagina &P van &N"
        assert sheet.oddHeader.left.text == "Zeilsteen Reizen – Je weet waar je aan toe bent"
        assert sheet.oddHeader.right.text == sheet.title
        assert sheet.freeze_panes


def test_an_ampersand_in_head_or_foot_is_no_code_and_a_long_title_fits() -> None:
    sheet = read(spreadsheet(Row({0: Cell("a")}))).worksheets[0]
    with zipfile.ZipFile(BytesIO(written(spreadsheet(Row({0: Cell("a")})), "xlsx"))) as archive:
        assert b"Jansen &amp;&amp; Zn" in archive.read("xl/worksheets/sheet1.xml")
    assert sheet.title == "Scenario's & <meer>"
    long = spreadsheet(Row({0: Cell("a")}), title="&" * 400, organisation="x" * 400, confidentiality="y" * 400)
    assert read(long).worksheets[0].oddHeader.left.text


def test_names_lead_to_their_cells(book: Any) -> None:
    ((sheet, address),) = book.defined_names["base_margin"].destinations
    assert book[sheet][address].value == 0.15
    assert {"discount_rate", "result_npv", "result_irr", "scenario_tegenwind_benefits"} <= set(book.defined_names)


def test_steps_are_folded_away_below_a_row_that_opens_them(book: Any) -> None:
    sheet = book["Berekening"]
    folded = [number for number, row in sheet.row_dimensions.items() if row.outlineLevel]
    assert folded and all(sheet.row_dimensions[number].hidden for number in folded)
    assert sheet.row_dimensions[min(folded) - 1].collapsed
    assert sheet.sheet_properties.outlinePr.summaryBelow is False


def test_the_drawing_follows_the_cells_and_says_what_it_shows(example: bytes) -> None:
    with zipfile.ZipFile(BytesIO(example)) as archive:
        chart = archive.read("xl/charts/chart1.xml").decode()
        drawing = next(name for name in archive.namelist() if name.startswith("xl/drawings/drawing"))
        assert "Balken" in archive.read(drawing).decode()
    assert chart.count("<c:ser>") == 2 and "Gevoeligheid!$E$" in chart and "Gevoeligheid!$F$" in chart


def test_a_chart_of_one_bar_is_drawn() -> None:
    rows = [Row({}), Row({0: Cell("n"), 1: Cell("l"), 2: Cell("h")}), Row({0: Cell("a"), 1: Cell(-1.0), 2: Cell(2.0)})]
    chart = BarChart("T", "as", "beschrijving", at=0, rows=1, first=2, last=2, names=0, low=1, high=2)
    assert len(read(spreadsheet(*rows, chart=chart)).worksheets[0]._charts) == 1


@pytest.mark.parametrize("colours", [("#ffff00", "#00ffff"), ("#000000", "#ffffff"), ("#0b4f6c", "#b8461b")])
def test_every_role_has_a_look_that_can_be_read_in_any_house(colours: tuple[str, str]) -> None:
    from cxstrategy.document.colour import TEXT_CONTRAST, contrast
    from cxstrategy.document.tokens import WHITE

    found = looks(House(*colours))
    assert set(found) == set(ROLES)
    for look in found.values():
        if "font_color" in look:
            assert contrast(look["font_color"], look.get("bg_color", WHITE)) >= TEXT_CONTRAST


def test_a_row_is_as_high_as_its_longest_text_needs() -> None:
    sheet = read(spreadsheet(Row({0: Cell("kort")}), Row({0: Cell("een wat langere naam " * 4)}))).worksheets[0]
    assert sheet.row_dimensions[1].height is None
    assert sheet.row_dimensions[2].height >= 75
