"""The three expectations that a document follows, and what carries their numbers."""

from cxstrategy.analysis.analyse import analyse

EXPECTATIONS = """
journeys:
  - {id: opname, name: Opname, kind: customer, priority: true}
  - {id: ontslag, name: Ontslag, kind: customer}
expectations:
  - {id: parkeren, statement: Ik kan parkeren., journey: ontslag, importance: 10, performance: 1}
  - {id: uitleg, statement: Ik weet wat er gebeurt., journey: opname, importance: 9, performance: 5}
  - {id: wachten, statement: Ik weet hoelang het duurt., journey: opname, importance: 8, performance: 3}
  - {id: eten, statement: Het eten is warm., journey: opname, importance: 5, performance: 9}
  - {id: naam, statement: Ze kennen mij., journey: ontslag, importance: 9, performance: 7}
"""
# wachten: 8 × 5 = 40; uitleg: 9 × 4 = 36; parkeren: 10 × 9 = 90, in a journey without priority; naam: 9 × 2 = 18.


def test_priority_journeys_come_first_and_then_importance_times_gap(strategy_of):
    assert analyse(strategy_of(EXPECTATIONS)).thread.expectations == ("wachten", "uitleg", "parkeren")


def test_what_does_better_than_it_matters_is_not_followed(strategy_of):
    found = analyse(strategy_of("expectations: [{id: eten, statement: Warm., importance: 5, performance: 9}]"))
    assert found.thread.expectations == ()


def test_a_journey_and_an_objective_carry_the_numbers_of_their_expectations(strategy_of):
    found = analyse(
        strategy_of(
            EXPECTATIONS
            + """
metrics:
  - {id: rapport, name: Rapportcijfer, kind: rating, level: journey, journey: opname, scale: [1, 10], method: mean}
objectives: [{id: uitleg-krijgen, statement: Patiënten weten wat er gebeurt., metric: rapport}]
actions: [{id: bord, title: Een bord met de wachttijd, phase: do, expectation: wachten, objective: uitleg-krijgen}]
compass: {promise: Je weet wat er gebeurt., expectations: [uitleg]}
"""
        )
    ).thread
    assert found.journeys == {"opname": (1, 2), "ontslag": (3,)}
    assert found.objectives == {"uitleg-krijgen": (1, 2)}
    assert found.actions == {"bord": (1, 2)}
    assert found.promised == (2,)
