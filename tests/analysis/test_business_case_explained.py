"""How the figures of the business case were reached: the formula, what went in with its place, and the steps."""

import pytest

from cxstrategy.analysis.analyse import analyse
from cxstrategy.analysis.explain.business_case import business_case_keys, explain_business_case

CASE = """\
business_case:
  currency: EUR
  start: 2027-01-01
  years: 2
  discount_rate: {value: 10%, kind: real}
  base:
    customers: 1000
    revenue_per_customer: 20
    margin: 50%
    churn: 20%
  benefits:
    - id: stay
      lever: retention
      first_year: full
      churn_reduction:
        - 1%
        - {low: 1%, likely: 2%, high: 4%}
      certainty: own_data
    - id: call
      lever: cost_to_serve
      contacts: 500
      avoided: 10%
      cost_per_contact: 6
  costs:
    - name: start
      one_off: 100
    - name: Team 1.5 fte
      yearly: 50
  scenarios:
    - {name: tegenwind 1.0, benefits: 50%, costs: 100%}
"""


@pytest.fixture
def told(strategy_of):
    def explained(key, text=CASE):
        strategy = strategy_of(text)
        return explain_business_case(strategy, analyse(strategy), tuple(key.split(".")))

    return explained


def inputs(derivation):
    return {one.name: one.value for one in derivation.inputs}


def lines(derivation):
    return {one.name: one.span.line if one.span else None for one in derivation.inputs}


def steps(derivation):
    return {step.text.into("en"): step.value for step in derivation.steps}


def test_a_benefit_shows_its_levers_numbers_with_their_lines(told):
    found = told("benefits.stay")
    assert found.formula.into("en") == (
        "X_t · revenue_per_customer · margin, with X_t (extra customers at year end) ="
        " X_(t−1) · (1 − churn + churn_reduction_t) + customers · churn_reduction_t and X_0 = 0"
    )
    assert inputs(found) == {
        "customers": 1000, "revenue_per_customer": 20, "margin": 0.5, "churn": 0.2, "churn_reduction": (0.01, 0.02),
    }  # fmt: skip
    assert lines(found) == {
        "customers": 7, "revenue_per_customer": 8, "margin": 9, "churn": 10, "churn_reduction": 16,
    }  # fmt: skip
    half = told("benefits.stay", CASE.replace("first_year: full", "first_year: half"))
    assert half.formula.into("en").startswith(
        "(X_t − 0.5 · customers · churn_reduction_t) · revenue_per_customer · margin, with X_t"
    )
    assert steps(half)["extra customers, on average over the year, year 2"] == pytest.approx(18.2)
    # X1 = 10; X2 = 10 · (1 − 0.18) + 20 = 28.2; each worth 10.
    assert steps(found)["extra customers at year end, year 2"] == pytest.approx(28.2)
    assert found.result == pytest.approx((0, 100, 282))


def test_a_default_has_no_place(told):
    found = told("benefits.call")
    assert inputs(found)["cashable"] == 1
    assert lines(found)["cashable"] is None
    assert lines(found)["contacts"] == 21


def test_npv_shows_the_rate_the_flow_and_each_years_worth(told):
    found = told("npv")
    assert lines(found)["i"] == 5
    # Benefits 100 + 300 and 282 + 300, costs 50 each year.
    assert inputs(found)["CF"] == pytest.approx((-100, 350, 532))
    assert list(steps(found).values()) == pytest.approx([-100, 350 / 1.1, 532 / 1.21])
    assert sum(steps(found).values()) == pytest.approx(found.result)
    assert found.unit == "money"


def test_irr_shows_that_nothing_is_left_at_that_rate(told):
    found = told("irr")
    assert steps(found) == {"changes of sign in the cash flow": 1, "the NPV at that rate, to the cent": 0}
    assert found.unit == "share"


def test_payback_shows_the_money_added_up(told):
    assert list(steps(told("payback_years")).values()) == pytest.approx([-100, 250, 782])
    assert told("payback_years").result == pytest.approx(100 / 350)
    assert list(steps(told("discounted_payback_years")).values())[1] == pytest.approx(-100 + 350 / 1.1)


