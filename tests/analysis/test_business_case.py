"""The business case: two cases worked out by hand to the cent, and one worked out in numpy-financial."""

import pytest

from cxstrategy.analysis.money.business_case import analyse_business_case

HEAD = """
business_case:
  currency: EUR
  start: 2027-01-01
  years: {years}
  discount_rate: {{value: {rate}, kind: nominal}}
"""

SIMPLE = (
    HEAD.format(years=4, rate="8%")
    + """
  benefits:
    - {id: all, lever: other, amounts: [100000, 160000, 190000, 190000]}
  costs:
    - {name: start, one_off: 250000}
    - {name: team, yearly: 40000}
"""
)

FULL = (
    HEAD.format(years=3, rate="8%")
    + """
  base: {customers: 100000, revenue_per_customer: 300, margin: 45%, churn: 15%}
  benefits:
    - {id: stay, lever: retention, churn_reduction: [0.5%, 1.2%, 1.8%], certainty: own_data, first_year: full}
    - {id: buy, lever: upsell, reach: 20%, uplift: 2%, ramp: [0.3333333333333333, 0.6666666666666667, 1]}
    - {id: tell, lever: referral, new_customers: 400, ramp: [0.3333333333333333, 0.6666666666666667, 1]}
    - {id: call, lever: cost_to_serve, contacts: 250000, avoided: [3%, 6%, 8%], cost_per_contact: 6.50, cashable: 60%}
    - {id: work, lever: employee_turnover, employees: 200, turnover_reduction: 2%, salary: 42000,
       replacement_share: 50%, ramp: [0.3333333333333333, 0.6666666666666667, 1], certainty: own_data}
  costs:
    - {name: start, one_off: 350000}
    - {name: team, yearly: 180000}
"""
)

# Ten years, every lever, a cost later on and the default ramp; figures from numpy and numpy-financial 1.0.0.
LONG = (
    HEAD.format(years=10, rate="6.75%")
    + """
  base: {customers: 48000, revenue_per_customer: 215.5, margin: 62%, churn: 27%}
  benefits:
    - {id: stay, lever: retention, churn_reduction: [0.1%, 0.4%, 0.9%, 1.3%, 2%, 2%, 2%, 2%, 2%, 2%], first_year: full}
    - {id: buy, lever: upsell, reach: 31%, uplift: 3.5%, ramp: [0, 20%, 50%, 80%, 1, 1, 1, 1, 1, 1]}
    - {id: tell, lever: referral, new_customers: 730}
    - {id: call, lever: cost_to_serve, contacts: 91000, avoided: 4.5%, cost_per_contact: 7.80}
    - {id: work, lever: employee_turnover, employees: 145, turnover_reduction: 1.3%, salary: 38500,
       replacement_share: 40%, ramp: [0, 20%, 50%, 80%, 1, 1, 1, 1, 1, 1]}
    - {id: else, lever: other, amounts: [0, 1000, 2000, 3000, 4000, 5000, 6000, 7000, 8000, 9000]}
  costs:
    - {name: start, one_off: 410000}
    - {name: again, one_off: 60000, year: 3}
    - {name: team, yearly: [95000, 100000, 105000, 110000, 115000, 120000, 125000, 130000, 135000, 140000]}
"""
)


@pytest.fixture
def case_of(strategy_of):
    return lambda text: analyse_business_case(strategy_of(text))


@pytest.fixture
def full(case_of):
    return case_of(FULL)


def cents(amount):
    return pytest.approx(amount, abs=0.005)


def test_a_workbook_without_a_case_has_no_figures(case_of):
    assert case_of("") is None


def test_the_simple_case_to_the_cent(case_of):
    case = case_of(SIMPLE)
    assert case.cash_flow == (-250000, 60000, 120000, 150000, 150000)
    assert case.costs == (250000, 40000, 40000, 40000, 40000)
    assert case.pv_costs == cents(382485.07)
    assert case.pv_benefits == cents(520250.60)
    assert case.npv == cents(137765.53)
    assert case.irr == pytest.approx(0.275016, abs=5e-7)
    assert case.irr_note is None
    assert case.payback_years == pytest.approx(2.4667, abs=5e-5)
    assert case.discounted_payback_years == pytest.approx(2.7690, abs=5e-5)
    assert case.roi == pytest.approx(0.360185, abs=5e-7)
    assert case.bcr == pytest.approx(1.360185, abs=5e-7)


