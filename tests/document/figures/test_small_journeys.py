"""The other journeys: a small curve each, the lowest moment named, those of employees apart."""

import pytest
from hypothesis import given

from cxstrategy.document.figures.small_journeys import draw_small_journeys
from tests.document.figures.test_journey import journey, journeys
from tests.document.figures.workbooks import brands, context, languages

WORST = journey(-2, -2, id="worst", name="Worst", priority="true")


@given(journeys=journeys, language=languages, brand=brands)
def test_all_journeys_can_be_read(readable, journeys, language, brand):
    for figure in draw_small_journeys(context(language, brand, journeys=journeys)):
        readable(figure)


def test_the_worst_journey_is_not_drawn_again_and_alone_leaves_nothing(texts):
    (figure,) = draw_small_journeys(context("en", journeys=[WORST, journey(1, 0, name="Booking")]))
    said = [one.text for one in texts(figure.svg)]
    assert "Booking" in said and "Worst" not in said
    assert draw_small_journeys(context(journeys=[WORST])) == ()


def test_the_lowest_moment_is_named_and_it_and_the_highest_have_their_figures(texts):
    (figure,) = draw_small_journeys(context("en", journeys=[WORST, journey(1, -1, 0, name="Booking")]))
    said = [one.text for one in texts(figure.svg)]
    assert said == ["Booking", "Stage 1", "−1", "+1"]
    assert figure.title == "The other journey: Booking"
    assert figure.desc == (
        "A small curve of each journey, from −2 (bad) to +2 (good). The lowest moments: Booking: Stage 1 (−1)."
    )


def test_stages_are_joined_straight_at_their_feelings(texts):
    # Three cells of (640 - 2 × 10) / 3; the stages run from 14 to 192.7. The name takes 6 to 18.5, 21 above the plot.
    (figure,) = draw_small_journeys(context("en", journeys=[WORST, journey(2, -2, 0, name="Booking")]))
    start, low, end = (place.split() for place in figure.svg.split('d="M')[2].split('"')[0].split("L"))
    assert [start[0], low[0], end[0]] == ["14", "103.3", "192.7"]
    assert float(low[1]) - float(start[1]) == pytest.approx(40)
    assert float(end[1]) - float(start[1]) == pytest.approx(20)


def test_journeys_of_employees_come_last_and_say_so(texts):
    many = [WORST, journey(1, 0, id="e", name="Working", kind="employee"), journey(1, 0, id="c", name="Booking")]
    (figure,) = draw_small_journeys(context("en", journeys=many))
    said = [one.text for one in texts(figure.svg)]
    assert said.index("Booking") < said.index("Working") and "Employee journey" in said


@pytest.mark.parametrize(
    ("lows", "title"),
    [
        ((-1, -1, 0), "Two of the three other journeys have a moment that feels bad"),
        ((-1, 0, 0), "One of the three other journeys has a moment that feels bad"),
        ((-1, -1), "Each of the two other journeys has a moment that feels bad"),
        ((0, 1), "None of the two other journeys has a moment that feels bad"),
    ],
)
def test_the_title_counts_the_journeys_that_feel_bad_somewhere(lows, title):
    many = [WORST, *(journey(low, 2, id=f"j{at}", name=f"J{at}") for at, low in enumerate(lows))]
    assert draw_small_journeys(context("en", journeys=many))[0].title == title


def test_more_than_eight_are_counted():
    many = [WORST, *(journey(0, 2, id=f"j{at}", name=f"J{at}") for at in range(10))]
    assert draw_small_journeys(context("en", journeys=many))[0].note == "Shown are 8 of 10 journeys."


def test_the_numbers_of_the_thread_stand_in_the_corner(texts):
    expectations = [{"id": "e", "statement": "Bel me", "journey": "c", "importance": "9", "performance": "4"}]
    many = [WORST, journey(1, 0, id="c", name="Booking")]
    (figure,) = draw_small_journeys(context("en", journeys=many, expectations=expectations))
    assert [one.text for one in texts(figure.svg)][-1] == "1"