@pytest.mark.parametrize("name", ["roi", "bcr", "break_even_benefits"])
def test_ratios_show_both_present_values(told, name):
    gained, spent = 400 / 1.1 + 582 / 1.21, 100 + 50 / 1.1 + 50 / 1.21
    assert inputs(told(name)) == pytest.approx({"PV benefits": gained, "PV costs": spent})


def test_a_present_value_shows_its_flow(told):
    assert inputs(told("pv_benefits"))["benefits"] == pytest.approx((0, 400, 582))
    assert inputs(told("pv_costs"))["costs"] == pytest.approx((100, 50, 50))
    assert told("pv_by_benefit.call").result == pytest.approx(300 / 1.1 + 300 / 1.21)
    assert inputs(told("pv_by_certainty.own_data")) == {"PV stay": pytest.approx(100 / 1.1 + 282 / 1.21)}


def test_a_scenario_with_a_full_stop_in_its_name(told):
    found = told("scenarios.tegenwind 1.0.npv")
    assert inputs(found)["CF"] == pytest.approx((-100, 150, 241))
    assert lines(found)["benefits"] == lines(found)["costs"] == 30
    assert found.result == pytest.approx(-100 + 150 / 1.1 + 241 / 1.21)


def test_a_cost_with_a_full_stop_in_its_name(told):
    found = told("cost_lines.Team 1.5 fte")
    assert (inputs(found), lines(found)) == ({"yearly": (50,)}, {"yearly": 28})
    assert found.result == (0, 50, 50)


def test_the_cash_flow_shows_every_benefit_and_cost(told):
    assert set(inputs(told("cash_flow"))) == {"benefits/stay", "benefits/call", "costs/start", "costs/Team 1.5 fte"}
    assert told("costs").result == (100, 50, 50)


def test_the_simulation_shows_what_was_drawn_from(told):
    found = told("simulation.chance_of_loss")
    assert [one.value for one in found.inputs] == [(0.01, 0.01, 0.01), (0.01, 0.02, 0.04)]
    assert [one.span.line for one in found.inputs] == [16, 17]
    assert steps(found) == {"draws": 10000, "seed": 1, "correlation ρ": 0.3}


def test_every_key_is_explained_in_both_languages(strategy_of, told):
    keys = business_case_keys(analyse(strategy_of(CASE)))
    assert "business_case.scenarios.tegenwind 1.0.payback_years" in keys
    for key in keys:
        found = told(key.removeprefix("business_case."))
        assert found.key == key
        assert found.into("en") != found.into("nl")


@pytest.mark.parametrize(
    "key", ["", "nothing", "benefits.nobody", "scenarios.x.npv", "scenarios.tegenwind 1.0.roi", "npv.x"]
)
def test_what_there_is_not_is_not_explained(told, key):
    assert told(key) is None


def test_a_benefit_that_cannot_be_counted_shows_what_is_missing(strategy_of):
    strategy = strategy_of(CASE.replace("    margin: 50%\n", ""))
    found = explain_business_case(strategy, analyse(strategy), ("benefits", "stay"))
    assert inputs(found)["margin"] is None
    assert found.result == (0, 0, 0)


def test_without_a_case_nothing_is_explained(strategy_of):
    strategy = strategy_of("")
    assert explain_business_case(strategy, analyse(strategy), ("npv",)) is None
    assert business_case_keys(analyse(strategy)) == []


def test_a_fall_of_a_share_is_told_in_points_beside_its_fraction_and_thousands_stand_apart(told):
    text = CASE.replace("customers: 1000", "customers: 248000")
    dutch, english = (told("benefits.stay", text).into(language) for language in ("nl", "en"))
    assert "churn_reduction = 0,01; 0,02 (1 procentpunt; 2 procentpunt)" in dutch
    assert "churn_reduction = 0.01; 0.02 (1 percentage point; 2 percentage points)" in english
    assert "customers = 248.000 " in dutch and "customers = 248,000 " in english
    moved = told("tornado.benefits/stay/churn_reduction", text).into("nl")
    assert "(1 procentpunt; 2 procentpunt; 4 procentpunt)" in moved
