"""Axes have round ticks around what they show, whatever that is; places are where a ruler puts them."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cxstrategy.document.figures.scale import STEPS, Scale, round_axis

numbers = some.floats(-1e12, 1e12, allow_nan=False)


@pytest.mark.parametrize(
    ("values", "most", "ticks"),
    [
        ([0, 10], 6, (0, 2, 4, 6, 8, 10)),
        ([0, 97], 6, (0, 20, 40, 60, 80, 100)),
        ([-350_000, 1_740_000], 6, (-500_000, 0, 500_000, 1_000_000, 1_500_000, 2_000_000)),
        ([0.12, 0.34], 6, (0.1, 0.15, 0.2, 0.25, 0.3, 0.35)),
        ([7.22, 7.7], 5, (7.2, 7.4, 7.6, 7.8)),
        ([-8, -3], 6, (-8, -7, -6, -5, -4, -3)),
        ([1, 2], 3, (1, 1.5, 2)),
    ],
)
def test_ticks_are_the_ones_a_person_would_choose(values, most, ticks):
    axis = round_axis(values, most)
    if ticks == (0.1, 0.15, 0.2, 0.25, 0.3, 0.35):  # steps of 0.05
        assert axis.digits == 2
    assert axis.ticks == pytest.approx(ticks)


@pytest.mark.parametrize(("value", "low", "high"), [(0, -1, 1), (8, 4, 12), (-100, -150, -50), (0.004, 0.002, 0.006)])
def test_one_value_gets_room_on_both_sides(value, low, high):
    axis = round_axis([value])
    assert axis.low <= low < high <= axis.high


def test_nothing_at_all_still_has_an_axis():
    assert round_axis([]).low < 0 < round_axis([]).high
    assert round_axis([float("nan"), float("inf")]).low < 0


@given(values=some.lists(numbers, min_size=1), most=some.integers(3, 9))
def test_an_axis_encloses_what_it_shows_in_equal_round_steps(values, most):
    axis = round_axis(values, most)
    assert 2 <= len(axis.ticks) <= most
    spread = (max(values) - min(values)) * 1e-6 + abs(max(values, key=abs)) * 1e-9
    assert axis.low <= min(values) + spread and max(values) - spread <= axis.high
    steps = [two - one for one, two in zip(axis.ticks, axis.ticks[1:], strict=False)]
    assert steps == pytest.approx([steps[0]] * len(steps), rel=1e-6)
    leading = float(f"{steps[0]:.6e}".partition("e")[0])
    assert leading == pytest.approx(min(STEPS, key=lambda step: abs(step - leading)), rel=1e-4)


@given(values=some.lists(some.integers(0, 10**6), min_size=1))
def test_whole_steps_have_no_decimals(values):
    axis = round_axis(values, whole=True)
    assert axis.digits == 0 and all(tick == int(tick) for tick in axis.ticks)


@given(values=some.lists(some.floats(-1e6, 1e6), min_size=2))
def test_digits_tell_the_ticks_apart(values):
    axis = round_axis(values)
    assert len({f"{tick:.{axis.digits}f}" for tick in axis.ticks}) == len(axis.ticks)
    assert all(float(f"{tick:.{axis.digits}f}") == pytest.approx(tick, rel=1e-6, abs=1e-12) for tick in axis.ticks)


def test_a_value_stands_where_a_ruler_puts_it():
    upward = Scale(0, 10, 200, 100)
    assert (upward(0), upward(2.5), upward(10), upward(12)) == (200, 175, 100, 80)
    assert (upward.kept(12), upward.kept(-3)) == (100, 200)
    assert Scale(5, 5, 0, 10)(5) == 5
