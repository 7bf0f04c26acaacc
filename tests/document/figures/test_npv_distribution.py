"""NPV distribution: as high as the draws are many, losses apart from gains, percentiles with their words."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxstrategy.analysis.money.simulation import Simulation
from cxstrategy.document.figures import npv_distribution
from cxstrategy.document.figures.npv_distribution import draw_npv_distribution
from cxstrategy.document.figures.scale import Scale


def plain(text):
    """A minus and spaces as they are typed."""
    return text.replace("−", "-").replace("\u2060", "").replace("\u00a0", " ")


CASE = """
business_case:
  currency: EUR
  start: 2027-03-01
  years: 1
  discount_rate: {value: 0%, kind: real}
  benefits:
    - {id: less-calls, lever: other, amounts: 100}
"""


def drawn(context, simulation):
    found = replace(context.analysis.business_case, draw=lambda draws: simulation)
    return draw_npv_distribution(replace(context, analysis=replace(context.analysis, business_case=found)))


def simulated(bins, low, high, loss, shares=(0.1, 0.5, 0.9)):
    p5, p50, p95 = (low + (high - low) * share for share in shares)
    return Simulation(sum(bins), p50, 1.0, p5, p50, p95, loss, tuple(bins), low, high)


def test_the_title_tells_where_nine_in_ten_lie_and_the_middle(telling_of):
    (figure,) = drawn(telling_of(CASE, language="en"), simulated([1, 6, 3], -100.0, 200.0, 0.1))
    assert plain(figure.title) == "Nine draws in ten lie between -€70 and €170, with €50 in the middle"
    assert plain(figure.desc).startswith("A histogram of 10 draws, from -€100 to €200; 10% of them end in a loss.")
    assert figure.desc.count(". ") <= 1


@pytest.mark.parametrize(
    ("chance", "key", "not_there"), [(0.0, "no loss: 100%", ">loss"), (1.0, "loss: 100%", "no loss")]
)
def test_none_and_all_are_told_as_such(telling_of, chance, key, not_there):
    (figure,) = drawn(telling_of(CASE, language="en"), simulated([1, 2], 1.0, 3.0, chance))
    assert key in figure.svg and not_there not in figure.svg


def test_likely_estimates_and_scenarios_stand_below_the_draws_at_their_worth(telling_of):
    # Benefits of 100 without costs: 60% of them, all of them and 120%.
    (figure,) = drawn(telling_of(CASE, language="en"), simulated([1, 6, 3], 0.0, 200.0, 0.0))
    assert plain(figure.desc).endswith(
        "On its axis are marked: Pessimistic (€60), Expected, at the likely estimates (€100) and Optimistic (€120)."
    )
    plot = figure.chart.plot
    diamonds = [one.box for one in figure.chart.marks if one.kind == "diamond"]
    places = [round(((box.left + box.right) / 2 - plot.left) / plot.width, 3) for box in diamonds]
    assert places == pytest.approx([0.3, 0.5, 0.6], abs=0.001)
    assert "Pessimistic: €60" in plain(figure.svg)


def test_the_likely_estimates_have_a_point_of_their_own_where_no_scenario_is_it(telling_of):
    scenario = "  scenarios: [{name: Wind mee, benefits: 120%, costs: 100%}]\n"
    (figure,) = drawn(telling_of(CASE + scenario, language="en"), simulated([1, 6, 3], 0.0, 200.0, 0.0))
    assert "The likely estimates: €100" in plain(figure.svg) and "Wind mee: €120" in plain(figure.svg)


def test_what_lies_far_from_every_draw_is_left_to_the_table(telling_of):
    (figure,) = drawn(telling_of(CASE, language="en"), simulated([1, 2], 5.0, 25.0, 0.0))
    assert "Pessimistic" not in figure.svg and figure.chart.plot.width == pytest.approx(576)


def test_the_bin_that_zero_cuts_is_drawn_in_two(telling_of):
    found = simulated([2, 4], -100.0, 300.0, 0.2)
    bars = list(npv_distribution._bars(found, Scale(-100, 300, 0, 400), Scale(0, 4, 258, 58)))
    assert [(bar.loss, bar.box.left, bar.box.right, bar.box.top) for bar in bars] == [
        (True, 0.6, 100.0, 158.0), (False, 100.0, 199.4, 158.0), (False, 200.6, 399.4, 58.0),
    ]  # fmt: skip


def test_without_ranges_nothing_is_drawn(telling_of):
    assert draw_npv_distribution(telling_of(CASE)) == ()


@settings(max_examples=60, deadline=None)
@given(
    bins=st.lists(st.integers(0, 3000), min_size=30, max_size=30).filter(any),
    low=st.floats(-1e12, 1e12) | st.floats(-100, 100),
    span=st.floats(1, 1e12) | st.floats(1, 50),
    loss=st.floats(0, 1),
    shares=st.lists(st.floats(0, 1), min_size=3, max_size=3).map(sorted),
    language=st.sampled_from(["nl", "en"]),
)
def test_every_spread_can_be_read(telling_of, readable, bins, low, span, loss, shares, language):
    for figure in drawn(telling_of(CASE, language=language), simulated(bins, low, low + span, loss, shares)):
        readable(figure)


def test_a_chart_of_it_counts_the_draws_of_each_bin(telling_of):
    # Ten draws from -120 to 180 in three bins; three of them lose: the first bin, and two of the six that zero cuts.
    (figure,) = drawn(telling_of(CASE, language="en"), simulated([1, 6, 3], -120.0, 180.0, 0.3))
    chart = figure.chart
    assert [plain(one) for one in chart.categories] == ["-€120 to -€20", "-€20 to €80", "€80 to €180"]
    assert [(one.values, one.hatched) for one in chart.series] == [((1, 2, None), True), ((None, 4, 3), False)]
    assert [one.name for one in chart.series] == ["loss: 30% of the draws", "no loss: 70% of the draws"]
    assert (chart.axis.low, chart.axis.high, chart.axis.shown) == (0, 6, False)
    said = {plain(one.words) for one in chart.marks if one.kind == "words"}
    assert {"-€90", "€30", "€150", "5% lies lower", "5% lies higher", "-€100", "€0"} <= said
    assert all(one in plain(figure.svg) for one in said)


def test_a_chart_of_it_marks_zero_where_it_lies_between_lowest_and_highest(telling_of):
    (figure,) = drawn(telling_of(CASE), simulated([1, 6, 3], -120.0, 180.0, 0.3))
    zero, plot = figure.chart.marks[0], figure.chart.plot
    assert (zero.kind, zero.box.left) == ("line", pytest.approx(plot.left + plot.width * 0.4, abs=0.1))
    (gain,) = drawn(telling_of(CASE), simulated([1, 2], 1.0, 3.0, 0.0))
    assert len(gain.chart.series) == 1 and gain.chart.series[0].values == (1, 2)
