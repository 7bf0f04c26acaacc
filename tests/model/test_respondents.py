"""Answers from a CSV file stand beside those in the YAML, and are judged by the same measure, with row and column."""

from pathlib import Path

import pytest

from cxstrategy.model.build import build
from cxstrategy.text.folder import read_workbook

YAML = """\
workbook: {{format: 1, title: Dichtbij, date: 2027-01-15}}
organisation: {{name: Havenwonen}}
maturity:
  date: 2026-11-12
  responses: answers.csv
{assessments}
"""


@pytest.fixture
def scanned(tmp_path: Path):
    def read(csv: str, assessments: str = ""):
        (tmp_path / "workbook.yaml").write_text(YAML.format(assessments=assessments), "utf-8")
        (tmp_path / "answers.csv").write_text(csv, "utf-8")
        reading = read_workbook(tmp_path)
        assert reading.findings == []
        return build(reading.root, reading.responses, reading.files, broken=reading.broken)

    return read


def test_rows_come_after_the_assessments_of_the_yaml(scanned):
    made = scanned(
        "respondent;layer;strategy-defined\nr1;board;ad_hoc\nr2;staff;unknown\n",
        "  assessments:\n    - {respondent: Noor, layer: board, answers: {strategy-defined: systematic}}",
    )
    assert made.findings == []
    answers = [(one.respondent, one.answers["strategy-defined"]) for one in made.strategy.maturity.assessments]
    assert answers == [("Noor", 3), ("r1", 1), ("r2", None)]


def test_a_row_knows_its_place_in_the_csv(scanned):
    first = scanned("respondent,layer,strategy-defined\nr1,board,ad_hoc\n").strategy.maturity.assessments[0]
    span = first.at("answers", "strategy-defined")
    assert (Path(span.source.path).name, span.line, span.column) == ("answers.csv", 2, 10)


def test_who_answered_nothing_does_not_count(scanned):
    made = scanned(
        "respondent,layer,strategy-defined\nr1,board,\nr2,board,1\n",
        "  assessments:\n    - {respondent: Noor, layer: board, answers: }",
    )
    assert made.findings == []
    assert [one.respondent for one in made.strategy.maturity.assessments] == ["r2"]


def test_an_answer_that_is_no_level_names_its_row_and_column(scanned, lines_of):
    made = scanned("respondent,layer,strategy-defined,strategy-shared\nr1,board,1,2\nr2,baas,9,herhaalbaar\n")
    assert lines_of(made.findings) == (
        "CX014 3:4 row 3, column `layer`: `layer` cannot be `baas`\n"
        "  help: choose from `board`, `management`, `staff`\n"
        "CX014 3:9 row 3, column `strategy-defined`: `strategy-defined` cannot be `9`\n"
        "  help: choose from `0`, `1`, `2`, `3`, `unknown`\n"
        "CX014 3:11 row 3, column `strategy-shared`: `strategy-shared` cannot be `herhaalbaar`\n"
        "  help: did you mean `repeatable`? Choose from `undeveloped`, `ad_hoc`, `repeatable`, `systematic`, `unknown`"
    )
    assert [one.respondent for one in made.strategy.maturity.assessments] == ["r1"]


def test_an_unknown_column_is_told_once_with_the_nearest_statement(scanned, lines_of):
    made = scanned("respondent,layer,strategy-define,strategy-shared\nr1,board,1,2\nr2,board,1,2\nr3,board,1,2\n")
    assert lines_of(made.findings) == (
        "CX014 1:18 row 1, column `strategy-define`: `answers` has no key `strategy-define`\n"
        "  help: did you mean `strategy-defined`?"
    )
    assert len(made.strategy.maturity.assessments) == 3


def test_a_respondent_in_both_is_told_at_both_places(scanned):
    made = scanned(
        "respondent,layer,strategy-defined\nnoor,board,1\n",
        "  assessments:\n    - {respondent: Noor, layer: board, answers: {strategy-defined: 2}}",
    )
    (found,) = made.findings
    assert found.code == "CX008"
    assert Path(found.span.source.path).name == "answers.csv"
    assert Path(found.related[0][0].source.path).name == "workbook.yaml"


def test_assessments_of_the_wrong_kind_do_not_take_the_rows_with_them(scanned):
    made = scanned("respondent,layer,strategy-defined\nr1,board,1\n", "  assessments: negen")
    assert [found.code for found in made.findings] == ["CX006"]
    assert [one.respondent for one in made.strategy.maturity.assessments] == ["r1"]
