"""What customers expect, weighed."""

import pytest

from cxstrategy.analysis.expectations import analyse_expectations


@pytest.fixture
def analysed(strategy_of):
    return lambda text: analyse_expectations(strategy_of(text))


@pytest.fixture
def strength(analysed):
    """How strong the evidence is, given its items in YAML."""
    text = "expectations: [{{id: e, statement: s, evidence: [{}]}}]"
    return lambda items: analysed(text.format(items)).expectations["e"].evidence


def test_without_expectations_and_journeys_there_is_nothing_to_say(analysed):
    assert analysed("segments: [{id: gezinnen, name: Gezinnen}]") is None


@pytest.mark.parametrize(
    ("importance", "performance", "expected"), [(9, 4, 14), (9.5, 3.8, 15.2), (5, 8, 5), (1, 1, 1), (10, 1, 19)]
)
def test_ulwicks_opportunity(analysed, importance, performance, expected):
    found = analysed(f"expectations: [{{id: e, statement: s, importance: {importance}, performance: {performance}}}]")
    assert found.expectations["e"].opportunity == pytest.approx(expected)


def test_the_largest_opportunity_comes_first_and_importance_breaks_ties(analysed):
    found = analysed("""
        expectations:
          - {id: small, statement: s, importance: 6, performance: 6}
          - {id: wide, statement: s, importance: 7, performance: 4}
          - {id: heavy, statement: s, importance: 8, performance: 6}
          - {id: unweighed, statement: s, importance: 9}
          - {id: twin, statement: s, importance: 8, performance: 6}
    """)
    assert found.ranking == ("heavy", "twin", "wide", "small")
    assert found.expectations["unweighed"].opportunity is None


def test_opportunities_that_tie_on_paper_tie(analysed):
    """8.8 + 3.2 and 8.5 + 3.5 are both 12, though not as binary fractions."""
    found = analysed("""
        expectations:
          - {id: lighter, statement: s, importance: 8.5, performance: 5.0}
          - {id: heavier, statement: s, importance: 8.8, performance: 5.6}
    """)
    assert found.ranking == ("heavier", "lighter")


def test_the_balance_names_all_three_even_when_one_is_absent(analysed):
    found = analysed("""
        expectations:
          - {id: a, statement: s, dimension: ease}
          - {id: b, statement: s, dimension: ease}
          - {id: c, statement: s, dimension: emotion}
          - {id: d, statement: s}
    """)
    assert found.balance == {"gain": 0, "ease": 2, "emotion": 1}


INTERVIEW = "{kind: customer, method: interview}"
SURVEY = "{kind: customer, method: survey}"


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (f"{INTERVIEW}, {SURVEY}", "strong"),
        (f"{INTERVIEW}, {{kind: data, method: analytics}}", "strong"),
        ("{kind: customer, method: complaints}, {kind: customer, method: reviews}", "strong"),
        ("{kind: customer, method: complaints}", "fair"),
        (INTERVIEW, "fair"),
        (SURVEY, "fair"),
        (f"{INTERVIEW}, {{kind: employee, method: survey}}", "fair"),
        ("{kind: employee, method: interview}, {kind: employee, method: survey}", "thin"),
        ("{kind: data, method: analytics}", "thin"),
        ("", "thin"),
    ],
)
def test_how_well_an_expectation_is_known(strength, items, expected):
    assert strength(items) == expected


def test_a_journeys_feeling_line(analysed):
    found = analysed("""
        journeys:
          - id: onderweg
            name: Onderweg
            stages:
              - {id: heenreis, name: Heenreis, feeling: 1, pyramid: 3}
              - {id: verblijf, name: Verblijf, feeling: 2, pyramid: 2}
              - {id: verstoring, name: Verstoring, feeling: -2, pyramid: 4}
              - {id: terugreis, name: Terugreis}
        expectations: [{id: e, statement: s, journey: onderweg, pyramid: 3}, {id: other, statement: s, pyramid: 1}]
    """)
    journey = found.journeys["onderweg"]
    assert (journey.lowest, journey.peak, journey.ending) == ("verstoring", "verblijf", "terugreis")
    assert journey.mean == pytest.approx(1 / 3)
    assert journey.pyramid == 2
    assert journey.levels == {"communication": 0, "responsive": 1, "commitment": 2, "proactive": 1, "evolution": 0}


def test_a_flat_line_has_no_peak_and_no_lowest_point(analysed):
    stages = "[{id: a, name: A, feeling: 1}, {id: b, name: B, feeling: 1}]"
    found = analysed(f"journeys: [{{id: j, name: J, stages: {stages}}}]")
    assert (found.journeys["j"].lowest, found.journeys["j"].peak, found.journeys["j"].mean) == (None, None, 1)


def test_a_journey_without_stages(analysed):
    journey = analysed("journeys: [{id: j, name: J}]").journeys["j"]
    assert (journey.lowest, journey.ending, journey.mean, journey.pyramid) == (None, None, None, None)
