"""Route triangle: shares stand where they weigh, nobody's dot lies on another's, and the words say who leans where."""

import math
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxstrategy.analysis.route.route import RouteAnalysis
from cxstrategy.document.figures.beeswarm import beeswarm
from cxstrategy.document.figures.route_triangle import CORNERS, MIDDLE, draw_route_triangle, place_of, shares_of
from cxstrategy.model.route import STYLES


def scored(context, people, **more):
    """The telling with respondents who score like this."""
    means = {style: sum(one[at] for one in people) / len(people) for at, style in enumerate(STYLES)}
    by = {f"r{index}": dict(zip(STYLES, one, strict=True)) for index, one in enumerate(people)}
    given = {"outcome": "clear", "recommended": None, "second": None, "order": None, "set_aside": (), **more}
    found = RouteAnalysis(
        means, dict.fromkeys(STYLES), dict.fromkeys(STYLES, 0.0), respondents=len(people), by_respondent=by, **given
    )
    return replace(context, analysis=replace(context.analysis, route=found))


def test_corners_middle_and_sides_stand_where_they_should():
    assert place_of({"denkers": 1.0, "doeners": 0.0, "delers": 0.0}, 1) == pytest.approx(CORNERS["denkers"], abs=0.1)
    assert place_of(shares_of(dict.fromkeys(STYLES, 40.0)), 3) == pytest.approx(MIDDLE, abs=0.1)
    # Halfway a side, at two halves; enlarged twice, the corner is at two thirds.
    halfway = MIDDLE[0], CORNERS["delers"][1]
    assert place_of({"denkers": 0.0, "doeners": 0.5, "delers": 0.5}, 1) == pytest.approx(halfway, abs=0.1)
    sixth = {"denkers": 2 / 3, "doeners": 1 / 6, "delers": 1 / 6}
    assert place_of(sixth, 2) == pytest.approx(CORNERS["denkers"], abs=0.1)


def test_the_title_says_who_leans_where(telling_of):
    context = telling_of("route: {}", language="en")
    (figure,) = draw_route_triangle(
        scored(context, [(60, 80, 50)] * 2 + [(60, 70, 50)] * 2 + [(80, 60, 50)], taken="doeners")
    )
    assert figure.title == "Doeners score highest, 72 of 100; four of five colleagues have them on top"
    assert "Denkers: 64 of 100, top for one colleague." in figure.desc


def test_where_everybody_agrees_all_are_told_as_all(telling_of):
    (figure,) = draw_route_triangle(scored(telling_of("route: {}"), [(60, 80, 50)] * 6, taken="doeners"))
    assert figure.title == "Doeners scoren het hoogst, 80 van de 100; alle zes collega's zetten ze bovenaan"


@pytest.mark.parametrize("count", [3, 4])
def test_of_fewer_than_five_nobody_is_drawn_apart(telling_of, count):
    (figure,) = draw_route_triangle(scored(telling_of("route: {}", language="en"), [(60, 80, 50)] * count))
    assert figure.title == "Doeners score highest, 80 of 100"
    assert "all together" in figure.svg and "colleague" not in figure.svg.replace("all together", "")


@pytest.mark.parametrize("count", [1, 2])
def test_the_mean_of_one_or_two_is_not_drawn_at_all(telling_of, count):
    assert draw_route_triangle(scored(telling_of("route: {}"), [(60, 80, 50)] * count)) == ()


def test_a_tie_is_no_winner(telling_of):
    (figure,) = draw_route_triangle(scored(telling_of("route: {}", language="en"), [(80, 80, 50)] * 5))
    assert figure.title == "No style stands out: Denkers 80 and Doeners 80 of 100"


def test_dots_that_coincide_stand_beside_each_other_and_clear_of_the_mark():
    places = beeswarm([(100.0, 100.0)] * 80, 5, [(100.0, 100.0, 10)])
    assert min(math.dist(*pair) for pair in combinations(places, 2)) >= 10
    assert min(math.dist(one, (100, 100)) for one in places) >= 15
    assert max(math.dist(one, (100, 100)) for one in places) < 90


def test_where_there_is_no_room_left_dots_lie_on_their_own_points():
    places = beeswarm([(100.0, 100.0)] * 40, 5, allowed=lambda place: math.dist(place, (100, 100)) < 30)
    assert len(places) == 40
    assert 8 < len(set(places)) < 30
    assert places[-1] == (100.0, 100.0)
    assert beeswarm([(100.0, 100.0)], 5, [(100.0, 100.0, 9000)]) == [(100.0, 100.0)]


def test_a_dot_alone_stands_exactly_where_it_belongs():
    assert beeswarm([(10.0, 10.0), (40.0, 10.0)], 5) == [(10.0, 10.0), (40.0, 10.0)]


score = st.integers(0, 20).map(lambda fifths: fifths * 5.0)


@settings(max_examples=50, deadline=None)
@given(people=st.lists(st.tuples(score, score, score), min_size=5, max_size=90),
       taken=st.sampled_from([None, *STYLES]))  # fmt: skip
def test_every_group_can_be_read(telling_of, readable, people, taken):
    (figure,) = draw_route_triangle(scored(telling_of("route: {}"), people, taken=taken))
    readable(figure)
    assert figure.svg.count("<circle") == len(people) + 1


def test_more_people_than_the_triangle_has_room_for_are_drawn_all_the_same(telling_of):
    (figure,) = draw_route_triangle(scored(telling_of("route: {}"), [(60.0, 80.0, 50.0)] * 2000, taken="doeners"))
    assert figure.svg.count("<circle") == 2001


def test_all_alike_at_a_corner_stay_on_the_paper(telling_of, readable):
    (figure,) = draw_route_triangle(scored(telling_of("route: {}"), [(100.0, 0.0, 0.0)] * 200, taken="denkers"))
    readable(figure)
