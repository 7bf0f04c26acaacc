"""Another program calculates the file anew and finds the tool's own figures, to the cent, also after a change."""

import copy
from typing import Any

import pytest

from cxstrategy.analysis.money.scenarios import scenarios_of
from cxstrategy.words.drivers import driver_name
from tests.sheets.cases import case_book
from tests.sheets.excel_file import ExcelFile, calculated, changed, needs_calculator

pytestmark = needs_calculator
SEEDS = range(10)
CENT, SHARE = 0.005, 1e-6
MONEY = ("npv", "pv_benefits", "pv_costs")
FIGURES = (*MONEY, "irr", "payback_years", "discounted_payback_years", "roi", "bcr", "break_even_benefits")


def changes_of(book: dict[str, Any]) -> dict[str, Any]:
    """Makes another case of a workbook, in place, and says which cells that is: something of every kind."""
    case, cells = book["business_case"], {}
    case["discount_rate"]["value"] = cells["discount_rate"] = 0.06
    for number, scenario in enumerate(case.get("scenarios", [])):
        scenario["benefits"] = cells[f"scenario_geval_{number}_benefits"] = 0.35
        scenario["costs"] = cells[f"scenario_geval_{number}_costs"] = 0.91
    parts = [("base", case["base"])]
    parts += [(f"benefit_{benefit['id'].replace('-', '_')}", benefit) for benefit in case["benefits"]]
    parts += [(f"cost_kosten_{number}", cost) for number, cost in enumerate(case["costs"])]
    for name, part in parts:
        if "year" in part:
            part["year"] = cells[f"{name}_year"] = 1
        for key, value in part.items():
            if key not in ("id", "lever", "source", "certainty", "name", "year"):
                change_number(part, key, f"{name}_{key}", value, cells)
    return cells


def change_number(part: dict[str, Any], key: str, name: str, value: Any, cells: dict[str, Any]) -> None:
    """The likely value goes up; where there is a range its ends move with it. Of a series the last that was written."""
    series = isinstance(value, list)
    old = value[-1] if series else value
    index = f"[{len(value) - 1}]" if series else ""
    if isinstance(old, dict):
        new: Any = {end: round(point * 0.9 + 0.01, 6) for end, point in old.items()}
        cells[name + index] = new["likely"]
        if old["low"] != old["high"]:
            cells |= {f"{name}{index}<": new["low"], f"{name}{index}>": new["high"]}
    else:
        new = cells[name + index] = round(old * 0.75 + 0.02, 6)
    part[key] = [*value[:-1], new] if series else new


# What a rate must be found for that is far from ordinary, and flows that have none or several.
WILD = {
    "a fortune": ([1, 900_000], 1),
    "nearly all lost": ([0, 0, 0, 3], 50_000),
    "late": ([0, 0, 0, 0, 0, 0, 0, 0, 0, 80_000], 20_000),
    "nothing spent": ([100, 100], 0),
    "nothing at all": ([0, 0, 0], 0),
    "twice over zero": ([300_000, -400_000, 900_000], 100_000),
    "ends below zero": ([500_000, -100_000], 0),
    "just back": ([25_000, 25_000, 25_000, 25_000], 100_000),
}


def wild(amounts: list[float], spent: float) -> dict[str, Any]:
    """A case of one benefit and one cost."""
    case = {"currency": "EUR", "start": "2028-02-29", "years": len(amounts)}
    case["discount_rate"] = {"value": 0, "kind": "real"}
    case["benefits"] = [{"id": "q1", "lever": "other", "amounts": amounts}]
    case["costs"] = [{"name": "🙂", "one_off": spent}]
    head = {"format": "1", "title": "Wild", "date": "2027-01-15", "language": "en"}
    return {"workbook": head, "organisation": {"name": "Wij"}, "business_case": case}


def lacking() -> dict[str, Any]:
    """A case whose benefits want a margin and a churn that nobody wrote."""
    book = wild([1000, 2000], 5000)
    case = book["business_case"]
    case["base"] = {"customers": 1200, "revenue_per_customer": 80}
    case["benefits"] += [
        {"id": "blijven", "lever": "retention", "churn_reduction": [0.01, 0.02]},
        {"id": "meer", "lever": "upsell", "reach": 0.5, "uplift": 0.1},
    ]
    return book


