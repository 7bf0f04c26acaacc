"""`cxstrategy new`: what it lays down checks, tells, and overwrites nothing."""

from pathlib import Path

import pytest
import yaml

from cxstrategy import open_workbook
from cxstrategy.model.statements import (
    AGREEMENT,
    LADDER_OF,
    LADDERS,
    MATURITY_STATEMENTS,
    ROUTE_STATEMENTS_TEXT,
    UNKNOWN_ANSWER,
    in_order_of_asking,
)

LAYOUT = [
    "0-maturity.yaml", "1-importance.yaml", "10-governance.yaml", "2-expectations.yaml", "3-developments.yaml",
    "4-objectives.yaml", "5-alignment.yaml", "6-compass.yaml", "7-story.yaml", "8-business-case.yaml", "9-route.yaml",
    "cxstrategy.schema.json", "responses", "workbook.yaml",
]  # fmt: skip


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_fresh_workbook_checks_without_errors(run, tmp_path: Path, language: str) -> None:
    laid = run("new", tmp_path / "mijn-plan", "--language", language, "--organisation", 'De "Wit" & zonen: 100%')
    assert laid.exit_code == 0
    assert sorted(path.name for path in (tmp_path / "mijn-plan").iterdir()) == LAYOUT
    checked = run("check", tmp_path / "mijn-plan")
    assert checked.exit_code == 0, checked.output


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_file_names_the_schema_and_guides(run, tmp_path: Path, language: str) -> None:
    run("new", tmp_path / "x", "--language", language)
    for file in (tmp_path / "x").glob("*.yaml"):
        first, *rest = file.read_text("utf-8").splitlines()
        assert first == "# yaml-language-server: $schema=./cxstrategy.schema.json"
        assert sum(line.lstrip().startswith("#") for line in rest) >= 3, file.name


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_example_in_a_fresh_workbook_is_right_when_it_isuncommented(run, tmp_path: Path, language: str) -> None:
    run("new", tmp_path / "x", "--language", language)
    for file in (tmp_path / "x").glob("*.yaml"):
        lines = [uncommented(line) for line in file.read_text("utf-8").splitlines()]
        file.write_text("\n".join(lines) + "\n", "utf-8")
        yaml.safe_load("\n".join(lines))
    checked = run("check", tmp_path / "x", "--format", "json")
    import json

    codes = {
        finding["code"]
        for book in json.loads(checked.output)["workbooks"]
        for finding in book["findings"]
        if finding["severity"] == "error"
    }
    # What is still empty is still missing; nothing that the examples say is wrong.
    assert codes <= {"CX005", "CX414"}, checked.output
    strategy = open_workbook(tmp_path / "x").strategy
    assert [one.votes for one in strategy.decided[0].alternatives] == [14, 9]
    assert [journey.serves is not None for journey in strategy.journeys] == [False, True]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    ("file", "keys"),
    [
        ("2-expectations.yaml", ["pyramid_target", "status_visible", "serves"]),
        ("4-objectives.yaml", ["asked_within_hours", "frequency: half_yearly", "stayed"]),
        ("8-business-case.yaml", ["name: M", "first_year: half", "correlation: 0.3"]),
        ("workbook.yaml", ["about: compass/promise", "chosen", "votes", "dissent"]),
    ],
)
def test_a_fresh_workbook_shows_an_example_of_the_keys_that_came_last(
    run, tmp_path: Path, language: str, file: str, keys: list[str]
) -> None:
    run("new", tmp_path / "x", "--language", language)
    text = (tmp_path / "x" / file).read_text("utf-8")
    assert [key for key in keys if not any(key in line for line in text.splitlines() if "#" in line)] == []


def uncommented(line: str) -> str:
    """An example item without its `#`; a guiding sentence stays a comment."""
    body = line.lstrip()
    indent = line[: len(line) - len(body)]
    is_item = body.startswith(("#  - ", "#    ", "#  ")) and (":" in body or body.startswith("#  - "))
    is_hint = body.startswith(("#  Nog", "#  Not"))
    return f"{indent} {body[2:]}" if is_item and not is_hint else line


def test_nothing_that_is_there_is_overwritten(run, tmp_path: Path) -> None:
    run("new", tmp_path / "x")
    (tmp_path / "x" / "workbook.yaml").write_text("workbook: {title: ours}\n")
    from cxstrategy.finding import WorkbookError

    with pytest.raises(WorkbookError, match="already holds"):
        run("new", tmp_path / "x")
    assert (tmp_path / "x" / "workbook.yaml").read_text() == "workbook: {title: ours}\n"


def test_the_questionnaire_asks_every_statement_and_shows_no_id_and_no_style(run, tmp_path: Path) -> None:
    run("new", tmp_path / "x", "--language", "nl")
    text = (tmp_path / "x" / "responses" / "questionnaire.md").read_text("utf-8")
    asked = [sentence.into("nl") for sentence in (*MATURITY_STATEMENTS.values(), *ROUTE_STATEMENTS_TEXT.values())]
    assert len(asked) == 51 and all(sentence in text for sentence in asked)
    assert not any(f"{name}" in text for name in (*MATURITY_STATEMENTS, *ROUTE_STATEMENTS_TEXT))
    assert not any(style in text.lower() for style in ("denkers", "doeners", "delers"))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_answers_are_typed_in_the_words_of_the_questionnaire_or_their_numbers(
    run, tmp_path: Path, language: str
) -> None:
    book = tmp_path / "x"
    run("new", book, "--language", language)
    for scan, answers in (("maturity", _scan_answers(language)), ("route", _route_answers(language))):
        head = (book / "responses" / f"{scan}.csv").read_text("utf-8").strip()
        rows = [";".join([f"r{n}", "board", *row]) for n, row in enumerate(answers)]
        (book / "responses" / f"{scan}.csv").write_text("\n".join([head, *rows]) + "\n", "utf-8")
        (file,) = book.glob(f"*-{scan}.yaml")
        filled = file.read_text("utf-8").replace("  date:\n", "  date: 2026-11-02\n", 1)
        file.write_text(filled.replace("  responses:\n", f"  responses: responses/{scan}.csv\n", 1), "utf-8")
    strategy = open_workbook(book).strategy
    words, numbers = strategy.maturity.assessments
    assert words.answers == numbers.answers and len(words.answers) == 36
    words, numbers = strategy.route.assessments
    assert words.answers == numbers.answers and len(words.answers) == 15 and None in words.answers.values()


def _scan_answers(language: str) -> tuple[list[str], list[str]]:
    """Every statement answered with its third word, and with 2."""
    words = [LADDERS[LADDER_OF[name]][2].into(language).capitalize() for name in in_order_of_asking()]
    return words, ["2"] * len(words)


def _route_answers(language: str) -> tuple[list[str], list[str]]:
    words = [answer.into(language) for answer in AGREEMENT] * 3
    unknown = UNKNOWN_ANSWER.into(language)
    return [unknown, *words[1:]], ["unknown", *"2345", *"12345", *"12345"]
