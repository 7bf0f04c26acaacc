"""What an editor knows of the format: help at every key in two languages, and nothing red that the reader accepts."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from cxstrategy.finding import Source
from cxstrategy.model.annotations import keys_of, parts_of
from cxstrategy.model.schema import schema
from cxstrategy.model.strategy import Strategy
from cxstrategy.text.compose import compose
from cxstrategy.text.nodes import Node
from cxstrategy.words.language import LANGUAGES

ROOT = Path(__file__).parent.parent.parent
WORKBOOKS = sorted([*(ROOT / "examples").glob("*/*.yaml"), *(ROOT / "templates" / "starter").glob("[a-z][a-z]/*.yaml")])
NUMERAL = re.compile(r"[-+]?(\d+(\.\d*)?|\.\d+)([eE][-+]?\d+)?")


@pytest.fixture(scope="module")
def editor() -> Draft202012Validator:
    return Draft202012Validator(schema("nl"))


def properties_in(node: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every property of a schema, with its path."""
    if isinstance(node, dict):
        for name, below in node.get("properties", {}).items():
            if "const" not in below:  # a condition, not a key
                yield f"{path}/{name}", below
        for name, below in node.items():
            yield from properties_in(below, f"{path}/{name}" if name != "properties" else path)
    elif isinstance(node, list):
        for below in node:
            yield from properties_in(below, path)


def typed(node: Node) -> Any:
    """A node as an editor types it: YAML 1.2 knows numbers, truths and nothing, and all else is text."""
    if isinstance(node.children, dict):
        return {key: typed(child) for key, child in node.children.items()}
    if isinstance(node.children, list):
        return [typed(child) for child in node.children]
    if node.quoted or node.value is None:
        return node.value
    if node.value in ("true", "True", "TRUE", "false", "False", "FALSE"):
        return node.value.lower() == "true"
    if NUMERAL.fullmatch(node.value):
        return float(node.value) if not node.value.lstrip("+-").isdigit() else int(node.value)
    return node.value


def mistakes(editor: Draft202012Validator, text: str) -> list[str]:
    """The paths that an editor marks in a text."""
    root = compose(Source("w.yaml", text), text).root
    value = typed(root) if root is not None else None
    return sorted("/".join(map(str, error.absolute_path)) for error in editor.iter_errors(value))


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_a_valid_schema(language: str) -> None:
    Draft202012Validator.check_schema(schema(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_has_a_title_and_says_what_it_is_for(language: str) -> None:
    found = dict(properties_in(schema(language)))
    assert len(found) > 250
    for path, below in found.items():
        assert below["title"], path
        assert below["description"].rstrip(")`.")[-1:].strip(), path
        assert len(below["description"]) < 330, path


def test_every_help_is_in_dutch() -> None:
    dutch, english = dict(properties_in(schema("nl"))), dict(properties_in(schema("en")))
    assert dutch.keys() == english.keys()
    assert [path for path in dutch if dutch[path]["description"] == english[path]["description"]] == []


def test_every_key_of_the_model_is_in_it() -> None:
    found = dict(properties_in(schema("en")))
    names = {path.rpartition("/")[2] for path in found}
    assert {key for _, part in parts_of(Strategy) for key in keys_of(part)} <= names


@pytest.mark.parametrize("path", WORKBOOKS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_each_file_of_a_workbook_is_accepted_by_itself(editor: Draft202012Validator, path: Path) -> None:
    text = path.read_text("utf-8").replace("@date@", "2027-01-15").replace("@organisation@", "Havenwonen")
    assert mistakes(editor, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "importance:",
        "workbook: {format: 1, title: 2027, date: 2027-01-15, version: 1.0, status: }",
        "segments: [{id: 010, name: no, share: 0.25}, {id: true, name: 12:30, share: 25%, needs: [5]}]",
        "objectives: [{id: a, baseline: {distribution: {0: 4, 10: 6, 7.5: 3}}, target: 85%}]",
        "business_case: {currency: EUR, start: 2027-01-01, years: 3, discount_rate: {value: 7%, kind: nominal}, base: "
        "{customers: {low: 1, likely: 2, high: 3}, margin: 30%}, benefits: [{lever: other, amounts: [1, {low: 1}]}]}",
        "maturity: {date: , assessments: [{layer: board, answers: {strategy-defined: 2, strategy-shared: ad_hoc}}]}",
        "route: {assessments: [{respondent: 1, answers: {facts-first: 5, start-small: unknown, experiment: }}]}",
        "governance: {handover: [{task: x, from: CX, to: lijn}]}",
        "metrics: [{id: nps, scale: [0, 10], open_question: true}]",
    ],
)
def test_what_the_reader_accepts_is_not_red(editor: Draft202012Validator, text: str) -> None:
    assert mistakes(editor, text) == []


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("importence: {reason: x}", ""),
        ("importance: {reason: x, sponser: y}", "importance"),
        ("importance: {sponsor: x}", "importance"),
        ("workbook: {format: 1, title: x, date: 15-01-2027}", "workbook/date"),
        ("workbook: {format: 2, title: x, date: 2027-01-15}", "workbook/format"),
        ("segments: [{id: Gezinnen}]", "segments/0/id"),
        ("segments: [{share: 25}]", "segments/0/share"),
        ('segments: [{share: "12,5%"}]', "segments/0/share"),
        ("segments: gezinnen", "segments"),
        ("journeys: [{priority: ja}]", "journeys/0/priority"),
        ("journeys: [{stages: [{feeling: 3}]}]", "journeys/0/stages/0/feeling"),
        ("metrics: [{kind: NPS}]", "metrics/0/kind"),
        ("maturity: {date: 2027-01-15, evidence: {strategy-define: x}}", "maturity/evidence"),
        ("business_case: {currency: EUR, start: 2027-01-01, years: 30, discount_rate: }", "business_case/years"),
    ],
)
def test_what_the_reader_refuses_is_red(editor: Draft202012Validator, text: str, path: str) -> None:
    assert mistakes(editor, text) == [path]


def test_a_lever_has_its_own_keys_only_once_it_is_chosen(editor: Draft202012Validator) -> None:
    case = "business_case: {{currency: EUR, start: 2027-01-01, years: 3, discount_rate: , benefits: [{}]}}"
    assert mistakes(editor, case.format("{id: a, reach: 5%, amounts: 5}")) == []
    assert mistakes(editor, case.format("{id: a, lever: upsell, reach: 5%}")) == []
    assert mistakes(editor, case.format("{id: a, lever: upsell, amounts: 5}")) == ["business_case/benefits/0"]


def test_help_stands_in_the_language_that_was_asked_for() -> None:
    lane = ("properties", "actions", "items", "properties", "owner")
    told = {language: schema(language) for language in LANGUAGES}
    for step in lane:
        told = {language: below[step] for language, below in told.items()}
    assert (told["nl"]["title"], told["en"]["title"]) == ("Eigenaar", "Owner")
    assert told["nl"]["description"] == "De persoon die ervoor zorgt."


def test_one_key_in_two_parts_is_called_what_it_is_there() -> None:
    dutch = schema("nl")["properties"]
    decided = dutch["decided"]["items"]["properties"]
    assert decided["by"]["title"] == "Wie besliste"
    assert decided["alternatives"]["items"]["properties"]["by"]["title"] == "Ingebracht door"
    assert dutch["governance"]["properties"]["handover"]["items"]["properties"]["by"]["title"] == "Uiterlijk"
