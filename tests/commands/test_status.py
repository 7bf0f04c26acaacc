"""`cxstrategy status`: errors and dangers first, then how far each step is; placeholders keep a place open."""

from pathlib import Path

from tests.commands.test_check import misname

STARTEND = Path(__file__).parent.parent.parent / "examples" / "startend"


def test_errors_are_counted_before_anything_else(run, copy: Path) -> None:
    times = misname(copy)
    first = run("status", copy, "--language", "en").output.splitlines()[0]
    assert first.endswith(f": {times} errors, 0 warnings, 0 tips.")


def test_what_endangers_the_decision_comes_before_the_bars(run) -> None:
    said = run("status", STARTEND, "--language", "en").output
    assert said.index("What most endangers the decision:") < said.index("Starting point")
    assert "1. CX601: the compass was not validated by internal stakeholders" in said


def test_a_finished_workbook_has_nothing_in_the_way(run, example: Path) -> None:
    assert run("status", example, "--language", "en").output.startswith("Starting point")


def test_a_placeholder_keeps_its_place_open(run, copy: Path) -> None:
    file = copy / "1-importance.yaml"
    text = file.read_text("utf-8")
    line = next(line for line in text.splitlines() if line.startswith("  sponsor:"))
    file.write_text(text.replace(line, "  sponsor: TODO vragen wie dit wordt"), "utf-8")
    assert "`importance/sponsor`" in run("status", copy).output
