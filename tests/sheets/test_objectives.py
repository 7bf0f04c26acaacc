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
# A share of a known number of people, upwards and downwards, near the end of its scale, and of everybody.
PEOPLE = """
organisation: {name: Zeilsteen Reizen, customers: 1000, employees: 40}
metrics:
  - {id: behoud, name: Behoud, kind: retention, scale: [0, 100], method: share}
  - {id: verloop, name: Verloop, kind: churn, scale: [0, 1], method: share, better: lower}
  - {id: blij, name: Blij, kind: csat, scale: [1, 5], method: top2}
  - {id: trots, name: Trots, kind: enps}
objectives:
  - {id: o1, statement: Een, metric: behoud, target: 90, baseline: {value: 80, n: 200}}
  - {id: o2, statement: Twee, metric: verloop, target: 0.2, baseline: {value: 0.3, n: 200}}
  - {id: o3, statement: Drie, metric: verloop, baseline: {value: 0.3, n: 40}}
  - {id: o4, statement: Vier, metric: blij, target: 99, baseline: {value: 98, n: 30}}
  - {id: o5, statement: Vijf, metric: trots, target: 5, baseline: {distribution: {10: 20, 8: 5, 0: 15}}}
  - {id: o6, statement: Zes, metric: trots, target: 1, baseline: {value: 0, n: 30}}
"""
STATEMENT = 0
SHEET = "Doelstellingen"
(BASELINE, ANSWERS, MARGIN, LOW, HIGH, TARGET, CHANGE, VARIANCE, SAMPLE, SEEN_FROM, NEEDED, SEEN) = range(2, 14)


def rows(file: Any) -> list[tuple[Any, ...]]:
    shown = list(file.shown[SHEET].iter_rows(values_only=True))
    head = next(number for number, row in enumerate(shown) if row[0] == "Doelstelling")
    return shown[head + 1 :]


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


def test_a_share_of_known_people_is_worked_out_with_both_variances_and_their_number(laid) -> None:
    """By bisection elsewhere: 9.0024 points of 200 in 1,000; 196.22 of an endless many are 164.2 of 1,000."""
    first, second, _, near, everybody, _ = rows(laid(PEOPLE).file)
    assert first[SEEN_FROM] == pytest.approx(9.0024, abs=0.0001)
    assert (first[NEEDED], first[SEEN]) == (165, "ja")
    assert second[SEEN] == "nee"
    assert (near[SEEN_FROM], near[SEEN]) == ("–", "nee")
    assert (everybody[SEEN_FROM], everybody[SEEN]) == (0, "ja")


@needs_calculator
def test_another_program_finds_the_same_of_known_people(laid, tmp_path: Path) -> None:
    case = laid(PEOPLE)
    found = calculated({"same": changed(case.content, {})}, tmp_path)["same"]
    assert [row[STATEMENT] for row in rows(found)] == ["Een", "Twee", "Drie", "Vier", "Vijf", "Zes"]
    for mine, theirs in zip(rows(case.file), rows(found), strict=True):
        for one, other in zip(mine, theirs, strict=True):
            assert other == (pytest.approx(one) if isinstance(one, int | float) else one)


@needs_calculator
def test_another_program_finds_the_same_and_follows_a_change(laid, tmp_path: Path) -> None:
    case = laid(TEXT)
    last = case.file.written[SHEET].max_row
    assert case.file.written[SHEET].cell(last, 1).value == "Drie"
    found = calculated({"same": changed(case.content, {})}, tmp_path)["same"]
    for mine, theirs in zip(rows(case.file), rows(found), strict=True):
        for one, other in zip(mine, theirs, strict=True):
            assert other == (pytest.approx(one) if isinstance(one, int | float) else one)
