"""What a baseline measured, on scales of any size: every figure here was worked out by hand."""

import pytest

from cxstrategy.analysis.measurement import Measured, measured, net_bounds
from cxstrategy.model.objectives import Baseline, Metric
from tests.parts import part_of


def measure(metric, **baseline):
    told = {"id": "m", "name": "M", "kind": "other"} | metric
    return measured(part_of(Metric, written(told)), part_of(Baseline, written(baseline)))


def written(value):
    """A value as a workbook holds it: text."""
    if isinstance(value, dict):
        return {written(key): written(one) for key, one in value.items()}
    return [written(one) for one in value] if isinstance(value, list) else str(value)


@pytest.mark.parametrize(
    ("scale", "bounds"),
    [
        # Points, of which 2/11 promote and 2/11 are passive: 2 -> .36, at least one promotes and none is passive.
        ((0, 1), (1, 1)),
        ((1, 3), (3, 2)),  # .55, so one of either
        ((1, 7), (7, 6)),  # 1.27
        ((1, 8), (8, 7)),  # 1.45: still one
        ((1, 9), (8, 6)),  # 1.64: two of either
        ((0, 10), (9, 7)),
        ((-5, 5), (4, 2)),
    ],
)
def test_a_scale_is_cut_in_the_proportion_of_the_scale_of_eleven_points(scale, bounds):
    assert net_bounds(scale) == bounds


def test_a_net_score_on_0_to_1_has_no_passives():
    """5 of 8 promote and 3 detract: 25, and a variance of 1 less a sixteenth."""
    found = measure({"method": "net", "scale": [0, 1]}, distribution={0: 3, 1: 5})
    assert (found.value, found.n, found.variance) == (25, 8, 9375)
    assert (found.promoters, found.detractors) == (5, 3)


def test_a_count_is_how_many_answers_there_are():
    assert measure({"method": "count"}, distribution={0: 3, 2: 4, 5: 0}) == Measured(7, 7)


@pytest.mark.parametrize("method", ["net", "top2", "share"])
def test_without_the_scale_that_it_needs_a_score_is_what_was_written(method):
    found = measure({"method": method}, value=40, n=20, distribution={1: 5, 4: 15})
    assert (found.value, found.n) == (40, 20)


@pytest.mark.parametrize(
    ("scale", "value", "variance"),
    [
        # 30 of 40 answered above the lowest end: a share of 3/4, whose variance is 3/16 of the square of the scale.
        ([0, 1], 0.75, 0.1875),
        ([1, 5], 4, 3),
        ([0, 100], 75, 1875),
    ],
)
def test_a_share_lies_as_far_up_its_scale_as_answers_count(scale, value, variance):
    found = measure({"method": "share", "scale": scale}, distribution={scale[0]: 10, scale[1]: 30})
    assert (found.value, found.variance, found.share) == (value, variance, 0.75)
    assert measure({"method": "share", "scale": scale}, value=value, n=40) == found


@pytest.mark.parametrize(
    ("scale", "points", "value"), [([1, 2], "top2", 100), ([1, 3], "top2", 60), ([1, 3], "top3", 100)]
)
def test_the_highest_answers_of_a_tiny_scale_may_be_all_of_them(scale, points, value):
    answers = {1: 4, 2: 3, 3: 3} if scale == [1, 3] else {1: 4, 2: 3}
    assert measure({"method": points, "scale": scale}, distribution=answers).value == value


@pytest.mark.parametrize(("value", "variance"), [(-1, None), (0, 0), (0.01, 0.9999), (99, 99), (100, 0), (101, None)])
def test_a_share_spreads_from_none_to_all_and_not_beyond(value, variance):
    found = measure({"method": "top2", "scale": [1, 5]}, value=value, n=50)
    assert (found.value, found.n) == (value, 50)
    # p (1 - p), in percent: 99 · 1 = 99, and .01 · 99.99.
    assert found.variance == (variance if variance is None else pytest.approx(variance))
