"""Limits on texts: as long as may be passes, one more is a finding at its place and is left out of the draft."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cxstrategy import Finding, open_workbook
from cxstrategy.model.text_limits import (
    BLOCK_DEPTH,
    PARAGRAPH_MARKS,
    PROSE_LENGTH,
    TABLE_COLUMNS,
    TEXT_LENGTH,
    WORKBOOK_LENGTH,
    WORKBOOK_MARKS,
)
from cxstrategy.workbook import told
from tests.growth import assert_time_grows_with_size

HEAD = "workbook: {format: 1, title: Proef, date: 2026-11-01}\norganisation: {name: De Zwaluw}\n"


def findings(folder: Path, text: str) -> list[Finding]:
    """The findings of a workbook with this text that are about a limit."""
    (folder / "workbook.yaml").write_text(HEAD + text, "utf-8")
    return [finding for finding in open_workbook(folder).findings if finding.code == "CX012"]


def prose(*texts: str) -> str:
    """Narratives of a story, one for each text."""
    written = "story:\n  messages:\n"
    for text in texts:
        lines = "".join(f"        {line}\n" for line in text.splitlines())
        written += f"  - edition: board\n    message: Bericht\n    narrative: |\n{lines}"
    return written


ONE: dict[str, tuple[Callable[[int], str], int, str]] = {
    "characters of prose": (lambda count: "x" * count, PROSE_LENGTH, "longer than 20,000 characters"),
    "marks in a paragraph": (lambda count: "a" + "*b" * count, PARAGRAPH_MARKS, "more than 300 marks"),
    "marks in two lines": (lambda count: "*b*\n" + "*b" * (count - 2), PARAGRAPH_MARKS, "more than 300 marks"),
    "quotations": (lambda count: ">" * count + " x" * 50, BLOCK_DEPTH, "more than 20 levels"),
    "lists": (lambda count: "- " * count + "x " * 50, BLOCK_DEPTH, "more than 20 levels"),
    "columns": (
        lambda count: f"|{'a|' * count}\n|{'-|' * count}\n|{'b|' * count}",
        TABLE_COLUMNS,
        "more than 20 columns",
    ),
}


@pytest.mark.parametrize("name", ONE)
def test_one_text_has_a_limit(name: str, tmp_path: Path) -> None:
    make, most, said = ONE[name]
    assert findings(tmp_path, prose(make(most))) == []
    (found,) = findings(tmp_path, prose("Kort.", make(most + 1)))
    assert said in found.message.into("en")
    assert found.span.line == 11


@pytest.mark.parametrize("line", ["{spaces}{dashes}x", "|{spaces}{dashes}x", "{bars}x", "{quotes}{spaces}{dashes}x"])
def test_a_line_that_is_nearly_a_row_of_a_table_takes_no_longer_than_its_length_explains(
    line: str, tmp_path: Path
) -> None:
    def check(count: int) -> None:
        shown = line.format(spaces=" " * count, dashes="-" * count, bars="|-" * count, quotes="> " * 9)
        findings(tmp_path, prose(f"a\n{shown}"))

    assert_time_grows_with_size(check, 300)


@pytest.mark.parametrize("row", ["|-|", "  > | - |", "\t|:-:|--", "---", " | -- :"])
def test_a_row_of_a_table_is_known_however_it_is_drawn(row: str, tmp_path: Path) -> None:
    (found,) = findings(tmp_path, prose("Kort.\n" + "a|" * 30 + f"\n{row}{'|-' * 25}"))
    assert "more than 20 columns" in found.message.into("en")


def test_a_text_that_is_no_prose_has_a_limit(tmp_path: Path) -> None:
    written = "developments:\n- {{id: a, title: Kort, consequence: {}}}\n"
    assert findings(tmp_path, written.format("x" * TEXT_LENGTH)) == []
    (found,) = findings(tmp_path, written.format("x" * (TEXT_LENGTH + 1)))
    assert "longer than 5,000 characters" in found.message.into("en")
    assert found.span.line == 4


def of_length(total: int) -> list[str]:
    """Texts of this many characters together, the line end of each counted."""
    whole, rest = divmod(total, PROSE_LENGTH)
    return ["x" * (PROSE_LENGTH - 1)] * whole + (["x" * (rest - 1)] if rest else [])


def test_all_texts_together_have_a_limit_in_characters(tmp_path: Path) -> None:
    last = ["y" * 199, "z" * 199]
    assert findings(tmp_path, prose(*of_length(WORKBOOK_LENGTH - 400), *last)) == []
    (found,) = findings(tmp_path, prose(*of_length(WORKBOOK_LENGTH - 399), *last))
    assert "more than 800,000 characters" in found.message.into("en")
    # The last text is the one that passes the limit.
    lines = (tmp_path / "workbook.yaml").read_text("utf-8").splitlines()
    assert found.span.line == len(lines) - 1


def test_all_texts_together_have_a_limit_in_marks_and_what_passes_it_is_left_out(tmp_path: Path) -> None:
    paragraph = "woord " + "*b* " * (PARAGRAPH_MARKS // 2)
    full = ["\n\n".join([paragraph] * 10)] * (WORKBOOK_MARKS // PARAGRAPH_MARKS // 10)
    left = WORKBOOK_MARKS - len(full) * 10 * PARAGRAPH_MARKS
    rest = "\n\n".join(["woord " + "*b* " * 50] * (left // 100))
    assert findings(tmp_path, prose(*full, rest)) == []
    last = "Slotwoord met *nadruk* " + "en een langer eind " * 8
    (found,) = findings(tmp_path, prose(*full, rest, last))
    assert "more than 10,000 marks of Markdown" in found.message.into("en")
    body = told(open_workbook(tmp_path), "nl").body
    assert "woord" in body and "Slotwoord" not in body


def test_emphasis_in_emphasis_as_deep_as_a_paragraph_may_hold_is_told(tmp_path: Path) -> None:
    depth = PARAGRAPH_MARKS // 2
    assert findings(tmp_path, prose("*a " * depth + "kern" + " z*" * depth)) == []
    body = told(open_workbook(tmp_path), "nl").body
    assert body.count("<em>a ") == depth and body.count("z</em>") == depth and "kern" in body
