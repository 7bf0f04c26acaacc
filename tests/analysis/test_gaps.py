"""What a workbook leaves open: one list, each place once, with its step, chapter, place in the text and sentences."""

from pathlib import Path

import pytest

from cxstrategy.analysis.gaps.gaps import gaps
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


@pytest.mark.parametrize("name", ["reisbureau", "northern-energy", "startend"])
def test_progress_and_the_list_agree_and_no_place_is_there_twice(name):
    workbook = open_workbook(Path("examples") / name)
    listed = gaps(workbook.strategy, analyse_progress(workbook.strategy), workbook.analysis.maturity)
    assert len({gap.place for gap in listed}) == len(listed)
    for step, progress in analyse_progress(workbook.strategy).items():
        assert tuple(gap.place for gap in listed if gap.step == step) == progress.open
    assert all(gap.chapter for gap in listed)
