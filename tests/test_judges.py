"""Every example in every format before every judge."""

from functools import lru_cache
from pathlib import Path

import pytest

from cxstrategy.workbook import open_workbook
from tests.judges.judges import JUDGES, complaints
from tests.judges.made import Made

EXAMPLES = Path(__file__).parent.parent / "examples"
BOOKS = [("reisbureau", "nl"), ("reisbureau", "en"), ("startend", "nl"), ("northern-energy", "en")]
# It has nothing to calculate with yet.
WITHOUT_NUMBERS = "startend"


@lru_cache(maxsize=1)
def example(name: str, language: str) -> Made:
    return Made(open_workbook(EXAMPLES / name), language)


def test_every_example_is_judged() -> None:
    assert {name for name, _ in BOOKS} == {path.name for path in EXAMPLES.iterdir() if path.is_dir()}


@pytest.mark.parametrize(
    ("name", "language", "form"),
    [(*book, form) for book in BOOKS for form in JUDGES if form != "xlsx" or book[0] != WITHOUT_NUMBERS],
)
def test_every_judge_is_content_with_an_example(name: str, language: str, form: str) -> None:
    assert complaints(example(name, language), form) == []
