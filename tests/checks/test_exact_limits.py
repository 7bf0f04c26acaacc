"""A threshold holds at its limit: the value on it is judged otherwise than the one beside it."""

import pytest

from cxstrategy.workbook import open_workbook

HEAD = "workbook: {format: 1, title: T, date: 2027-01-15, language: en}\n"


@pytest.fixture
def codes(tmp_path):
    def found(text):
        (tmp_path / "strategy.yaml").write_text(HEAD + text, "utf-8")
        return {finding.code for finding in open_workbook(tmp_path).findings}

    return found


@pytest.mark.parametrize(("answers", "told"), [(99, True), (100, False)])
def test_from_a_hundred_answers_on_a_score_is_firm(codes, answers, told):
    text = (
        "metrics: [{id: kept, name: Kept, kind: csat, level: journey, scale: [1, 5], method: top2, question: Q}]\n"
        f"objectives: [{{id: stay, statement: S, metric: kept, target: 90, baseline: {{value: 50, n: {answers}}}}}]\n"
    )
    assert ("CX419" in codes(text)) is told


@pytest.mark.parametrize(("end", "told"), [("2027-04-11", False), ("2027-04-12", True)])
def test_a_quick_win_is_in_time_on_the_hundredth_day(codes, end, told):
    text = (
        "business_case:\n  currency: EUR\n  start: 2027-01-01\n  years: 2\n"
        "  discount_rate: {value: 8%, kind: nominal}\n"
        "  benefits: [{id: all, lever: other, amounts: [100, 160]}]\n  costs: [{name: Start, one_off: 25}]\n"
        f"actions: [{{id: quick, title: Q, phase: do, lane: quick_win, start: 2027-01-01, end: {end}}}]\n"
    )
    assert ("CX929" in codes(text)) is told
