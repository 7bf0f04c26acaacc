"""Paths and corners are where geometry puts them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cxstrategy.document.figures.circle import in_circle
from cxstrategy.document.figures.shapes import circles, diamonds, hatch, line, points, polar
from cxstrategy.document.lettering import width
from tests.document.figures.workbooks import LONG, words


def test_corners_and_lines_are_written_short():
    assert points([(1, 2), (3.04, 4.06)]) == "1,2 3,4.1"
    assert line([(1, 2), (3, 4)]) == "M1 2L3 4"
    assert diamonds([(10, 10)], 5) == "M10 5l5 5l-5 5l-5 -5z"
    assert circles([(10, 10)], 4.5) == "M5.5 10a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z"


@pytest.mark.parametrize(("turn", "place"), [(0, (5, -5)), (0.25, (15, 5)), (0.5, (5, 15)), (0.75, (-5, 5))])
def test_turns_run_with_the_clock_from_straight_up(turn, place):
    assert polar(5, 5, 10, turn) == pytest.approx(place)


@given(wide=some.floats(1, 200), high=some.floats(1, 200))
def test_a_hatch_stays_in_its_rectangle(wide, high):
    numbers = [float(one) for one in re.findall(r"-?[\d.]+", hatch(10, 20, 10 + wide, 20 + high))]
    for x, y in zip(numbers[::2], numbers[1::2], strict=True):
        assert 9.9 <= x <= 10.1 + wide and 19.9 <= y <= 20.1 + high


def test_a_hatch_slants_evenly():
    # Two by two steps: lines cut the corner, run through two others, and cut the last.
    assert hatch(0, 0, 12, 12, 6) == "M0 6L6 12M0 0L12 12M6 0L12 6"


@given(text=words, radius=some.floats(60, 120))
def test_words_stay_within_their_circle(text, radius):
    made = in_circle(text, 0, 0, radius, "#ffffff")
    assert made.lines
    for (y, one), wide in zip(made.placed(), (width(one, made.size, made.weight) for one in made.lines), strict=True):
        assert (wide / 2) ** 2 + max(abs(y - made.size * 0.66), abs(y)) ** 2 <= (radius + 0.1) ** 2, one


def test_short_words_are_set_larger_than_long_ones():
    assert in_circle("Ja", 0, 0, 100, "#000000").size > in_circle("Je weet het. " * 20, 0, 0, 100, "#000000").size


def test_a_word_that_is_cut_goes_on_on_the_next_line():
    made = in_circle(f"Bel {LONG} op", 0, 0, 100, "#000000")
    assert "".join(made.lines).replace("-", "").replace(" ", "") == f"Bel{LONG}op"
    assert not any("- " in line for line in made.lines)
