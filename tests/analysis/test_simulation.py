"""The simulation: means, spreads and percentiles of the triangular distribution, by their textbook formulas."""

from math import isnan, sqrt
from random import Random

import pytest

from cxstrategy.analysis.money.business_case import analyse_business_case
from cxstrategy.analysis.money.draws import normal_scores, tied, triangular
from cxstrategy.analysis.money.simulation import percentile, summarise

CASE = """
business_case:
  currency: EUR
  start: 2027-01-01
  years: {years}
  discount_rate: {{value: {rate}, kind: nominal}}
  simulation: {{draws: {draws}, seed: {seed}, correlation: {correlation}}}
"""


@pytest.fixture
def simulated(strategy_of):
    def simulate(body, years=1, rate="0%", draws=10000, seed=1, correlation=0):
        head = CASE.format(years=years, rate=rate, draws=draws, seed=seed, correlation=correlation)
        return analyse_business_case(strategy_of(head + body)).simulation

    return simulate


def about(value, spread, draws=10000):
    """Within four standard errors of a mean: a correct program misses this once in 16,000 seeds."""
    return pytest.approx(value, abs=4 * spread / sqrt(draws))


def amounts(low, likely, high):
    return f"{{low: {low}, likely: {likely}, high: {high}}}"


# Triangular(100, 160, 400): mean (100 + 160 + 400) / 3, variance (a² + b² + c² − ab − ac − bc) / 18.
SKEWED = amounts(100, 160, 400)
MEAN, VARIANCE = 220, (100**2 + 160**2 + 400**2 - 100 * 160 - 100 * 400 - 160 * 400) / 18


def test_mean_and_spread_are_those_of_the_triangular_distribution(simulated):
    found = simulated(f"  benefits: [{{id: all, lever: other, amounts: {SKEWED}}}]")
    assert found.draws == 10000
    assert found.mean == about(MEAN, sqrt(VARIANCE))
    assert found.sd == pytest.approx(sqrt(VARIANCE), rel=0.03)


def test_percentiles_are_those_of_the_triangular_distribution(simulated):
    found = simulated(f"  benefits: [{{id: all, lever: other, amounts: {SKEWED}}}]", draws=100000)
    # Below the mode a + √(p(c − a)(b − a)), above it c − √((1 − p)(c − a)(c − b)); the mode is at p = 0.2.
    assert found.p5 == pytest.approx(100 + sqrt(0.05 * 300 * 60), abs=1)
    assert found.p50 == pytest.approx(400 - sqrt(0.5 * 300 * 240), abs=2)
    assert found.p95 == pytest.approx(400 - sqrt(0.05 * 300 * 240), abs=2)
    assert 100 <= found.lowest < found.p5 < found.p50 < found.p95 < found.highest <= 400


def test_chance_of_loss_is_the_chance_that_benefits_stay_below_costs(simulated):
    benefits = f"  benefits: [{{id: all, lever: other, amounts: {amounts(0, 50, 100)}}}]"
    body = f"{benefits}\n  costs: [{{name: all, one_off: 25}}]"
    # P(X < 25) = 25² / (100 · 50)
    assert simulated(body).chance_of_loss == about(0.125, sqrt(0.125 * 0.875))


def test_independent_estimates_multiply_to_the_product_of_their_means(simulated):
    body = f"""
  benefits:
    - {{id: call, lever: cost_to_serve, contacts: {SKEWED}, avoided: 100%, cost_per_contact: {SKEWED}}}
"""
    spread = sqrt((VARIANCE + MEAN**2) ** 2 - MEAN**4)
    assert simulated(body).mean == about(MEAN**2, spread)


def test_an_estimate_that_two_levers_use_is_drawn_once(simulated):
    body = f"""
  base: {{customers: 100, revenue_per_customer: {SKEWED}, margin: 50%}}
  benefits:
    - {{id: one, lever: referral, new_customers: 10}}
    - {{id: two, lever: referral, new_customers: 10}}
"""
    # Twice the same draw: the spread doubles; two separate draws would give √2.
    assert simulated(body).sd == pytest.approx(2 * 5 * sqrt(VARIANCE), rel=0.03)


