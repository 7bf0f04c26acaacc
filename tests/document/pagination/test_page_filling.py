"""Pages that would stay half empty, and figures that would stand on another page than their mention."""

import pytest
from lxml import etree

from cxstrategy.document.pagination.block_heights import KnownExtents
from cxstrategy.document.pagination.page_sharing import share_pages
from tests.document.pagination.test_composition import PARTS, made, paragraphs, part

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400" width="640" height="400"/>'
FIGURE = f'<figure id="figure-x">{DRAWING}<figcaption>Beeld</figcaption></figure>'
MENTION = "<p>Zie het beeld<?see figure-x?>.</p>"


def shared(contents):
    article = etree.fromstring(
        f'<article><section class="chapter" id="why"><h1>Waarom</h1>{contents}</section></article>'
    )
    return share_pages(article, {"why": PARTS}, KnownExtents())


@pytest.mark.parametrize(("above", "parted"), [(2, 0), (6, 1)])
def test_a_figure_that_has_no_room_on_the_page_of_its_mention_is_a_fault(above, parted):
    pages = shared(paragraphs(above) + MENTION + FIGURE)
    assert (pages.parted, pages.taken) == (parted, parted + 1)


def test_a_figure_that_takes_its_mention_along_is_none():
    assert shared(paragraphs(6) + "<h2>Beeld</h2>" + FIGURE + MENTION).parted == 0


def appendix_after(paragraphs_told):
    """The first appendix behind a chapter of so many paragraphs, without contents before it."""
    evidence = '<section class="appendix" id="evidence"><h1>Bewijs</h1></section>'
    told, _ = made(part("reason", paragraphs(paragraphs_told)), following=evidence)
    return told.find("section[@id='evidence']")


def test_the_appendices_begin_below_a_last_chapter_that_leaves_room():
    assert appendix_after(3).get("data-follows") == "yes"
    assert appendix_after(7).get("data-follows") is None
