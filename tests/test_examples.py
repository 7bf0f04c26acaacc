"""The examples: they give the findings their README names, and the schema beside them is the one of today."""

import json
import re
from pathlib import Path

import pytest
from lxml import html

from cxstrategy.finding import Severity
from cxstrategy.starter import schema_text
from cxstrategy.workbook import open_workbook, told
from cxstrategy.writers.formats import written

EXAMPLES = Path(__file__).parent.parent / "examples"
BOOKS = sorted(path.name for path in EXAMPLES.iterdir() if path.is_dir())
FULL = ("reisbureau", "ziekenhuis")


@pytest.mark.parametrize("name", BOOKS)
def test_an_example_gives_the_findings_its_readme_names(name: str) -> None:
    found = [finding for finding in open_workbook(EXAMPLES / name).findings if finding.accepted is None]
    readme = (EXAMPLES / name / "README.md").read_text("utf-8")
    assert not [finding for finding in found if finding.severity is Severity.ERROR]
    assert not {finding.code for finding in found if finding.code not in readme}


def test_the_finding_that_an_example_accepts_is_there_and_its_reason_counts_as_the_finding_does() -> None:
    (found,) = [one for one in open_workbook(EXAMPLES / "northern-energy").findings if one.accepted is not None]
    # 5.23 points of 172 answers of 210: 198 are needed a wave.
    assert found.code == "CX407" and "it takes 198 answers per wave" in found.message.into("en")
    assert "198 of our 210 colleagues" in found.accepted


@pytest.mark.parametrize("name", FULL)
def test_a_full_example_has_nothing_to_find_and_every_step_complete(name: str) -> None:
    workbook = open_workbook(EXAMPLES / name)
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


# Names of the trade, which no organisation changes.
TRADE_NAMES = {"nl": r"klantkompas", "en": r"customer compass"}
# Names within the page, which nobody reads.
NAMES_OF_PLACES = ("id", "href", "aria-labelledby")
# What only a company says: of whom it sells to, who heads it, what it earns, and of patients who leave.
OF_A_COMPANY = {
    "nl": r"klant|directie|bedrijfsresultaat|patiëntverloop|patiëntbehoud|dekkingsbijdrage|winst",
    "en": r"customer|patient churn|\bchurn\b|contribution margin|profit",
}


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_hospital_reads_of_patients_on_every_page_and_of_nothing_that_only_a_company_has(language: str) -> None:
    """In the text and in what a screen reader says of figures; a sentence of the example itself names no profit."""
    page = html.fromstring(written(told(open_workbook(EXAMPLES / "ziekenhuis"), language), "html").decode("utf-8"))
    read = [text for part in page.iter() if part.tag not in ("style", "script") for text in (part.text, part.tail)]
    read += [value for part in page.iter() for name, value in part.attrib.items() if name not in NAMES_OF_PLACES]
    said = re.sub(TRADE_NAMES[language], "", " ".join(filter(None, read)), flags=re.IGNORECASE)
    assert {"nl": "patiënt", "en": "patient"}[language] in said
    assert re.findall(rf".{{0,40}}(?:{OF_A_COMPANY[language]}).{{0,40}}", said, re.IGNORECASE) == []
