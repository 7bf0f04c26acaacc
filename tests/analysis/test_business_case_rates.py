"""IRR and payback of bare cash flows, held against Excel's and numpy-financial's documented figures."""

import pytest

from cxstrategy.analysis.money.cash_flow import discount_factors, payback, present_value
from cxstrategy.analysis.money.internal_rate import internal_rate

# The example of Excel's own IRR page: 70,000 for a business and its income for five years.
EXCEL = (-70000, 12000, 15000, 18000, 21000, 26000)


def test_irr_of_the_example_in_excels_documentation():
    assert internal_rate(EXCEL[:5])[0] == pytest.approx(-0.021, abs=5e-4)
    assert internal_rate(EXCEL)[0] == pytest.approx(0.087, abs=5e-4)


@pytest.mark.parametrize(
    ("flow", "rate"),
    [
        (EXCEL, 0.08663094803653149),
        ((-100, 39, 59, 55, 20), 0.28094842115996066),
        ((-100, 0, 0, 74), -0.0954958303489728),
        ((-123456.78, *[30000] * 10), 0.20551219682276645),
        ((100, -50, -60), 0.0639410298049854),
        ((-1, *[0] * 9, 1000000), 2.981071705534981),
        ((-1000000, 1, 1, 1), -0.98996633233786),
        ((0, 0, -500, 300, 300), 0.1306623862918075),
    ],
)
def test_irr_agrees_with_numpy_financial(flow, rate):
    assert internal_rate(flow) == (pytest.approx(rate, rel=1e-11), None)


def test_irr_of_round_figures_is_round():
    assert internal_rate((-1000.0, 1100.0))[0] == pytest.approx(0.1, rel=1e-14)
    assert internal_rate((-1000.0, 0.0, 1210.0))[0] == pytest.approx(0.1, rel=1e-14)
    assert internal_rate((-1000.0, 1000.0))[0] == 0.0


@pytest.mark.parametrize("flow", [(100, 20), (-100, -20), (0, 0), (0, -5, 0)])
def test_without_a_change_of_sign_there_is_no_irr(flow):
    assert internal_rate(flow) == (None, "none")


@pytest.mark.parametrize("flow", [(-100, 230, -132), (-5, 10.5, 1, -8, 1), (1, -3, 2)])
def test_with_several_changes_more_than_one_rate_is_possible_and_none_is_given(flow):
    assert internal_rate(flow) == (None, "more_than_one")


def test_rounding_errors_are_no_change_of_sign():
    assert internal_rate((-1e6, 0.1 + 0.2 - 0.3, 5e5, 8e5, -1e-9))[1] is None
    assert internal_rate((1e-20, -100.0, 110.0))[0] == pytest.approx(0.1)


@pytest.mark.parametrize("size", [1e-6, 1, 1e12])
def test_irr_does_not_depend_on_the_size_of_the_money(size):
    rate, _ = internal_rate(tuple(size * amount for amount in EXCEL))
    assert rate == pytest.approx(0.08663094803653149, rel=1e-10)


def test_npv_of_the_examples_in_excels_documentation():
    # Excel's NPV discounts its first value too, so its first example begins here in year 1.
    assert present_value((0, -10000, 3000, 4200, 6800), discount_factors(0.10, 4)) == pytest.approx(1188.44, abs=0.005)
    shop = (-40000, 8000, 9200, 10000, 12000, 14500)
    assert present_value(shop, discount_factors(0.08, 5)) == pytest.approx(1922.06, abs=0.005)
    assert present_value((*shop, -9000), discount_factors(0.08, 6)) == pytest.approx(-3749.47, abs=0.005)


@pytest.mark.parametrize(
    ("flow", "years"),
    [
        ((-100, 50, 50, 50), 2.0),
        ((-100, 40, 40, 40), 2.5),
        ((-100, 400), 0.25),
        ((-100, 99), None),
        ((50, 10, 10), 0.0),
        ((0, -100, 200), 1.5),
        ((50, -100, 100), 1.5),
        ((-100, 0, 0, 100), 3.0),
        ((-100, -100, 300), 1 + 200 / 300),
    ],
)
def test_payback_is_when_the_money_is_back(flow, years):
    assert payback(flow) == (years if years is None else pytest.approx(years))


def test_a_later_dip_does_not_move_the_payback():
    assert payback((-100, 150, -120, 200)) == pytest.approx(100 / 150)
    assert payback((-100, 230, -132)) == pytest.approx(100 / 230)


def test_money_that_is_back_to_the_last_cent_counts_as_back():
    assert payback((-0.3, 0.1, 0.1, 0.1)) == pytest.approx(3.0)
    assert payback((-0.7, 0.1, 0.6)) == pytest.approx(2.0)
