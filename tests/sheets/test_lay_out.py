"""Which sheets there are, in which language, and what is said when there are none."""

import re
from pathlib import Path

import pytest

from cxstrategy.finding import WorkbookError
from cxstrategy.sheets.address import Names, plain_name
from cxstrategy.sheets.spreadsheet import ROLES
from cxstrategy.workbook import make, make_all

MINIMAL = "workbook: {format: 1, title: Plan, date: 2027-01-15}\norganisation: {name: Wij}\n"
CASE = """
business_case:
  currency: "EUR\\"[Red]x"
  start: 2028-02-29
  years: 1
  discount_rate: {value: 8%, kind: nominal}
"""
OBJECTIVE = """
objectives:
  - {id: gerust, statement: Klanten zijn gerust}
"""


def names(laid) -> list[str]:
    return [sheet.name for sheet in laid.spreadsheet.sheets]


def test_the_sheets_of_the_example_in_dutch_and_in_english(example, laid) -> None:
    dutch = ["Uitgangspunten", "Berekening", "Scenario's", "Gevoeligheid", "Gevoeligheid per jaar", "Doelstellingen"]
    english = ["Assumptions", "Calculation", "Scenarios", "Sensitivity", "Sensitivity by year", "Objectives"]
    assert names(example) == dutch
    assert names(type(example)(example.workbook, "en")) == english


def test_a_workbook_with_objectives_alone_has_that_sheet_alone(laid) -> None:
    assert names(laid(OBJECTIVE)) == ["Doelstellingen"]


def test_a_case_of_nothing_but_a_rate_is_calculated_too(laid) -> None:
    case = laid(CASE)
    assert names(case)[:3] == ["Uitgangspunten", "Berekening", "Scenario's"]
    assert case.file.named("result_npv") == [0]
    assert case.file.named("result_irr") == ["geen rentevoet"]


def test_without_a_case_or_objectives_it_says_what_to_fill_in(laid) -> None:
    with pytest.raises(WorkbookError, match="`business_case` or `objectives`"):
        _ = laid("").spreadsheet


def test_a_case_that_cannot_be_counted_is_left_out(laid) -> None:
    assert names(laid(CASE.replace("8%", "-100%") + OBJECTIVE)) == ["Doelstellingen"]


def test_a_format_that_has_nothing_to_say_stops_no_other(tmp_path: Path) -> None:
    book = tmp_path / "boek.yaml"
    book.write_text(MINIMAL)
    (made,) = make_all([book], ["html", "xlsx"], tmp_path / "uit")
    assert [file.name for file in made.files] == ["boek.html"]
    assert ["spreadsheet" in str(error) for error in made.refused] == [True]


def test_all_formats_are_made_together_and_not_again_without_a_change(tmp_path: Path, example) -> None:
    made = make(example.workbook.path, ["html", "xlsx"], tmp_path)
    assert sorted(file.name for file in made.files) == ["reisbureau.html", "reisbureau.xlsx"]
    begun: list[object] = []
    (again,) = make_all([example.workbook.path], ["html", "xlsx"], tmp_path, progress=begun.append)
    assert begun == [] and len(again.files) == 2


def test_a_draft_says_so_on_every_sheet(laid) -> None:
    case = laid(MINIMAL + CASE)
    assert case.spreadsheet.mark == "Concept"
    for sheet in case.file.shown:
        assert "Concept" in [cell.value for cell in sheet["A"]]
        assert "Concept" in sheet.oddFooter.left.text


def test_the_start_of_a_leap_year_counts_on_the_last_of_february(laid) -> None:
    days = [cell.value for cell in laid(CASE).row("Berekening", "Datum van de kasstroom").values()][1:]
    assert [day.isoformat() for day in days] == ["2028-02-29", "2029-02-28"]


def test_a_currency_nobody_knows_ends_no_format(laid) -> None:
    forms = laid(CASE).spreadsheet.forms
    assert forms["money"].count('"') == 4 and "[Red]x" not in forms["money"].split('"')[2]


def test_every_role_that_is_used_is_known(example) -> None:
    used = {cell.role for sheet in example.spreadsheet.sheets for row in sheet.rows for cell in row.cells.values()}
    assert used <= set(ROLES)


@pytest.mark.parametrize(
    ("text", "name"),
    [("Één dossier, 100% af!", "een_dossier_100_af"), ("CX-team", "cx_team"), ("日本", ""), ("a" * 90, "a" * 40)],
)
def test_a_name_is_made_of_letters_and_figures(text: str, name: str) -> None:
    assert plain_name(text) == name


def test_names_that_come_out_alike_are_told_apart() -> None:
    names = Names()
    given = [names.give("'A'!$A$1", "cost", text, "yearly") for text in ("Team A", "team-a", "TEAM_A", "日本")]
    assert given == ["cost_team_a_yearly", "cost_team_a_yearly_2", "cost_team_a_yearly_3", "cost_yearly"]
    assert all(re.fullmatch(r"[a-z_][a-z0-9_]*", name) for name in given)
