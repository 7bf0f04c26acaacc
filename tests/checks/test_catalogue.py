"""Every check against its cases: what is written wrong is found, at its place; what stands beside it is not."""

import re

import pytest

from cxstrategy.checks.catalogue import CATALOGUE, accept, by_code, check, explanation
from cxstrategy.finding import Finding, Span
from tests.checks.case_files import CASES, cases, workbook_of


def _cases() -> list:
    return [pytest.param(code, case, id=f"{code}-{number}") for code, number, case in cases()]


def _underlined(span: Span) -> str:
    line = span.source.line(span.line)
    return line[span.column - 1 : span.end_column - 1 if span.line == span.end_line else None]


def _found(code: str, text: str, built) -> list[Finding]:
    strategy, analysis = built(workbook_of(text))
    findings = accept(check(strategy, analysis), strategy)
    return [finding for finding in findings if finding.code == code]


@pytest.mark.parametrize("code, case", _cases())
def test_what_is_wrong_is_found_where_it_stands(code, case, built):
    expected = [(one["where"], str(one["at"]), one["says"]) for one in case["expect"]]
    found = [
        (finding.where, _underlined(finding.span), finding.message.into("en"))
        for finding in _found(code, case["wrong"], built)
    ]
    assert found == expected


@pytest.mark.parametrize("code, case", _cases())
def test_what_is_right_is_left_alone(code, case, built):
    assert _found(code, case["right"], built) == []


@pytest.mark.parametrize("code, case", _cases())
def test_it_is_said_in_dutch_too(code, case, built):
    for finding in _found(code, case["wrong"], built):
        for sentence in (finding.message, finding.help):
            assert sentence.into("nl") != sentence.into("en")


@pytest.mark.parametrize("one", CATALOGUE, ids=lambda one: one.code)
def test_every_check_has_a_case_or_belongs_to_the_reading_of_files(one):
    assert (CASES / f"{one.code}.yaml").is_file() or one.remarks is None


def test_no_case_is_about_a_check_that_does_not_exist():
    assert {path.stem for path in CASES.glob("CX*.yaml")} <= set(by_code())


def test_the_codes_are_in_order_and_the_names_are_used_once():
    codes, names = [one.code for one in CATALOGUE], [one.name for one in CATALOGUE]
    assert codes == sorted(set(codes))
    assert len(names) == len(set(names))


@pytest.mark.parametrize("one", CATALOGUE, ids=lambda one: one.code)
def test_every_check_is_explained_with_a_wrong_and_a_right_example(one):
    assert "\nWrong:\n\n    " in explanation(one.code, "en")
    assert re.search(r"\nRight:.*\n\n    ", explanation(one.code, "en"))


@pytest.mark.parametrize("one", CATALOGUE, ids=lambda one: one.code)
def test_every_check_is_explained_in_dutch(one):
    assert "\nFout:\n\n    " in explanation(one.code, "nl")
    assert re.search(r"\nGoed:.*\n\n    ", explanation(one.code, "nl"))


def test_a_code_may_be_asked_for_in_lower_case_and_an_unknown_one_has_no_explanation():
    assert explanation("cx101", "en").startswith("The reason for the strategy never mentions the customer.")
    assert explanation("CX999", "en") is None
