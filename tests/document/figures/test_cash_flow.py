"""Cash flow: bars stand where the amounts say, payback where the running total is back, words clear of each other."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxstrategy.analysis.analyse import analyse
from cxstrategy.analysis.money.cash_flow import cumulative, payback
from cxstrategy.document.figures.cash_flow import BOTTOM, TOP, YearPlot, _bars, draw_cash_flow
from cxstrategy.document.figures.scale import Scale


def plain(text):
    """A minus and spaces as they are typed."""
    return text.replace("−", "-").replace("\u2060", "").replace("\u00a0", " ")


CASE = """
business_case:
  currency: EUR
  start: 2027-03-01
  years: 3
  discount_rate: {value: 5%, kind: nominal}
  benefits:
    - {id: less-calls, lever: other, amounts: [40, 60, 90]}
  costs:
    - {name: Start, one_off: 100}
"""


def flowing(context, benefits, costs):
    """The telling with these benefits and costs by year."""
    flow = tuple(gain - cost for gain, cost in zip(benefits, costs, strict=True))
    case = replace(
        context.analysis.business_case, years=len(flow) - 1, benefits={"b": benefits}, costs=costs, cash_flow=flow,
        cumulative=cumulative(flow), payback_years=payback(flow),
    )  # fmt: skip
    return replace(context, analysis=replace(context.analysis, business_case=case))


def test_the_title_says_when_the_money_is_back_and_what_is_left(telling_of):
    (figure,) = draw_cash_flow(telling_of(CASE, language="en"))
    assert plain(figure.title) == "The money is earned back after 2 years, and after 3 years €90 is left"
    assert plain(figure.desc) == (
        "Bars of benefits and costs by year, and a line of what they add up to. The line runs from -€100 in year 0 to"
        " €90 in year 3, and is lowest in year 0: -€100."
    )


def test_a_case_that_never_earns_back_says_what_is_lacking(telling_of):
    (figure,) = draw_cash_flow(flowing(telling_of(CASE, language="en"), (0.0, 10.0), (100.0, 0.0)))
    assert plain(figure.title) == "After 1 year the money has not been earned back: €90 is still missing"
    assert "diamond" not in figure.svg and "back after" not in figure.svg


def test_without_costs_it_is_a_gain_from_the_start(telling_of):
    (figure,) = draw_cash_flow(flowing(telling_of(CASE, language="en"), (0.0, 10.0), (0.0, 0.0)))
    assert plain(figure.title) == "From the start more comes in than goes out, and after 1 year €10 is left"
    assert "costs in the year" not in figure.svg


def test_nothing_is_drawn_where_no_money_moves(telling_of):
    assert draw_cash_flow(flowing(telling_of(CASE), (0.0, 0.0), (0.0, 0.0))) == ()
    assert draw_cash_flow(telling_of("route: {}")) == ()


def test_bars_stand_where_the_amounts_say(telling_of):
    # Four years on 400 units: a year is 100 wide, its middle at 50, 150, ...; a bar is at most 44 wide.
    plot = YearPlot(3, 0.0, 400.0, Scale(-100, 100, BOTTOM, TOP))
    bars = list(_bars(telling_of(CASE).analysis.business_case, plot))
    middle = (TOP + BOTTOM) / 2
    assert [(bar.cost, bar.box.left, bar.box.right) for bar in bars] == [
        (True, 28.0, 72.0), (False, 128.0, 172.0), (False, 228.0, 272.0), (False, 328.0, 372.0),
    ]  # fmt: skip
    assert (bars[0].box.top, bars[0].box.bottom) == (middle, BOTTOM)
    assert bars[1].box.top == pytest.approx(middle - 0.4 * (BOTTOM - TOP) / 2, abs=0.05)
    assert plot.at(2.0, 0) == (250.0, middle)


amounts = st.floats(-1e12, 1e12, allow_subnormal=False) | st.integers(-3_000_000, 3_000_000).map(float) | st.just(0.0)


@settings(max_examples=60, deadline=None)
@given(years=st.lists(st.tuples(amounts, amounts), min_size=2, max_size=11), language=st.sampled_from(["nl", "en"]))
def test_every_case_can_be_read(telling_of, readable, years, language):
    benefits, costs = (tuple(one) for one in zip(*years, strict=True))
    for figure in draw_cash_flow(flowing(telling_of(CASE, language=language), benefits, costs)):
        readable(figure)


def test_the_running_total_is_the_analysis_own(telling_of):
    context = telling_of(CASE)
    assert analyse(context.strategy).business_case.cumulative == (-100.0, -60.0, 0.0, 90.0)


def test_amounts_that_are_written_as_nothing_make_no_figure(telling_of):
    assert draw_cash_flow(flowing(telling_of(CASE), (-1.19e-133, 0.0), (0.0, 0.0))) == ()


def test_a_chart_of_it_holds_the_figures_of_the_drawing(telling_of):
    # 40, 60 and 90 come in; 100 goes out at the start: -100, -60, 0 and 90 together.
    (figure,) = draw_cash_flow(telling_of(CASE, language="en"))
    chart = figure.chart
    assert chart.categories == (0, 1, 2, 3)
    assert plain(" ".join(chart.heading.lines)) == "years from the start in March 2027"
    assert [(one.name, one.values, one.mark, one.hatched) for one in chart.series] == [
        ("benefits in the year", (0.0, 40.0, 60.0, 90.0), "column", False),
        ("costs in the year", (-100.0, 0.0, 0.0, 0.0), "column", True),
        ("benefits less costs, added up", (-100.0, -60.0, 0.0, 90.0), "line", False),
    ]
    assert (chart.axis.low, chart.axis.high) == (-100.0, 100.0)
    assert sorted(one.index for one in chart.series[2].labels) == [0, 3]


def test_a_chart_of_it_marks_when_the_money_is_back(telling_of):
    (figure,) = draw_cash_flow(telling_of(CASE, language="en"))
    line, diamond, words, sign, meaning = figure.chart.marks
    # Zero lies halfway -100 and 100; the payback of two years in the middle of the third of four columns.
    assert (diamond.box.top + diamond.box.bottom) / 2 == pytest.approx((TOP + BOTTOM) / 2)
    plot = figure.chart.plot
    assert (line.box.left - plot.left) / plot.width == pytest.approx(2.5 / 4, abs=0.001)
    assert plain(words.words) == "back after 2 years" and words.words in figure.svg
    # Its sign stands in the legend too, right of what the chart itself lists there.
    assert (sign.kind, meaning.words) == ("diamond", "payback")
    legend = figure.chart.legend
    assert legend.right <= sign.box.left and legend.top < sign.box.top < legend.bottom
    (never,) = draw_cash_flow(flowing(telling_of(CASE), (0.0, 10.0), (100.0, 0.0)))
    assert never.chart.marks == ()


def test_the_lowest_total_is_not_written_where_it_seems_another_points(telling_of):
    # The lowest, −950.989, stands just above the axis: below it there is no room, and above are its bars.
    benefits = (0.0, 75_353.0, 287_658.0, 643_815.0, 980_502.0, 1_191_264.0)
    costs = (290_000.0, 350_000.0, 674_000.0, 416_000.0, 241_000.0, 236_000.0)
    (figure,) = draw_cash_flow(flowing(telling_of(CASE, language="en"), benefits, costs))
    assert "€951,000<" not in figure.svg and "€972,000<" in figure.svg
    (near,) = draw_cash_flow(flowing(telling_of(CASE, language="en"), benefits, (290_000.0, 350_000.0, 0, 0, 0, 0)))
    assert "€565,000<" in near.svg


def test_the_axis_reads_the_same_in_the_drawing_and_in_its_chart(telling_of):
    benefits = (0.0, 400_000.0, 900_000.0, 1_200_000.0)
    (figure,) = draw_cash_flow(flowing(telling_of(CASE), benefits, (900_000.0, 0.0, 0.0, 0.0)))
    assert "mln" in figure.chart.axis.form.split(";")[0]
    for words in ("€ 0,5 mln", "€ 1,0 mln"):
        assert words in figure.svg.replace("\u00a0", " ")
    assert "€ 500.000<" not in figure.svg.replace("\u00a0", " ")
