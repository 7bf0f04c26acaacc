"""The route: scores, agreement and outcome worked out by hand."""

import random

import pytest

from cxstrategy.analysis.route.route import analyse_route
from cxstrategy.model.route import ROUTE_STATEMENTS, STYLES


def person(name, denkers, doeners, delers, layer="staff"):
    """A respondent's part of a workbook; a style's answers are five numbers, or one for all, None for no answer."""
    answers = []
    for style, given in zip(STYLES, (denkers, doeners, delers), strict=True):
        statements = [statement for statement, belongs in ROUTE_STATEMENTS.items() if belongs == style]
        levels = given if isinstance(given, list) else [given] * 5
        answers += [(one, "unknown" if level is None else level) for one, level in zip(statements, levels, strict=True)]
    return name, layer, answers


def text_of(people, rest=""):
    lines = ["route:", *rest.splitlines(), "  assessments:"]
    for name, layer, answers in people:
        lines += [f"    - respondent: {name}", f"      layer: {layer}", "      answers:"]
        lines += [f"        {statement}: {level}" for statement, level in answers]
    return "\n".join(lines)


@pytest.fixture
def route_of(strategy_of):
    return lambda *people, rest="": analyse_route(strategy_of(text_of(people, rest)))


def scored(points):
    """Answers whose mean gives these points on 0 to 100, in steps of 5: 50 is a mean of 3."""
    total = points // 5 + 5
    return [total // 5 + (place < total % 5) for place in range(5)]


def one(denkers, doeners, delers, name="r1"):
    return person(name, scored(denkers), scored(doeners), scored(delers))


def test_without_a_route_or_anybody_who_answered_there_is_none(strategy_of, route_of):
    assert analyse_route(strategy_of("")) is None
    assert analyse_route(strategy_of("route: {}")) is None
    assert route_of(person("r1", [5, 5, 5, None, None], 3, 3)) is None


def test_scores_are_means_of_respondents_on_0_to_100(route_of):
    route = route_of(person("r1", 5, 1, 3), person("r2", [4, 4, 4, 3, 5], 2, [1, 2, 3, 4, 5]))
    # r1: 100, 0, 50. r2: 75, 25, 50.
    assert route.by_respondent["r1"] == {"denkers": 100, "doeners": 0, "delers": 50}
    assert route.scores == {"denkers": 87.5, "doeners": 12.5, "delers": 50}
    assert route.recommended == "denkers"
    assert route.second == "delers"
    assert route.order == ("think", "do", "share")
    assert route.respondents == 2


def test_five_respondents_and_one_set_aside(route_of):
    people = [
        person("r1", [5, 4, 4, 5, 4], 3, 4),
        person("r2", [4, 4, 4, 4, 4], [4, 3, 4, 3, 3], 3),
        person("r3", [5, 5, 4, 4, 5], [2, 3, 3, 4, 3], 4),
        person("r4", [3, 4, 4, 4, 4], [4, 4, 4, 3, 3], 3),
        person("r5", [4, 4, 4, 3, 4], [3, 4, 3, 3, 4], 3),
        person("r6", [4, 4, None, None, 4], 3, 3),
    ]
    route = route_of(*people)
    # Sums of answers: denkers 22 + 20 + 23 + 19 + 19 = 103, a mean of 4.12; doeners 82, 3.28; delers 85, 3.4.
    assert route.scores == pytest.approx({"denkers": 78.0, "doeners": 57.0, "delers": 60.0})
    assert route.set_aside == ("r6",)
    assert route.respondents == 5
    assert "r6" not in route.by_respondent


def test_four_of_five_answers_are_enough_and_count_as_their_mean(route_of):
    route = route_of(person("r1", [5, 5, 5, 4, None], 3, 3))
    assert route.scores["denkers"] == pytest.approx((4.75 - 1) / 4 * 100)
    assert route.set_aside == ()


def test_three_answers_in_any_style_set_a_respondent_aside(route_of):
    route = route_of(one(80, 20, 20), person("short", 5, 5, [5, 5, 5, None, None]))
    assert route.set_aside == ("short",)
    assert route.scores["doeners"] == 20


def test_agreement_is_r_wg_of_five_statements(route_of):
    # Denkers: every statement 3 and 4, variance 0.5, q = 0.25, so 5 · 0.75 / (5 · 0.75 + 0.25) = 0.9375. Doeners: all
    # the same. Delers: 1 and 5, variance 8, four times what chance gives.
    route = route_of(person("r1", 3, 2, 1), person("r2", 4, 2, 5))
    assert route.agreement == {"denkers": pytest.approx(0.9375), "doeners": 1.0, "delers": 0.0}


def test_agreement_of_three_people_by_hand(route_of):
    # Variances (n − 1) of 2,3,4 and of 3,3,3: 1, 0, 0, 1, 1; mean 0.6, q = 0.3; 5 · 0.7 / (5 · 0.7 + 0.3) = 3.5 / 3.8.
    people = [person("a", [2, 3, 3, 2, 2], 3, 3), person("b", 3, 3, 3), person("c", [4, 3, 3, 4, 4], 3, 3)]
    assert route_of(*people).agreement["denkers"] == pytest.approx(3.5 / 3.8)


def test_agreement_uses_the_answers_given(route_of):
    # The first statement is answered by 2 and 4 only (variance 2), the others by 3, 3, 3: q = 0.4 / 2 = 0.2.
    people = [
        person("a", [2, 3, 3, 3, 3], 3, 3),
        person("b", [None, 3, 3, 3, 3], 3, 3),
        person("c", [4, 3, 3, 3, 3], 3, 3),
    ]
    assert route_of(*people).agreement["denkers"] == pytest.approx(5 * 0.8 / (5 * 0.8 + 0.2))


def test_one_respondent_agrees_with_nobody(route_of):
    assert route_of(one(80, 20, 20)).agreement == {"denkers": None, "doeners": None, "delers": None}


@pytest.mark.parametrize(
    ("scores", "outcome"),
    [((70, 60, 10), "clear"), ((65, 60, 10), "leaning"), ((60, 60, 10), "tied"), ((95, 10, 90), "leaning")],
)
def test_the_lead_of_five_who_agree_decides(route_of, scores, outcome):
    assert route_of(*(one(*scores, f"r{number}") for number in range(5))).outcome == outcome


@pytest.mark.parametrize("size", [1, 4])
def test_fewer_than_five_are_never_more_than_a_leaning(route_of, size):
    route = route_of(*(one(90, 10, 10, f"r{number}") for number in range(size)))
    assert (route.outcome, route.confidence["denkers"], route.few) == ("leaning", 1.0, True)


def test_a_lead_just_under_ten_points_is_no_clear_outcome(route_of):
    # Five people: leads of 10, 10, 10, 10 and 5 make 9 points, all of them sure.
    people = [one(70, 60, 10, f"r{number}") for number in range(4)] + [one(65, 60, 10, "r4")]
    route = route_of(*people)
    assert route.scores["denkers"] - route.scores["doeners"] == pytest.approx(9)
    assert (route.outcome, route.confidence["denkers"]) == ("leaning", 1.0)


def test_a_lead_of_exactly_ten_points_counts_whatever_the_fractions(route_of):
    # Means of 4.4 and 4.0: in floating point 85 − 75 comes out just under 10 for some sums of respondents.
    for size in (5, 6, 7, 9, 11):
        people = [one(85, 75, 5, f"r{number}") for number in range(size)]
        assert route_of(*people).outcome == "clear"


def test_below_eighty_percent_a_large_lead_is_only_leaning(route_of):
    # One of six makes the difference: first as soon as that one is drawn, 1 − (5/6)⁶ = 0.665.
    people = [one(100, 0, 0, "r0"), *(one(50, 55, 0, f"r{number}") for number in range(1, 6))]
    route = route_of(*people)
    assert route.scores == pytest.approx({"denkers": 350 / 6, "doeners": 275 / 6, "delers": 0})
    assert route.confidence["denkers"] == pytest.approx(1 - (5 / 6) ** 6)
    assert route.outcome == "leaning"


def test_below_sixty_percent_a_lead_of_five_points_is_a_tie_between_first_and_second(route_of):
    # Ten of twenty lead by 60, ten trail by 50: first when at least ten of the first kind are drawn, which is 58.8%.
    people = [one(80, 20, 0, f"a{number}") for number in range(10)]
    people += [one(25, 75, 0, f"b{number}") for number in range(10)]
    route = route_of(*people)
    assert route.scores == pytest.approx({"denkers": 52.5, "doeners": 47.5, "delers": 0})
    assert route.confidence["denkers"] == pytest.approx(0.588, abs=0.02)
    assert route.outcome == "tied"
    assert route.contenders == ("denkers", "doeners")


def test_a_tie_shows_who_ties_and_makes_up_no_choice(route_of):
    route = route_of(one(60, 60, 10))
    assert route.outcome == "tied"
    assert (route.recommended, route.second, route.order, route.taken) == (None, None, None, None)
    assert route.contenders == ("denkers", "doeners")
    assert route.decided_by is None


def test_three_can_tie(route_of):
    assert route_of(one(60, 60, 60)).contenders == STYLES


def test_whoever_is_less_than_five_points_behind_contends(route_of):
    # Two people: delers 2.5 behind, doeners 5 behind.
    route = route_of(one(60, 55, 55, "a"), one(60, 55, 60, "b"))
    assert route.contenders == ("denkers", "delers")


def vote(*phases):
    lines = ["  tie_break:"]
    return "\n".join(lines + [f"    - {{respondent: v{place}, first: {phase}}}" for place, phase in enumerate(phases)])


def test_most_votes_decide_a_tie(route_of):
    route = route_of(one(60, 60, 10), rest=vote("do", "think", "do"))
    assert (route.outcome, route.recommended, route.decided_by) == ("tied", "doeners", "tie_break")
    assert route.second == "denkers"
    assert route.order == ("do", "think", "share")
    assert route.contenders == ("denkers", "doeners")


def test_a_tie_of_votes_decides_nothing(route_of):
    assert route_of(one(60, 60, 10), rest=vote("do", "think")).recommended is None


def test_votes_for_a_style_out_of_reach_do_not_count(route_of):
    assert route_of(one(60, 60, 10), rest=vote("share", "share", "think")).recommended == "denkers"
    assert route_of(one(60, 60, 10), rest=vote("share")).recommended is None


def test_votes_change_nothing_where_the_scores_decide(route_of):
    route = route_of(one(90, 20, 20), rest=vote("do", "do"))
    assert (route.recommended, route.decided_by) == ("denkers", "scores")


def test_two_that_share_the_second_place_leave_it_open(route_of):
    assert route_of(one(90, 20, 20)).second is None


def test_the_teams_own_choice_is_taken_beside_the_recommendation(route_of):
    route = route_of(one(90, 20, 10), rest="  choice: {route: delers, reason: We do this together.}")
    assert (route.recommended, route.taken) == ("denkers", "delers")
    assert route.order == ("share", "think", "do")


def test_the_teams_own_choice_ends_a_tie_without_making_up_a_recommendation(route_of):
    route = route_of(one(60, 60, 10), rest="  choice: {route: doeners}")
    assert (route.recommended, route.taken, route.order) == (None, "doeners", ("do", "think", "share"))


def test_two_respondents_of_one_name_both_count(route_of):
    route = route_of(one(90, 20, 20, "Team"), one(70, 20, 20, "Team"))
    assert route.scores["denkers"] == 80
    assert list(route.by_respondent) == ["Team", "Team (2)"]


def test_layers_are_those_of_who_counts(route_of):
    people = [
        person("s", 5, 1, 1, "staff"),
        person("b", 5, 1, 1, "board"),
        person("m", [5] + [None] * 4, 1, 1, "management"),
    ]
    assert route_of(*people).layers == ("board", "staff")


@pytest.mark.parametrize("size", [4, 6, 9])
def test_the_order_of_people_and_answers_changes_nothing(route_of, size):
    shuffle = random.Random(size)
    people = [
        person(f"r{number}", *([shuffle.choice([1, 2, 3, 4, 5]) for _ in range(5)] for _ in STYLES))
        for number in range(size)
    ]
    first = route_of(*people, person("z", 5, [None] * 5, 5), person("a", 5, [None] * 5, 5))
    for _ in range(3):
        mixed = [(name, layer, shuffle.sample(answers, len(answers))) for name, layer, answers in people]
        shuffle.shuffle(mixed)
        assert route_of(person("a", 5, [None] * 5, 5), *mixed, person("z", 5, [None] * 5, 5)) == first


@pytest.mark.parametrize("winner", [0, 1, 2])
def test_no_style_is_favoured_by_its_place_in_a_list(route_of, winner):
    """The same answers, each style in turn in each place: everything moves along with them."""
    base = [(80, 75, 20), (40, 60, 20), (90, 55, 30)]
    turned = [one(*(points[-winner:] + points[:-winner]), f"r{number}") for number, points in enumerate(base)]
    route = route_of(*turned)
    plain = route_of(*(one(*points, f"r{number}") for number, points in enumerate(base)))
    turn = dict(zip(STYLES, (STYLES[(place + winner) % 3] for place in range(3)), strict=True))
    assert {turn[style]: value for style, value in plain.scores.items()} == pytest.approx(route.scores)
    assert {turn[style]: value for style, value in plain.confidence.items()} == pytest.approx(route.confidence)
    assert route.outcome == plain.outcome
    assert {turn[style] for style in plain.contenders} == set(route.contenders)
