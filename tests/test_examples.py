"""The examples: they give the findings their README names, and the schema beside them is the one of today."""

import json
from pathlib import Path

import pytest

from cxstrategy.finding import Severity
from cxstrategy.starter import schema_text
from cxstrategy.workbook import open_workbook

EXAMPLES = Path(__file__).parent.parent / "examples"
BOOKS = sorted(path.name for path in EXAMPLES.iterdir() if path.is_dir())


@pytest.mark.parametrize("name", BOOKS)
def test_an_example_gives_the_findings_its_readme_names(name: str) -> None:
    found = [finding for finding in open_workbook(EXAMPLES / name).findings if finding.accepted is None]
    readme = (EXAMPLES / name / "README.md").read_text("utf-8")
    assert not [finding for finding in found if finding.severity is Severity.ERROR]
    assert not {finding.code for finding in found if finding.code not in readme}


def test_the_full_example_has_nothing_to_find_and_every_step_complete() -> None:
    workbook = open_workbook(EXAMPLES / "reisbureau")
    assert workbook.findings == []
    assert {progress.state for progress in workbook.analysis.progress.values()} == {"complete"}


@pytest.mark.parametrize(("language", "name"), [("nl", "cxstrategy.schema.json"), ("en", "cxstrategy.schema.en.json")])
def test_the_schema_beside_the_examples_is_the_one_of_today(language: str, name: str) -> None:
    """Made again with: cxstrategy schema --language nl --out examples/cxstrategy.schema.json."""
    assert (EXAMPLES / name).read_text("utf-8") == schema_text(language)


@pytest.mark.parametrize("name", BOOKS)
def test_every_file_names_a_schema_that_is_there(name: str) -> None:
    for file in (EXAMPLES / name).glob("*.yaml"):
        first = file.read_text("utf-8").splitlines()[0]
        assert first.startswith("# yaml-language-server: $schema=")
        json.loads((file.parent / first.split("=", 1)[1]).read_text("utf-8"))
