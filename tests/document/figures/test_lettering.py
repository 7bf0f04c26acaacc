"""Text is as wide as the fonts say, and wraps into lines that fit; measured beside another library."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given
from hypothesis import strategies as some

from cxstrategy.document.lettering import BOLD, ELLIPSIS, REGULAR, SEMIBOLD, SMALL, shorten, width, wrap
from cxstrategy.document.sfnt import advances
from tests.document.figures.workbooks import LONG, SIXTY, words

FONTS = sorted((Path(__file__).parents[3] / "templates" / "page" / "fonts").glob("*.ttf"))
# The widest thing that cannot be cut is a family of four.
rooms = some.floats(70, 400)


@pytest.mark.parametrize("path", FONTS, ids=lambda path: path.stem)
def test_every_advance_is_the_one_in_the_font(path):
    font = TTFont(path)
    scale = 1000 / font["head"].unitsPerEm
    known = {code: font["hmtx"][name][0] * scale for code, name in font.getBestCmap().items()}
    assert advances(path.read_bytes()) == pytest.approx(known)


def test_a_line_is_as_wide_as_its_characters():
    # Compass Sans Regular: A is 544 thousandths wide, a space 200 (fontTools says so too, above).
    regular = advances((FONTS[0].parent / "CompassSans-Regular.ttf").read_bytes())
    assert width("A A", 10) == pytest.approx((2 * regular[ord("A")] + regular[ord(" ")]) / 100)
    assert width("→", 10) > 0
    assert width("AAA", 10, BOLD) > width("AAA", 10, SEMIBOLD) > width("AAA", 10, REGULAR)


def test_what_no_font_has_is_given_room():
    assert width("京", 10) >= 10 and width("🎉", 10) >= 10
    assert width("e\N{ZERO WIDTH JOINER}", 10) == width("e", 10)


@given(text=words | some.lists(words, min_size=2, max_size=6).map(" ".join), room=rooms)
def test_no_line_is_wider_than_its_room_and_nothing_is_lost(text, room):
    lines = wrap(text, room, SMALL)
    assert all(line and width(line, SMALL) <= room for line in lines)
    # A word is cut only with a hyphen, and only where it would not fit by itself.
    whole = "".join(lines).replace("-", "").replace(" ", "")
    assert whole == text.replace("-", "").replace(" ", "")


@given(text=words, room=rooms, lines=some.integers(1, 4))
def test_what_does_not_fit_ends_in_an_ellipsis(text, room, lines):
    fitting = wrap(text, room, SMALL, lines=lines)
    assert 1 <= len(fitting) <= lines
    assert all(width(line, SMALL) <= room for line in fitting)
    assert fitting[-1].endswith(ELLIPSIS) == (len(wrap(text, room, SMALL)) > lines or text.endswith(ELLIPSIS))


@given(text=words, room=rooms)
def test_one_line_is_shortened_to_its_room(text, room):
    short = shorten(text, room, SMALL)
    assert width(short, SMALL) <= room
    assert short == text or short.endswith(ELLIPSIS)


def test_a_sentence_is_shortened_between_words():
    assert shorten(SIXTY, width("Een naam van zestig tek…")) == "Een naam van zestig…"


def test_lines_are_about_as_long_as_each_other():
    first, second = wrap("Klantbeleving staat hier in het midden", width("Klantbeleving staat hier in het"))
    assert (first, second) == ("Klantbeleving staat", "hier in het midden")


def test_a_long_word_is_cut_with_a_hyphen_and_leaves_no_single_letter():
    for room in range(60, 200, 7):
        lines = wrap(LONG, room, SMALL)
        assert all(line.endswith("-") for line in lines[:-1]) and len(lines[-1]) >= 3


def test_a_composed_emoji_stays_whole():
    family = "👩\N{ZERO WIDTH JOINER}👧"
    assert all(line.strip("-") in ("", family * line.count("👩")) for line in wrap(family * 9, 60, SMALL))


def test_a_number_stays_with_its_unit_unless_the_room_is_too_narrow_for_both():
    amount = "€\u00a01,2\u00a0mln"
    room = width("in 2029 kost het €") + 1
    assert wrap(f"in 2029 kost het {amount}", room)[-1].endswith(amount)
    assert "".join(wrap(amount, width("€ 1,2"))).replace(" ", "") == "€1,2mln"
