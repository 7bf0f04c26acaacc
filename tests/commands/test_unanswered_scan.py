"""A maturity scan in which everybody answered `unknown`: no phase, a finding, and open wherever one looks."""

import json
from pathlib import Path

import pytest

WORKBOOK = """
workbook: {format: 1, title: Weten, language: nl, date: 2027-01-15, status: draft}
organisation: {name: Zeilsteen}
maturity:
  date: 2026-11-12
  assessments:
    - {respondent: r1, layer: board, answers: {strategy-defined: unknown, culture-training: unknown}}
"""


@pytest.fixture
def unanswered(tmp_path: Path) -> Path:
    path = tmp_path / "workbook.yaml"
    path.write_text(WORKBOOK, "utf-8")
    return path


def test_check_says_that_nobody_answered(run, unanswered: Path) -> None:
    output = run("check", unanswered).output
    assert "CX901: de volwassenheidsscan bevat geen enkel antwoord" in output


def test_it_has_no_phase(run, unanswered: Path) -> None:
    found = json.loads(run("analyse", unanswered, "--format", "json").stdout)["maturity"]
    assert (found["phase"], found["blocking"], found["respondents"]) == (None, [], 0)


def test_status_lists_it_as_open(run, unanswered: Path) -> None:
    assert "Vertrekpunt" in run("status", unanswered).output.splitlines()[0]
    progress = json.loads(run("status", unanswered, "--format", "json").stdout)
    assert "maturity/assessments" in progress["maturity"]["open"]


def test_every_bar_of_status_begins_in_one_column(run, unanswered: Path) -> None:
    for language in ("nl", "en"):
        bars = [line for line in run("status", unanswered, "--language", language).output.splitlines() if "░" in line]
        assert len({min(line.index(sign) for sign in "█░" if sign in line) for line in bars}) == 1


def test_an_unknown_number_and_no_format_are_said_in_a_sentence(run, unanswered: Path) -> None:
    assert "Near it: -" not in run("analyse", unanswered, "--explain", "foo.bar").output
    assert "- is not a format" not in run("build", unanswered, "--to", "").output
