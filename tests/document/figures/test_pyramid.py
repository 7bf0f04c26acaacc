"""The small pyramids: one a journey, the levels that all of it reaches full, its target outlined."""

import re

from hypothesis import given
from hypothesis import strategies as some

from cxstrategy.document.figures.pyramid import draw_pyramid
from tests.document.figures.workbooks import brands, context, languages, numbered, part, words

stages = numbered(some.lists(part({"name": words}, pyramid=some.sampled_from("12345")), max_size=5))
journeys = numbered(
    some.lists(part({"name": words, "stages": stages}, pyramid_target=some.sampled_from("12345")), max_size=9)
)


def journey(name: str, *levels: int, **more: object) -> dict:
    stages = [{"id": f"s{at}", "name": "Bellen", "pyramid": str(level)} for at, level in enumerate(levels)]
    return {"id": name.lower(), "name": name, "stages": stages, **more}


@given(journeys=journeys, language=languages, brand=brands)
def test_any_journeys_can_be_read(readable, journeys, language, brand):
    for figure in draw_pyramid(context(language, brand, journeys=journeys)):
        readable(figure)


def levels_of(figure) -> list[tuple[bool, bool]]:
    """Of each level of each pyramid, from the bottom, whether it is full and whether it is outlined."""
    planes = re.findall(r'<polygon [^>]*fill="([^"]*)"( stroke=)?', figure.svg)
    return [(fill == "#0b5fa5", bool(outline)) for fill, outline in planes]


def test_a_journey_is_full_up_to_the_lowest_level_of_its_moments(texts):
    expectations = [{"id": "e", "statement": "Bel me", "journey": "b", "pyramid": "2"}]
    whole = context("en", journeys=[journey("A", 1, 3), journey("B", 4)], expectations=expectations)
    (figure,) = draw_pyramid(whole)
    full = [full for full, _ in levels_of(figure)]
    assert full == [True, False, False, False, False, True, True, False, False, False]
    said = [one.text for one in texts(figure.svg)]
    assert said[:4] == ["A", "level 1", "B", "level 2"]


def test_the_level_that_a_journey_is_to_reach_has_an_outline(texts):
    (figure,) = draw_pyramid(context("en", journeys=[journey("A", 1, pyramid_target="3"), journey("B", 2)]))
    assert [outlined for _, outlined in levels_of(figure)] == [False, False, True] + [False] * 7
    said = [one.text for one in texts(figure.svg)]
    assert "level 1, aim 3" in said and "the level that the journey is to reach" in said


def test_the_title_says_where_the_journeys_stand():
    def title(language, *journeys):
        return draw_pyramid(context(language, journeys=list(journeys)))[0].title

    assert title("nl", journey("A", 1), journey("B", 2), journey("C", 3)) == (
        "Eén van de drie klantreizen staat op niveau 1 van 5; “C” komt het verst, met niveau 3"
    )
    assert title("en", journey("A", 1), journey("B", 1), journey("C", 3)) == (
        "Two of the three journeys stand at level 1 of 5; “C” comes furthest, with level 3"
    )


def test_the_title_says_which_journeys_are_to_rise():
    def title(language, *journeys):
        return draw_pyramid(context(language, journeys=list(journeys)))[0].title

    assert title("nl", journey("A", 1, pyramid_target="2"), journey("B", 2, pyramid_target="4")) == (
        "Elke klantreis moet stijgen; geen ervan staat vandaag boven niveau 2 van 5"
    )
    assert title("nl", journey("A", 1, pyramid_target="2"), journey("B", 2), journey("C", 1, pyramid_target="3")) == (
        "Twee van de drie klantreizen moeten stijgen; geen ervan staat vandaag boven niveau 2 van 5"
    )


def test_journeys_that_all_stand_at_one_level_are_not_drawn():
    assert draw_pyramid(context(journeys=[journey("A", 1, 1), journey("B", 1)])) == ()
    assert draw_pyramid(context(journeys=[journey("A", 1, 1), journey("B", 1, pyramid_target="3")])) == ()


def test_of_many_journeys_those_with_priority_come_first(texts):
    many = [journey(f"J{at}", 1) for at in range(8)] + [journey("First", 2, priority="true")]
    (figure,) = draw_pyramid(context("en", journeys=many))
    said = [one.text for one in texts(figure.svg)]
    assert "First" in said and "J5" not in said
    assert figure.note == "Shown are 6 of 9 journeys."


def test_nothing_is_drawn_without_a_level():
    assert draw_pyramid(context()) == ()
    assert draw_pyramid(context(journeys=[{"id": "j", "name": "J", "stages": [{"id": "s", "name": "Bel"}]}])) == ()
