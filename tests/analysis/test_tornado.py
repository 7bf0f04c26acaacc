"""The tornado: NPVs at each driver's ends, worked out one by one in a separate program."""

import pytest

from cxstrategy.analysis.money.business_case import analyse_business_case

CASE = """
business_case:
  currency: EUR
  start: 2027-01-01
  years: 3
  discount_rate: {value: 8%, kind: nominal}
  base: {customers: 100000, revenue_per_customer: 300, margin: 45%, churn: 15%}
  benefits:
    - {id: stay, lever: retention, churn_reduction: [0.5%, 1.2%, 1.8%], first_year: full}
    - {id: buy, lever: upsell, reach: 20%, uplift: 2%, ramp: [0.3333333333333333, 0.6666666666666667, 1]}
    - {id: tell, lever: referral, new_customers: 400, ramp: [0.3333333333333333, 0.6666666666666667, 1]}
    - {id: call, lever: cost_to_serve, contacts: 250000, avoided: [3%, 6%, 8%], cost_per_contact: 6.50, cashable: 60%}
    - {id: work, lever: employee_turnover, employees: 200, turnover_reduction: 2%, salary: 42000,
       replacement_share: 50%, ramp: [0.3333333333333333, 0.6666666666666667, 1]}
  costs:
    - {name: start, one_off: 350000}
    - {name: team, yearly: 180000}
"""
RANGE = "{low: 90000, likely: 100000, high: 105000}"
POINTS = (
    "low: 0.2%, likely: 0.5%, high: 0.6%",
    "low: 0.9%, likely: 1.2%, high: 1.4%",
    "low: 1.2%, likely: 1.8%, high: 2%",
)
SERIES = "[" + ", ".join(f"{{{three}}}" for three in POINTS) + "]"


@pytest.fixture
def tornado_of(strategy_of):
    return lambda text: {one.driver: one for one in analyse_business_case(strategy_of(text)).tornado}


def ends(driver):
    return driver.low, driver.high


def cents(*amounts):
    return pytest.approx(amounts, abs=0.005)


def test_a_bare_number_moves_a_fifth_either_way(tornado_of):
    found = tornado_of(CASE)
    assert ends(found["base/margin"]) == cents(87248.0567, 397923.1253)
    assert ends(found["base/churn"]) == cents(251008.9449, 234258.6877), "more churn, less left of what is saved"
    assert ends(found["benefits/work/salary"]) == cents(214461.8294, 270709.3526)
    assert ends(found["costs/start"]) == cents(312585.5910, 172585.5910)
    assert ends(found["discount_rate"]) == cents(267259.9586, 219255.8275)


def test_a_series_moves_in_all_years_together(tornado_of):
    assert ends(tornado_of(CASE)["benefits/stay/churn_reduction"]) == cents(122703.7426, 362820.2686)


def test_three_points_go_from_low_to_high(tornado_of):
    found = tornado_of(CASE.replace("customers: 100000", f"customers: {RANGE}"))
    assert ends(found["base/customers"]) == cents(173956.6044, 276900.0843)
    found = tornado_of(CASE.replace("[0.5%, 1.2%, 1.8%]", SERIES))
    assert ends(found["benefits/stay/churn_reduction"]) == cents(23356.2957, 336928.4408)


def test_every_number_the_team_wrote_is_a_driver_once(tornado_of):
    assert set(tornado_of(CASE)) == {
        "base/customers", "base/revenue_per_customer", "base/margin", "base/churn", "discount_rate",
        "benefits/stay/churn_reduction", "benefits/buy/reach", "benefits/buy/uplift", "benefits/buy/ramp",
        "benefits/tell/new_customers", "benefits/tell/ramp", "benefits/call/contacts", "benefits/call/avoided",
        "benefits/call/cost_per_contact", "benefits/call/cashable", "benefits/work/employees",
        "benefits/work/turnover_reduction", "benefits/work/salary", "benefits/work/replacement_share",
        "benefits/work/ramp", "costs/start", "costs/team",
    }  # fmt: skip


def test_a_default_that_nobody_wrote_is_no_driver(tornado_of):
    found = tornado_of(CASE.replace(", cashable: 60%", ""))
    assert "benefits/call/cashable" not in found
    assert "benefits/call/avoided" in found


def test_a_number_that_no_lever_uses_is_no_driver(tornado_of):
    lines = CASE.splitlines(keepends=True)
    found = tornado_of("".join(line for line in lines if "retention" not in line))
    assert "base/churn" not in found
    assert "base/customers" in found


def test_the_widest_comes_first(strategy_of):
    widths = [abs(one.high - one.low) for one in analyse_business_case(strategy_of(CASE)).tornado]
    assert widths[0] == pytest.approx(310675.07, abs=0.01)
    assert all(wide >= narrow - 1e-6 for wide, narrow in zip(widths, widths[1:], strict=False))


def test_equals_stand_in_the_order_of_their_names(strategy_of):
    names = [one.driver for one in analyse_business_case(strategy_of(CASE)).tornado]
    equals = ["benefits/tell/new_customers", "benefits/buy/uplift", "benefits/buy/reach"]
    assert [name for name in names if name in equals] == sorted(equals)


def test_a_negative_number_has_its_low_end_below_it(tornado_of):
    found = tornado_of(CASE.replace("yearly: 180000", "yearly: -180000"))
    assert found["costs/team"].low - found["costs/team"].high == pytest.approx(0.4 * 180000 * 2.577096987, abs=0.01)


def test_a_rate_that_would_reach_minus_a_hundred_percent_is_left_out(tornado_of):
    found = tornado_of(CASE.replace("value: 8%", "value: -90%"))
    assert "discount_rate" not in found
    assert "costs/team" in found


def test_a_part_of_everything_stops_at_all_of_it(tornado_of):
    """A ramp of a third, two thirds and all, a fifth higher: 40%, 80% and no more than all."""
    found = tornado_of(CASE)
    assert ends(found["benefits/tell/ramp"]) == cents(224506.0299, 252091.7638)
    assert ends(found["benefits/tell/new_customers"]) == cents(224506.0299, 260665.1520)
    found = tornado_of(CASE.replace("cashable: 60%", "cashable: 90%"))
    assert ends(found["benefits/call/cashable"]) == cents(270416.9048, 335356.6371)


def test_a_number_whose_low_and_high_are_the_same_is_known_and_not_moved(tornado_of):
    found = tornado_of(CASE.replace("margin: 45%", "margin: {low: 45%, likely: 45%, high: 45%}"))
    assert ends(found["base/margin"]) == cents(242585.5910, 242585.5910)
