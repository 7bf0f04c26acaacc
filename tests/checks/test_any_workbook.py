"""A workbook that lost any of its parts is still checked, and what is found can be said in both languages."""

import random
from pathlib import Path

import pytest

from cxstrategy.analysis.analyse import analyse
from cxstrategy.checks.catalogue import accept, check
from cxstrategy.finding import Source
from cxstrategy.model.build import build
from cxstrategy.text.folder import read_workbook
from cxstrategy.text.read import read
from cxstrategy.words.language import LANGUAGES
from cxstrategy.workbook import open_workbook

EXAMPLES = Path(__file__).parents[2] / "examples"
# Without these there is nothing to check.
KEPT = {"workbook", "organisation", "format", "title", "date", "name"}


def _without_some(node, chance, draw):
    """The node after each of its keys and items was lost with this chance."""
    if isinstance(node.children, dict):
        for key in list(node.children):
            if key not in KEPT and draw.random() < chance:
                del node.children[key], node.value[key], node.marks[key]
            else:
                _without_some(node.children[key], chance, draw)
    elif isinstance(node.children, list):
        for index in reversed(range(len(node.children))):
            if draw.random() < chance:
                del node.children[index], node.value[index]
            else:
                _without_some(node.children[index], chance, draw)


@pytest.mark.parametrize("seed", range(24))
def test_what_is_left_of_a_workbook_is_checked(seed):
    draw = random.Random(seed)
    reading = read_workbook(EXAMPLES / "reisbureau")
    _without_some(reading.root, draw.choice((0.1, 0.2, 0.4)), draw)
    strategy = build(reading.root, reading.responses, reading.files).strategy
    findings = accept(check(strategy, analyse(strategy)), strategy)
    assert findings
    _assert_said_once(findings)
    for finding in findings:
        for language in LANGUAGES:
            assert "{" not in finding.message.into(language) + finding.help.into(language)
            assert all(note.into(language) for _, note in finding.related)
        assert finding.span is not None


def _assert_said_once(findings):
    """One check says a thing of one place once, and two checks do not ask for the same."""
    places = [(finding.code, finding.where, finding.message) for finding in findings]
    assert len(set(places)) == len(places)
    assert len({one for one in places if one[1].endswith("/sponsor")}) <= 1


@pytest.mark.parametrize("folder", sorted(path.name for path in EXAMPLES.iterdir() if path.is_dir()))
def test_nothing_is_said_twice_of_an_example(folder):
    workbook = open_workbook(EXAMPLES / folder)
    _assert_said_once(workbook.findings)


def test_a_sponsor_is_asked_for_once_where_the_organisation_stands(built):
    text = "workbook: {format: 1, title: T, date: 2026-11-21}\norganisation: {name: Z}\n"
    text += "importance: {reason: Customers wait.}\ngovernance: {model: central}\n"
    codes = [finding.code for finding in check(*built(text))]
    assert codes.count("CX941") == 1 and "CX106" not in codes


def test_nothing_but_a_title_is_left_alone(built):
    strategy, analysis = built("workbook: {format: 1, title: T, date: 2026-11-21}\norganisation: {name: Z}\n")
    assert check(strategy, analysis) == []


def test_the_stand_in_of_a_missing_title_is_not_a_placeholder_that_somebody_left():
    root, _ = read(Source("workbook.yaml", "workbook: {format: 1, date: 2026-11-21}\norganisation: {name: …}\n"))
    strategy = build(root, {}, frozenset()).strategy
    assert [finding.where for finding in check(strategy, analyse(strategy))] == ["organisation/name"]
