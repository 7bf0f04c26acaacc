"""Which statements respondents recognise most and least, and which actions a title places in which step."""

import pytest

from cxstrategy.analysis.route.action_words import told_by_title
from cxstrategy.analysis.route.step_plan import plan_steps
from cxstrategy.analysis.route.traits import recognised
from cxstrategy.model.route import ROUTE_STATEMENTS


def answers(*people):
    """A route with respondents who answer 3 everywhere but where they say otherwise."""
    assessments = []
    for number, own in enumerate(people):
        given = {name: 3 for name in ROUTE_STATEMENTS} | own
        said = ", ".join(f"{name}: {mark}" for name, mark in given.items())
        assessments.append(f"{{respondent: r{number}, layer: staff, answers: {{{said}}}}}")
    return f"route: {{assessments: [{', '.join(assessments)}]}}"


def told(found):
    return [(one.statement, one.style, round(one.mean, 2)) for one in found]


def test_the_three_highest_and_the_lowest_stand_by_their_mean(strategy_of):
    people = (
        {"experiment": 5, "start-small": 4},
        {"experiment": 5, "facts-first": 1},
        {"team-feeling": 4, "experiment": 4},
    )
    found = recognised(strategy_of(answers(*people)), ("doeners",))
    assert told(found.highest) == [
        ("experiment", "doeners", 4.67), ("start-small", "doeners", 3.33), ("team-feeling", "delers", 3.33),
    ]  # fmt: skip
    assert told(found.lowest) == [("facts-first", "denkers", 2.33)]


def test_of_styles_that_tie_each_shows_its_highest(strategy_of):
    found = recognised(strategy_of(answers({}, {}, {"learn-from-mistakes": 5})), ("denkers", "delers"))
    assert [one.style for one in found.highest] == ["denkers", "delers"]


def test_of_fewer_than_three_people_no_statement_is_told(strategy_of):
    assert recognised(strategy_of(answers({}, {})), ("doeners",)) is None
    assert recognised(strategy_of(answers({}, {}, {})), ("doeners",)) is not None
    assert recognised(strategy_of("organisation: {name: Z}"), ("doeners",)) is None


@pytest.mark.parametrize(
    ("title", "traits"),
    [
        ("Meetplan op drie niveaus met nulmetingen", ["measuring"]),
        ("Baseline of four objectives", ["measuring"]),
        ("Dagboekonderzoek onder zestig reizigers", ["listening"]),
        ("Four listening evenings", ["listening"]),
        ("Coach each other in calls", ["training"]),
        ("Onderzoek en training", ["listening", "training"]),
        ("Reizigers ontmoeten elkaar", []),
        ("Een dossier per reis", []),
    ],
)
def test_a_title_tells_what_an_action_does(title, traits):
    assert list(told_by_title(title)) == traits


def test_what_a_title_tells_goes_before_the_lane(strategy_of):
    strategy = strategy_of("""
    actions:
      - {id: measure, title: Nulmeting, phase: think, lane: foundation}
      - {id: ask, title: Interviews, phase: think, lane: foundation}
      - {id: learn, title: Training in drie zinnen, phase: share, lane: quick_win}
      - {id: spread, title: Elke winkel belt, phase: share, lane: foundation}
    """)

    def placed(style):
        return {name: step.number for step in plan_steps(strategy, None, None, style) for name in step.actions}

    assert placed("denkers") == {"measure": 3, "ask": 2, "learn": 8, "spread": 8}
    assert placed("doeners") == {"measure": 4, "ask": 5, "learn": 9, "spread": 9}
    assert placed("delers") == {"measure": 5, "ask": 5, "learn": 3, "spread": 3}
