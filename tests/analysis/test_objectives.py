"""What an objective can claim: figures worked out by hand, with scipy, and in the survey handbooks."""

import pytest

from cxstrategy.analysis.objectives import analyse_objectives

NPS = "{id: nps, name: NPS, kind: nps}"
TOP2 = "{id: csat, name: CSAT, kind: csat, scale: [1, 5], method: top2}"
MEAN = "{id: grade, name: Rapportcijfer, kind: rating, scale: [1, 10], method: mean}"
SHARE = "{id: churn, name: Verloop, kind: churn, scale: [0, 100], method: share, better: lower}"


@pytest.fixture
def objective(strategy_of):
    """The analysis of one objective: its metric, its baseline, its target and what else the workbook says."""

    def analysed(metric, baseline, target="1", organisation="{name: Zeilsteen Reizen}"):
        name = metric.split("id: ")[1].split(",")[0]
        strategy = strategy_of(
            f"organisation: {organisation}\n"
            f"metrics: [{metric}]\n"
            f"objectives: [{{id: o, statement: s, metric: {name}, target: {target}, baseline: {baseline}}}]\n"
        )
        return analyse_objectives(strategy)["o"]

    return analysed


def test_the_worked_example_of_an_nps(objective):
    """180 promoters, 140 passives, 80 detractors: 25.0 ± 7.51, adjusted Wald 17.33 to 32.30."""
    found = objective(NPS, "{distribution: {10: 100, 9: 80, 8: 90, 7: 50, 6: 20, 3: 40, 0: 20}}", "40")
    assert (found.baseline, found.n, found.change) == (25.0, 400, 15.0)
    assert found.split == {"promoters": 180, "passives": 140, "detractors": 80}
    assert found.margin == pytest.approx(7.511419734573814)
    assert found.low == pytest.approx(17.331693838222527)
    assert found.high == pytest.approx(32.2960977250529)
    assert found.detectable_change == pytest.approx(15.184230049512044)
    assert found.n_needed == 410


@pytest.mark.parametrize(("target", "a_wave"), [("5", 3768), ("10", 942), ("15", 419), ("-15", 419)])
def test_n_needed_agrees_with_the_table_for_a_variance_of_six_tenths(objective, target, a_wave):
    """30% promoters, 30% detractors: the variance is .6 and the score 0."""
    assert objective(NPS, "{distribution: {9: 30, 7: 40, 0: 30}}", target).n_needed == a_wave


def test_the_detectable_change_is_for_the_sample_that_is_planned(objective):
    planned = NPS.replace("}", ", sample: 1000}")
    baseline = "{distribution: {10: 180, 8: 140, 3: 80}}"
    assert objective(planned, baseline).detectable_change == pytest.approx(9.603350294485868)


@pytest.mark.parametrize(
    ("counts", "net", "low", "high"),
    [
        ("10: 10", 100.0, 47.5035515447902, 100.0),
        ("6: 10", -100.0, -100.0, -47.5035515447902),
        ("10: 5, 7: 3, 6: 2", 30.0, -19.05061537636367, 65.20446153020983),
        ("9: 1", 100.0, -48.49864942025203, 98.49864942025202),
    ],
)
def test_a_small_nps_keeps_honest_bounds_within_its_scale(objective, counts, net, low, high):
    found = objective(NPS, f"{{distribution: {{{counts}}}}}")
    assert found.baseline == net
    assert (found.low, found.high) == (pytest.approx(low), pytest.approx(high))


def test_where_all_answers_are_alike_nothing_is_said_of_change(objective):
    found = objective(NPS, "{distribution: {10: 10}}")
    assert found.margin == 0
    assert found.detectable_change is None and found.n_needed is None


@pytest.mark.parametrize(
    ("scale", "counts", "split"),
    [
        ("[0, 10]", "0: 1, 6: 1, 7: 1, 8: 1, 9: 1, 10: 1", (2, 2, 2)),
        ("[1, 10]", "1: 1, 6: 1, 7: 1, 8: 1, 9: 1, 10: 1", (2, 2, 2)),
        ("[1, 5]", "1: 1, 2: 1, 3: 1, 4: 1, 5: 1", (1, 1, 3)),
        ("[1, 7]", "1: 1, 2: 1, 3: 1, 4: 1, 5: 1, 6: 1, 7: 1", (1, 1, 5)),
    ],
)
def test_a_net_score_cuts_its_scale_in_proportion(objective, scale, counts, split):
    metric = f"{{id: net, name: Net, kind: other, scale: {scale}, method: net}}"
    found = objective(metric, f"{{distribution: {{{counts}}}}}")
    assert tuple(found.split.values()) == split


