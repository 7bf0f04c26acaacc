"""The limit that a check explains is the limit that it holds: numbers in the first line come from a constant."""

import re
from types import CodeType, FunctionType

import pytest

from cxstrategy.checks.catalogue import CATALOGUE, explanation
from cxstrategy.checks.check import Check

# Up to three a number is mostly no limit: "one of the three sentences", "two benefits".
SMALLEST_LIMIT = 4
WORDS = {
    "en": dict(four=4, five=5, six=6, seven=7, ten=10, twelve=12, twenty=20, thirty=30, hundred=100),
    "nl": dict(vier=4, vijf=5, zes=6, zeven=7, tien=10, twaalf=12, twintig=20, dertig=30, honderd=100),
}
PHRASES = {
    "en": {"one in four": "0.25", "nine tenths": "0.9", "two years": "24", "three years": "36"},
    "nl": {"één op vier": "0.25", "negen tiende": "0.9", "twee jaar": "24", "drie jaar": "36"},
}


def limits_in(text: str, language: str) -> set[float]:
    """The numbers that a line names, in figures or words; years in months."""
    said = text.lower()
    for phrase, figure in PHRASES[language].items():
        said = re.sub(rf"\b{phrase}\b", figure, said)
    for word, number in WORDS[language].items():
        said = re.sub(rf"\b{word}\b", str(number), said)
    figures = (float(found.replace(",", ".")) for found in re.findall(r"(?<![\w.,])\d+(?:[.,]\d+)?(?![\w%])", said))
    return {figure for figure in figures if figure < 1 or figure >= SMALLEST_LIMIT}


def constants_of(check: Check) -> set[float]:
    """The numbers, and the lengths of lists, that the check's function and those it calls know by a name."""
    found: set[float] = set()
    waiting, seen = [check.remarks], set()
    while waiting:
        function = waiting.pop()
        if not isinstance(function, FunctionType) or function in seen:
            continue
        seen.add(function)
        for name in names_of(function.__code__):
            value = function.__globals__.get(name)
            if isinstance(value, FunctionType):
                waiting.append(value)
            elif isinstance(value, int | float):
                found.add(round(float(value), 6))
            elif isinstance(value, tuple | frozenset | dict):
                found.add(float(len(value)))
    return found


def names_of(code: CodeType) -> set[str]:
    """The names that a function asks for, also in its loops within a line."""
    inner = [part for part in code.co_consts if isinstance(part, CodeType)]
    return set(code.co_names).union(*map(names_of, inner))


EXPLAINED = [
    (check, language)
    for check in CATALOGUE
    for language in ("en", "nl")
    if limits_in((explanation(check.code, language) or "").splitlines()[0], language)
]


def test_limits_are_found_in_words_and_in_figures() -> None:
    assert limits_in("More than seven of 25 words, two years, one in four", "en") == {7, 25, 24, 0.25}
    assert limits_in("Meer dan twaalf maanden, 0,70 of drie jaar en CX205", "nl") == {12, 0.7, 36}


def test_a_limit_is_explained_in_both_languages() -> None:
    assert len(EXPLAINED) >= 2 * 17
    codes = {language: [check.code for check, other in EXPLAINED if other == language] for language in ("en", "nl")}
    assert codes["en"] == codes["nl"]


@pytest.mark.parametrize(("check", "language"), EXPLAINED, ids=lambda one: getattr(one, "code", one))
def test_the_limit_that_is_explained_is_the_limit_that_is_held(check: Check, language: str) -> None:
    text = (explanation(check.code, language) or "").splitlines()[0]
    assert limits_in(text, language) <= constants_of(check), text
