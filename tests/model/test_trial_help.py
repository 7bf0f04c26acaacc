"""The help for what a new team wrote: levels by number, names with commas, ids in the other language."""

import pytest

from cxstrategy.finding import Source
from cxstrategy.model.build import build
from cxstrategy.text.read import read

HEAD = "organisation: {name: Zeilsteen}\n"
WORKBOOK = "workbook: {format: 1, title: T, date: 2027-01-15}\n"


def helps(text: str) -> list[str]:
    root, _ = read(Source("workbook.yaml", HEAD + text))
    assert root is not None
    return [one.help.into("en") for one in build(root, {}, frozenset()).findings if one.help]


@pytest.mark.parametrize("level", ["'1,5'", "4"])
def test_a_level_by_number_is_offered_numbers(level: str) -> None:
    said = helps(WORKBOOK + f"building_blocks: {{personal: {{level: {level}}}}}")
    assert said == ["choose from `0`, `1`, `2`, `3`"]


def test_names_with_a_comma_are_put_in_brackets() -> None:
    said = helps('workbook: {format: 1, title: T, date: 2027-01-15, authors: "Anna Smit, Bert de Vries"}')
    assert said == ["put brackets around the names: `[Anna Smit, Bert de Vries]`"]


def test_a_limit_with_decimals_is_said_as_one_writes_it() -> None:
    case = "business_case: {currency: EUR, start: 2027-01-01, years: 2, discount_rate: {value: 3%, kind: real}, "
    said = helps(WORKBOOK + case + "simulation: {correlation: 0.95}}")
    assert said == ["write a number from `0` to `0.9`"]


def test_an_id_of_the_scan_in_dutch_is_known() -> None:
    answers = "{respondent: r1, layer: board, answers: {strategie-bepaald: 2}}"
    said = helps(WORKBOOK + f"maturity: {{date: 2026-11-12, assessments: [{answers}]}}")
    assert said == ["did you mean `strategy-defined`?"]
