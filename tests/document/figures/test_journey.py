"""The worst journey: every stage at its height, joined straight, the contact by its sign, the lowest marked."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cxstrategy.document.figures.journey import draw_journey
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
    for figure in draw_journey(context(language, brand, journeys=journeys)):
        readable(figure)


def test_a_stage_stands_at_its_feeling_and_stages_are_joined_straight():
    # Nothing stands above +1, so -2 to +2 lies on 94 to 10: 21 a point. Three stages share 52 to 640: 196 each, their
    # middles at 150, 346, 542.
    (figure,) = draw_journey(context(journeys=[journey(1, -2, 0.5)]))
    assert '<circle cx="150.0" cy="31.0" r="5"' in figure.svg
    assert '<circle cx="346.0" cy="94.0" r="5"' in figure.svg
    assert '<circle cx="542.0" cy="41.5" r="5"' in figure.svg
    assert 'd="M150 31L346 94L542 41.5"' in figure.svg


def test_a_stage_of_which_nobody_knows_the_feeling_breaks_the_line():
    (figure,) = draw_journey(context("en", journeys=[journey(1, 2, None, 0, -1)]))
    assert len(re.findall(r'd="M[^"]*" fill="none" stroke="[^"]*" stroke-width="3"', figure.svg)) == 2
    assert "Stage 2: not known" in figure.desc


def test_the_lowest_is_marked_and_named_where_the_chapters_title_is_another():
    (figure,) = draw_journey(context("en", journeys=[journey(1, -1, 2)]))
    assert figure.title == "On the way: how each stage feels, from −2 (bad) to +2 (good)"
    assert figure.svg.count('r="9.5"') == 1
    titled = {"conclusions": {"customers": "Silence is what hurts."}}
    (figure,) = draw_journey(context("en", journeys=[journey(1, -1, 2)], story=titled))
    assert figure.title == "On the way: lowest at “Stage 1” (−1), highest at “Stage 2” (+2)"
    (figure,) = draw_journey(context("en", journeys=[journey(1, 1)]))
    assert figure.title == "On the way: the feeling is +1 throughout" and 'r="9.5"' not in figure.svg


def test_the_sign_tells_the_kind_of_contact(texts):
    stages = [{"id": name, "name": name, "contact": name, "feeling": "1"} for name in ("human", "online", "none")]
    (figure,) = draw_journey(context("en", journeys=[journey(stages=stages)]))
    assert [one.text for one in texts(figure.svg)][-3:] == ["in person", "online", "no contact"]


def test_the_words_for_who_does_not_see_it_are_two_sentences():
    (figure,) = draw_journey(context("en", journeys=[journey(1, None, -2)]))
    assert figure.desc == (
        "How each stage feels for the customer, from −2 (bad) to +2 (good). "
        "Stage 0: +1; Stage 1: not known; Stage 2: −2."
    )


def test_a_journey_of_customers_with_priority_comes_before_a_lower_one():
    many = [
        journey(-2, id="a", name="A"),
        journey(-1, id="b", name="B", priority="true"),
        journey(-2, id="c", name="C", kind="employee", priority="true"),
    ]
    assert draw_journey(context("en", journeys=many))[0].title.startswith("B: ")


@pytest.mark.parametrize("journeys", [[], [journey()], [journey(None, None)]])
def test_nothing_is_drawn_of_which_nobody_knows_the_feeling(journeys):
    assert draw_journey(context(journeys=journeys)) == ()


def test_stages_with_one_id_each_keep_their_feeling():
    stages = [{"id": "s", "name": "One", "feeling": "1"}, {"id": "s", "name": "Two", "feeling": "-1"}]
    titled = {"conclusions": {"customers": "Silence is what hurts."}}
    (figure,) = draw_journey(context("en", journeys=[journey(stages=stages)], story=titled))
    assert figure.title == "On the way: lowest at “Two” (−1), highest at “One” (+1)"
    assert figure.svg.count('r="9.5"') == 1


def test_a_feeling_is_told_of_the_stages_of_which_it_is_known():
    (figure,) = draw_journey(context("en", journeys=[journey(1, None)]))
    assert figure.title == "On the way: the feeling is +1 at “Stage 0”, and not known elsewhere"
    (figure,) = draw_journey(context("nl", journeys=[journey(1, None, 1)]))
    assert figure.title == "On the way: het gevoel is +1 bij elke stap waarvan we het weten"
