"""What a workbook leaves open: one list, each place once, with its step, chapter, place in the text and sentences."""

from pathlib import Path

import pytest

from cxstrategy.analysis.gaps.gaps import gaps, open_points
from cxstrategy.analysis.progress import analyse_progress
from cxstrategy.workbook import open_workbook

WORKBOOK = """\
objectives:
  - {id: trust, statement: Customers trust us., metric: nps, target: 40}
  - {id: ease, statement: It is easy., owner: Ada}
"""


@pytest.fixture
def found(strategy_of):
    strategy = strategy_of(WORKBOOK)
    return strategy, {gap.place: gap for gap in gaps(strategy, analyse_progress(strategy), None)}


def test_an_open_place_is_named_once_with_everyone_who_misses_it(found):
    gap = found[1]["objectives/trust/owner"]
    assert (gap.step, gap.chapter) == ("objectives", "objectives")
    assert str(gap.span) == "workbook.yaml:2:5"
    assert [(topic, lack.name.into("en")) for topic, lack in gap.lacks] == [("objectives", "“Customers trust us”")]


def test_of_several_keys_the_first_that_is_open_is_the_place(found):
    of_topic = {
        place: [lack.sentence for topic, lack in gap.lacks if topic == "objectives"] for place, gap in found[1].items()
    }
    assert of_topic["objectives/ease/target"] and of_topic["objectives/trust/deadline"]
    assert not of_topic["objectives/ease/deadline"]


def test_what_is_filled_is_no_gap(found):
    assert "objectives/ease/owner" not in found[1] and "objectives/trust/target" not in found[1]


@pytest.mark.parametrize("name", ["reisbureau", "ziekenhuis", "northern-energy", "startend"])
def test_progress_and_the_list_agree_and_no_place_is_there_twice(name):
    workbook = open_workbook(Path("examples") / name)
    listed = gaps(workbook.strategy, analyse_progress(workbook.strategy), workbook.analysis.maturity)
    assert len({gap.place for gap in listed}) == len(listed)
    for step, progress in analyse_progress(workbook.strategy).items():
        assert tuple(gap.place for gap in listed if gap.step == step) == progress.open
    assert all(gap.chapter for gap in listed)


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("kind: competitor, ", False),
        ("kind: market, ", False),
        ("kind: technological, ", True),
        ("scope: industry, ", False),
    ],
)
def test_competitors_and_the_market_are_developments_inside_the_industry(strategy_of, kind, said):
    """As the check on it counts them (CX301)."""
    strategy = strategy_of(f"developments: [{{{kind}id: d, title: T}}]")
    found = open_points(("developments",), strategy, None)
    assert ("No development inside the industry has been recorded." in [one.into("en") for one in found]) is said


@pytest.mark.parametrize(
    ("message", "said"), [("", True), (", message: Zo werkt het", False), (", narrative: Lang", False)]
)
def test_a_message_that_says_nothing_is_none(strategy_of, message, said):
    """As the checks on it count them (CX701, CX702)."""
    editions = ", ".join(f"{{edition: {one}{message}}}" for one in ("employees", "customers"))
    found = open_points(("story",), strategy_of(f"story: {{messages: [{editions}]}}"), None)
    told = [one.into("en") for one in found]
    assert ("There is no message for colleagues." in told) is ("There is no message for customers." in told) is said