@pytest.fixture(scope="module")
def files(laid, example, tmp_path_factory) -> dict[str, tuple[Any, Any]]:
    """Every case, as it is and changed, with its file as another program calculates it."""
    cases, contents = {"example": example}, {"example": changed(example.content, {})}
    for seed in SEEDS:
        book = case_book(seed, years=seed + 1)  # every length there is
        as_is, other = laid(book), copy.deepcopy(book)
        cells = changes_of(other)
        cases |= {f"{seed}": as_is, f"{seed}-changed": laid(other)}
        contents |= {f"{seed}": changed(as_is.content, {}), f"{seed}-changed": changed(as_is.content, cells)}
    for name, (amounts, spent) in WILD.items():
        cases[name] = laid(wild(amounts, spent))
        contents[name] = changed(cases[name].content, {})
    whole = lacking()
    whole["business_case"]["base"] |= {"margin": 0.4, "churn": 0.15}
    cases |= {"lacking": laid(lacking()), "lacking-changed": laid(whole)}
    filled = {"base_margin": 0.4, "base_churn": 0.15}
    contents["lacking"] = changed(cases["lacking"].content, {})
    contents["lacking-changed"] = changed(cases["lacking"].content, filled)
    found = calculated(contents, tmp_path_factory.mktemp("calculated"))
    return {name: (case, found[name]) for name, case in cases.items()}


AS_IS = ["example", "lacking", *WILD, *map(str, SEEDS)]
ALL = [*AS_IS, *(f"{seed}-changed" for seed in SEEDS)]


def same(one: Any, other: Any, slack: float) -> bool:
    """Whether two values of a cell are the same: numbers nearly, an empty text as nothing."""
    if isinstance(one, int | float) and isinstance(other, int | float):
        return abs(one - other) <= slack
    return (one or None) == (other or None)


def test_a_file_without_values_is_calculated_at_all(example) -> None:
    assert ExcelFile(changed(example.content, {})).named("result_npv") == [None]


@pytest.mark.parametrize("name", [*ALL, "lacking-changed"])
def test_the_headline_figures_are_those_of_the_analysis(files, name: str) -> None:
    case, file = files[name]
    for figure in FIGURES:
        (found,) = file.named(f"result_{figure}")
        expected = getattr(case.case, figure)
        if expected is None:
            assert isinstance(found, str), figure
        else:
            slack = CENT if figure in MONEY else SHARE * max(1, abs(expected))
            assert found == pytest.approx(expected, abs=slack), figure


@pytest.mark.parametrize("name", ALL)
def test_an_absent_rate_says_why(files, name: str) -> None:
    case, file = files[name]
    if case.case.irr is None:
        words = {"none": ("geen rentevoet", "no rate"), "more_than_one": ("meer dan één", "more than one rate")}
        assert file.named("result_irr")[0] in words[case.case.irr_note]


@pytest.mark.parametrize("name", ALL)
def test_the_scenarios_are_those_of_the_analysis(files, name: str) -> None:
    case, file = files[name]
    rows = file.rows(file.shown.sheetnames[2], "Scenario")
    scenarios = scenarios_of(case.workbook.strategy.business_case)
    assert len(rows) == len(scenarios)
    for row, (scenario, shares) in zip(rows, scenarios.items(), strict=True):
        expected = case.case.scenarios[scenario]
        assert row[4:6] == pytest.approx([shares.benefits, shares.costs])
        assert row[1] == pytest.approx(expected.npv, abs=CENT)
        for found, wanted in zip(row[2:4], (expected.irr, expected.payback_years), strict=True):
            assert isinstance(found, str) if wanted is None else found == pytest.approx(wanted, rel=SHARE, abs=SHARE)


@pytest.mark.parametrize("name", ALL)
def test_the_sensitivity_is_that_of_the_analysis(files, name: str) -> None:
    case, file = files[name]
    rows = file.rows(file.shown.sheetnames[3], "Rang" if case.workbook.language == "nl" else "Rank")
    assert [row[0] for row in rows] == list(range(1, len(rows) + 1))
    names = {
        driver_name(driver.driver, case.benefits).into(case.workbook.voice()): driver for driver in case.case.tornado
    }
    expected = {name[:1].upper() + name[1:]: (driver.low, driver.high) for name, driver in names.items()}
    found = {row[1]: (row[2], row[3]) for row in rows}
    assert found == {name: pytest.approx(pair, abs=CENT) for name, pair in expected.items()}
    widths = [row[6] for row in rows]
    assert widths == sorted(widths, reverse=True)
    for row in rows:
        assert row[4] == pytest.approx(row[2] - case.case.npv, abs=2 * CENT)


@pytest.mark.parametrize("name", AS_IS)
def test_every_value_beside_a_formula_is_what_the_formula_comes_to(files, name: str) -> None:
    case, file = files[name]
    wrong = [
        (place, formula, case.file.value(*place), file.value(*place))
        for place, formula in case.file.formulas().items()
        if not same(case.file.value(*place), file.value(*place), CENT)
    ]
    assert wrong == []
