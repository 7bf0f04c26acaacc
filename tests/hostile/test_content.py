"""Content that is valid and odd: every format is made of it."""

from collections.abc import Callable
from pathlib import Path

from tests.hostile.conftest import Run

NOBODY_KNEW = """maturity:
  date: 2026-10-01
  assessments:
    - {respondent: a, layer: board, answers: {strategy-defined: unknown}}
"""


def test_a_scan_in_which_nobody_knew_an_answer_is_told_in_every_format(
    run: Run, workbook: Callable[..., Path], tmp_path: Path
) -> None:
    folder = workbook()
    (folder / "maturity.yaml").write_text(NOBODY_KNEW, "utf-8")
    done = run("build", folder, "--to", "html,docx,pdf", "--out", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert {path.suffix for path in (tmp_path / "out").glob("w.*")} == {".html", ".docx", ".pdf"}
