"""status, route, analyse, explain, schema, doctor: what somebody at a terminal reads."""

import json
import re
import sys
from configparser import ConfigParser
from importlib.metadata import version
from pathlib import Path

import pytest

from cxstrategy.model.route import ROUTE_STATEMENTS

ROOT = Path(__file__).parent.parent.parent
STARTEND = ROOT / "examples" / "startend"


def test_status_shows_every_step_and_what_helps_most(run, example: Path) -> None:
    lines = run("status", STARTEND, "--language", "en").output.splitlines()
    assert sum("░" in line or "█" in line for line in lines) == 11
    assert [line.strip()[:2] for line in lines[-3:]] == ["1.", "2.", "3."]
    assert "complete" in run("status", example, "--language", "en").output


def test_route_says_which_how_sure_and_how(run, example: Path) -> None:
    output = run("route", example, "--language", "en").output
    assert "Recommended route: Doeners." in output and "of resamples" in output
    assert [f"  {number}. " in output for number in range(1, 10)] == [True] * 9


def test_route_says_of_every_step_where_it_stands_in_text_and_json(run, example: Path) -> None:
    output = run("route", example, "--language", "en").output
    numbers = json.loads(run("route", example, "--format", "json").stdout)
    assert [step["number"] for step in numbers["step_plan"]] == list(range(1, 10))
    for step in numbers["step_plan"]:
        word = {"done": "done", "now": "now", "next": "to come"}[step["state"]]
        assert f"{step['number']}. " in output and f"] · {word}" in output
        assert step["duration"] and step["who"] and step["output"] and step["go_on"] and step["stop"]
    assert {step["state"] for step in numbers["step_plan"]} == {"done", "now", "next"}
    assert "Doeners learn by doing." in output and "Stop when after six weeks" in output.replace("\n     ", " ")
    assert len(numbers["recognised"]["highest"]) == 3 and numbers["recognised"]["lowest"][0]["mean"] < 3
    other = json.loads(run("route", example, "--style", "delers", "--format", "json").stdout)
    assert other["step_plan"][0]["style"] == "delers"


def test_route_in_json_speaks_the_language_of_the_workbook_and_names_what_is_open(run, tmp_path: Path) -> None:
    (tmp_path / "workbook.yaml").write_text(
        "workbook: {format: 1, title: T, date: 2027-01-15, language: nl}\n"
        "organisation: {name: Zeilsteen, customers_are: patiënten}\n"
        "objectives: [{id: nps-huis, statement: Wij zijn er op tijd bij.}]\n",
        "utf-8",
    )
    found = json.loads(run("route", tmp_path, "--style", "doeners", "--format", "json").stdout)
    sentences = [sentence for step in found["step_plan"] for sentence in step["open"]]
    assert "Streefwaarde of deadline ontbreekt bij “Wij zijn er op tijd bij”." in sentences
    assert "Er is nog geen patiëntreis getekend." in sentences
    assert not [sentence for sentence in sentences if "nps-huis" in sentence]


def test_a_tie_asks_for_the_vote_and_shows_both_routes_in_brief(run, tmp_path: Path) -> None:
    marks = {"denkers": 5, "doeners": 1, "delers": 5}
    given = ", ".join(f"{name}: {marks[style]}" for name, style in ROUTE_STATEMENTS.items())
    people = ", ".join(f"{{respondent: r{number}, layer: staff, answers: {{{given}}}}}" for number in range(3))
    head = "workbook: {format: 1, title: T, date: 2027-01-15}\norganisation: {name: Zeilsteen}\n"
    (tmp_path / "workbook.yaml").write_text(f"{head}route: {{assessments: [{people}]}}\n", "utf-8")
    output = run("route", tmp_path, "--language", "en").output
    vote, first, second = (
        output.index(words) for words in ("one more question", "Denkers in brief", "Delers in brief")
    )
    assert vote < first < second and "Doeners in brief" not in output
    assert output.count("9. ") == 2 and "Stop when" not in output
    assert json.loads(run("route", tmp_path, "--format", "json").stdout)["step_plan"] == []


def test_route_without_answers_says_what_to_fill_in(run) -> None:
    result = run("route", STARTEND, "--language", "en")
    assert result.exit_code == 1 and "questionnaire" in result.output


def test_analyse_prints_the_contract(run, example: Path) -> None:
    numbers = json.loads(run("analyse", example, "--format", "json").stdout)
    assert {"progress", "maturity", "objectives", "route", "business_case", "chain"} <= numbers.keys()
    assert numbers["route"]["order"] == ["do", "think", "share"]
    assert len(numbers["business_case"]["cash_flow"]) == numbers["business_case"]["years"] + 1
    assert "business_case.npv" in run("analyse", example).output


