"""Whatever the house's colours, on paper and on a dark screen: shapes stand out and text reads on what lies behind."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from cxstrategy.document.colour import contrast
from cxstrategy.document.palette import night_palette, palette

colours = some.integers(0, 0xFFFFFF).map("#{:06x}".format)


@pytest.mark.parametrize("made_by", [palette, night_palette])
@given(primary=colours, accent=colours)
def test_every_colour_reads(made_by, primary, accent):
    made = made_by(primary, accent)
    for plane, text, tint, on in (
        (made.primary, made.primary_text, made.primary_tint, made.on_primary),
        (made.accent, made.accent_text, made.accent_tint, made.on_accent),
    ):
        assert contrast(plane, made.paper) >= 3
        assert contrast(text, made.paper) >= 4.5 and contrast(text, tint) >= 4.5
        assert contrast(text, made.primary_tint) >= 4.5 and contrast(text, made.accent_tint) >= 4.5
        assert contrast(on, plane) >= 4.5
        assert contrast(made.ink, tint) >= 4.5
    assert contrast(made.ink, made.primary_half) >= 4.5
    for text in (made.soft, made.alarm):
        assert contrast(text, made.paper) >= 4.5 and contrast(text, made.primary_tint) >= 4.5
    assert contrast(made.shape, made.paper) >= 3


def test_a_colour_that_reads_stays_as_it_is():
    assert palette("#0b4f6c", "#b8461b").primary == "#0b4f6c"
    assert palette("#0b4f6c", "#b8461b").accent == "#b8461b"


def test_the_brand_itself_is_kept_for_planes_without_words():
    assert palette("#ffe600", "#b8461b").brand == "#ffe600" != palette("#ffe600", "#b8461b").primary