def test_the_years_of_a_series_move_together(simulated):
    series = simulated(f"  benefits: [{{id: all, lever: other, amounts: [{SKEWED}, {SKEWED}]}}]", years=2)
    separate = simulated(
        f"""
  benefits:
    - {{id: one, lever: other, amounts: [{SKEWED}, 0]}}
    - {{id: two, lever: other, amounts: [0, {SKEWED}]}}
""",
        years=2,
    )
    assert series.sd == pytest.approx(2 * sqrt(VARIANCE), rel=0.03)
    assert separate.sd == pytest.approx(sqrt(2 * VARIANCE), rel=0.03)


def test_years_with_different_ranges_share_their_luck(simulated):
    found = simulated(
        f"  benefits: [{{id: all, lever: other, amounts: [{amounts(0, 50, 100)}, {amounts(0, 0, 10)}]}}]", years=2
    )
    # Sum of two comonotone draws: its median is the sum of both medians, 50 and 10 − √(0.5 · 10 · 10).
    assert found.p50 == pytest.approx(50 + 10 - sqrt(50), abs=1)


def test_costs_and_discounting_are_in_it(simulated):
    body = f"  costs: [{{name: once, one_off: {SKEWED}}}, {{name: team, yearly: {SKEWED}}}]"
    found = simulated(body, years=2, rate="10%")
    annuity = 1 / 1.1 + 1 / 1.21
    assert found.mean == about(-MEAN * (1 + annuity), sqrt(VARIANCE * (1 + annuity**2)))
    assert found.chance_of_loss == 1.0


def test_retention_with_a_certain_churn_has_the_mean_of_its_formula(simulated):
    body = f"""
  base: {{customers: {amounts(800, 1000, 1200)}, revenue_per_customer: 10, margin: 50%, churn: 20%}}
  benefits: [{{id: stay, lever: retention, churn_reduction: [1%, 2%]}}]
"""
    # For 1,000 customers: 10 that count half, then 10 · 0.82 + 20 of whom 20 count half: 23.2 in all, worth 5 each.
    found = simulated(body, years=2)
    assert found.mean == about(116, 116 * 0.0817)
    assert found.lowest >= 116 * 0.8
    assert found.highest <= 116 * 1.2


def test_the_same_seed_gives_the_same_figures_and_another_seed_others(simulated):
    body = f"  benefits: [{{id: all, lever: other, amounts: {SKEWED}}}]"
    assert simulated(body) == simulated(body)
    assert simulated(body, seed=2) != simulated(body)


def test_the_bins_count_every_draw_once(simulated):
    found = simulated(f"  benefits: [{{id: all, lever: other, amounts: {SKEWED}}}]", draws=5001)
    assert len(found.bins) == 30
    assert sum(found.bins) == 5001
    # The density peaks at 160: a fifth of the way.
    assert found.bins.index(max(found.bins)) in (4, 5, 6, 7)


def test_without_any_range_there_is_one_outcome(simulated):
    found = simulated("  benefits: [{id: all, lever: other, amounts: 100}]\n  costs: [{name: all, one_off: 130}]")
    assert (found.mean, found.sd) == (-30, 0)
    assert isnan(found.chance_of_loss)
    assert found.p5 == found.p50 == found.p95 == found.lowest == found.highest == -30
    assert sum(found.bins) == found.draws == 10000


def test_a_range_whose_benefit_cannot_be_counted_changes_nothing(simulated):
    body = f"  base: {{customers: {SKEWED}}}\n  benefits: [{{id: stay, lever: retention, churn_reduction: 1%}}]"
    assert simulated(body).sd == 0


