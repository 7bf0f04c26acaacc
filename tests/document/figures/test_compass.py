"""The compass: promise in the heart, core emotion below it, directions around it, all of it on one page."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cxstrategy.document.figures.compass import draw_compass
from tests.document.figures.workbooks import LONG, brands, context, languages, numbered, part, words

sentences = words | some.lists(words, min_size=1, max_size=8).map(" ".join)
directions = numbered(some.lists(part({"name": words}, experience=sentences), max_size=8))
compasses = part({"promise": sentences, "directions": directions}, core_emotion=words)


def compass(directions: int = 3, **more: object) -> dict:
    around = [{"id": f"d{at}", "name": f"Way {at}", "experience": f"You notice {at}."} for at in range(directions)]
    return {"promise": "You always know where you are.", "core_emotion": "at ease", "directions": around, **more}


@given(written=compasses, language=languages, brand=brands)
def test_every_compass_can_be_read(readable, written, language, brand):
    (figure,) = draw_compass(context(language, brand, compass=written))
    readable(figure)


@pytest.mark.parametrize("directions", range(7))
def test_the_directions_stand_around_the_promise(readable, texts, directions):
    (figure,) = draw_compass(context("en", compass=compass(directions)))
    readable(figure)
    said = [one.text for one in texts(figure.svg)]
    assert [one for one in said if one.startswith("Way")] == [f"Way {at}" for at in range(directions)]
    assert [one for one in said if one.startswith("You notice")] == [f"You notice {at}." for at in range(directions)]
    assert figure.svg.count("<polygon") == 2 * directions


def test_two_directions_point_left_and_right(texts):
    (figure,) = draw_compass(context("en", compass=compass(2)))
    places = {one.text: one for one in texts(figure.svg)}
    # The compass is 300 wide around 320; words stand outside it.
    assert places["Way 0"].left == 482.0 and places["Way 1"].right == pytest.approx(158, abs=0.1)


def test_the_promise_stays_within_its_circle(texts):
    promise = "You always know where you are, and when your journey changes we have an answer before you have to ask."
    (figure,) = draw_compass(context("en", compass=compass(0, promise=promise)))
    lines = [one for one in texts(figure.svg) if one.fill == "#ffffff" and "Core" not in one.text]
    assert " ".join(one.text for one in lines) == promise.rstrip(".")
    for one in lines:
        for x in (one.left, one.right):
            for y in (one.top, one.bottom):
                assert (x - 320) ** 2 + (y - 152) ** 2 <= 112**2


@pytest.mark.parametrize("promise", ["word " * 400, LONG * 8, "a"])
def test_a_promise_of_any_length_leaves_words_in_the_heart(readable, texts, promise):
    (figure,) = draw_compass(context("en", compass={"promise": promise}))
    readable(figure)
    assert texts(figure.svg)


def test_the_title_counts_the_directions_and_names_the_feeling():
    def title(language, *given, **more):
        return draw_compass(context(language, compass=compass(*given, **more)))[0].title

    assert title("nl", 4) == "Ons kompas: één belofte in vier richtingen, en het gevoel “at ease”"
    assert title("nl", 1) == "Ons kompas: één belofte in één richting, en het gevoel “at ease”"
    assert title("en", 5, core_emotion=None) == "Our compass: one promise in five directions"
    assert title("en", 0) == "Our compass: one promise; its directions are still to be chosen"


def test_what_has_no_room_is_counted():
    (figure,) = draw_compass(context("en", compass=compass(8)))
    assert figure.note == "Shown are the first 6 of 8 directions."


def test_nothing_is_drawn_without_a_compass():
    assert draw_compass(context()) == ()
