"""Workbooks as a team could write them, from plain to extreme, ready to be drawn."""

from hypothesis import strategies as some

from cxstrategy.analysis.analyse import analyse
from cxstrategy.document.context import Context
from cxstrategy.model.strategy import Strategy
from cxstrategy.words.wording import Wording
from tests.parts import part_of

WORKBOOK = {"format": "1", "title": "Weten waar je aan toe bent", "date": "2027-01-15"}
LONG = "Arbeidsongeschiktheidsverzekeringsmaatschappijmedewerkersoverleg"
SIXTY = "Een naam van zestig tekens die nergens op een regel wil passen"
NASTY = (
    "i", SIXTY, LONG, "W" * 60, "👩‍👩‍👧‍👦 Samen op reis ✈️ met de hele familie 🎉🎉🎉", "Één “café” <b>& co</b>",
    "北京大学" * 8, "ᴲ" * 40,
    "e\u0301" * 40, "a/b/c-d-e/" * 9, "لا أريد أن أسأل مرتين", "±∞ ≥ ≤ → €1.234,56", "{name} %(x)s {{ x }} {% if %}",
)  # fmt: skip
LETTERS = some.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp", "Me"), max_codepoint=0x2FFF)
words = some.one_of(
    some.sampled_from(NASTY), some.text(LETTERS, min_size=1, max_size=60).map(str.split).filter(bool).map(" ".join)
)
languages = some.sampled_from(["nl", "en"])
colours = some.sampled_from([None, "#0B4F6C", "#ffffff", "#ffee00", "#000000", "#8a8a8a", "#777777", "#ff0000"])
brands = some.fixed_dictionaries({"primary": colours, "accent": colours}).map(
    lambda brand: {key: value for key, value in brand.items() if value}
)


def context(language: str = "nl", brand: dict | None = None, **parts: object) -> Context:
    """What a figure is drawn from, for a workbook of these parts."""
    workbook = {**WORKBOOK, "language": language, "brand": brand or {}}
    strategy = part_of(Strategy, {"workbook": workbook, "organisation": {"name": "Zeilsteen"}, **parts})
    return Context(strategy, analyse(strategy), (), Wording(strategy.voice(language)), "board")


def tenths(low: float, high: float) -> some.SearchStrategy[str]:
    """A number as it is written, with one decimal."""
    return some.integers(round(low * 10), round(high * 10)).map(lambda number: f"{number / 10:g}")


def maybe(values: some.SearchStrategy) -> some.SearchStrategy:
    """A value, or nothing."""
    return some.none() | values


def part(required: dict, **optional: some.SearchStrategy) -> some.SearchStrategy[dict]:
    """A part of a workbook: what it must hold, and what it may leave out."""
    return some.fixed_dictionaries(required, optional=optional)


def numbered(parts: some.SearchStrategy[list[dict]]) -> some.SearchStrategy[list[dict]]:
    """The same with an id each."""
    return parts.map(lambda all: [{"id": f"p{index}", **one} for index, one in enumerate(all)])
