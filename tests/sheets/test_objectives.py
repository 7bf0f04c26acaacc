"""What an objective can claim: what was measured, what is asked, and whether two measurements can show it."""

from pathlib import Path
from typing import Any

import pytest

from tests.sheets.excel_file import calculated, changed, needs_calculator

# Promoters, passives and detractors 50, 30 and 20 of 100: the net score is 30, its variance (0.7 − 0.09) · 10,000.
TEXT = """
metrics:
  - {id: nps, name: Aanbeveling, kind: nps, sample: 400}
  - {id: bare, name: Aanbeveling elders, kind: nps, sample: 400}
  - {id: cijfer, name: Rapportcijfer, kind: rating, scale: [1, 10], method: mean}
objectives:
  - id: een
    statement: "=HYPERLINK(\\"http://x\\")"
    metric: nps
    baseline: {date: 2026-11-01, distribution: {10: 50, 7: 30, 0: 20}}
    target: 50
    deadline: 2028-12-31
    owner: "@Noor"
  - {id: twee, statement: Twee, metric: bare, baseline: {value: 30, n: 200, date: 2026-11-01}, target: 31}
  - {id: drie, statement: Drie, metric: cijfer, target: 8}
"""
SHEET = "Doelstellingen"
(BASELINE, ANSWERS, MARGIN, LOW, HIGH, TARGET, CHANGE, VARIANCE, SAMPLE, SEEN_FROM, NEEDED, SEEN) = range(2, 14)


def rows(file: Any) -> list[tuple[Any, ...]]:
    return list(file.shown[SHEET].iter_rows(values_only=True))[-3:]


def test_what_can_be_shown_is_worked_out_from_the_variance(laid) -> None:
    """By hand: (1.96 + 0.8416) · √(2 · 6100 / 400) is 15.47, and 15.7 · 6100 / 20² asks for 240 answers."""
    first = rows(laid(TEXT).file)[0]
    assert first[VARIANCE] == pytest.approx(6100)
    assert (first[BASELINE], first[ANSWERS], first[TARGET], first[CHANGE]) == (30, 100, 50, 20)
    assert first[SEEN_FROM] == pytest.approx(15.47, abs=0.01)
    assert (first[NEEDED], first[SEEN]) == (240, "ja")


def test_a_bare_score_can_only_be_too_small_a_change_to_see(laid) -> None:
    """At the least its variance is (0.3 − 0.09) · 10,000, and 2.8016 · √(2 · 2100 / 400) is 9.08: one point is less."""
    case = laid(TEXT)
    second = rows(case.file)[1]
    assert second[VARIANCE] == pytest.approx(2100)
    assert second[SEEN_FROM] == pytest.approx(9.08, abs=0.01)
    assert (second[NEEDED], second[SEEN]) == ("–", "nee")
    sheet = case.file.written[SHEET]
    notes = " ".join(cell.comment.text for cell in sheet[sheet.max_row - 1] if cell.comment)
    assert "Ten minste" in notes and "Ten hoogste" in notes


def test_without_a_baseline_nothing_is_known(laid) -> None:
    third = rows(laid(TEXT).file)[2]
    found = [third[column] for column in (BASELINE, CHANGE, SEEN_FROM, NEEDED, SEEN)]
    assert found == [None, "–", "–", "–", "onbekend"]


def test_target_and_sample_can_be_changed_and_what_was_measured_cannot(laid) -> None:
    case = laid(TEXT)
    for label, open_cells in (("Twee", {TARGET, SAMPLE}), ("Drie", {TARGET, SAMPLE, VARIANCE})):
        row = case.row(SHEET, label)
        assert {column for column, cell in row.items() if cell.role == "input"} == open_cells


@needs_calculator
def test_another_program_finds_the_same_and_follows_a_change(laid, tmp_path: Path) -> None:
    case = laid(TEXT)
    last = case.file.written[SHEET].max_row
    assert case.file.written[SHEET].cell(last, 1).value == "Drie"
    found = calculated({"same": changed(case.content, {})}, tmp_path)["same"]
    for mine, theirs in zip(rows(case.file), rows(found), strict=True):
        for one, other in zip(mine, theirs, strict=True):
            assert other == (pytest.approx(one) if isinstance(one, int | float) else one)
