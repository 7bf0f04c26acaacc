"""The pyramid: five levels, a column a journey, its moments counted and the level that all of it reaches filled."""

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


def test_moments_are_counted_at_their_level(texts):
    expectations = [{"id": "e", "statement": "Bel me", "journey": "b", "pyramid": "4"}]
    whole = context("en", journeys=[journey("A", 1, 1, 3), journey("B", 2)], expectations=expectations)
    (figure,) = draw_pyramid(whole)
    # Three columns share 246 to 640; levels lie 44 apart, the first at the bottom.
    counts = {(one.text, round((one.left + one.right) / 2)) for one in texts(figure.svg) if one.text.isdigit()}
    assert counts == {("2", 312), ("1", 312), ("1", 443)}
    assert "A: level 1 (1: 2, 2: 0, 3: 1, 4: 0, 5: 0). B: level 2 (1: 0, 2: 1, 3: 0, 4: 1, 5: 0)." in figure.desc
    filled = figure.svg.count('r="13" fill="#c4520a"')
    assert filled == 2, "of each journey the level that all of it reaches"


def test_the_title_says_where_the_journeys_stand():
    def title(language, *journeys):
        return draw_pyramid(context(language, journeys=list(journeys)))[0].title

    assert (
        title("nl", journey("A", 1, 2), journey("B", 1, 5)) == "Beide klantreizen staan op niveau 1 van 5: Communicatie"
    )
    assert title("nl", journey("A", 3, 4)) == "“A” staat op niveau 3 van 5: Betrokken"
    assert title("nl", journey("A", 1), journey("B", 2), journey("C", 3)) == (
        "Eén van de drie klantreizen staat op niveau 1 van 5; “C” komt het verst, met niveau 3"
    )
    assert title("en", journey("A", 1), journey("B", 1), journey("C", 3)) == (
        "Two of the three journeys stand at level 1 of 5; “C” comes furthest, with level 3"
    )


def test_the_title_says_which_journeys_are_to_rise():
    def title(language, *journeys):
        return draw_pyramid(context(language, journeys=list(journeys)))[0].title

    assert title("nl", journey("A", 1, pyramid_target="3")) == "“A” moet stijgen van niveau 1 naar niveau 3 van 5"
    assert title("en", journey("A", 1, pyramid_target="2"), journey("B", 1, pyramid_target="2")) == (
        "Every journey is to rise from level 1 to level 2 of 5"
    )
    assert title("nl", journey("A", 1, pyramid_target="2"), journey("B", 2, pyramid_target="4")) == (
        "Elke klantreis moet stijgen; geen ervan staat vandaag boven niveau 2 van 5"
    )
    assert title("nl", journey("A", 1, pyramid_target="2"), journey("B", 2), journey("C", 1, pyramid_target="3")) == (
        "Twee van de drie klantreizen moeten stijgen; geen ervan staat vandaag boven niveau 2 van 5"
    )
    assert title("en", journey("A", 2, pyramid_target="2"), journey("B", 2)) == (
        "Both journeys stand at level 2 of 5: Responsive"
    )


def test_a_ring_stands_at_the_target_and_a_line_leads_up_to_it():
    (figure,) = draw_pyramid(context("en", journeys=[journey("A", 1, 2, pyramid_target="3"), journey("B", 1)]))
    # The whole journey stands at level 1, with its middle 88 below that of level 3.
    (ring,) = re.findall(r'<circle cx="311.7" cy="([\d.]+)" r="17.5"', figure.svg)
    start, end = re.search(r'M311.7 ([\d.]+)V([\d.]+)" [^>]*dasharray', figure.svg).groups()
    assert end == ring and float(start) - float(end) == 88
    assert "A: level 1 (1: 1, 2: 1, 3: 0, 4: 0, 5: 0), target 3." in figure.desc
    assert "the level that the journey is to reach" in figure.svg


def test_journeys_that_all_stand_at_one_level_are_not_drawn_unless_they_have_a_target():
    assert draw_pyramid(context(journeys=[journey("A", 1, 1), journey("B", 1)])) == ()
    assert draw_pyramid(context(journeys=[journey("A", 1, 1), journey("B", 1, pyramid_target="1")])) != ()


def test_of_many_journeys_those_with_priority_come_first(texts):
    many = [journey(f"J{at}", 1) for at in range(8)] + [journey("First", 2, priority="true")]
    (figure,) = draw_pyramid(context("en", journeys=many))
    said = [one.text for one in texts(figure.svg)]
    assert "First" in said and "J5" not in said
    assert figure.note.endswith("Shown are 6 of 9 journeys.")


def test_nothing_is_drawn_without_a_level():
    assert draw_pyramid(context()) == ()
    assert draw_pyramid(context(journeys=[{"id": "j", "name": "J", "stages": [{"id": "s", "name": "Bel"}]}])) == ()