def test_csat_as_the_two_highest_scores(objective):
    found = objective(TOP2, "{distribution: {1: 4, 2: 10, 3: 26, 4: 90, 5: 70}}", "85")
    assert found.baseline == pytest.approx(80.0)
    assert found.margin == pytest.approx(5.5436153)
    assert (found.low, found.high) == (pytest.approx(73.91448134346213), pytest.approx(84.9547990739019))


def test_half_points_count_when_they_reach_the_second_highest_score(objective):
    assert objective(TOP2, "{distribution: {3.5: 10, 4: 10, 4.5: 10, 5: 10}}").baseline == pytest.approx(75.0)


def test_csat_as_a_mean(objective):
    metric = TOP2.replace("top2", "mean")
    found = objective(metric, "{distribution: {1: 4, 2: 10, 3: 26, 4: 90, 5: 70}}", "4.5")
    assert found.baseline == pytest.approx(4.06)
    assert (found.low, found.high) == (pytest.approx(3.9306372821473583), pytest.approx(4.1893627178526405))


def test_the_three_highest_scores(objective):
    metric = "{id: ces, name: CES, kind: ces, scale: [1, 7], method: top3}"
    assert objective(metric, "{distribution: {1: 10, 4: 20, 5: 30, 6: 20, 7: 20}}").baseline == pytest.approx(70.0)


def test_a_mean_of_ten_answers_takes_students_t(objective):
    found = objective(MEAN, "{distribution: {5: 1, 6: 1, 7: 2, 8: 3, 9: 2, 10: 1}}", "8")
    assert found.baseline == pytest.approx(7.7)
    assert (found.low, found.high) == (pytest.approx(6.630946233100898), pytest.approx(8.769053766899102))


def test_a_mean_of_two_answers_has_a_margin_but_never_leaves_its_scale(objective):
    found = objective(MEAN, "{distribution: {6: 1, 9: 1}}", "8")
    assert found.margin == pytest.approx(19.05930710426204)
    assert (found.low, found.high) == (1.0, 10.0)


def test_a_mean_of_one_answer_has_no_margin(objective):
    found = objective(MEAN, "{distribution: {8: 1}}", "9")
    assert (found.baseline, found.n) == (8.0, 1)
    assert found.margin is found.low is found.detectable_change is found.n_needed is None


def test_a_share_needs_only_its_value_and_n(objective):
    found = objective(SHARE, "{value: 21.5%, n: 1000}", "19%")
    assert found.baseline == 21.5
    assert found.margin == pytest.approx(2.5462564923)  # 1.96 · √(.215 · .785 / 1000)
    assert (found.low, found.high) == (pytest.approx(19.065343629137974), pytest.approx(24.152781604538667))
    assert found.change == pytest.approx(-2.5)
    assert found.n_needed == 4053  # 7.848879 · (.168775 + .1539) / .025² = 4052.2


def test_a_share_on_a_scale_of_0_to_1_stays_a_fraction(objective):
    metric = "{id: kept, name: Behoud, kind: retention, scale: [0, 1], method: share}"
    found = objective(metric, "{distribution: {0: 60, 1: 240}}", "0.85")
    assert found.baseline == pytest.approx(0.8)
    assert (found.low, found.high) == (pytest.approx(0.7510710762322137), pytest.approx(0.8413431410330587))


def test_a_yes_or_no_counts_on_a_scale_in_percent(objective):
    assert objective(SHARE, "{distribution: {0: 785, 1: 215}}").baseline == pytest.approx(21.5)
    assert objective(SHARE, "{distribution: {0: 50}}").baseline == 0


def test_an_nps_without_its_distribution_has_no_margin_but_has_limits(objective):
    found = objective(NPS, "{value: 25, n: 400}", "40")
    assert (found.baseline, found.n, found.margin, found.n_needed) == (25.0, 400, None, None)
    assert found.margin_at_most == pytest.approx(9.4886348)  # all 62.5% against 37.5%: variance .9375
    assert found.detectable_at_least == pytest.approx(8.5780678)  # 25% promoters, no detractor: variance .1875


def test_a_count_of_everything_has_no_margin(objective):
    metric = "{id: calls, name: Telefoontjes, kind: other, scale: [0, 10], method: count, better: lower}"
    found = objective(metric, "{value: 2.6, n: 900}", "2.3", "{name: X, customers: 1000}")
    assert (found.baseline, found.margin, found.finite_factor) == (2.6, None, 1.0)
    assert found.change == pytest.approx(-0.3)


