"""Tornado and scenarios of a case that is small enough to work out by hand."""

import pytest

from cxstrategy.analysis.money.business_case import analyse_business_case

# Two years at 0%: 100 comes in each year and 120 is spent at the start, so the NPV is 80.
CASE = """
business_case:
  currency: EUR
  start: 2027-01-01
  years: 2
  discount_rate: {value: 0%, kind: real}
  benefits:
    - {id: call, lever: cost_to_serve, contacts: 100, avoided: 50%, cost_per_contact: {low: 1, likely: 2, high: 4}}
  costs:
    - {name: start, one_off: 120}
  scenarios:
    - {name: half, benefits: 50%, costs: 110%}
    - {name: all, benefits: 100%, costs: 100%}
"""


@pytest.fixture
def case(strategy_of):
    return analyse_business_case(strategy_of(CASE))


def test_a_range_moves_to_its_ends_and_another_number_a_fifth_either_way(case) -> None:
    found = {one.driver: (one.low, one.high) for one in case.tornado}
    assert found == {
        "benefits/call/cost_per_contact": (-20, 280),  # 50 and 200 a year
        "benefits/call/contacts": pytest.approx((40, 120)),  # 80 and 120 a year
        "benefits/call/avoided": pytest.approx((40, 120)),
        "costs/start": pytest.approx((104, 56)),  # 96 and 144 spent
        "discount_rate": (80, 80),
    }


def test_the_widest_comes_first_and_names_decide_between_equals(case) -> None:
    assert [one.driver.rpartition("/")[2] for one in case.tornado] == [
        "cost_per_contact", "avoided", "contacts", "start", "discount_rate",
    ]  # fmt: skip


def test_a_scenario_counts_its_shares_of_benefits_and_costs(case) -> None:
    # 50 a year against 132: never back within two years. 100 a year against 120: back after 1.2 years.
    half, whole = case.scenarios["half"], case.scenarios["all"]
    assert (half.npv, half.payback_years) == (pytest.approx(-32), None)
    assert (whole.npv, whole.payback_years) == (80, pytest.approx(1.2))
    # -132 + 50 x + 50 x² = 0 and -120 + 100 x + 100 x² = 0, with x = 1 / (1 + i).
    assert half.irr == pytest.approx(100 / (-50 + (50**2 + 4 * 50 * 132) ** 0.5) - 1)
    assert whole.irr == pytest.approx(200 / (-100 + (100**2 + 4 * 100 * 120) ** 0.5) - 1)
