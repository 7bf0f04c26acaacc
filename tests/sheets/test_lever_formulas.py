"""A lever is written once: whatever its formula, the cells that follow from it come to what the analysis says."""

import random

import pytest

from cxstrategy.analysis.money.expression import Capped, Constant, Expression, Name, Quantity, Recurrence
from cxstrategy.analysis.money.levers import LEVERS, Lever
from cxstrategy.words.language import Message
from tests.sheets.cases import case_book
from tests.sheets.worked_out import differences

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
        kind = self.chance.choice(
            ["sum", "difference", "less", "product", "product", "capped", "quantity", "recurrence"]
        )
        one, other = self.expression(depth - 1), self.expression(depth - 1)
        if kind == "sum":
            return one + other
        if kind == "product":
            return one * other
        if kind == "difference":
            return 1 - one
        if kind == "less":
            return one - other
        if kind == "capped":
            return Capped(one)
        self.quantities += 1
        of = one if kind == "quantity" else Recurrence(keeps=1 - self.chance.choice(self.names), adds=other)
        return Quantity(f"q{self.quantities}", Message(f"q{self.quantities}"), of)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_formulas_of_a_case_come_to_its_benefits_and_its_sensitivity(laid, seed: int) -> None:
    assert list(differences(laid(case_book(seed)))) == []


@pytest.mark.parametrize("seed", SEEDS)
def test_a_new_lever_needs_no_change_in_the_spreadsheet(laid, monkeypatch, seed: int) -> None:
    chance = random.Random(seed)
    for lever in tuple(LEVERS):
        monkeypatch.setitem(LEVERS, lever, Lever(RandomLever(chance, lever).expression(4)))
    assert list(differences(laid(case_book(seed)))) == []
