"""The compass: promise in the heart, feeling and values beside it, directions as cards around it, all on one sheet."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cxstrategy.document.figures.compass import draw_compass
from tests.document.figures.workbooks import LONG, brands, context, languages, numbered, part, words

sentences = words | some.lists(words, min_size=1, max_size=8).map(" ".join)
items = some.lists(sentences, max_size=4)
directions = numbered(some.lists(part({"name": words}, experience=sentences, do=items, avoid=items), max_size=8))
values = some.lists(part({"name": words}, meaning=sentences), max_size=5)
compasses = part({"promise": sentences, "directions": directions}, core_emotion=words, values=values)
# A4 in CSS pixels of 1/96 inch: 210 and 297 mm.
A4 = (794, 1123)
DO, LEAVE = ["Send a word.", "Say what you know."], ["Wait until all is sure."]


def compass(directions: int = 3, **more: object) -> dict:
    around = [
        {"id": f"d{at}", "name": f"Way {at}", "experience": f"You notice {at}.", "do": DO, "avoid": LEAVE}
        for at in range(directions)
    ]
    return {"promise": "You always know where you are.", "core_emotion": "at ease", "directions": around, **more}


def said(texts, written: dict) -> list[str]:
    (figure,) = draw_compass(context("en", compass=written))
    return [one.text for one in texts(figure.svg)]


@given(written=compasses, language=languages, brand=brands)
def test_every_compass_can_be_read(readable, written, language, brand):
    (figure,) = draw_compass(context(language, brand, compass=written))
    readable(figure, A4)


@pytest.mark.parametrize("directions", range(7))
def test_the_directions_stand_around_the_promise_with_what_to_do_and_to_leave(readable, texts, directions):
    (figure,) = draw_compass(context("en", compass=compass(directions)))
    readable(figure, A4)
    told = [one.text for one in texts(figure.svg)]
    assert [one for one in told if one.startswith("Way")] == [f"Way {at}" for at in range(directions)]
    assert [one for one in told if one.startswith("You notice")] == [f"You notice {at}." for at in range(directions)]
    for item in (*DO, *LEAVE):
        assert told.count(item) == directions
    # A needle of two halves points at each.
    assert figure.svg.count("<polygon") == 2 * directions


@pytest.mark.parametrize(("directions", "above"), [(1, 0), (2, 1), (3, 1), (4, 2), (5, 2), (6, 3)])
def test_the_directions_are_parted_over_what_is_above_and_below_the_promise(texts, directions, above):
    (figure,) = draw_compass(context("en", compass=compass(directions)))
    told = texts(figure.svg)
    heart = next(one for one in told if one.text.startswith("You always"))
    assert sum(one.bottom < heart.top for one in told if one.text.startswith("Way")) == above


def test_the_promise_is_the_largest_type_on_the_sheet(texts):
    (figure,) = draw_compass(context("en", compass=compass(4)))
    told = texts(figure.svg)
    # 24 points, at three quarters of a point a pixel.
    assert [one.text for one in told if one.size == max(one.size for one in told)] == [
        "You always know",
        "where you are",
    ]
    assert max(one.size for one in told) == 32


def test_the_promise_stays_within_its_circle(texts):
    promise = "You always know where you are, and when your journey changes we have an answer before you have to ask."
    (figure,) = draw_compass(context("en", compass=compass(0, promise=promise)))
    lines = [one for one in texts(figure.svg) if one.fill == "#ffffff" and "compass of" not in one.text]
    assert " ".join(one.text for one in lines) == promise.rstrip(".")
    # The heart is 168 round the middle of what the band (62) and the bar (16) leave of 794 by 1123.
    for one in lines:
        for x in (one.left, one.right):
            for y in (one.top, one.bottom):
                assert (x - 397) ** 2 + (y - 584.5) ** 2 <= 168**2


@pytest.mark.parametrize("promise", ["word " * 400, LONG * 8, "a"])
def test_a_promise_of_any_length_leaves_words_in_the_heart(readable, texts, promise):
    (figure,) = draw_compass(context("en", compass={"promise": promise}))
    readable(figure, A4)
    assert texts(figure.svg)


def test_a_feeling_stands_left_and_the_values_right_of_the_promise(texts):
    values = [{"name": "Near", "meaning": "You meet somebody."}, {"name": "Honest"}]
    (figure,) = draw_compass(context("en", compass=compass(4, values=values)))
    told = {one.text: one for one in texts(figure.svg)}
    assert told["at ease"].right < told["where you are"].left
    for shown in ("What we stand for", "Near", "You meet somebody.", "Honest"):
        assert told[shown].left > told["where you are"].right


def test_no_text_of_a_full_compass_is_cut(texts):
    long = "Say what you know, what you do not know yet and when you will call again, also when that is bad."
    around = [
        {"id": f"d{at}", "name": "Always one step ahead of it", "experience": long[:85], "do": [long[:80]] * 3,
         "avoid": [long[:60]] * 2}
        for at in range(6)
    ]  # fmt: skip
    values = [{"name": name, "meaning": long[:90]} for name in ("Near", "Honest", "Clear")]
    assert not [
        one for one in said(texts, compass(directions=6) | {"directions": around, "values": values}) if "…" in one
    ]


def test_who_hears_the_page_is_told_the_promise_and_the_directions():
    (figure,) = draw_compass(context("en", compass=compass(3)))
    assert figure.desc == (
        "In the middle the promise: You always know where you are. Around it: Way 0, Way 1 and Way 2."
    )


def test_the_title_counts_the_directions_and_names_the_feeling():
    def title(language, *given, **more):
        return draw_compass(context(language, compass=compass(*given, **more)))[0].title

    assert title("nl", 4) == "Ons kompas: één belofte in vier richtingen, en het gevoel “at ease”"
    assert title("nl", 1) == "Ons kompas: één belofte in één richting, en het gevoel “at ease”"
    assert title("en", 5, core_emotion=None) == "Our compass: one promise in five directions"
    assert title("en", 0) == "Our compass: one promise; its directions are still to be chosen"


def test_nothing_is_drawn_without_a_compass():
    assert draw_compass(context()) == ()
