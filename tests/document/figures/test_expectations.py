"""The quarters: every expectation at its importance and performance, numbers apart, what falls short filled."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cxstrategy.document.figures.expectations import draw_expectations
from tests.document.figures.workbooks import brands, context, languages, numbered, part, tenths, words

expectations = numbered(
    some.lists(part({"statement": words}, importance=tenths(1, 10), performance=tenths(1, 10)), min_size=1, max_size=16)
)
alike = some.lists(words, min_size=1, max_size=12).map(
    lambda all: [
        {"id": f"p{at}", "statement": one, "importance": "10", "performance": "1"} for at, one in enumerate(all)
    ]
)


SHORT = " blijven we twee punten of meer achter bij wat telt"


def rated(*pairs: tuple[float, float]) -> list[dict]:
    return [
        {"id": f"e{at}", "statement": f"Expectation {at}", "importance": str(one), "performance": str(other)}
        for at, (one, other) in enumerate(pairs)
    ]


@given(expectations=expectations | alike, language=languages, brand=brands)
def test_any_expectations_can_be_read(readable, expectations, language, brand):
    for figure in draw_expectations(context(language, brand, expectations=expectations)):
        readable(figure)


def test_a_number_stands_at_its_importance_and_performance(texts):
    # Importance 4 to 8 on 330 to 30, performance 2 to 7 on 40 to 378: the first two stand at two corners, the third in
    # the middle, the fourth a quarter up and three tenths along.
    (figure,) = draw_expectations(context("en", expectations=rated((8, 2), (4, 7), (6, 4.5), (5, 3.5))))
    ticks = [one.text for one in texts(figure.svg)][:11]
    assert ticks == ["2", "3", "4", "5", "6", "7", "4", "5", "6", "7", "8"]
    for x, y in ((209, 180), (141.4, 255)):
        assert f'cx="{x:.1f}" cy="{y:.1f}" r="9.5"' in figure.svg


def test_the_list_follows_the_opportunity(texts):
    (figure,) = draw_expectations(context("en", expectations=rated((5, 5), (9, 3), (8, 7))))
    said = [one.text for one in texts(figure.svg) if one.text.startswith("Expectation")]
    assert said == ["Expectation 1", "Expectation 2", "Expectation 0"]
    assert "1. Expectation 1: importance 9, performance 3." in figure.desc


def test_numbers_on_one_place_stand_beside_each_other():
    (figure,) = draw_expectations(context(expectations=rated((8, 4), (8, 4), (8, 4))))
    # Two are moved away: a line leads back to the place itself.
    assert figure.svg.count('r="2.5"') == 2


@pytest.mark.parametrize(
    ("pairs", "title"),
    [
        ([(8, 6), (8.1, 6.1), (8, 6.1)], "Bij twee van de drie verwachtingen" + SHORT),
        ([(8, 6), (9, 3)], "Bij beide verwachtingen" + SHORT),
        ([(8, 6)], "Bij deze verwachting" + SHORT),
        ([(8, 7)], "Nergens blijft wat we doen twee punten of meer achter bij wat telt"),
    ],
)
def test_the_title_counts_what_falls_clearly_short(pairs, title):
    assert draw_expectations(context(expectations=rated(*pairs)))[0].title == title


def test_the_lines_stand_at_the_mean():
    (figure,) = draw_expectations(context("en", expectations=rated((8, 2), (4, 7))))
    assert figure.note == "The lines stand at the mean: importance 6, performance 4.5."


def test_of_many_the_first_twelve_are_shown():
    (figure,) = draw_expectations(context("en", expectations=rated(*[(9, 1 + at / 10) for at in range(20)])))
    assert figure.note.endswith("Shown are the first 12 of 20 expectations.")


def test_nothing_is_drawn_while_nothing_is_rated():
    assert draw_expectations(context()) == ()
    assert draw_expectations(context(expectations=[{"id": "e", "statement": "Bel me", "importance": "8"}])) == ()
