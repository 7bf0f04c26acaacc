"""The bootstrap of the route, held against counting every resample one by one."""

import tracemalloc
from fractions import Fraction
from itertools import product
from math import comb, sqrt

import pytest

from cxstrategy.analysis.route.bootstrap import first_shares


def counted(people):
    """Every one of the n^n resamples in turn, ties shared."""
    shares = [Fraction()] * 3
    for sample in product(people, repeat=len(people)):
        sums = [sum(points) for points in zip(*sample, strict=True)]
        winners = [place for place in range(3) if sums[place] == max(sums)]
        for place in winners:
            shares[place] += Fraction(1, len(winners))
    return tuple(share / len(people) ** len(people) for share in shares)


@pytest.mark.parametrize(
    "people",
    [
        [(80, 60, 40)],
        [(60, 60, 60)],
        [(100, 20, 20), (20, 100, 20)],
        [(100, 20, 20), (40, 60, 20)],
        [(70, 65, 60), (50, 75, 80), (90, 40, 60)],
        [(70, 65, 60), (50, 75, 80), (90, 40, 60), (70, 65, 60), (60, 60, 60)],
        [(70, 65, 60), (50, 75, 80), (90, 40, 60), (44, 65, 60), (60, 68, 60), (85, 40, 88)],
    ],
)
def test_up_to_six_every_resample_is_counted(people):
    assert first_shares(people) == counted(people)


def test_two_people_who_disagree_share_by_hand():
    # Both first: denkers; both second: doeners; one of each, twice: denkers, with 140 against 80.
    assert first_shares([(100, 20, 20), (40, 60, 20)]) == (Fraction(3, 4), Fraction(1, 4), 0)
    # One of each is a tie now.
    assert first_shares([(100, 20, 20), (20, 100, 20)]) == (Fraction(1, 2), Fraction(1, 2), 0)


def test_seven_are_drawn_and_come_close_to_counting_all():
    # One of seven is all for denkers: first as soon as that one is drawn, 1 − (6/7)^7 = 0.6601.
    people = [(100, 20, 20)] + [(40, 50, 20)] * 6
    shares = first_shares(people)
    exact = 1 - (6 / 7) ** 7
    assert float(shares[0]) == pytest.approx(exact, abs=4 * sqrt(exact * (1 - exact) / 10000))
    assert sum(shares) == 1


def test_drawing_shares_ties_too():
    assert first_shares([(60, 60, 20)] * 8) == (Fraction(1, 2), Fraction(1, 2), 0)
    assert first_shares([(60, 60, 60)] * 8) == (Fraction(1, 3), Fraction(1, 3), Fraction(1, 3))


def test_drawing_is_the_same_every_time_and_for_every_order():
    people = [(70, 65, 60), (50, 75, 80), (90, 40, 60), (44, 65, 60), (60, 68, 60), (85, 40, 88), (60, 61, 62)]
    assert first_shares(people) == first_shares(people) == first_shares(people[::-1])


@pytest.mark.parametrize("size", [257, 1000])
def test_of_many_the_shares_come_close_to_those_worked_out(size):
    # Each is one point for one of two styles: first is who has most of them, a binomial chance.
    ahead = size // 2 + 10
    shares = first_shares([(60, 59, 20)] * ahead + [(59, 60, 20)] * (size - ahead))
    chance = Fraction(ahead, size)
    exact = sum(
        comb(size, count) * chance**count * (1 - chance) ** (size - count) * (1 if 2 * count > size else Fraction(1, 2))
        for count in range((size + 1) // 2, size + 1)
    )
    assert float(shares[0]) == pytest.approx(float(exact), abs=4 * sqrt(0.25 / 10000))
    assert sum(shares) == 1


def test_of_many_ties_are_shared_and_styles_that_follow_from_each_other_stay_apart():
    assert first_shares([(60, 60, 20)] * 300) == (Fraction(1, 2), Fraction(1, 2), 0)
    assert first_shares([(60 + n % 9, 60 + n % 9, 20) for n in range(300)]) == (Fraction(1, 2), Fraction(1, 2), 0)
    assert first_shares([(60 + n % 9, 61 + n % 9, 20 + n % 9) for n in range(300)]) == (0, 1, 0)


def test_ten_thousand_people_take_little_memory():
    people = [(20 + n % 81, 20 + n % 79, 20 + n % 77) for n in range(10_000)]
    tracemalloc.start()
    try:
        assert sum(first_shares(people)) == 1
        assert tracemalloc.get_traced_memory()[1] < 5_000_000
    finally:
        tracemalloc.stop()
