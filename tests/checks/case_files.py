"""The case files of the checks: what is written wrong and right in each, as the text of a workbook."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

CASES = Path(__file__).parent / "cases"
# What every case stands on; a section that a case writes itself takes the place of the one here.
BASE = """\
workbook: {format: 1, title: Strategie, date: 2026-11-21, language: nl}
organisation: {name: Zeilsteen}
"""


def cases() -> Iterator[tuple[str, int, dict[str, Any]]]:
    """Each case with the code of its check and its number."""
    for path in sorted(CASES.glob("CX*.yaml")):
        for number, case in enumerate(yaml.safe_load_all(path.read_text(encoding="utf-8")), 1):
            yield path.stem, number, case


def workbook_of(text: str) -> str:
    """The text of a case, under the sections of the base that it does not write itself."""
    own = set(re.findall(r"^(\w+):", text, re.MULTILINE))
    return "".join(line for line in BASE.splitlines(keepends=True) if line.split(":")[0] not in own) + text
