"""Tornado: the widest on top, low and high where the outcome says, words clear of each other."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from cxstrategy.analysis.money.tornado import Driver
from cxstrategy.document.figures import tornado
from cxstrategy.document.figures.scale import Scale
from cxstrategy.document.figures.tornado import MOST, draw_tornado


def plain(text):
    """A minus and spaces as they are typed."""
    return text.replace("−", "-").replace("\u2060", "").replace("\u00a0", " ")


CASE = """
business_case:
  currency: EUR
  start: 2027-03-01
  years: 1
  discount_rate: {value: 0%, kind: real}
  base: {customers: 100, revenue_per_customer: 10, margin: {low: 10%, likely: 20%, high: 40%}, churn: 10%}
  benefits:
    - {id: new-ones, lever: referral, new_customers: 50}
  costs:
    - {name: Start, one_off: 60}
"""


def driven(context, drivers, npv):
    found = replace(context.analysis.business_case, move=lambda: tuple(drivers), npv=npv)
    return replace(context, analysis=replace(context.analysis, business_case=found))


def test_the_widest_driver_is_named_with_the_decision_and_drawn_with_its_range_and_its_outcomes(telling_of):
    # 50 new customers of 10 with a margin of 20% are worth 100; at 10% 50 and at 40% 200; less 60.
    (figure,) = draw_tornado(telling_of(CASE, language="en"))
    assert plain(figure.title) == ("One number alone can make it a loss: the top one")
    said = plain(figure.svg)
    assert all(f">{words}<" in said for words in ("Contribution margin", "10% to 40%", "-€10", "€140"))
    assert figure.desc.index("contribution margin") < figure.desc.index("costs of Start")
    assert figure.desc.count(". ") == 1


def test_a_range_of_our_own_that_differs_by_year_has_no_words_for_how_far_it_moved(telling_of):
    text = CASE.replace("new_customers: 50", "new_customers: 50, ramp: [{low: 20%, likely: 50%, high: 90%}]")
    (figure,) = draw_tornado(telling_of(text.replace("years: 1", "years: 2"), language="en"))
    assert "own range" not in figure.svg


def test_numbers_that_weigh_as_much_are_told_as_equal(telling_of):
    # Three factors of one product, 20% either way: 100 ∓ 20, less 60.
    case = CASE.replace("{low: 10%, likely: 20%, high: 40%}", "20%")
    (figure,) = draw_tornado(telling_of(case, language="en"))
    assert figure.title == "No number alone makes it a loss; the top one comes nearest"
    # So small a swing is no risk for the decision's page, and then the figure names them.
    calm = case.replace("one_off: 60", "one_off: 10")
    (figure,) = draw_tornado(telling_of(calm))
    assert plain(figure.title).startswith(
        "Dekkingsbijdrage, omzet per klant en nieuwe klanten (Aanbeveling) tellen het zwaarst, elk even zwaar; geen"
    )


def test_equal_numbers_are_equal_whichever_way_they_run(telling_of):
    drivers = [Driver("base/margin", 35.0, 45.0), Driver("base/churn", 46.0, 36.0), Driver("discount_rate", 38.0, 40.0)]
    (figure,) = draw_tornado(driven(telling_of(CASE, language="en"), drivers, 40.0))
    assert figure.title == (
        "Contribution margin and churn of customers matter most, each as much; no number alone makes it a loss"
    )


def test_low_and_high_stand_at_both_sides_of_what_is_expected(telling_of):
    row = tornado.TornadoRow(Driver("base/margin", -10.0, 140.0), "Margin", "", "low", "high")
    drawn = tornado._drawn(row, 0, Scale(-10, 140, 300, 600), 40.0, telling_of(CASE))
    assert (drawn.low.left, drawn.low.right, drawn.high.left, drawn.high.right) == (300.0, 400.0, 400.0, 600.0)
    assert drawn.low.top == drawn.high.top


def test_two_ends_on_one_side_stand_above_each_other(telling_of):
    row = tornado.TornadoRow(Driver("base/margin", 50.0, 80.0), "Margin", "", "low", "high")
    drawn = tornado._drawn(row, 0, Scale(0, 100, 300, 600), 40.0, telling_of(CASE))
    assert drawn.low.bottom == drawn.high.top and drawn.low.left == drawn.high.left


def test_nothing_is_drawn_where_nothing_moves(telling_of):
    assert draw_tornado(driven(telling_of(CASE), [Driver("base/margin", 5.0, 5.0)], 5.0)) == ()


worths = st.floats(-1e12, 1e12, allow_subnormal=False) | st.integers(-999, 999).map(float)
NAMES = ("base/margin", "discount_rate", "costs/Start/x", f"costs/{'Een heel lange naam van een kostenpost ' * 2}/x",
         "benefits/klanten-die-langer-dan-verwacht-blijven/churn_reduction", "base/customers", "base/churn",
         "benefits/b/ramp", "benefits/c/uplift", "costs/Wervingscampagnebegeleidingskostenoverzichten/y")  # fmt: skip


@settings(max_examples=50, deadline=None)
@given(ends=st.lists(st.tuples(worths, worths), min_size=1, max_size=len(NAMES)), npv=worths)
def test_every_case_can_be_read(telling_of, readable, ends, npv):
    drivers = sorted((Driver(name, *pair) for name, pair in zip(NAMES, ends, strict=False)), key=lambda one: -one.width)
    figures = draw_tornado(driven(telling_of(CASE), drivers, npv))
    for figure in figures:
        readable(figure)
        assert figure.svg.count('font-weight="600"') >= min(MOST, sum(bool(one.width) for one in drivers))


def test_a_fall_of_a_share_moves_in_percentage_points(telling_of):
    fall = """
    - id: stay
      lever: employee_turnover
      employees: 200
      turnover_reduction: {low: 0.5%, likely: 1%, high: 3%}
      salary: 1000
      replacement_share: 30%
  costs:"""
    (figure,) = draw_tornado(telling_of(CASE.replace("\n  costs:", fall), language="en"))
    assert ">0.5 to 3 percentage points<" in plain(figure.svg)
