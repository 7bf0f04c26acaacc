"""`route`: what it says of a vote, of a team that goes its own way, and of answers that are too few."""

from pathlib import Path

ENERGY = Path(__file__).parent.parent.parent / "examples" / "northern-energy"
HEAD = "workbook: {format: 1, title: T, date: 2027-01-15, language: en}\norganisation: {name: Zeilsteen}\n"
ANSWERS = (
    "facts-first: 5, understand-before-acting: 4, logical-whole: 5, disciplined-way: 4, start-small: 2, experiment: 2,"
    " learn-from-mistakes: 3, practical-approach: 3, team-feeling: 3, learn-from-each-other: 3, involve-everyone: 2,"
    " share-openly: 3"
)


def written(folder: Path, route: str = "") -> Path:
    (folder / "workbook.yaml").write_text(HEAD + route, "utf-8")
    return folder


def test_a_vote_that_decided_is_told(run) -> None:
    shown = run("route", ENERGY, "--language", "en").output
    assert "Recommended route: Delers." in shown and "The votes of the tie-break decided." in shown


def test_who_answered_too_little_is_named_and_a_route_of_the_teams_own_is_told(run, tmp_path: Path) -> None:
    people = "".join(f"    - {{respondent: {name}, layer: staff, answers: {{{ANSWERS}}}}}\n" for name in ("Ada", "Bo"))
    people += "    - {respondent: Cas, layer: staff, answers: {facts-first: 5}}\n"
    folder = written(tmp_path, f"route:\n  choice: {{route: delers}}\n  assessments:\n{people}")
    shown = run("route", folder).output
    assert "Recommended route: Denkers." in shown and "The team chose Delers itself." in shown
    assert "Fewer than five people answered: Denkers lead" in shown
    assert "Respondents: 2." in shown and "Set aside, too few answers: Cas." in shown
    assert "Recognised most" not in shown, "of two people every answer would be known"
    assert "The route of the Delers, step by step:" in shown


def test_without_answers_there_is_no_route_but_a_plan_can_be_asked_for(run, tmp_path: Path) -> None:
    folder = written(tmp_path)
    told = run("route", folder)
    assert told.exit_code == 1 and "fill in `route` first" in told.output and "step by step" not in told.output
    asked = run("route", folder, "--style", "doeners")
    assert asked.exit_code == 1 and "The route of the Doeners, step by step:" in asked.output


def test_the_schema_is_put_in_a_file_that_is_named(run, tmp_path: Path) -> None:
    done = run("schema", "--out", tmp_path / "cx.json")
    assert done.exit_code == 0 and done.output == f"{tmp_path / 'cx.json'}\n"
    assert (tmp_path / "cx.json").read_text("utf-8") == run("schema").output


def test_numbers_of_a_workbook_with_errors_say_that_it_has_them(run, copy: Path) -> None:
    (copy / "workbook.yaml").write_text((copy / "workbook.yaml").read_text("utf-8") + "\nonzin: 1\n", "utf-8")
    done = run("analyse", copy, "--language", "en")
    assert done.exit_code == 1 and "1 error" in done.stderr
