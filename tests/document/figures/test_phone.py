"""Every figure has a drawing for a phone: narrow, with texts that neither meet nor leave it, of a size to read."""

from itertools import combinations
from pathlib import Path

import pytest
from lxml import etree

from cxstrategy.document.context import Context
from cxstrategy.document.figures.gallery import DRAWINGS, Gallery
from cxstrategy.document.figures.label import TextBlock
from cxstrategy.document.figures.phone_rows import PHONE, PhoneRow, TrackBar, TrackSign, rows_drawing
from cxstrategy.words.wording import Wording
from cxstrategy.workbook import open_workbook
from tests.document.figures.conftest import texts_of

EXAMPLES = Path(__file__).parents[3] / "examples"
LEAST = 11


@pytest.fixture(scope="module", params=["reisbureau", "ziekenhuis", "northern-energy", "startend"])
def gallery(request):
    workbook = open_workbook(EXAMPLES / request.param)
    wording = Wording(workbook.strategy.voice(workbook.strategy.workbook.language))
    return Gallery(Context(workbook.strategy, workbook.analysis, workbook.findings, wording, "board"))


@pytest.mark.parametrize("name", DRAWINGS)
def test_a_figure_is_drawn_for_a_phone_and_can_be_read_there(gallery, name):
    for figure in gallery[name]:
        root = etree.fromstring(figure.phone)
        assert root.get("width") == str(PHONE)
        shift = -int((root.xpath("string(//*[@transform]/@transform)") or "(0 ").split("(")[1].split()[0])
        texts = texts_of(figure.phone)
        assert min(one.size for one in texts) >= LEAST
        for one in texts:
            assert shift - 0.5 <= one.left and one.right <= shift + PHONE + 0.5, one
            assert one.bottom <= float(root.get("height")) + 1, one
        for one, other in combinations(texts, 2):
            assert not one.meets(other), (one, other)


@pytest.mark.parametrize("name", DRAWINGS)
def test_it_says_what_the_wide_drawing_says(gallery, name):
    for figure in gallery[name]:
        wide, phone = (etree.fromstring(drawn) for drawn in (figure.svg, figure.phone))
        assert [one.text for one in wide[:2]] == [one.text for one in phone[:2]]


def test_what_lies_outside_the_span_stays_on_the_track():
    words = (TextBlock("A word"),)
    drawn = rows_drawing([PhoneRow(words, (TrackBar(-5, 99, "#000"),), (TrackSign("dot", 99, "#000"),))], (0, 10))
    (row,) = drawn.parts["rows"]
    (box, _, _), (_, _, x, _) = row.bars[0], row.signs[0]
    assert (box.left, box.right, x) == (*drawn.parts["track"], drawn.parts["track"][1])


def test_a_row_without_bars_and_signs_has_no_track():
    (row,) = rows_drawing([PhoneRow((TextBlock("A word"),), numbers=(1, 3))]).parts["rows"]
    assert row.y is None and [one.lines for one in row.discs] == [("1",), ("3",)]
