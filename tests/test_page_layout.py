"""Every example in every edition before the judges of its pages; and what they say of one that is laid out badly."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from cxstrategy.document.editions import EDITIONS
from cxstrategy.workbook import open_workbook
from tests.generated.workbooks import SHAPES, write_workbook
from tests.judges import page_layout
from tests.judges.made import Made
from tests.test_judges import BOOKS, EXAMPLES

pytestmark = pytest.mark.no_cover

JUDGES: tuple[Callable[[Made], Iterator[str]], ...] = (
    page_layout.the_body_keeps_within_its_pages,
    page_layout.the_appendix_keeps_within_its_pages,
    page_layout.no_body_page_is_more_than_a_quarter_empty,
    page_layout.a_figure_stands_on_the_page_that_mentions_it,
    page_layout.no_heading_or_caption_stands_alone_at_a_foot,
    page_layout.no_label_of_a_figure_is_cut,
)
# Pages that are known to be emptier, by example and edition.
EMPTY = {
    ("startend", "nl", "board"), ("startend", "nl", "team"), ("northern-energy", "en", "board"),
    ("reisbureau", "nl", "employees"), ("reisbureau", "en", "employees"), ("startend", "nl", "employees"),
    ("northern-energy", "en", "employees"),
}  # fmt: skip


def complaints(made: Made) -> list[str]:
    return [f"{judge.__name__}: {one}" for judge in JUDGES for one in judge(made)]


@pytest.mark.parametrize(("name", "language", "edition"), [(*book, edition) for book in BOOKS for edition in EDITIONS])
def test_an_example_sits_well_on_its_pages(name: str, language: str, edition: str) -> None:
    found = complaints(Made(open_workbook(EXAMPLES / name), language, edition))
    if (name, language, edition) in EMPTY:
        assert found, "it is not empty any more: strike it from the list"
        found = [one for one in found if "quarter_empty" not in one]
    assert found == []


DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 100" width="640" height="100">'
    '<text x="0" y="50">{}</text></svg>'
)
CHAPTER = (
    '<section class="chapter" data-page="own" id="c{0}"><h1><span class="kicker">{0}</span> Hoofdstuk</h1>{1}</section>'
)


APPENDIX = '<section class="appendix" id="a"><h1><span class="kicker">Bijlage A</span> Bijlage</h1>{}</section>'


def chapters(*contents: str, appendix: str = "") -> str:
    told = "".join(CHAPTER.format(number, content) for number, content in enumerate(contents))
    cover = '<section class="cover"><h1>Omslag</h1></section>'
    return f'<article lang="nl" data-edition="board" data-status="final">{cover}{told}{appendix}</article>'


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return Made(open_workbook(write_workbook(SHAPES["nothing-but-a-title"], tmp_path_factory.mktemp("small"))))


def laid_out(small: Made, *contents: str, appendix: str = "") -> list[str]:
    """What is said of a document of these chapters, each on a page of its own."""
    other = Made(small.workbook)
    other.__dict__ |= {"document": replace(small.document, body=chapters(*contents, appendix=appendix))}
    return complaints(other)


def test_half_empty_pages_and_too_many_are_noticed(small: Made) -> None:
    found = " ".join(laid_out(small, *["<p>Kort.</p>"] * 20))
    assert "21 pages, 18 at most" in found and "page 2 is 9" in found and "page 21 is" not in found


def test_an_appendix_that_is_too_long_is_noticed(small: Made) -> None:
    told = APPENDIX.format("<p>Regel.</p>" * 700)
    assert "pages, 10 at most" in " ".join(laid_out(small, "<p>Kort.</p>", appendix=told))
    assert "10 at most" not in " ".join(laid_out(small, "<p>Kort.</p>", appendix=APPENDIX.format("<p>Regel.</p>")))


def test_a_figure_on_another_page_than_its_mention_and_a_label_that_is_cut_are_noticed(small: Made) -> None:
    figure = f'<figure id="figure-x">{DRAWING.format("Te lang…")}<figcaption>Beeld</figcaption></figure>'
    found = " ".join(laid_out(small, '<p>Zie <a href="#figure-x">figuur 1</a>.</p>', figure))
    assert "`figure-x` is mentioned on page 2 and stands on 3" in found and "Te lang…" in found
    beside = " ".join(laid_out(small, f'<p>Zie <a href="#figure-x">figuur 1</a>.</p>{figure}'))
    assert "mentioned" not in beside


def test_a_heading_at_the_foot_of_a_page_is_noticed(small: Made) -> None:
    found = " ".join(laid_out(small, "<p>Tekst.</p><h2>Kop alleen</h2>", "<h3>Laag</h3>", "<p>Slot.</p>"))
    assert "page 2 ends with “Kop alleen”" in found and "page 3 ends with “Laag”" in found and "Slot" not in found
