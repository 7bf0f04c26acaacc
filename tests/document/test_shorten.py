"""What has to be short is cut where a reader can pause."""

from hypothesis import given
from hypothesis import strategies as some

from cxstrategy.words.shorten import beyond, clip, first_sentence, headline


def test_what_fits_stays():
    assert clip("Een korte zin.", 40) == "Een korte zin."


def test_whole_sentences_are_kept_where_they_fit():
    assert clip("Dit is de eerste zin. En dit is er een die niet meer past.", 30) == "Dit is de eerste zin."


def test_one_long_sentence_is_cut_between_words():
    assert clip("Dit is een zin, die maar door en door gaat", 20) == "Dit is een zin, die…"


def test_a_first_sentence_that_says_nothing_is_not_all_that_is_kept():
    assert clip("Ja. Dat vinden wij een heel goed plan voor iedereen", 40) == "Ja. Dat vinden wij een heel goed plan…"


def test_a_heading_has_no_full_stop():
    assert headline("Reizigers voelen zich gerust.") == "Reizigers voelen zich gerust"
    assert headline("Wie belt er nu?") == "Wie belt er nu?"


def test_beyond_its_heading_a_text_says_nothing_twice():
    assert (
        beyond("Geef fase 1 vrij. Over fase 2 besluit u later.\n", "Geef fase 1 vrij") == "Over fase 2 besluit u later."
    )
    assert beyond("Geef fase 1 vrij.", "Geef fase 1 vrij") == ""
    assert beyond("Geef fase 1 vrij.", "Wat we vragen") == "Geef fase 1 vrij."


def test_a_decimal_point_ends_no_sentence():
    assert first_sentence("Dat is 3.5 procent. Meer niet.") == "Dat is 3.5 procent."


@given(some.text(max_size=300), some.integers(min_value=10, max_value=200))
def test_nothing_grows_beyond_its_limit(text, limit):
    assert len(clip(text, limit)) <= limit
