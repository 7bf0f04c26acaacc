"""Every number of the case stands where it can be changed, with its range, its certainty and where it was written."""

import re
from pathlib import Path

import pytest

from cxstrategy.analysis.analyse import analyse
from cxstrategy.finding import Source
from cxstrategy.model.part import settle
from cxstrategy.model.strategy import Strategy
from cxstrategy.sheets.lay_out import lay_out
from cxstrategy.sheets.spreadsheet import Cell
from cxstrategy.text.compose import compose
from tests.parts import part_of

EXAMPLE = Path(__file__).parents[2] / "examples" / "reisbureau"
SHEET = "Uitgangspunten"
LOW, LIKELY, HIGH, FROM, UNTIL, CERTAINTY, SOURCE, PLACE = range(2, 10)

CASE = """
business_case:
  currency: EUR
  start: 2027-01-01
  years: 3
  discount_rate: {value: 8%, kind: real, source: De bank}
  base: {customers: 1000, revenue_per_customer: {low: 90, likely: 100, high: 120}, margin: 45%, churn: 15%}
  benefits:
    - id: blijven
      lever: retention
      source: Proef in mei
      certainty: own_data
      churn_reduction: [0.5%, {low: 1%, likely: 1.2%, high: 2%}, 1.8%]
    - {id: meer, lever: upsell, reach: 20%, uplift: 2%}
  costs:
    - {name: Eén dossier, one_off: 3500.5}
    - {name: Team, yearly: 1800}
"""


def numbers_in(line: str) -> set[float]:
    """Every number on a line of YAML, a percentage as a fraction too."""
    found = [float(one) for one in re.findall(r"-?\d+(?:\.\d+)?", line)]
    return {round(one, 9) for one in found} | {round(one / 100, 9) for one in found}


def test_every_place_leads_to_the_line_on_which_the_number_was_written(example) -> None:
    cells = [cell for row in example.sheet(SHEET).rows for cell in row.cells.values() if cell.note]
    assert len(cells) > 120
    for cell in cells:
        name, _, line = cell.note.partition(":")
        written = (EXAMPLE / name).read_text("utf-8").splitlines()[int(line) - 1]
        assert round(cell.value, 9) in numbers_in(written), (cell, written)


def test_every_number_of_the_example_can_be_changed(example) -> None:
    """Counted by hand in 8-business-case.yaml, scenarios and years of costs included."""
    inputs = [row.cells[LIKELY] for row in example.sheet(SHEET).rows if LIKELY in row.cells]
    changeable = [cell for cell in inputs if cell.role == "input" and cell.value is not None]
    base, rate_and_swing = 4, 2
    benefits = 5 + (2 + 5) + (1 + 5) + (1 + 5 + 2) + (4 + 5) + 5
    costs = 8 * 2 + (5 + 5 + 5 + 5 + 1 + 5)
    assert len(changeable) == base + rate_and_swing + benefits + costs + 3 * 2


def test_a_range_fills_low_and_high_and_no_range_leaves_them_open(laid) -> None:
    rows = laid(CASE)
    ranged, bare = rows.row(SHEET, "Omzet per klant"), rows.row(SHEET, "Aantal klanten")
    assert [ranged[column].value for column in (LOW, LIKELY, HIGH, FROM, UNTIL)] == [90, 100, 120, 90, 120]
    assert [bare[column].value for column in (LOW, LIKELY, HIGH)] == [None, 1000, None]
    assert [bare[column].value for column in (FROM, UNTIL)] == pytest.approx([800, 1200])
    assert {ranged[column].role for column in (LOW, LIKELY, HIGH)} == {"input"} == {bare[LOW].role}
    assert ranged[FROM].role == "number"


def test_one_range_in_a_series_makes_the_whole_series_a_range(laid) -> None:
    rows = laid(CASE)
    ends = [rows.row(SHEET, f"Daling van het klantverloop, jaar {year}") for year in (1, 2, 3)]
    assert [(row[FROM].value, row[UNTIL].value) for row in ends] == [(0.005, 0.005), (0.01, 0.02), (0.018, 0.018)]


def test_certainty_source_and_place_stand_beside_the_number(laid) -> None:
    rows = laid(CASE)
    row = rows.row(SHEET, "Daling van het klantverloop, jaar 2")
    assert row[CERTAINTY].value == "eigen data"
    assert row[PLACE].value == "boek.yaml:13"
    assert rows.row(SHEET, "Behoud")[SOURCE].value == "Proef in mei"
    assert rows.row(SHEET, "Disconteringsvoet (reëel)")[SOURCE].value == "De bank"


def test_what_nobody_wrote_says_so_and_is_no_driver(laid) -> None:
    row = laid(CASE).row(SHEET, "Tempo waarin het groeit")
    assert (row[LIKELY].value, row[PLACE].value) == (1.0, "niet opgeschreven: de standaard")
    assert FROM not in row


def test_the_headline_figures_stand_above_and_beside_those_of_the_document(laid) -> None:
    case = laid(CASE)
    now, told = case.row(SHEET, "Nu, met de getallen hieronder"), case.row(SHEET, "Zoals in het strategiedocument")
    assert [cell.formula for cell in now.values()][1:4] == ["result_npv", "result_irr", "result_payback_years"]
    assert all(not cell.formula for cell in told.values())
    assert now[1].value == told[1].value == case.case.npv


def test_a_missing_number_is_an_open_cell_that_says_what_it_stops(laid) -> None:
    case = laid(CASE.replace("margin: 45%, ", ""))
    row = case.row(SHEET, "Dekkingsbijdrage")
    assert (row[LIKELY].value, row[LIKELY].role) == (None, "input")
    assert row[PLACE].value == "ontbreekt: wat het nodig heeft, telt niet mee"
    said = [cell.value for row in case.sheet("Berekening").rows for cell in row.cells.values()]
    assert "Telt niet mee tot dit bij de uitgangspunten is ingevuld: dekkingsbijdrage." in said


def test_decimals_show_where_they_count(laid) -> None:
    rows = laid(CASE)
    forms = {
        label: rows.row(SHEET, label)[LIKELY].form
        for label in ("Aantal klanten", "Omzet per klant", "Eén dossier, eenmalig", "Team, jaarlijks", "Klantverloop")
    }
    assert list(forms.values()) == ["count", "price", "price", "amount", "percent"]


def test_a_list_that_stops_early_follows_its_last_year() -> None:
    """No workbook gets this far with one; the analysis goes on with the last year, and so does the sheet."""
    text = CASE.replace("[0.5%, {low: 1%, likely: 1.2%, high: 2%}, 1.8%]", "[0.5%, {low: 1%, likely: 1.2%, high: 2%}]")
    text += "workbook: {format: 1, title: T, date: 2027-01-15}\norganisation: {name: Wij}\n"
    root = compose(Source("boek.yaml", text), text).root
    assert root is not None
    strategy = part_of(Strategy, root.value)
    settle(strategy, root)
    sheet = lay_out(strategy, analyse(strategy), ()).sheets[0]
    row = next(row.cells for row in sheet.rows if row.cells.get(0) == Cell("Daling van het klantverloop, jaar 3"))
    assert (row[LIKELY].value, row[LIKELY].role, row[LIKELY].formula[0]) == (0.012, "number", "D")
    assert (row[LOW].value, row[HIGH].value, row[FROM].value) == (0.01, 0.02, 0.01)


def test_the_amount_asked_is_part_of_the_case_and_moves_nothing(example) -> None:
    row = example.row(SHEET, "Gevraagd bedrag")
    assert (row[LIKELY].value, row[LIKELY].role) == (640_000, "fact")
