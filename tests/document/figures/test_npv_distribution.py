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


def test_the_title_tells_chance_and_range(telling_of):
    (figure,) = drawn(telling_of(CASE, language="en"), simulated([1, 6, 3], -100.0, 200.0, 0.1))
    assert plain(figure.title) == "The chance of a loss is 10%; nine draws in ten lie between -€70 and €170"
    assert "A histogram of 10 draws, from -€100 to €200." in plain(figure.desc)


@pytest.mark.parametrize(
    ("chance", "said", "key"),
    [(0.0, "No draw ends in a loss", "loss: 0%"), (1.0, "Every draw ends in a loss", "no loss")],
)
def test_none_and_all_are_told_as_such(telling_of, chance, said, key):
    (figure,) = drawn(telling_of(CASE, language="en"), simulated([1, 2], 1.0, 3.0, chance))
    assert figure.title.startswith(said) and f">{key}" not in figure.svg


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