def test_a_mean_without_its_distribution_has_no_margin(objective):
    found = objective(MEAN, "{value: 7.4, n: 300}", "8")
    assert (found.baseline, found.margin, found.margin_at_most, found.detectable_change) == (7.4, None, None, None)


@pytest.mark.parametrize("n", [292, 61])
def test_a_large_part_of_all_customers_narrows_the_margin(objective, n):
    """±5 points takes 292 of 1,200 at a share of one half; 61 is just over 5%."""
    plain = objective(SHARE, f"{{value: 50, n: {n}}}")
    narrow = objective(SHARE, f"{{value: 50, n: {n}}}", organisation="{name: X, customers: 1200}")
    factor = ((1200 - n) / 1199) ** 0.5
    assert narrow.margin == pytest.approx(plain.margin * factor)
    assert narrow.high - 50 == pytest.approx((plain.high - 50) * factor)
    assert n == 61 or narrow.margin == pytest.approx(4.990683198505728)


@pytest.mark.parametrize("customers", [1200, 59])
def test_five_percent_or_less_or_more_answers_than_customers_leaves_the_margin(objective, customers):
    plain = objective(SHARE, "{value: 50, n: 60}")
    found = objective(SHARE, "{value: 50, n: 60}", organisation=f"{{name: X, customers: {customers}}}")
    assert (found.margin, found.low, found.high) == (plain.margin, plain.low, plain.high)
    assert found.detectable_change == plain.detectable_change


def test_a_census_has_no_margin_left(objective):
    found = objective(SHARE, "{value: 30, n: 60}", organisation="{name: X, customers: 60}")
    assert (found.margin, found.low, found.high) == (0, 30, 30)


def test_employees_are_weighed_against_employees(objective):
    metric = NPS.replace("kind: nps", "kind: enps")
    baseline = "{distribution: {10: 180, 8: 140, 3: 80}}"
    found = objective(metric, baseline, organisation="{name: X, customers: 500, employees: 3000}")
    assert found.margin == pytest.approx(7.511419734573814 * 0.931104533274305)


@pytest.mark.parametrize(
    "baseline", ["{distribution: {10: 0}, n: 3}", "{planned: 2027-06-01}", "{value: 12}", "{value: 5, n: 0}"]
)
def test_without_answers_there_is_no_margin(objective, baseline):
    found = objective(NPS, baseline)
    assert found.margin is found.low is found.high is found.detectable_change is found.n_needed is None


def test_an_impossible_score_gives_no_limits(objective):
    assert objective(NPS, "{value: 250, n: 40}").margin_at_most is None
    assert objective(SHARE, "{value: 250, n: 40}").margin is None


def test_a_target_that_equals_the_baseline_is_no_change(objective):
    found = objective(SHARE, "{distribution: {0: 785, 1: 215}}", "21.5%")
    assert (found.change, found.n_needed) == (0, None)


def test_an_objective_without_a_metric_still_shows_its_figures_and_sums_nothing(strategy_of):
    objective = "{id: o, statement: s, target: 40, baseline: {value: 25, n: 400}}"
    strategy = strategy_of(f"objectives: [{objective}, {{id: p, statement: s}}]")
    found = analyse_objectives(strategy)
    assert (found["o"].metric, found["o"].baseline, found["o"].change, found["o"].margin) == (None, 25, None, None)
    assert found["p"].baseline is None


@pytest.mark.parametrize(
    ("scale", "counts", "split"),
    [
        ("[0, 1]", "{0: 3, 1: 5}", (5, 0, 3)),
        ("[1, 3]", "{1: 2, 2: 3, 3: 5}", (5, 3, 2)),
        ("[1, 4]", "{1: 2, 2: 3, 3: 1, 4: 5}", (5, 1, 5)),
    ],
)
def test_a_net_score_on_a_tiny_scale_has_a_promoter_and_a_detractor(objective, scale, counts, split):
    found = objective(f"{{id: nps, name: N, kind: nps, scale: {scale}}}", f"{{distribution: {counts}}}")
    assert found.split == dict(zip(("promoters", "passives", "detractors"), split, strict=True))


def test_how_many_of_each_group_stayed_is_a_share_of_those_who_were_looked_up(objective):
    stayed = (
        "{promoters: {asked: 50, stayed: 44}, passives: {asked: 0, stayed: 0}, detractors: {asked: 28, stayed: 21}}"
    )
    found = objective(NPS, f"{{value: 25, n: 400, stayed: {stayed}}}", "40")
    assert found.stayed == {"promoters": 0.88, "passives": None, "detractors": 0.75}
    assert objective(NPS, "{value: 25, n: 400}", "40").stayed is None
