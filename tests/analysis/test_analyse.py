"""The whole analysis: its names are a contract, and a program can read every value."""

import json

import pytest

from cxstrategy.analysis.analyse import Analysis, analyse, as_json, plain
from cxstrategy.words.language import say

WORKBOOK = """
    maturity:
      date: 2026-11-12
      assessments: [{respondent: Ada, layer: board, answers: {strategy-defined: systematic}}]
    expectations: [{id: op-tijd, statement: s, importance: 9, performance: 4}]
    metrics: [{id: nps, name: NPS, kind: nps}]
    objectives: [{id: o, statement: s, metric: nps, target: 40, baseline: {distribution: {10: 180, 8: 140, 3: 80}}}]
    route:
      assessments:
        - respondent: Ada
          layer: board
          answers: {facts-first: 5, understand-before-acting: 4, logical-whole: 5, disciplined-way: 4,
                    start-small: 2, experiment: 2, learn-from-mistakes: 3, practical-approach: 3,
                    team-feeling: 3, learn-from-each-other: 3, involve-everyone: 2, share-openly: 3}
    business_case:
      currency: EUR
      start: 2027-01-01
      years: 4
      discount_rate: {value: 8%, kind: nominal}
      benefits: [{id: alles, lever: other, amounts: [100000, 160000, 190000, 190000]}]
      costs: [{name: Begin, one_off: 250000}, {name: Team, yearly: 40000}]
"""


@pytest.fixture(scope="module")
def numbers(strategy_of):
    """The workbook above as a program reads it: through JSON text."""
    return json.loads(json.dumps(as_json(analyse(strategy_of(WORKBOOK))), allow_nan=False))


def test_the_sections_come_first_in_the_order_of_the_format(numbers):
    assert list(numbers)[:1] == ["progress"]
    assert {"progress", "maturity", "objectives", "route", "business_case", "chain"} <= set(numbers)


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("progress.importance", "state filled expected open"),
        ("maturity", "phase blocking respondents pillars"),
        ("maturity.pillars.strategy", "score percent spread layers"),
        ("objectives.o", "metric baseline n margin low high target change detectable_change n_needed"),
        ("route", "scores agreement confidence outcome recommended second order respondents set_aside"),
        ("route.scores", "denkers doeners delers"),
        (
            "business_case",
            "cash_flow benefits costs pv_benefits pv_costs npv irr irr_note payback_years discounted_payback_years roi"
            " bcr scenarios break_even_benefits tornado simulation",
        ),
        ("business_case.simulation", "draws mean sd p5 p50 p95 chance_of_loss"),
        ("business_case.tornado.0", "driver low high"),
        ("chain.0", "expectation promise objective action benefit broken_at"),
    ],
)
def test_the_names_of_the_format_are_there(numbers, path, names):
    found = numbers
    for step in path.split("."):
        found = found[int(step)] if isinstance(found, list) else found[step]
    assert set(names.split()) <= set(found)


def test_numbers_keep_their_precision(numbers):
    assert numbers["objectives"]["o"]["low"] == pytest.approx(17.331693838222527, abs=1e-12)
    assert numbers["business_case"]["npv"] == pytest.approx(137765.53, abs=0.005)  # a worked example, in euros
    assert numbers["route"]["scores"]["denkers"] == 87.5  # the mean of 5, 4, 5, 4 is 4.5: (4.5 - 1) / 4


def test_a_workbook_with_nothing_in_it_is_null_and_empty(strategy_of):
    found = as_json(analyse(strategy_of("segments: []")))
    assert found["maturity"] is found["expectations"] is found["route"] is found["business_case"] is None
    assert found["objectives"] == {} and found["chain"] == []
    assert found["progress"]["story"]["state"] == "empty"


def test_the_same_workbook_gives_the_same_text(strategy_of):
    first, second = (json.dumps(as_json(analyse(strategy_of(WORKBOOK)))) for _ in range(2))
    assert first == second


def test_what_json_cannot_write_is_null():
    assert plain({"a": float("nan"), "b": [float("inf"), 1.5], 3: (True, None)}) == {
        "a": None,
        "b": [None, 1.5],
        "3": [True, None],
    }


def test_sentences_are_in_the_language_that_is_asked():
    assert plain((say("as the team wrote it"),), "nl") == ["zoals het team het opschreef"]
    assert plain(say("as the team wrote it")) == "as the team wrote it"


def test_an_analysis_of_nothing_can_be_written():
    assert as_json(Analysis())["progress"] == {}