def test_the_full_case_lever_by_lever(full):
    assert full.benefits["stay"] == cents((0, 67500.00, 220185.00, 434120.58))
    assert full.benefits["buy"] == cents((0, 18000, 36000, 54000))
    assert full.benefits["tell"] == cents((0, 18000, 36000, 54000))
    assert full.benefits["call"] == cents((0, 29250, 58500, 78000))
    assert full.benefits["work"] == cents((0, 28000, 56000, 84000))
    assert full.cost_lines == {"start": (350000, 0, 0, 0), "team": (0, 180000, 180000, 180000)}


def test_the_full_case_to_the_cent(full):
    assert full.pv_benefits == cents(1056463.05)
    assert full.pv_costs == cents(813877.46)
    assert full.npv == cents(242585.59)
    assert full.irr == pytest.approx(0.310745, abs=5e-7)
    assert full.payback_years == pytest.approx(2.2720, abs=5e-5)
    assert full.discounted_payback_years == pytest.approx(2.4170, abs=5e-5)
    assert full.roi == pytest.approx(0.298062, abs=5e-7)
    assert full.bcr == pytest.approx(1.298062, abs=5e-7)


def test_half_a_year_for_who_is_kept_in_the_year_itself_to_the_cent(case_of):
    """The published case B: who is kept in a year would have left half-way through it, on average."""
    case = case_of(FULL.replace(", first_year: full", ""))
    assert case.benefits["stay"] == cents((0, 33750.00, 139185.00, 312620.58))
    assert case.cash_flow == cents((-350000, -53000, 145685, 402620.58))
    assert case.pv_benefits == cents(859317.99)
    assert case.npv == cents(45440.53)
    assert case.irr == pytest.approx(0.125843, abs=5e-7)
    assert case.payback_years == pytest.approx(2.6391, abs=5e-5)
    assert case.discounted_payback_years == pytest.approx(2.8578, abs=5e-5)
    assert case.roi == pytest.approx(0.055832, abs=5e-7)
    assert case.bcr == pytest.approx(1.055832, abs=5e-7)


@pytest.mark.parametrize(("more", "times"), [("reach: 150%", 5), ("ramp: 120%", 1), ("ramp: [50%, 120%, 1]", 1)])
def test_a_part_of_everything_never_passes_all_of_it(case_of, more, times):
    """Reach 20% brings 18,000 · 3 a year at full ramp; 150% is everybody: five times as much."""
    key = more.partition(":")[0]
    text = FULL.replace("reach: 20%", more) if key == "reach" else FULL.replace(
        "uplift: 2%, ramp: [0.3333333333333333, 0.6666666666666667, 1]", f"uplift: 2%, {more}"
    )  # fmt: skip
    assert case_of(text).benefits["buy"][3] == cents(54000 * times)


def test_contacts_and_their_saving_never_pass_all_of_them(case_of):
    text = FULL.replace("avoided: [3%, 6%, 8%]", "avoided: 130%").replace("cashable: 60%", "cashable: 110%")
    assert case_of(text).benefits["call"] == cents((0, *[250000 * 6.5] * 3))


def test_ten_years_agree_with_numpy_financial(case_of):
    case = case_of(LONG)
    assert case.npv == pytest.approx(1670458.2351084463, rel=1e-12)
    assert case.irr == pytest.approx(0.4015650796058714, rel=1e-12)
    assert case.pv_benefits == pytest.approx(2945664.8546249205, rel=1e-12)
    assert case.pv_costs == pytest.approx(1275206.6195164747, rel=1e-12)
    assert case.roi == pytest.approx(1.3099510381634003, rel=1e-12)
    assert case.cash_flow[:4] == pytest.approx((-410000, 40889.58, 80559.38512, 95938.74949728), rel=1e-12)
    assert case.cash_flow[10] == pytest.approx(544275.9019416223, rel=1e-12)
    # Added up it passes zero in year 4 (-192,612.29 to 51,682.96), discounted in year 5 (-34,012.50 to 220,308.93).
    assert case.payback_years == pytest.approx(3 + 192612.28538272 / 244295.24818447907, rel=1e-12)
    assert case.discounted_payback_years == pytest.approx(4 + 34012.50365200263 / 254321.4312686441, rel=1e-10)


