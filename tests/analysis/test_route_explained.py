"""How the figures of the route were reached: who answered what, and each step."""

import pytest

from cxstrategy.analysis.analyse import analyse
from cxstrategy.analysis.explain.route import explain_route, route_keys
from cxstrategy.model.route import ROUTE_STATEMENTS


def person(name, denkers, doeners, delers):
    levels = {"denkers": denkers, "doeners": doeners, "delers": delers}
    answers = ", ".join(f"{one}: {levels[style]}" for one, style in ROUTE_STATEMENTS.items())
    return f"    - {{respondent: {name}, layer: staff, answers: {{{answers}}}}}"


ROUTE = "\n".join(
    [
        "route:",
        "  tie_break: [{respondent: a, first: do}]",
        "  assessments:",
        person("a", 5, 4, 1),
        person("b", 3, 4, 2),
        person("c", "unknown", 4, 2),
    ]
)


@pytest.fixture
def told(strategy_of):
    strategy = strategy_of(ROUTE)
    analysis = analyse(strategy)
    return lambda key: explain_route(strategy, analysis, tuple(key.split(".")))


def steps(derivation):
    return {step.text.into("en"): step.value for step in derivation.steps}


def test_a_score_shows_everybodys_own_and_none_for_who_does_not_count(told):
    found = told("scores.denkers")
    assert [(one.name, one.value, one.span.line) for one in found.inputs] == [
        ("a", 100, 4),
        ("b", 50, 5),
        ("c", None, 6),
    ]
    assert steps(found) == {"respondents who count": 2}
    assert (found.result, found.unit) == (75, "points")


def test_agreement_shows_the_variances_and_q(told):
    found = told("agreement.denkers")
    # 5 and 3: variance 2 for each statement, as much as at random.
    assert [one.value for one in found.inputs] == [2] * 5
    assert steps(found)["mean variance"] == 2
    assert found.result == 0
    assert "James" in found.source.into("nl")


def test_confidence_shows_how_many_resamples(told):
    found = told("confidence.denkers")
    assert steps(found) == {"resamples, all there are": 4}
    # a twice: denkers; a and b, twice: 160 points each, shared; b twice: doeners.
    assert found.result == pytest.approx(0.5)


def test_the_outcome_shows_lead_and_confidence(told):
    found = told("outcome")
    assert steps(found) == {"lead of the first over the second, in points": 0, "confidence of the first": 0.5}
    assert found.result == "tied"


def test_the_recommendation_shows_the_votes(told):
    assert steps(told("recommended")) == {"votes for Doeners": 1}
    assert told("recommended").result == "doeners"


def test_every_key_is_explained_in_both_languages(strategy_of, told):
    keys = route_keys(analyse(strategy_of(ROUTE)))
    assert len(keys) == 12
    for key in keys:
        found = told(key.removeprefix("route."))
        assert found.key == key
        assert found.into("en") != found.into("nl")


@pytest.mark.parametrize("key", ["", "scores", "scores.dromers", "order"])
def test_what_there_is_not_is_not_explained(told, key):
    assert told(key) is None


def test_without_a_route_nothing_is_explained(strategy_of):
    strategy = strategy_of("")
    assert explain_route(strategy, analyse(strategy), ("outcome",)) is None
    assert route_keys(analyse(strategy)) == []
