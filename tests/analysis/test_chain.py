"""The chain from what a customer expects to what it brings."""

import pytest

from cxstrategy.analysis.chain import analyse_chain

ACTION = "objective: gerust-onderweg}\n    business"
JOURNEYLESS = (", journey: onderweg, scale", ", scale")

WHOLE = """
    journeys: [{id: onderweg, name: Onderweg}]
    expectations: [{id: op-tijd, statement: Ik wil het op tijd weten, journey: onderweg}]
    metrics:
      - {id: gerust, name: Gerust, kind: csat, journey: onderweg, scale: [1, 5], method: top2}
      - {id: nps, name: NPS, kind: nps}
    objectives:
      - {id: gerust-onderweg, statement: s, metric: gerust}
      - {id: aanbevelen, statement: s, metric: nps}
    alignment: [{objective: gerust-onderweg, goal: groei}]
    compass: {promise: Je weet waar je aan toe bent, expectations: [op-tijd]}
    actions:
      - {id: bericht, title: Bericht vooraf, objective: gerust-onderweg}
    business_case:
      currency: EUR
      start: 2027-01-01
      years: 3
      discount_rate: {value: 8%, kind: nominal}
      benefits: [{id: blijven, lever: other, amounts: 1000, objective: gerust-onderweg}]
"""


@pytest.fixture
def link(strategy_of):
    """The first expectation's chain, after changing the whole example by replacing some of its text."""

    def changed(*changes):
        text = WHOLE
        for old, new in changes:
            assert old in text
            text = text.replace(old, new)
        return analyse_chain(strategy_of(text))[0]

    return changed


def test_a_chain_that_holds(link):
    found = link()
    assert (found.expectation, found.promise, found.objective) == ("op-tijd", True, "gerust-onderweg")
    assert (found.action, found.benefit, found.goal, found.broken_at) == ("bericht", "blijven", "groei", None)


def test_the_compass_must_name_the_expectation(link):
    found = link((", expectations: [op-tijd]}", "}"))
    assert (found.promise, found.broken_at, found.objective) == (False, "promise", "gerust-onderweg")


def test_an_objective_needs_a_metric_of_the_journey(link):
    found = link(JOURNEYLESS)
    assert (found.objective, found.benefit, found.broken_at) == (None, None, "objective")


def test_or_an_action_that_names_both(link):
    found = link(JOURNEYLESS, (ACTION, "objective: aanbevelen, expectation: op-tijd}\n    business"))
    assert (found.objective, found.action, found.broken_at) == ("aanbevelen", "bericht", "benefit")


def test_an_action_may_name_the_expectation_alone(link):
    found = link((ACTION, "expectation: op-tijd}\n    business"))
    assert (found.action, found.broken_at) == ("bericht", None)


def test_without_an_action_it_breaks_there(link):
    found = link((ACTION, "objective: aanbevelen}\n    business"))
    assert (found.objective, found.action) == ("gerust-onderweg", None)
    assert (found.benefit, found.broken_at) == ("blijven", "action")


def test_without_a_benefit_it_breaks_there(link):
    found = link(("amounts: 1000, objective: gerust-onderweg}", "amounts: 1000}"))
    assert (found.benefit, found.broken_at) == (None, "benefit")


def test_of_two_objectives_the_one_that_gets_furthest_counts(link):
    """The action ties the expectation to the NPS, which brings nothing; the journey's own objective does."""
    action = "      - {id: mond, title: t, objective: aanbevelen, expectation: op-tijd}\n"
    found = link(("    actions:\n", "    actions:\n" + action))
    assert (found.objective, found.benefit, found.broken_at) == ("gerust-onderweg", "blijven", None)


def test_between_equals_the_action_that_names_both_decides(link):
    benefit = "{id: mond, lever: other, amounts: 5, objective: aanbevelen}, {id: blijven"
    action = "      - {id: mond, title: t, objective: aanbevelen, expectation: op-tijd}\n"
    found = link(("    actions:\n", "    actions:\n" + action), ("{id: blijven", benefit))
    assert (found.objective, found.action) == ("aanbevelen", "mond")


def test_an_action_for_an_objective_that_does_not_exist_ties_nothing(link):
    found = link(JOURNEYLESS, (ACTION, "objective: bestaat-niet, expectation: op-tijd}\n    business"))
    assert (found.objective, found.action, found.broken_at) == (None, "bericht", "objective")
