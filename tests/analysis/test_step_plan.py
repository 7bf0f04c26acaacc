"""The step plans: what every plan must hold, and what a workbook leaves open in it."""

from itertools import groupby

import pytest

from cxstrategy.analysis.maturity import MaturityAnalysis
from cxstrategy.analysis.route.route import RouteAnalysis
from cxstrategy.analysis.route.step_plan import PLANS, RISKS, plan_steps
from cxstrategy.model.route import ORDERS, STYLES
from cxstrategy.model.strategy import EIGHT_STEPS

EMPTY = "organisation: {name: Zeilsteen}"


def route(taken):
    return RouteAnalysis({}, {}, {}, "tied", None, None, None, 1, (), taken=taken)


def opened(strategy, style, maturity=None):
    """What is open in the plan of a style, all steps together, in English."""
    return [text.into("en") for step in plan_steps(strategy, None, maturity, style) for text in step.open]


@pytest.mark.parametrize("style", STYLES)
def test_every_plan_has_nine_steps_in_the_order_of_its_route(strategy_of, style):
    steps = plan_steps(strategy_of(EMPTY), None, None, style)
    assert [step.number for step in steps] == list(range(1, 10))
    assert tuple(phase for phase, _ in groupby(step.phase for step in steps)) == ORDERS[style]
    assert {step.style for step in steps} == {style}


@pytest.mark.parametrize("style", STYLES)
def test_every_plan_covers_the_eight_steps_of_the_strategy(strategy_of, style):
    covered = [name for step in plan_steps(strategy_of(EMPTY), None, None, style) for name in step.covers]
    assert sorted(covered) == sorted(EIGHT_STEPS)


@pytest.mark.parametrize("style", STYLES)
def test_every_plan_measures_before_anything_is_tried_and_after(strategy_of, style):
    steps = plan_steps(strategy_of(EMPTY), None, None, style)
    before = [step.number for step in steps if step.moment == "before"]
    after = [step.number for step in steps if step.moment == "after"]
    tried = next(number for number, step in enumerate(PLANS[style], start=1) if "pilot" in step.topics)
    assert before
    assert max(before) < tried < min(after)
    assert {step.number for step in steps if step.measures} == {*before, *after}


@pytest.mark.parametrize("style", STYLES)
def test_every_plan_has_its_own_words_in_both_languages(style):
    titles = {step.title.into("en") for step in PLANS[style]}
    assert len(titles) == 9
    others = {step.title.into("en") for other in STYLES if other != style for step in PLANS[other]}
    assert len(titles & others) == 0
    for said in [text for step in PLANS[style] for text in (step.title, step.purpose)]:
        assert said.into("nl") != said.into("en")
    assert RISKS[style].risk.into("nl") != RISKS[style].risk.into("en")


def test_the_plan_is_that_of_the_route_taken(strategy_of):
    strategy = strategy_of(EMPTY)
    assert {step.style for step in plan_steps(strategy, route("delers"), None)} == {"delers"}
    assert {step.style for step in plan_steps(strategy, route("delers"), None, "doeners")} == {"doeners"}


def test_a_tie_has_no_plan_until_somebody_asks_for_one(strategy_of):
    assert plan_steps(strategy_of(EMPTY), route(None), None) == ()
    assert len(plan_steps(strategy_of(EMPTY), route(None), None, "denkers")) == 9


def test_the_teams_choice_has_a_plan_even_if_nobody_answered_the_questions(strategy_of):
    strategy = strategy_of("route: {choice: {route: doeners}}")
    assert plan_steps(strategy, None, None)[0].style == "doeners"
    assert plan_steps(strategy_of(EMPTY), None, None) == ()


@pytest.mark.parametrize("style", STYLES)
def test_an_empty_workbook_leaves_every_strategy_step_open(strategy_of, style):
    said = opened(strategy_of(EMPTY), style)
    for sentence in (
        "Why the organisation does this has not been written down yet.",
        "No expectation of customers has been recorded yet.",
        "No development around the organisation has been recorded yet.",
        "No objective has been set yet.",
        "There is no compass yet.",
        "The story has not been written yet.",
        "There is no business case yet.",
        "The maturity scan has not been filled in yet.",
        "There is no sponsor yet.",
    ):
        assert sentence in said


@pytest.mark.parametrize("style", STYLES)
def test_no_step_says_the_same_thing_twice(strategy_of, style):
    for step in plan_steps(strategy_of(EMPTY), None, None, style):
        assert len(step.open) == len(set(step.open))


def test_objectives_without_a_baseline_are_named_in_the_step_that_measures_first(strategy_of):
    strategy = strategy_of("""
objectives:
  - {id: a, statement: Reizigers voelen zich gesteund., baseline: {planned: 2027-06-01}}
  - {id: b, statement: Reizigers bellen maar één keer.}
  - {id: c, statement: Reizigers blijven., baseline: {value: 40}}
""")
    for style in STYLES:
        step = next(step for step in plan_steps(strategy, None, None, style) if step.moment == "before")
        said = [text.into("en") for text in step.open]
        assert "The baseline still has to be measured for “Reizigers voelen zich gesteund”." in said
        assert "There is no baseline for “Reizigers bellen maar één keer”." in said
        assert not any("Reizigers blijven" in text for text in said if "baseline" in text)


