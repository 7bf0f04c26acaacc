"""`cxstrategy check`: exit codes, several workbooks, JSON, and the language of what it says."""

import json
from pathlib import Path

import pytest


def spoil(copy: Path) -> Path:
    """The example with a target below its baseline."""
    file = copy / "4-objectives.yaml"
    lines = file.read_text("utf-8").splitlines()
    at = next(index for index, line in enumerate(lines) if line.strip().startswith("target:"))
    lines[at] = lines[at].split("target:")[0] + "target: -99.5"
    file.write_text("\n".join(lines), "utf-8")
    return copy


def test_the_example_has_nothing_to_find(run, example: Path) -> None:
    result = run("check", example, "--strict")
    assert result.exit_code == 0, result.output


def test_an_error_is_shown_at_its_place_and_exits_with_1(run, copy: Path) -> None:
    result = run("check", spoil(copy))
    assert result.exit_code == 1
    assert "4-objectives.yaml:" in result.output and "target: -99.5" in result.output and "^^^^^" in result.output


def test_warnings_count_only_when_strict(run) -> None:
    startend = Path(__file__).parent.parent.parent / "examples" / "startend"
    assert run("check", startend).exit_code == 0
    assert run("check", startend, "--strict").exit_code == 1


def test_several_workbooks_are_all_checked_and_the_worst_decides(
    run, example: Path, copy: Path, tmp_path: Path
) -> None:
    result = run("check", tmp_path / "nowhere", spoil(copy), example)
    assert result.exit_code == 2
    assert "nowhere" in result.output and copy.as_posix() in result.output and example.as_posix() in result.output


def test_json_is_for_programs(run, copy: Path) -> None:
    result = run("check", spoil(copy), "--format", "json")
    (book,) = json.loads(result.stdout)["workbooks"]
    error = next(found for found in book["findings"] if found["severity"] == "error")
    assert error["file"].endswith("4-objectives.yaml") and error["line"] > 0


@pytest.mark.parametrize(("language", "word"), [("nl", "fout "), ("en", "error ")])
def test_findings_speak_the_language_that_is_asked(run, copy: Path, language: str, word: str) -> None:
    assert word in run("check", spoil(copy), "--language", language).output


def test_a_finding_that_is_accepted_no_longer_counts(run, copy: Path) -> None:
    spoiled = json.loads(run("check", spoil(copy), "--format", "json").stdout)["workbooks"][0]["findings"]
    file = copy / "workbook.yaml"
    entries = "".join(
        f"    - check: {found['code']}\n      where: {found['where']}\n      reason: we know\n" for found in spoiled
    )
    text = file.read_text("utf-8")
    assert "accepted:" not in text
    file.write_text(text.replace("workbook:\n", f"workbook:\n  accepted:\n{entries}", 1), "utf-8")
    assert run("check", copy, "--strict").exit_code == 0


def misname(copy: Path) -> int:
    """`importance` misspelled at every expectation of the example: how often."""
    file = copy / "2-expectations.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("    importance:", "    importence:"), "utf-8")
    return text.count("    importance:")


def test_one_mistake_made_often_is_told_once_and_with_all_everywhere(run, copy: Path) -> None:
    times = misname(copy)
    brief, full = run("check", copy, "--language", "en"), run("check", copy, "--language", "en", "--all")
    assert brief.output.count("did you mean `importance`?") == 1
    assert f"the same in {times - 1} other places" in brief.output
    assert full.output.count("did you mean `importance`?") == times
    assert brief.exit_code == full.exit_code == 1


def test_the_end_counts_the_findings_of_each_step(run, copy: Path) -> None:
    times = misname(copy)
    last = run("check", copy, "--language", "en").output.splitlines()[-1]
    assert last.startswith("  2 ") and last.endswith(f"expectations {times}")


def test_a_fresh_workbook_is_not_in_order_but_says_how_far_it_is_and_what_is_next(run, tmp_path: Path) -> None:
    run("new", tmp_path / "fresh", "--language", "en")
    said = run("check", tmp_path / "fresh", "--language", "en").output
    assert "in order" not in said
    assert "nothing wrong in what is there; 0 of the 11 steps are complete." in said
    assert "Next: Write in `importance` why" in said