def test_a_mode_at_either_end_is_allowed(simulated):
    rising = simulated(f"  benefits: [{{id: all, lever: other, amounts: {amounts(0, 90, 90)}}}]")
    falling = simulated(f"  benefits: [{{id: all, lever: other, amounts: {amounts(0, 0, 90)}}}]")
    assert rising.mean == about(60, sqrt(450))
    assert falling.mean == about(30, sqrt(450))


TWO = f"""
  benefits:
    - {{id: one, lever: other, amounts: {SKEWED}}}
    - {{id: two, lever: other, amounts: {SKEWED}}}
"""
# Covariance of two such amounts under a Gaussian copula, by Gauss-Hermite quadrature with numpy, and the chance that
# they come to less than 350 together, by integrating over the one: P(A + B < 350) = ∫ φ(x) Φ((y(x) − ρx) / √(1 − ρ²)).
COVARIANCES = {0: 0, 0.3: 1225.80, 0.6: 2474.83, 0.9: 3760.32}
BELOW_350 = {0: 0.176693, 0.3: 0.217526, 0.6: 0.252987, 0.9: 0.285627}


@pytest.mark.parametrize("correlation", COVARIANCES)
def test_what_benefits_rest_on_swings_together_as_the_gaussian_copula_says(simulated, correlation):
    found = simulated(TWO + "  costs: [{name: all, one_off: 350}]", draws=40000, correlation=correlation)
    assert found.correlation == correlation
    assert found.mean == about(2 * MEAN - 350, sqrt(4 * VARIANCE), 40000)
    assert found.sd == pytest.approx(sqrt(2 * (VARIANCE + COVARIANCES[correlation])), rel=0.02)
    chance = BELOW_350[correlation]
    assert found.chance_of_loss == about(chance, sqrt(chance * (1 - chance)), 40000)


def test_the_chance_of_loss_is_told_from_apart_to_together(simulated):
    found = simulated(TWO + "  costs: [{name: all, one_off: 350}]", correlation=0.3)
    expected = [BELOW_350[correlation] for correlation in (0, 0.3, 0.6)]
    assert found.chance_of_loss_span == pytest.approx(expected, abs=0.017)
    assert found.chance_of_loss_span[1] == found.chance_of_loss
    assert found.chance_of_loss_span[0] < found.chance_of_loss < found.chance_of_loss_span[2]


def test_the_end_of_the_span_that_is_set_is_the_chance_itself(simulated):
    found = simulated(TWO + "  costs: [{name: all, one_off: 350}]", correlation=0.6)
    assert found.chance_of_loss_span[2] == found.chance_of_loss


def test_costs_swing_with_costs_and_not_with_benefits(simulated):
    costs = f"  costs: [{{name: one, one_off: {SKEWED}}}, {{name: two, one_off: {SKEWED}}}]"
    assert simulated(costs, correlation=0.9).sd == pytest.approx(sqrt(2 * (VARIANCE + COVARIANCES[0.9])), rel=0.03)
    both = f"  benefits: [{{id: one, lever: other, amounts: {SKEWED}}}]\n  costs: [{{name: one, one_off: {SKEWED}}}]"
    assert simulated(both, correlation=0.9).sd == pytest.approx(sqrt(2 * VARIANCE), rel=0.03)


def test_a_higher_churn_goes_with_the_low_end_of_the_others(simulated):
    """Kept customers bring most where churn is low: what goes with it makes the spread larger, else it is smaller."""
    base = f"  base: {{customers: 1000, revenue_per_customer: 10, margin: 50%, churn: {amounts(0.02, 0.1, 0.6)}}}\n"
    stay = "{id: stay, lever: retention, churn_reduction: 2%}"
    other = f"{{id: else, lever: other, amounts: {amounts(0, 100, 200)}}}"
    apart = [simulated(f"{base}  benefits: [{one}]", years=10).sd for one in (stay, other)]
    together = simulated(f"{base}  benefits: [{stay}, {other}]", years=10, correlation=0.9).sd
    assert together > 1.2 * sqrt(apart[0] ** 2 + apart[1] ** 2)