def test_the_weakest_pillars_and_what_holds_the_phase_are_named(strategy_of):
    found = MaturityAnalysis(
        "repair", ("design-journeys", "governance-ownership"), 4, {}, {}, ("design", "governance"), False
    )
    said = opened(strategy_of(EMPTY), "denkers", found)
    assert "The weakest pillars are design and governance." in said
    assert "2 statements of the scan hold the organisation in the phase repair." in said


def test_a_compass_that_customers_did_not_confirm_is_open(strategy_of):
    text = """
compass:
  promise: Je weet altijd waar je aan toe bent.
  directions:
    - {id: a, name: Altijd eerst, do: [bellen], avoid: [wachten]}
    - {id: b, name: Nooit alleen, do: [bellen]}
  validations:
    - {group: internal, outcome: confirmed}
    - {group: customer, outcome: %s}
"""
    rejected = opened(strategy_of(text % "rejected"), "denkers")
    assert "The compass has not been confirmed by customers." in rejected
    assert "The compass has not been confirmed by colleagues." not in rejected
    assert "What to do and what to avoid is missing for “Nooit alleen”." in rejected
    assert "The compass has not been confirmed by customers." not in opened(strategy_of(text % "adjusted"), "denkers")


def test_a_long_list_of_names_is_cut_off(strategy_of):
    lines = "\n".join(f"  - {{id: o{number}, statement: Doel {number}}}" for number in range(7))
    said = opened(strategy_of(f"objectives:\n{lines}"), "denkers")
    assert "There is no baseline for “Doel 0”, “Doel 1”, “Doel 2”, “Doel 3” and 3 more." in said


def test_what_is_open_is_said_in_dutch(strategy_of):
    step = plan_steps(strategy_of("objectives: [{id: a, statement: Doel A}]"), None, None, "denkers")[2]
    said = [text.into("nl") for text in step.open]
    assert "Er is geen nulmeting voor “Doel A”." in said
    assert "Nog niet gekoppeld aan een doel van de organisatie: “Doel A”." in said


ACTIONS = """
objectives: [{id: goal, statement: Doel}]
expectations: [{id: wish, statement: Wens}]
actions:
  - {id: later, title: L, phase: do, lane: quick_win, start: 2027-05-01}
  - {id: undated, title: U, phase: do, lane: quick_win}
  - {id: sooner, title: S, phase: do, lane: quick_win, start: 2027-02-01}
  - {id: system, title: Y, phase: do, lane: foundation, objective: goal}
  - {id: study, title: T, phase: think, expectation: wish}
  - {id: metrics, title: M, phase: think, objective: goal}
  - {id: telling, title: V, phase: share}
  - {id: loose, title: Z}
"""


def placed(strategy_of, style):
    steps = plan_steps(strategy_of(ACTIONS), None, None, style)
    return {step.title.into("en"): step.actions for step in steps if step.actions}


@pytest.mark.parametrize("style", STYLES)
def test_every_action_with_a_phase_stands_in_exactly_one_step_of_that_phase(strategy_of, style):
    steps = plan_steps(strategy_of(ACTIONS), None, None, style)
    phases = {name: step.phase for step in steps for name in step.actions}
    assert sum(len(step.actions) for step in steps) == 7
    assert phases == {
        "later": "do", "undated": "do", "sooner": "do", "system": "do",
        "study": "think", "metrics": "think", "telling": "share",
    }  # fmt: skip


def test_actions_stand_where_they_belong_and_the_first_to_start_first(strategy_of):
    assert placed(strategy_of, "denkers") == {
        "Understand the customer": ("study",),
        "Set objectives with a baseline": ("metrics",),
        "Run a pilot with a measurement plan": ("sooner", "later", "undated"),
        "Scale what works": ("system",),
        "Make it everybody's story": ("telling",),
    }
    assert placed(strategy_of, "doeners")["Improve in short sprints"] == ("sooner", "later", "undated", "system")
    assert placed(strategy_of, "delers")["Find ambassadors and a shared language"] == ("telling",)


def test_delivery_that_is_not_arranged_is_open(strategy_of):
    said = opened(strategy_of("actions: [{id: a, title: Proef, phase: do, lane: foundation}]"), "doeners")
    assert "Owner or dates are missing for “Proef”." in said
    assert "No quick win has been planned." in said
    assert "No hand-over to the line has been agreed." in said
    assert "Nothing has been chosen to measure yet." in said


def test_benefits_on_an_assumption_are_what_a_pilot_has_to_test(strategy_of):
    strategy = strategy_of("""
business_case:
  currency: EUR
  start: 2027-01-01
  years: 2
  discount_rate: {value: 8%, kind: real}
  benefits:
    - {id: stay, lever: retention, churn_reduction: 1%, certainty: assumption}
    - {id: call, lever: other, amounts: 100, certainty: own_data, owner: Mees}
""")
    pilot = plan_steps(strategy, None, None, "denkers")[5]
    assert "Still resting on an assumption, to be tested: “Retention”." in [text.into("en") for text in pilot.open]
    said = opened(strategy, "denkers")
    assert "The numbers needed to calculate “Retention” are missing." in said
    assert "Benefits without an owner: “Retention”." in said


def test_a_deadline_is_held_against_the_workbooks_own_date(strategy_of):
    text = "objectives: [{id: a, statement: Doel A, deadline: %s}]"
    assert "The deadline has passed for “Doel A”." in opened(strategy_of(text % "2027-01-14"), "denkers")
    assert "The deadline has passed for “Doel A”." not in opened(strategy_of(text % "2027-01-16"), "denkers")