def test_ten_years_of_each_lever_agree_with_numpy(case_of):
    values = case_of(LONG).pv_by_benefit
    assert values["stay"] == pytest.approx(1514136.133883, abs=1e-5)
    assert values["buy"] == pytest.approx(341076.081407, abs=1e-5)
    assert values["tell"] == pytest.approx(693034.287532, abs=1e-5)
    assert values["call"] == pytest.approx(226955.862934, abs=1e-5)
    assert values["work"] == pytest.approx(142289.679318, abs=1e-5)


def test_one_year(case_of):
    case = case_of(
        HEAD.format(years=1, rate="5%")
        + "  benefits: [{id: all, lever: other, amounts: 1300}]\n  costs: [{name: start, one_off: 1000}]"
    )
    assert case.npv == pytest.approx(238.0952380952381, rel=1e-12)
    assert case.irr == pytest.approx(0.3, rel=1e-12)
    assert case.payback_years == pytest.approx(1000 / 1300)


def test_the_default_scenarios(full, case_of):
    assert list(full.scenarios) == ["pessimistic", "expected", "optimistic"]
    assert full.scenarios["expected"].npv == full.npv
    assert full.scenarios["expected"].payback_years == full.payback_years
    # 60% of 1,056,463.05 less 115% of 813,877.46, and 120% of the benefits less all costs.
    assert full.scenarios["pessimistic"].npv == pytest.approx(-302081.25, abs=0.01)
    assert full.scenarios["optimistic"].npv == pytest.approx(453878.20, abs=0.01)
    assert full.scenarios["pessimistic"].payback_years is None
    long = case_of(LONG).scenarios
    assert long["pessimistic"].irr == pytest.approx(0.13840983958323427, rel=1e-12)
    assert long["optimistic"].irr == pytest.approx(0.4885738708230869, rel=1e-12)


def test_the_teams_own_scenarios_replace_the_default_ones(case_of):
    own = (
        "  scenarios:\n    - {name: Half, benefits: 50%, costs: 100%}\n    - {name: Half, benefits: 150%, costs: 90%}\n"
    )
    case = case_of(SIMPLE + own)
    assert list(case.scenarios) == ["Half", "Half (2)"], "a name that repeats loses no scenario"
    assert case.scenarios["Half"].npv == cents(520250.60 / 2 - 382485.07)


def test_at_the_break_even_share_of_benefits_nothing_is_left(full, case_of):
    assert full.break_even_benefits == pytest.approx(813877.4577 / 1056463.0487, abs=1e-9)
    share = f"{full.break_even_benefits * 100:.12f}%"
    case = case_of(FULL + f"  scenarios: [{{name: even, benefits: {share}, costs: 100%}}]\n")
    assert case.scenarios["even"].npv == pytest.approx(0, abs=1e-4)


def test_present_value_by_certainty_adds_up_to_all_benefits(full):
    assert full.pv_by_certainty["own_data"] == cents(595892.06 + 140618.81)
    assert set(full.pv_by_certainty) == {"own_data", "unstated"}
    assert sum(full.pv_by_certainty.values()) == pytest.approx(full.pv_benefits)
    assert sum(full.pv_by_benefit.values()) == pytest.approx(full.pv_benefits)


def test_a_benefit_whose_base_lacks_a_number_brings_nothing_and_is_named(case_of):
    case = case_of(FULL.replace("margin: 45%, ", ""))
    assert case.missing == {"stay": ("margin",), "buy": ("margin",), "tell": ("margin",)}
    assert case.benefits["stay"] == (0, 0, 0, 0)
    assert case.benefits["call"] == cents((0, 29250, 58500, 78000)), "what needs no base counts"


