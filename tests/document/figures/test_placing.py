"""What wants the same place is pushed apart no further than it takes, and never out of its bounds."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as some

from cxstrategy.document.figures.label import Box
from cxstrategy.document.figures.placing import nearest_free, spread


@pytest.mark.parametrize(
    ("wanted", "sizes", "places"),
    [
        ([10, 50, 90], [4, 4, 4], [10, 50, 90]),  # nobody is in the way
        ([10, 11], [4, 4], [8.5, 12.5]),  # two share the shift
        ([10, 10, 10], [2, 4, 6], [19 / 3, 28 / 3, 43 / 3]),  # s + 1, s + 4, s + 9 are 10 on average: s = 16/3
        ([50, 49, 51], [10, 10, 10], [50, 40, 60]),  # the order is that of the wishes
        ([1, 1], [4, 4], [2, 6]),  # the edge pushes back
        ([99, 99], [4, 4], [94, 98]),
        ([], [], []),
    ],
)
def test_places_are_those_worked_out_by_hand(wanted, sizes, places):
    assert spread(wanted, sizes, 0, 100) == pytest.approx(places)


things = some.lists(some.tuples(some.floats(-50, 150), some.floats(1, 20)), min_size=1, max_size=8)


@given(things=things)
def test_nothing_overlaps_and_nothing_leaves(things):
    wanted, sizes = zip(*things, strict=True)
    assume(sum(sizes) <= 100)
    found = spread(wanted, sizes, 0, 100)
    edges = sorted((place - size / 2, place + size / 2) for place, size in zip(found, sizes, strict=True))
    assert edges[0][0] >= -1e-6 and edges[-1][1] <= 100 + 1e-6
    assert all(left[1] <= right[0] + 1e-6 for left, right in zip(edges, edges[1:], strict=False))


@given(things=things, push=some.floats(-3, 3), which=some.integers(0, 7))
def test_no_other_place_is_nearer(things, push, which):
    wanted, sizes = zip(*things, strict=True)
    found = spread(wanted, sizes, -500, 500)
    moved = list(found)
    moved[which % len(moved)] += push
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    pairs = list(zip(order, order[1:], strict=False))
    assume(all(moved[b] - moved[a] >= (sizes[a] + sizes[b]) / 2 for a, b in pairs))
    cost = sum((place - wish) ** 2 for place, wish in zip(found, wanted, strict=True))
    assert cost <= sum((place - wish) ** 2 for place, wish in zip(moved, wanted, strict=True)) + 1e-6


def test_what_does_not_fit_is_laid_one_after_the_other():
    assert spread([5, 5, 5], [10, 10, 10], 0, 20) == [5, 15, 25]


BOUNDS = Box(0, 0, 100, 100)


def test_a_free_place_is_kept():
    assert nearest_free(50, 50, (10, 10), [], BOUNDS) == (50, 50)
    assert nearest_free(50, 50, (10, 10), [Box(0, 0, 45, 100)], BOUNDS) == (50, 50)


@given(places=some.lists(some.tuples(some.floats(0, 100), some.floats(0, 100)), max_size=12))
def test_every_thing_finds_a_place_of_its_own(places):
    taken: list[Box] = []
    for x, y in places:
        found = nearest_free(x, y, (12, 12), taken, BOUNDS.grown(6))
        assert found is not None
        box = Box(found[0] - 6, found[1] - 6, found[0] + 6, found[1] + 6)
        assert not any(box.grown(-0.1).overlaps(other) for other in taken)
        assert box.within(BOUNDS.grown(6.1))
        taken.append(box)


def test_where_all_is_taken_there_is_no_place():
    assert nearest_free(50, 50, (10, 10), [BOUNDS], BOUNDS) is None