def test_analyse_prints_no_answer_of_one_or_two_people_and_the_json_holds_them_for_the_team(run, example: Path) -> None:
    printed = run("analyse", example).output
    assert "maturity.pillars.design.groups.board+management" in printed and "route.confidence.doeners" in printed
    assert ".layers.board" not in printed and "by_respondent" not in printed
    numbers = json.loads(run("analyse", example, "--format", "json").stdout)
    assert set(numbers["maturity"]["pillars"]["design"]["layers"]) == {"board", "management", "staff"}
    assert list(numbers["maturity"]["pillars"]["design"]["groups"]) == ["board+management", "staff"]
    assert len(numbers["route"]["by_respondent"]) == 11


def test_of_fewer_than_five_nothing_that_is_printed_says_how_sure_the_route_is(run, tmp_path: Path) -> None:
    answers = ", ".join(f"{name}: {4 if style == 'doeners' else 2}" for name, style in ROUTE_STATEMENTS.items())
    rows = [f"{{respondent: r{number}, layer: staff, answers: {{{answers}}}}}" for number in range(4)]
    text = "workbook: {format: 1, title: Plan, date: 2027-01-15}\norganisation: {name: Wij}\n"
    (tmp_path / "plan.yaml").write_text(text + f"route: {{assessments: [{', '.join(rows)}]}}\n", "utf-8")
    for command in ("analyse", "route", "status", "check"):
        printed = run(command, tmp_path / "plan.yaml").output
        assert "confidence" not in printed and not re.search(r"\d ?%", printed), command


def test_a_number_can_show_how_it_was_reached(run, example: Path) -> None:
    result = run("analyse", example, "--explain", "business_case.npv", "--language", "en")
    assert result.exit_code == 0 and "8-business-case.yaml:" in result.output
    wrong = run("analyse", example, "--explain", "business_case.nvp")
    assert wrong.exit_code == 2 and "business_case.npv" in wrong.output


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_check_can_be_explained(run, language: str) -> None:
    listed = run("explain", "--language", language).output.split("\n")
    codes = [line.split()[0] for line in listed if line.startswith("CX")]
    assert len(codes) == len(set(codes)) > 50
    told = run("explain", *codes, "--language", language).output
    assert len(told) > 200 * len(codes)


def test_an_unknown_code_says_how_to_find_the_right_one(run) -> None:
    result = run("explain", "CX999")
    assert result.exit_code == 2 and "CX999" in result.output


@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_schema_is_written_where_it_is_asked(run, tmp_path: Path, language: str) -> None:
    run("schema", "--language", language, "--out", tmp_path / "s.json")
    schema = json.loads((tmp_path / "s.json").read_text("utf-8"))
    assert {"workbook", "organisation", "business_case"} <= schema["properties"].keys()


def test_doctor_names_every_format_with_the_versions_it_is_made_with(run) -> None:
    result = run("doctor")
    assert result.exit_code == 0, result.output
    for title in ("PDF (pdf)", "Word (docx)", "HTML (html)", "Excel (xlsx)"):
        assert title in result.output
    assert f"python-docx      {version('python-docx')}" in result.output and "Pango            1." in result.output


def test_doctor_looks_at_every_package_that_is_asked_for(run) -> None:
    setup = ConfigParser()
    setup.read(ROOT / "setup.cfg", "utf-8")
    asked = setup["options"]["install_requires"].split("\n")
    packages = {line.split(" ")[0] for line in asked if line and not line.startswith("#")}
    assert packages and not {name for name in packages if f"  ✓ {name} " not in run("doctor").output}


@pytest.mark.parametrize(
    ("module", "lost"), [("docx", "Word"), ("weasyprint.text.ffi", "PDF"), ("xlsxwriter", "Excel")]
)
def test_doctor_says_which_format_cannot_be_made(run, monkeypatch: pytest.MonkeyPatch, module: str, lost: str) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    result = run("doctor")
    assert result.exit_code == 2 and f"Not everything can be made ({lost}): see the lines with ✗" in result.output
    assert "install" in next(line for line in result.output.splitlines() if "✗" in line)


@pytest.mark.parametrize(
    "command", ["new", "check", "status", "route", "analyse", "build", "explain", "schema", "doctor"]
)
def test_every_command_has_help(run, command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0 and len(result.output) > 150