def test_without_any_base_the_levers_that_need_it_say_what_they_miss(case_of):
    text = HEAD.format(years=1, rate="8%") + "  benefits: [{id: stay, lever: retention, churn_reduction: 1%}]"
    assert case_of(text).missing == {"stay": ("customers", "revenue_per_customer", "margin", "churn")}


def test_a_series_without_any_year_brings_nothing_and_is_named(case_of):
    text = HEAD.format(years=2, rate="8%") + "  benefits: [{id: all, lever: other, amounts: []}]"
    assert case_of(text).missing == {"all": ("amounts",)}


def test_without_costs_there_is_no_return_on_them(case_of):
    case = case_of(HEAD.format(years=2, rate="8%") + "  benefits: [{id: all, lever: other, amounts: 100}]")
    assert (case.roi, case.bcr) == (None, None)
    assert (case.irr, case.irr_note) == (None, "none")
    assert case.payback_years == 0.0
    assert case.break_even_benefits == 0.0


def test_without_benefits_there_is_no_break_even(case_of):
    case = case_of(HEAD.format(years=2, rate="8%") + "  costs: [{name: all, one_off: 100}]")
    assert case.break_even_benefits is None
    assert case.payback_years is None
    assert case.npv == -100
    assert case.roi == -1


def test_an_empty_case_says_nothing(case_of):
    case = case_of(HEAD.format(years=3, rate="8%"))
    assert case.cash_flow == (0, 0, 0, 0)
    assert (case.roi, case.irr, case.payback_years, case.break_even_benefits) == (None, None, None, None)


def test_a_cost_past_the_horizon_is_not_in_the_case(case_of):
    case = case_of(HEAD.format(years=2, rate="0%") + "  costs: [{name: later, one_off: 100, year: 3}]")
    assert case.cost_lines["later"] == (0, 0, 0)


def test_costs_with_one_name_are_added_up_and_none_is_lost(case_of):
    costs = "  costs: [{name: team, one_off: 100}, {name: team, yearly: 10}]"
    assert case_of(HEAD.format(years=2, rate="0%") + costs).cost_lines == {"team": (100, 10, 10)}


def test_a_fall_in_churn_beyond_churn_itself_is_calculated_as_the_formula_says(case_of):
    text = (
        HEAD.format(years=2, rate="0%")
        + """
  base: {customers: 100, revenue_per_customer: 10, margin: 50%, churn: 5%}
  benefits: [{id: stay, lever: retention, churn_reduction: [10%, 20%]}]
"""
    )
    # X1 = 10; X2 = 10 · (1 − (0.05 − 0.20)) + 100 · 0.20 = 31.5; 10 and 20 of them count half; each worth 5.
    assert case_of(text).benefits["stay"] == pytest.approx((0, 25, 107.5))


def test_losing_customers_gives_a_negative_benefit(case_of):
    text = (
        HEAD.format(years=2, rate="0%")
        + """
  base: {customers: 100, revenue_per_customer: 10, margin: 50%, churn: 20%}
  benefits: [{id: stay, lever: retention, churn_reduction: -10%}]
"""
    )
    # X1 = −10; X2 = −10 · (1 − 0.30) − 10 = −17; 10 of them count half.
    assert case_of(text).benefits["stay"] == pytest.approx((0, -25, -60))


@pytest.mark.parametrize("rate", ["-100%", "-1"])
def test_at_a_rate_of_minus_a_hundred_percent_nothing_can_be_said(case_of, rate):
    assert case_of(SIMPLE.replace("8%", rate)) is None


@pytest.mark.parametrize("rate", ["-99.99999999999999%", "-90%", "0%", "100%"])
def test_extreme_rates_give_figures(case_of, rate):
    case = case_of(SIMPLE.replace("8%", rate))
    assert case.irr == pytest.approx(0.275016, abs=5e-7), "the rate has no say in the IRR"


def test_negative_rates_make_later_money_weigh_more(case_of):
    # −250,000 + 60,000 / 0.5 + 120,000 / 0.25 + 150,000 / 0.125 + 150,000 / 0.0625
    assert case_of(SIMPLE.replace("8%", "-50%")).npv == pytest.approx(3950000)
