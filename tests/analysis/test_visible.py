"""Whether the change that an objective asks can be seen: one judgement, also where everybody is asked."""

import pytest

from cxstrategy.analysis.objectives import analyse_objectives

# An NPS of 25, of which two waves of 400 answers show a change of some 16 points.
ANSWERS = "{distribution: {10: 200, 8: 100, 0: 100}}"


@pytest.fixture
def visible(strategy_of):
    def judged(baseline, target, organisation="{name: Zeilsteen Reizen}"):
        strategy = strategy_of(
            f"organisation: {organisation}\n"
            "metrics: [{id: nps, name: NPS, kind: nps}]\n"
            f"objectives: [{{id: o, statement: s, metric: nps, target: {target}, baseline: {baseline}}}]\n"
        )
        return analyse_objectives(strategy)["o"].visible

    return judged


@pytest.mark.parametrize(("target", "expected"), [(60, True), (28, False), (-20, True), (25, None)])
def test_a_change_is_visible_when_two_waves_can_show_it(visible, target, expected):
    assert visible(ANSWERS, target) is expected


def test_where_everybody_is_asked_any_change_is_visible(visible):
    assert visible(ANSWERS, 28, "{name: Zeilsteen Reizen, customers: 400}") is True


@pytest.mark.parametrize(("target", "expected"), [(26, False), (90, None)])
def test_a_bare_net_score_can_only_rule_a_change_out(visible, target, expected):
    assert visible("{value: 25, n: 400}", target) is expected


def test_without_a_baseline_nothing_is_said(visible):
    assert visible("{planned: 2027-01-01}", 40) is None
