"""The service promises: a row each with its norm, a bar of how often it is kept, and what a customer gets else."""

from hypothesis import given
from hypothesis import strategies as some
from lxml import etree

from cxstrategy.document.figures.service_promises import draw_service_promises
from tests.document.figures.conftest import SVG
from tests.document.figures.workbooks import brands, context, languages, part, words

sentences = words | some.lists(words, min_size=1, max_size=6).map(" ".join)
shares = some.none() | some.integers(0, 100).map(lambda share: f"{share}%")
promise = part({"promise": sentences, "kept": shares}, norm=sentences, condition=sentences, compensation=sentences)
CALL = {"promise": "We call you back.", "norm": "95% before 17:00", "kept": "61%", "compensation": "A month free"}
LETTER = {"promise": "You get a letter.", "condition": "You live here."}


def drawn(*promises: dict, language: str = "en", brand: dict | None = None):
    written = {"promise": "You know.", "service_promises": list(promises)}
    return draw_service_promises(context(language, brand, compass=written))


@given(promises=some.lists(promise, min_size=1, max_size=12), language=languages, brand=brands)
def test_every_promise_can_be_read(readable, promises, language, brand):
    (figure,) = drawn(*promises, language=language, brand=brand)
    readable(figure)


def test_a_row_says_the_promise_its_norm_how_often_it_is_kept_and_what_comes_else(texts):
    (figure,) = drawn(CALL, LETTER)
    told = {one.text: one for one in texts(figure.svg)}
    first, second = (told[one] for one in ("We call you back.", "You get a letter."))
    for shown in ("95% before 17:00", "61%", "A month free"):
        assert first.top - 2 < told[shown].top < second.top
    for shown in ("not measured", "Condition: You live here."):
        assert told[shown].top > second.top - 2


def test_a_bar_is_as_long_as_the_share_that_is_kept(texts):
    (figure,) = drawn(CALL, {**CALL, "kept": "100%"}, {**CALL, "kept": "0%"}, LETTER)
    rects = [float(one.get("width")) for one in etree.fromstring(figure.svg).iter(SVG + "rect")]
    whole = 118.0  # from 254 to 372
    assert rects[:6] == [whole, round(whole * 0.61, 1), whole, whole, whole, 0.0]


def test_what_is_not_measured_is_counted_in_the_title():
    assert drawn(CALL)[0].title == "How often we keep each service promise today, and what customers get when we do not"
    assert drawn(CALL, LETTER, LETTER)[0].title.endswith("; two are not measured")
    assert drawn(LETTER)[0].title == "How often we keep our service promises is not measured yet"


def test_more_than_a_page_holds_is_counted():
    (figure,) = drawn(*[{**CALL, "compensation": "You get the whole amount back at once. " * 6}] * 12)
    assert figure.note.startswith("Shown are the first ") and figure.note.endswith(" of 12 promises.")


def test_nothing_is_drawn_without_a_service_promise():
    assert drawn() == ()
    assert draw_service_promises(context("en")) == ()
