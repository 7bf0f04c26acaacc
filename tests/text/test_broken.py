"""Broken workbooks, each a file in tests/cases/broken: what is said, where, in both languages, and what is read.

A case holds the files of a workbook (`=== file NAME`), the findings in Dutch and English (`=== nl`, `=== en`), and what
is read all the same (`=== read`, or `=== read in part` when something had to be left out). `⇥` stands for a tab and
`⍽` for a hard space, which one cannot see.
"""

import json
import re
from pathlib import Path

import pytest
import yaml

from cxstrategy.finding import Finding
from cxstrategy.text.folder import Reading, read_workbook

CASES = sorted((Path(__file__).parent.parent / "cases" / "broken").glob("*.txt"))
MARKS = {"⇥": "\t", "⍽": "\u00a0"}
# Helps that show a line, and those that show it with an indentation or as a part of a sentence.
_SUGGESTION = re.compile(r"[^`]*: `(.*)`|(?:schrijf|write) `(.*)`", re.DOTALL)


def sections(case: Path) -> dict[str, str]:
    """The parts of a case by their heading."""
    pieces = re.split(r"(?m)^=== (.*)\n", case.read_text("utf-8"))
    return dict(zip(pieces[1::2], pieces[2::2], strict=True))


def laid_down(case: Path, folder: Path) -> Path:
    """The workbook of a case in a folder."""
    for heading, text in sections(case).items():
        if heading.startswith("file "):
            path = folder / heading.removeprefix("file ")
            path.parent.mkdir(parents=True, exist_ok=True)
            for shown, meant in MARKS.items():
                text = text.replace(shown, meant)
            path.write_bytes(text.encode())
    return folder


def rendered(reading: Reading, folder: Path, language: str) -> str:
    """The findings as lines: code, place and message; then the help, and other places."""
    return "".join(_lines(finding, folder, language) for finding in reading.findings)


def _lines(finding: Finding, folder: Path, language: str) -> str:
    assert finding.span and finding.help
    end = f"-{finding.span.end_column}" if finding.span.end_line == finding.span.line else ""
    text = f"{finding.code} {finding.span}{end} {finding.message.into(language)}\n  {finding.help.into(language)}\n"
    for span, words in finding.related:
        text += f"  {span} {words.into(language)}\n"
    return text.replace(f"{folder.as_posix()}/", "")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_what_is_said_of_a_broken_workbook(case: Path, tmp_path: Path) -> None:
    expected = sections(case)
    reading = read_workbook(laid_down(case, tmp_path))
    assert rendered(reading, tmp_path, "nl") == expected["nl"]
    assert rendered(reading, tmp_path, "en") == expected["en"]
    if "read" in expected or "read in part" in expected:
        assert reading.broken == ("read in part" in expected)
        assert reading.root.value == json.loads(expected["read in part" if reading.broken else "read"])


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_suggested_line_can_be_read(case: Path, tmp_path: Path) -> None:
    for finding in read_workbook(laid_down(case, tmp_path)).findings:
        assert finding.help
        found = _SUGGESTION.fullmatch(finding.help.into("en"))
        if found and finding.code in ("CX001", "CX012"):
            yaml.safe_load(found.group(1) or found.group(2))


def test_there_are_as_many_cases_as_there_should_be() -> None:
    assert len(CASES) >= 60
    said = "".join(case.read_text("utf-8") for case in CASES)
    for code in ("CX001", "CX002", "CX003", "CX009", "CX012", "CX014"):
        assert f"\n{code} " in said


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_dutch_is_translated(case: Path) -> None:
    parts = sections(case)
    for dutch, english in zip(parts["nl"].splitlines(), parts["en"].splitlines(), strict=True):
        assert dutch != english
