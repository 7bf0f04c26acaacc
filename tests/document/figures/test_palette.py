"""Whatever the house's colours, a figure's shapes stand out from paper and its text from what lies behind."""

from hypothesis import given
from hypothesis import strategies as some

from cxstrategy.document.colour import contrast
from cxstrategy.document.figures.palette import palette

colours = some.integers(0, 0xFFFFFF).map("#{:06x}".format)


@given(primary=colours, accent=colours)
def test_every_colour_reads(primary, accent):
    made = palette(primary, accent)
    for plane, text, tint, on in (
        (made.primary, made.primary_text, made.primary_tint, made.on_primary),
        (made.accent, made.accent_text, made.accent_tint, made.on_accent),
    ):
        assert contrast(plane, made.paper) >= 3
        assert contrast(text, made.paper) >= 4.5 and contrast(text, tint) >= 4.5
        assert contrast(on, plane) >= 4.5
        assert contrast(made.ink, tint) >= 4.5
    assert contrast(made.ink, made.primary_half) >= 4.5
    assert contrast(made.soft, made.paper) >= 4.5 and contrast(made.shape, made.paper) >= 3


def test_a_colour_that_reads_stays_as_it_is():
    assert palette("#0b4f6c", "#b8461b").primary == "#0b4f6c"
    assert palette("#0b4f6c", "#b8461b").accent == "#b8461b"
