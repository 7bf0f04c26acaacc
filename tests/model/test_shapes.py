"""What a reader sees of a workbook that does not fit the format: cases as data, one wrong text against its report."""

from pathlib import Path

import pytest

CASES = Path(__file__).parent.parent / "cases" / "shapes"
FILES = frozenset(("brand/logo.png", "brand/house.docx", "images/foto een.png", "workbook.yaml"))


def _cases() -> list[object]:
    found = []
    for path in sorted(CASES.glob("*.txt")):
        for case in path.read_text("utf-8").split("=== ")[1:]:
            name, _, rest = case.partition("\n")
            text, _, expected = rest.partition("---\n")
            found.append(pytest.param(text, expected.strip("\n"), id=f"{path.stem}: {name}"))
    return found


@pytest.mark.parametrize(("text", "expected"), _cases())
def test_a_wrong_workbook_is_told_as_its_case_says(text: str, expected: str, built, lines_of) -> None:
    assert lines_of(built(text, FILES).findings) == expected
