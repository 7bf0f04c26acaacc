"""Scenarios: a bar from zero to the worth of each, losses to the left and hatched, words clear of each other."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from cxstrategy.analysis.money.scenarios import ScenarioResult
from cxstrategy.document.figures import scenarios
from cxstrategy.document.figures.scenarios import draw_scenarios


def plain(text):
    """A minus and spaces as they are typed."""
    return text.replace("−", "-").replace("\u2060", "").replace("\u00a0", " ")


CASE = """
business_case:
  currency: EUR
  start: 2027-03-01
  years: 1
  discount_rate: {{value: 0%, kind: real}}
  benefits:
    - {{id: less-calls, lever: other, amounts: 100}}
  costs:
    - {{name: Start, one_off: 80}}
  scenarios: [{}]
"""


def case(*names):
    return CASE.format(", ".join(f'{{name: "{name}", benefits: 100%, costs: 100%}}' for name in names))


def worth(context, npvs):
    """The telling with these worths for its scenarios, in order."""
    found = context.analysis.business_case
    results = {
        name: ScenarioResult(npv, None, 0.4 if npv > 0 else None)
        for name, npv in zip(found.scenarios, npvs, strict=True)
    }
    return replace(context, analysis=replace(context.analysis, business_case=replace(found, scenarios=results)))


def test_the_default_scenarios_and_their_worth(telling_of):
    # Benefits 100 and costs 80: 60 - 92 = -32, 20, 120 - 80 = 40.
    (figure,) = draw_scenarios(telling_of(case(), language="en"))
    assert plain(figure.title) == "In two of the three scenarios it brings in more than it costs: from -€32 to €40"
    assert "Pessimistic (benefits 60%, costs 115%): net present value -€32, not earned back." in plain(figure.desc)


def test_bars_run_from_zero_on_one_scale(telling_of):
    context = worth(telling_of(case("a", "b", "c")), (-50.0, 50.0, 100.0))
    rows = scenarios._rows(context)
    scale = scenarios._scale(rows)
    loss, gain, double = (scenarios._drawn(row, 0, scale, context) for row in rows)
    assert loss.hatched and not gain.hatched and not double.hatched
    assert loss.box.right == gain.box.left == double.box.left == scale(0)
    assert abs(double.box.width - 2 * gain.box.width) < 0.2 and abs(loss.box.width - gain.box.width) < 0.2


def test_one_scenario_is_told_by_its_name(telling_of):
    (figure,) = draw_scenarios(worth(telling_of(case("Base"), language="en"), (5.0,)))
    assert plain(figure.title) == "In the scenario Base the net present value is €5"


def test_more_scenarios_than_fit_are_left_to_the_table(telling_of):
    context = worth(telling_of(case(*map(str, range(12))), language="en"), map(float, range(12)))
    (figure,) = draw_scenarios(context)
    assert figure.note.endswith("The table shows three more.")


names = st.text("abcdefghijklmnopqrstuvwxyz WM", min_size=1, max_size=60).map(lambda text: f"x{text}".strip())


@settings(max_examples=40, deadline=None)
# Names that differ in nothing but capitals or blanks are refused as one name given twice.
@given(
    named=st.lists(names, min_size=1, max_size=10, unique_by=lambda name: " ".join(name.casefold().split())),
    chance=st.data(),
)
def test_every_case_can_be_read(telling_of, readable, named, chance):
    npvs = chance.draw(st.lists(st.floats(-1e12, 1e12), min_size=len(named), max_size=len(named)))
    for figure in draw_scenarios(worth(telling_of(case(*named)), npvs)):
        readable(figure)
