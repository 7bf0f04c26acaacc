"""`cxstrategy new`: what it lays down checks, tells, and overwrites nothing."""

from pathlib import Path

import pytest
import yaml

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
def test_every_example_in_a_fresh_workbook_is_right_when_it_is_uncommented(run, tmp_path: Path, language: str) -> None:
    run("new", tmp_path / "x", "--language", language)
    for file in (tmp_path / "x").glob("*.yaml"):
        if file.name == "workbook.yaml":
            continue
        lines = [_uncommented(line) for line in file.read_text("utf-8").splitlines()]
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


def _uncommented(line: str) -> str:
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


def test_the_questionnaire_names_no_style_and_every_statement(run, tmp_path: Path) -> None:
    from cxstrategy.model.maturity import STATEMENTS
    from cxstrategy.model.route import ROUTE_STATEMENTS

    run("new", tmp_path / "x", "--language", "nl")
    text = (tmp_path / "x" / "responses" / "questionnaire.md").read_text("utf-8")
    assert all(f"(`{name}`)" in text for name in (*STATEMENTS, *ROUTE_STATEMENTS))
    assert not any(style in text.lower() for style in ("denkers", "doeners", "delers"))
