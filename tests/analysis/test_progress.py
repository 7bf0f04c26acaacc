"""How far a workbook is, and what to do next."""

import pytest

from cxstrategy.analysis.gaps.expected import EXPECTED
from cxstrategy.analysis.next_steps import BEGIN, next_steps
from cxstrategy.analysis.progress import analyse_progress
from cxstrategy.model.strategy import STEPS

CASE = "{currency: EUR, start: 2027-01-01, years: 1, discount_rate: {value: 8%, kind: real, source: s}}"


@pytest.fixture
def progress(strategy_of):
    return lambda text: analyse_progress(strategy_of(text))


@pytest.fixture
def advice(strategy_of):
    """The next steps of a workbook, in a language."""

    def told(text, language="en"):
        strategy = strategy_of(text)
        return [message.into(language) for message in next_steps(strategy, analyse_progress(strategy))]

    return told


def test_every_step_is_told_of_in_order(progress):
    assert list(progress("segments: []")) == list(STEPS)
    assert set(EXPECTED) == set(BEGIN) == set(STEPS)


def test_a_workbook_with_nothing_in_it_is_empty_everywhere(progress):
    found = progress("segments: []")
    assert {step.state for step in found.values()} == {"empty"}
    assert found["importance"].open == (
        "importance/reason", "importance/urgency", "importance/cost_of_inaction", "importance/desired_feeling",
        "importance/sponsor", "importance/evidence",
    )  # fmt: skip
    assert found["objectives"].open == ("metrics", "objectives")
    assert found["compass"].filled == 0


def test_what_is_filled_and_what_is_open(progress):
    found = progress("""
        importance:
          reason: Klanten vertrekken
          desired_feeling: Gerust
          evidence: [{claim: c, source: s}, {claim: d}]
    """)["importance"]
    assert (found.state, found.filled, found.expected) == ("open", 3, 7)
    assert found.open == (
        "importance/urgency", "importance/cost_of_inaction", "importance/sponsor", "importance/evidence/2/source",
    )  # fmt: skip


def test_a_finished_step_is_complete(progress):
    found = progress("""
        importance:
          {reason: a, urgency: b, cost_of_inaction: c, desired_feeling: d, sponsor: e,
           evidence: [{claim: f, source: g}]}
    """)["importance"]
    assert (found.state, found.filled, found.expected, found.open) == ("complete", 6, 6, ())


def test_places_carry_the_ids_of_the_workbook(progress):
    found = progress("""
        metrics: [{id: nps, name: NPS, kind: nps, level: relationship, frequency: yearly}]
        objectives: [{id: aanbevelen, statement: s, metric: nps, baseline: {date: 2026-01-01}, target: 40}]
    """)["objectives"]
    assert found.open == tuple(f"objectives/aanbevelen/{name}" for name in ("baseline", "deadline", "owner"))


@pytest.mark.parametrize("baseline", ["{value: 0, n: 40}", "{distribution: {9: 3}}", "{planned: 2027-06-01}"])
def test_a_baseline_may_be_a_value_a_distribution_or_a_plan(progress, baseline):
    found = progress(f"objectives: [{{id: o, statement: s, baseline: {baseline}}}]")["objectives"]
    assert "objectives/o/baseline" not in found.open


def test_a_zero_is_an_answer(progress):
    found = progress("actions: [{id: a, title: t, budget: 0}]")["route"]
    assert "actions/a/budget" not in found.open


def test_a_list_inside_a_list_that_is_empty_is_one_place(progress):
    found = progress("journeys: [{id: j, name: J, owner: O}, {id: k, name: K, stages: [{id: s, name: S}]}]")
    assert [place for place in found["expectations"].open if place.startswith("journeys")] == [
        "journeys/k/owner", "journeys/j/stages", "journeys/k/stages/s/feeling",
    ]  # fmt: skip


def test_the_building_blocks_are_seven_places(progress):
    found = progress("building_blocks: {personal: {level: 0}}")["maturity"]
    assert (found.state, found.filled) == ("open", 1)
    assert "building_blocks/direct" in found.open and "building_blocks/personal" not in found.open


def test_an_empty_workbook_begins_with_why_for_whom_and_towards_what(advice):
    told = advice("segments: []")
    assert len(told) == 3
    assert [text.split("`")[1] for text in told] == ["importance", "expectations", "objectives"]


def test_what_was_begun_comes_after_what_was_not_and_the_emptiest_first(advice):
    text = "\n".join(
        f"{key}: {value}"
        for key, value in {
            "importance": "{reason: a, urgency: b, cost_of_inaction: c, desired_feeling: d, sponsor: e}",
            "segments": "[{id: s, name: S, needs: [n]}]",
            "metrics": "[{id: nps, name: NPS, kind: nps, level: relationship}]",
            "organisation_goals": "[{id: g, statement: s, owner: o}]",
            "compass": "{promise: p}",
            "business_case": CASE,
            "building_blocks": "{personal: {level: 1}}",
            "actions": "[{id: a, title: t, phase: do}]",
            "governance": "{sponsor: s}",
            "developments": "[{id: d, title: t, scope: outside}]",
        }.items()
    )
    assert advice(text) == [
        "Write in `story` what colleagues and customers will hear: the situation, but, therefore.",
        "Fill in the answers of respondents (`maturity/assessments`) and 9 more in the step Starting point.",  # 1 of 11
        "Fill in the core emotion (`compass/core_emotion`) and 6 more in the step Customer compass.",  # 1 of 8
    ]


def test_the_advice_speaks_dutch(advice):
    told = advice("importance: {reason: a, urgency: b, cost_of_inaction: c, desired_feeling: d, sponsor: e}", "nl")
    assert told[0].startswith("Schrijf in `expectations` op wat klanten verwachten")


def test_one_open_place_is_told_as_one(strategy_of):
    from cxstrategy.analysis.progress import StepProgress

    only = {"story": StepProgress("open", 6, 7, ("story/but",))}
    (message,) = next_steps(strategy_of("segments: []"), only)
    assert message.into("en") == "Fill in what stands in the way (`story/but`): then the step Story is complete."
    assert message.into("nl") == "Vul wat er in de weg staat (`story/but`) in: dan is de stap Verhaal compleet."


def test_when_all_is_filled_the_broken_chain_of_the_largest_opportunity_comes_first(strategy_of):
    strategy = strategy_of("""
        expectations:
          - {id: klein, statement: Ik wil koffie., importance: 5, performance: 5}
          - {id: groot, statement: Ik wil zekerheid., importance: 9, performance: 4}
    """)
    told = [message.into("en") for message in next_steps(strategy, {})]
    assert told[0].startswith(
        "Take the expectation “Ik wil zekerheid” (`groot`) further: name it under `compass.expectations`"
    )
    assert told[1].startswith("Take the expectation “Ik wil koffie” (`klein`) further")
