"""The feeling line: every stage at its height, the contact by its sign, the lowest marked, words where no line runs."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cxstrategy.document.figures.journeys import draw_journeys
from tests.document.figures.workbooks import brands, context, languages, numbered, part, tenths, words

contacts = some.sampled_from(["human", "online", "none"])
stages = numbered(
    some.lists(
        part({"name": words}, contact=contacts, feeling=tenths(-2, 2), note=words),
        max_size=24,
    )
)
journeys = numbered(
    some.lists(
        part({"name": words, "stages": stages}, peak=words, ending=words, priority=some.sampled_from(["true", "false"]),
             kind=some.sampled_from(["customer", "employee"])),
        min_size=1, max_size=3,
    )
)  # fmt: skip


def journey(*feelings: object, **more: object) -> dict:
    made = [
        {"id": f"s{at}", "name": f"Stage {at}", "contact": "human"} | ({} if one is None else {"feeling": str(one)})
        for at, one in enumerate(feelings)
    ]
    return {"id": "j", "name": "On the way", "stages": made, **more}


@given(journeys=journeys, language=languages, brand=brands)
def test_every_journey_can_be_read(readable, journeys, language, brand):
    for figure in draw_journeys(context(language, brand, journeys=journeys)):
        readable(figure)


def test_a_stage_stands_at_its_feeling():
    # -2 to +2 lies on 110 to 26: 21 a point. Three stages share 52 to 640: 196 each, their middles at 150, 346, 542.
    (figure,) = draw_journeys(context(journeys=[journey(1, -2, 0.5)]))
    assert '<circle cx="150.0" cy="47.0" r="5"' in figure.svg
    assert '<circle cx="346.0" cy="110.0" r="5"' in figure.svg
    assert '<circle cx="542.0" cy="57.5" r="5"' in figure.svg


def test_the_line_never_leaves_what_lies_between_two_stages():
    (figure,) = draw_journeys(context(journeys=[journey(2, -2, -2, 2, 1)]))
    path = re.search(r'd="(M[^"]*C[^"]*)" fill="none"', figure.svg)[1]
    start, *curves = path.split("C")
    last = tuple(map(float, start[1:].split()))
    for curve in curves:
        x1, y1, x2, y2, x, y = map(float, curve.split())
        assert last[0] <= x1 <= x2 <= x
        assert min(last[1], y) <= min(y1, y2) and max(y1, y2) <= max(last[1], y)
        last = x, y


def test_a_stage_of_which_nobody_knows_the_feeling_breaks_the_line():
    (figure,) = draw_journeys(context("en", journeys=[journey(1, 2, None, 0, -1)]))
    assert len(re.findall(r'd="M[^"]*" fill="none" stroke="[^"]*" stroke-width="3"', figure.svg)) == 2
    assert "Stage 2: not known (in person)." in figure.desc


def test_the_lowest_is_marked_and_named():
    (figure,) = draw_journeys(context("en", journeys=[journey(1, -1, 2)]))
    assert figure.title == "On the way: lowest at “Stage 1” (−1), highest at “Stage 2” (+2)"
    assert figure.svg.count('r="9.5"') == 1
    (figure,) = draw_journeys(context("en", journeys=[journey(1, 1)]))
    assert figure.title == "On the way: the feeling is +1 throughout" and 'r="9.5"' not in figure.svg


def test_the_peak_and_the_ending_that_we_want_stand_in_it(texts):
    (figure,) = draw_journeys(context("en", journeys=[journey(1, peak="A call", ending="A card")]))
    said = " ".join(one.text for one in texts(figure.svg))
    assert "The peak that we want A call The ending that we want A card" in said
    assert "The peak that we want: A call. The ending that we want: A card." in figure.desc


def test_the_sign_tells_the_kind_of_contact(texts):
    stages = [{"id": name, "name": name, "contact": name, "feeling": "1"} for name in ("human", "online", "none")]
    (figure,) = draw_journeys(context("en", journeys=[journey(stages=stages)]))
    assert [one.text for one in texts(figure.svg)][-3:] == ["in person", "online", "no contact"]


def test_journeys_with_priority_come_alone():
    many = [journey(1, id="a"), journey(1, id="b", priority="true"), journey(1, id="c")]
    assert [one.id for one in draw_journeys(context(journeys=many))] == ["figure-journey-b"]
    assert len(draw_journeys(context(journeys=[many[0], many[2]]))) == 2


@pytest.mark.parametrize("journeys", [[], [journey()], [journey(None, None)]])
def test_nothing_is_drawn_of_which_nobody_knows_the_feeling(journeys):
    assert draw_journeys(context(journeys=journeys)) == ()


def test_stages_with_one_id_each_keep_their_feeling():
    stages = [{"id": "s", "name": "One", "feeling": "1"}, {"id": "s", "name": "Two", "feeling": "-1"}]
    (figure,) = draw_journeys(context("en", journeys=[journey(stages=stages)]))
    assert figure.title == "On the way: lowest at “Two” (−1), highest at “One” (+1)"
    assert figure.svg.count('r="9.5"') == 1


def test_a_feeling_is_told_of_the_stages_of_which_it_is_known():
    (figure,) = draw_journeys(context("en", journeys=[journey(1, None)]))
    assert figure.title == "On the way: the feeling is +1 at “Stage 0”, and not known elsewhere"
    (figure,) = draw_journeys(context("nl", journeys=[journey(1, None, 1)]))
    assert figure.title == "On the way: het gevoel is +1 bij elke stap waarvan we het weten"
