"""Formulas as trees: what they come to by hand, on numbers and on draws, and how they are printed."""

import pytest

from cxstrategy.analysis.money.draws import Draws, plain
from cxstrategy.analysis.money.expression import PREVIOUS, Capped, Name, Notation, Quantity, Recurrence
from cxstrategy.analysis.money.levers import LEVERS, lever_of
from cxstrategy.words.language import say

EXCEL = Notation("*", "+", "-", "MIN({},{})", lambda part: "B4" if part is PREVIOUS else None)
GROWS = Recurrence(keeps=1 - Name("lost"), adds=Name("won", yearly=True))


def test_a_product_of_a_series_has_a_value_a_year() -> None:
    product = Name("price") * Name("ramp", yearly=True) * Name("count")
    assert product.values({"price": (3.0,), "ramp": (0.5, 1.0), "count": (4.0,)}, 2) == (6.0, 12.0)


def test_a_recurrence_keeps_a_part_of_the_year_before() -> None:
    # 10; 10 · 0.8 + 5 = 13; 13 · 0.8 + 5 = 15.4.
    found = GROWS.values({"lost": (0.2,), "won": (10.0, 5.0, 5.0)}, 3)
    assert list(map(plain, found)) == pytest.approx([10, 13, 15.4])


def test_draws_come_to_what_each_draw_comes_to_by_itself() -> None:
    drawn = GROWS.values({"lost": (Draws([0.2, 0.5]),), "won": (10.0, 5.0)}, 2)[1]
    assert isinstance(drawn, Draws)
    assert drawn.column() == pytest.approx([13, 10])


def test_brackets_stand_where_the_formula_needs_them() -> None:
    assert GROWS.written(EXCEL) == "B4*(1-lost)+won"
    assert (1 - (1 - Name("a") * Name("b"))).written(EXCEL) == "1-(1-a*b)"


def test_a_quantity_is_written_as_what_stands_for_it_or_in_full() -> None:
    total = Quantity("total", say("total"), Name("a") + Name("b")) * Name("c")
    assert total.written(EXCEL) == "(a+b)*c"
    cells = EXCEL._replace(term=lambda part: "C7" if isinstance(part, Quantity) else None)
    assert total.written(cells) == "C7*c"


RETENTION = {
    "customers": (100.0,), "revenue_per_customer": (30.0,), "margin": (0.5,), "churn": (0.2,),
    "churn_reduction": (0.01, 0.02),
}  # fmt: skip


def test_retention_by_hand() -> None:
    # 100 · 0.01 = 1 customer more, who counts half; then 1 · (1 − 0.2 + 0.02) + 100 · 0.02 = 2.82, of whom 2 count
    # half; each is worth 30 · 0.5.
    flow = LEVERS["retention"].benefit.values(RETENTION, 2)
    assert list(map(plain, flow)) == pytest.approx([7.5, 27.3])


def test_retention_that_counts_the_first_year_in_full_by_hand(strategy_of) -> None:
    case = strategy_of("""
        business_case:
          {currency: EUR, start: 2027-01-01, years: 2, discount_rate: {value: 0%, kind: real},
           benefits: [{id: stay, lever: retention, churn_reduction: 1%, first_year: full}]}
    """).business_case
    flow = lever_of(case.benefits[0]).benefit.values(RETENTION, 2)
    assert list(map(plain, flow)) == pytest.approx([15, 42.3])


@pytest.mark.parametrize("value", [0.4, 1.0, 1.2])
def test_a_part_of_everything_is_never_over_one_known_or_drawn(value) -> None:
    capped = Capped(Name("reach"))
    assert capped.values({"reach": (value,)}, 1) == (min(value, 1),)
    (drawn,) = capped.values({"reach": (Draws([0.2, value, 3.0], 0.5),)}, 1)
    assert drawn.column() == pytest.approx([0.1, value / 2, 1.0])
    assert (Name("a") * capped).written(EXCEL) == "a*MIN(1,reach)"