@pytest.mark.parametrize("correlation", [0.0, 0.3, 0.6, 0.9])
def test_both_scores_lie_low_as_often_as_the_orthant_of_the_normal_distribution(correlation):
    """P(both below the middle) = 1/4 + arcsin(ρ) / 2π: 0.25, 0.2985, 0.3524 and 0.4282."""
    random, count = Random(7), 50000
    common = normal_scores(random, count, sqrt(correlation))
    one, two = (tied(normal_scores(random, count, sqrt(1 - correlation)), common) for _ in range(2))
    both = sum(a <= 0 and b < 0 for a, b in zip(one, two, strict=True))
    expected = {0.0: 0.25, 0.3: 0.298493, 0.6: 0.352416, 0.9: 0.428217}[correlation]
    assert both / count == pytest.approx(expected, abs=4 * sqrt(expected * (1 - expected) / count) + 0.002)


def test_without_correlation_the_draws_are_those_of_independent_numbers():
    """Kolmogorov-Smirnov against the triangular distribution, and no correlation between two numbers."""
    random, count = Random(3), 20000
    common = normal_scores(random, count, 0.0)
    one, two = (triangular(tied(normal_scores(random, count, 1.0), common), 100, 160, 400).column() for _ in range(2))
    for drawn in (one, two):
        below = [1 - (400 - x) ** 2 / (300 * 240) if x > 160 else (x - 100) ** 2 / (300 * 60) for x in sorted(drawn)]
        assert max(abs(share - place / count) for place, share in enumerate(below)) < 1.63 / sqrt(count)
    covariance = sum((a - MEAN) * (b - MEAN) for a, b in zip(one, two, strict=True)) / count
    assert covariance == pytest.approx(0, abs=4 * VARIANCE / sqrt(count))


def test_a_known_number_stays_where_it_is(simulated):
    found = simulated(f"  benefits: [{{id: all, lever: other, amounts: {amounts(80, 80, 80)}}}]", correlation=0.3)
    assert (found.lowest, found.highest) == (80, 80)
    assert isnan(found.below_likely) and all(map(isnan, found.chance_of_loss_span))


def test_a_share_that_cannot_pass_everything_is_drawn_no_higher(simulated):
    reach = amounts("80%", "90%", "150%")
    body = f"""
  base: {{customers: 100, revenue_per_customer: 10, margin: 50%}}
  benefits: [{{id: all, lever: upsell, reach: {reach}, uplift: 20%}}]
"""
    found = simulated(body)
    # P(X > 1) = 0.5² / (0.7 · 0.6); all of them bring 100.
    assert found.highest == pytest.approx(100)
    assert found.p50 == pytest.approx(100)
    assert found.lowest >= 80


def test_the_quarters_and_where_the_likely_value_lies_among_the_draws(simulated):
    found = simulated(f"  benefits: [{{id: all, lever: other, amounts: {SKEWED}}}]", draws=40000)
    # F(160) = 60 / 300; the quarters are 400 − √(0.75 · 72,000) and 400 − √(0.25 · 72,000).
    assert found.below_likely == about(0.2, 0.4, 40000)
    assert found.p25 == pytest.approx(400 - sqrt(0.75 * 72000), abs=2)
    assert found.p75 == pytest.approx(400 - sqrt(0.25 * 72000), abs=2)


def test_percentiles_interpolate_between_neighbours():
    assert percentile([10, 20, 30, 40], 0.5) == 25
    assert percentile([10, 20, 30, 40], 0.05) == pytest.approx(11.5)
    assert percentile([7], 0.95) == 7


def test_mean_and_spread_of_a_short_list_by_hand():
    found = summarise([-2.0, 0.0, 5.0])
    assert found.mean == 1
    assert found.sd == pytest.approx(sqrt((9 + 1 + 16) / 2))
    assert found.chance_of_loss == pytest.approx(1 / 3), "an NPV of exactly zero is no loss"
