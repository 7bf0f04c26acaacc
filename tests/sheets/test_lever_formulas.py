"""A lever is written once: whatever its formula, the cells that follow from it come to what the analysis says."""

import random
from typing import Any

import pytest

from cxstrategy.analysis.money.cash_flow import present_value
from cxstrategy.analysis.money.expression import Constant, Expression, Name, Quantity, Recurrence
from cxstrategy.analysis.money.levers import LEVERS, Lever
from cxstrategy.analysis.money.tornado import RATE
from cxstrategy.document.chapters.benefits import benefit_name
from cxstrategy.sheets.grid import FIRST_YEAR
from cxstrategy.words.drivers import driver_name
from cxstrategy.words.language import Message
from tests.sheets.cases import case_book
from tests.sheets.evaluator import Evaluator

SEEDS = range(100, 130)
BASE = ("customers", "revenue_per_customer", "margin", "churn")
SERIES = {"churn_reduction", "ramp", "avoided", "amounts"}


class RandomLever:
    """A formula that nobody chose, over the inputs of the base and of one lever."""

    def __init__(self, chance: random.Random, lever: str) -> None:
        self.chance, self.quantities = chance, 0
        own = [name for name in LEVERS[lever].own if name not in BASE]
        self.names = [Name(name, base=True) for name in BASE] + [Name(name, yearly=name in SERIES) for name in own]

    def expression(self, depth: int) -> Expression:
        """Sums, differences and products, some with a line of their own, some that build on the year before."""
        if not depth or self.chance.random() < 0.1:
            return self.chance.choice([*self.names, *self.names, Constant(self.chance.choice([-2, 0.5, 1 / 3]))])
        kind = self.chance.choice(["sum", "difference", "product", "product", "quantity", "recurrence"])
        one, other = self.expression(depth - 1), self.expression(depth - 1)
        if kind == "sum":
            return one + other
        if kind == "product":
            return one * other
        if kind == "difference":
            return 1 - one
        self.quantities += 1
        of = one if kind == "quantity" else Recurrence(keeps=1 - self.chance.choice(self.names), adds=other)
        return Quantity(f"q{self.quantities}", Message(f"q{self.quantities}"), of)


def flows(laid: Any) -> dict[str, list[list[float]]]:
    """What the lines of the sheets with years come to from their formulas, by label; of one label in their order."""
    evaluator, found = Evaluator(laid.spreadsheet), {}
    titles = [laid.spreadsheet.sheets[place].name for place in (1, 4) if place < len(laid.spreadsheet.sheets)]
    for title in titles:
        for row, line in enumerate(evaluator.sheets[title].rows):
            label, last = line.cells.get(0), FIRST_YEAR + laid.case.years
            if label and label.role in ("label", "total_label") and last in line.cells and line.cells[last].formula:
                if "SUM" in line.cells[last].formula or "MIN" in line.cells[last].formula:
                    continue
                flow = [evaluator.cell(title, row, column) for column in range(FIRST_YEAR, last + 1)]
                found.setdefault(label.value, []).append(flow)
    return found


def assert_same_figures(laid: Any) -> None:
    """Benefits, cash flow and both ends of every driver, to a billionth of the largest amount."""
    case, found, language = laid.case, flows(laid), laid.workbook.language
    for name, flow in case.benefits.items():
        assert near(found[benefit_name(name)][0], flow), name
    for driver in case.tornado:
        if driver.driver != RATE:
            label = driver_name(driver.driver).into(language)
            ends = [present_value(tuple(flow), case.discount_factors) for flow in found[label[:1].upper() + label[1:]]]
            assert near(ends, (driver.low, driver.high)), driver.driver


def near(found: list[float], expected: Any) -> bool:
    """Whether the numbers are the same but for rounding, beside the largest of them."""
    return found == pytest.approx(list(expected), rel=1e-9, abs=1e-9 * max(map(abs, (1.0, *expected))))


@pytest.mark.parametrize("seed", SEEDS)
def test_the_formulas_of_a_case_come_to_its_benefits_and_its_sensitivity(laid, seed: int) -> None:
    assert_same_figures(laid(case_book(seed)))


@pytest.mark.parametrize("seed", SEEDS)
def test_a_new_lever_needs_no_change_in_the_spreadsheet(laid, monkeypatch, seed: int) -> None:
    chance = random.Random(seed)
    for lever in tuple(LEVERS):
        monkeypatch.setitem(LEVERS, lever, Lever(RandomLever(chance, lever).expression(4)))
    assert_same_figures(laid(case_book(seed)))
