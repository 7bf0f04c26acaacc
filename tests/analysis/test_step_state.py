"""Where a step stands: done, now or next, and what it still waits for."""

import pytest

from cxstrategy.analysis.maturity import MaturityAnalysis
from cxstrategy.analysis.route.step_plan import plan_steps
from cxstrategy.analysis.route.step_state import standing
from cxstrategy.model.route import STYLES

EMPTY = "organisation: {name: Zeilsteen}"
WHY = "importance: {reason: r, urgency: u, cost_of_inaction: c, desired_feeling: d, sponsor: Noor}\n"
JOURNEYS = """
journeys: [{id: j, name: Reis, priority: true, owner: Mees, stages: [{id: s, name: Stap, feeling: 1}]}]
objectives: [{id: o, statement: Doel, baseline: {value: 4, date: %s}}]
"""
SCAN = MaturityAnalysis("repair", ("design-journeys",), 4, {}, {}, ("design",), False)


def steps_of(strategy_of, text, style, scan=None):
    return plan_steps(strategy_of(text), None, scan, style)


def states(strategy_of, text, style, scan=None):
    return [step.state for step in steps_of(strategy_of, text, style, scan)]


def waits(step):
    return [text.into("en") for text in step.waits]


@pytest.mark.parametrize("style", STYLES)
def test_an_empty_workbook_is_at_the_first_step(strategy_of, style):
    steps = steps_of(strategy_of, EMPTY, style)
    assert [step.state for step in steps] == ["now"] + ["next"] * 8
    assert standing(steps).into("en") == "None of the nine steps is done yet. We are at step 1 now."


def test_a_step_in_which_nothing_is_open_is_done_and_the_next_is_now(strategy_of):
    steps = steps_of(strategy_of, JOURNEYS % "2026-12-01", "doeners")
    assert [step.state for step in steps][:3] == ["done", "now", "next"]
    assert standing(steps).into("nl") == "Van de negen stappen is er één klaar. Nu is stap 2 aan de beurt."


def test_a_scan_that_was_filled_in_is_no_gap_though_it_names_what_is_weak(strategy_of):
    first = steps_of(strategy_of, WHY, "denkers", SCAN)[0]
    assert first.state == "done"
    assert [text.into("en") for text in first.open][0] == "The weakest pillar is design."
    assert states(strategy_of, WHY, "denkers")[0] == "now"


def test_an_action_that_is_not_finished_keeps_its_step_open(strategy_of):
    text = WHY + "actions: [{id: a, title: Verzamelen, phase: think, done: %s}]"
    assert states(strategy_of, text % "true", "denkers", SCAN)[0] == "done"
    first = steps_of(strategy_of, text % "false", "denkers", SCAN)[0]
    assert (first.state, waits(first)) == ("now", ["One action is not finished."])


@pytest.mark.parametrize(
    ("dates", "state"),
    [
        ("start: 2027-01-15", "now"),
        ("start: 2027-01-01, end: 2027-01-15", "now"),
        ("start: 2027-01-16", "next"),
        ("start: 2026-12-01, end: 2027-01-14", "next"),
        ("start: 2027-01-01, done: true", "next"),
        ("end: 2027-02-01", "next"),
    ],
)
def test_a_step_with_an_action_that_runs_today_is_now(strategy_of, dates, state):
    text = f"actions: [{{id: a, title: Feest, phase: share, lane: quick_win, {dates}}}]"
    assert states(strategy_of, text, "doeners")[7] == state


CASE = """
business_case:
  currency: EUR
  start: 2027-02-01
  years: 2
  discount_rate: {value: 3%%, kind: real}
  costs: [{name: Team, one_off: 100}]
  benefits: [{id: b, lever: other, amounts: 100, certainty: own_data, owner: Mees}]
  decision: {ask: Besluit, who: Directie, amount: 100%s}
governance: {sponsor: Noor, team: [{role: Gids}]}
"""


@pytest.mark.parametrize(
    ("by", "state"),
    [(", by: 2027-01-15", "done"), (", by: 2027-01-16", "now"), ("", "now")],
)
def test_the_decision_that_is_asked_is_now_until_its_day_has_come(strategy_of, by, state):
    step = steps_of(strategy_of, CASE % by, "denkers")[4]
    assert [text.into("en") for text in step.open] == []
    assert step.state == state
    assert waits(step) == ([] if state == "done" else ["The board has not decided yet."])


@pytest.mark.parametrize(("measured", "left"), [("2026-11-30", True), ("2026-12-01", True), ("2026-12-02", False)])
def test_measuring_after_asks_for_a_measurement_later_than_something_that_was_finished(strategy_of, measured, left):
    text = JOURNEYS % measured + "actions: [{id: a, title: Proef, phase: do, end: 2026-12-01, done: true}]"
    step = steps_of(strategy_of, text, "doeners")[2]
    assert ("Nothing has been measured since something changed." in waits(step)) is left


def test_what_was_only_planned_was_not_measured(strategy_of):
    text = JOURNEYS % "2026-12-02" + "actions: [{id: a, title: Proef, phase: do, end: 2026-12-01}]"
    steps = steps_of(strategy_of, text, "doeners")
    assert "Nothing has been measured since something changed." in waits(steps[2])
    assert "Nothing that was tried out is finished yet." in waits(steps[1])


def test_a_story_is_told_once_the_day_of_a_message_has_come(strategy_of):
    text = "story: {messages: [{edition: employees, date: %s}]}"
    assert "The story has not been told yet." in waits(steps_of(strategy_of, text % "2027-01-16", "denkers")[7])
    assert waits(steps_of(strategy_of, text % "2027-01-15", "denkers")[7]) == []


def test_a_task_has_moved_once_its_day_has_come(strategy_of):
    text = "governance: {handover: [{task: Meten, to: Lijn, by: 2027-01-15}, {task: Bellen, to: Lijn, by: %s}]}"
    moved = "Not every task has moved into the line yet."
    assert moved in waits(steps_of(strategy_of, text % "2027-01-16", "delers")[8])
    assert moved not in waits(steps_of(strategy_of, text % "2027-01-15", "delers")[8])
