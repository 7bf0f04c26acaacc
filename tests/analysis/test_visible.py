"""Which change two waves show, and whether the one that an objective asks does: figures worked out elsewhere."""

import math

import pytest

from cxstrategy.analysis.objectives import analyse_objectives

# An NPS of 25, of which two waves of 400 answers show a change of some 16 points.
ANSWERS = "{distribution: {10: 200, 8: 100, 0: 100}}"
# 45% promoters and 20% detractors of 400.
WORKED = "{distribution: {9: 180, 8: 140, 6: 80}}"
NPS = "{id: m, name: NPS, kind: nps}"
KEPT = "{id: m, name: Behoud, kind: retention, scale: [0, 100], method: share}"
LEFT = "{id: m, name: Verloop, kind: churn, scale: [0, 1], method: share, better: lower}"
GRADE = "{id: m, name: Cijfer, kind: rating, scale: [1, 10], method: mean}"
PROUD = "{id: m, name: Trots, kind: enps}"


@pytest.fixture
def objective(strategy_of):
    def analysed(baseline, target, organisation="{name: Zeilsteen Reizen}", metric=NPS):
        asked = "" if target is None else f"target: {target}, "
        strategy = strategy_of(
            f"organisation: {organisation}\n"
            f"metrics: [{metric}]\n"
            f"objectives: [{{id: o, statement: s, metric: m, {asked}baseline: {baseline}}}]\n"
        )
        return analyse_objectives(strategy)["o"]

    return analysed


def of(people, key="customers"):
    return f"{{name: Zeilsteen Reizen, {key}: {people}}}"


def test_a_share_from_80_to_90_percent_of_a_large_town(objective):
    """n 200 of 100,000 residents: both variances count, and 197 answers would do."""
    found = objective("{value: 80, n: 200}", 90, of(100_000), KEPT)
    assert found.detectable_change == pytest.approx(9.918, abs=0.0005)
    assert (found.n_needed, found.visible) == (197, True)


def test_the_change_of_a_share_is_the_root_of_its_own_equation(objective):
    """Δ² = 7.848879 · (.16 + q(1 − q)) / 200 with q = .8 + Δ: put back in, both sides are the same."""
    change = objective("{value: 80, n: 200}", 90, metric=KEPT).detectable_change / 100
    assert change**2 == pytest.approx(7.848879734 * (0.16 + (0.8 + change) * (0.2 - change)) / 200)


def test_an_nps_from_25_to_40(objective):
    found = objective(WORKED, 40)
    assert found.detectable_change == pytest.approx(15.18, abs=0.005)
    assert (found.n_needed, found.visible) == (410, False)


def test_a_sample_that_is_a_large_part_of_all_shows_a_smaller_change(objective):
    """400 of 2,000: 15.1842 · √(1600 / 1999) is 13.58; 409.89 of an endless many are 340.3 of 2,000."""
    found = objective(WORKED, 40, of(2000))
    assert found.detectable_change == pytest.approx(13.5846, abs=0.0001)
    assert (found.n_needed, found.visible) == (341, True)


def test_the_wave_that_is_planned_decides_and_not_the_one_that_was(objective):
    planned = NPS.replace("}", ", sample: 40}")
    alone = objective(WORKED, 80, metric=planned).detectable_change
    assert alone == pytest.approx(2.801585218 * math.sqrt(2 * 5875 / 40), abs=1e-6)
    assert objective(WORKED, 80, of(2000), planned).detectable_change == alone


def test_a_large_part_of_a_share_counts_within_its_equation(objective):
    """200 of 1,000: Δ² = 7.848879 · (.16 + q(1 − q)) / 200 · 800 / 999, of which the root is .09002."""
    found = objective("{value: 80, n: 200}", 90, of(1000), KEPT)
    assert found.detectable_change == pytest.approx(9.0024, abs=0.0001)
    assert found.n_needed == 165  # 196.22 / (1 + 195.22 / 1000) = 164.2


def test_employees_are_counted_against_employees(objective):
    assert objective(WORKED, 40, of(2000, "employees"), PROUD).n_needed == 341
    assert objective(WORKED, 40, of(2000), PROUD).n_needed == 410


def test_downwards_the_other_end_of_the_share_counts(objective):
    """From .3, n 200, down: Δ² = .0392444 · (.21 + q(1 − q)), q = .3 − Δ: .1186; up it would be .1337."""
    found = objective("{value: 0.3, n: 200}", 0.2, metric=LEFT)
    assert found.detectable_change == pytest.approx(0.1186, abs=0.0001)
    assert found.n_needed == 291  # 7.848879 · (.21 + .16) / .01 = 290.4
    assert objective("{value: 0.3, n: 200}", None, metric=LEFT).detectable_change == found.detectable_change
    assert objective("{value: 0.3, n: 200}", 0.5, metric=LEFT).detectable_change == pytest.approx(0.1337, abs=0.0001)


@pytest.mark.parametrize(
    ("metric", "baseline", "target"),
    [(KEPT, "{value: 98, n: 50}", 99), (NPS, "{distribution: {10: 4, 8: 3, 0: 1}}", 90),
     (GRADE, "{distribution: {9: 3, 5: 2}}", 9)],
)  # fmt: skip
def test_where_the_scale_ends_first_no_change_shows(objective, metric, baseline, target):
    found = objective(baseline, target, metric=metric)
    assert found.detectable_change is found.visible is None
    assert found.unseen and found.n_needed


def test_where_all_answers_are_alike_nothing_is_known(objective):
    found = objective("{distribution: {10: 80}}", 90)
    assert found.detectable_change is found.n_needed is found.visible is None and not found.unseen


@pytest.mark.parametrize(("target", "expected"), [(60, True), (28, False), (-20, True), (25, False), (None, None)])
def test_a_change_is_visible_when_two_waves_can_show_it(objective, target, expected):
    assert objective(ANSWERS, target).visible is expected


def test_where_everybody_is_asked_any_change_is_visible(objective):
    found = objective(ANSWERS, 28, of(400))
    assert (found.detectable_change, found.visible) == (0, True)


@pytest.mark.parametrize(("target", "expected"), [(26, True), (90, False)])
def test_a_bare_net_score_can_only_rule_a_change_out(objective, target, expected):
    found = objective("{value: 25, n: 400}", target)
    assert found.visible is None and found.unseen is expected


def test_without_a_baseline_nothing_is_said(objective):
    found = objective("{planned: 2027-01-01}", 40)
    assert found.visible is None and not found.unseen
