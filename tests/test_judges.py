"""Every example in every format before every judge; and what the judges would say of a damaged file."""

import io
from functools import lru_cache
from pathlib import Path

import pikepdf
import pytest

from cxstrategy.workbook import open_workbook
from tests.generated.workbooks import SHAPES, write_workbook
from tests.judges.judges import JUDGES, complaints
from tests.judges.made import Made

EXAMPLES = Path(__file__).parent.parent / "examples"
BOOKS = [
    ("reisbureau", "nl"), ("reisbureau", "en"), ("ziekenhuis", "nl"), ("startend", "nl"), ("northern-energy", "en"),
]  # fmt: skip
# It has nothing to calculate with yet.
WITHOUT_NUMBERS = "startend"


@lru_cache(maxsize=1)
def example(name: str, language: str) -> Made:
    return Made(open_workbook(EXAMPLES / name), language)


def test_every_example_is_judged() -> None:
    assert {name for name, _ in BOOKS} == {path.name for path in EXAMPLES.iterdir() if path.is_dir()}


# What they run, other tests count: following every line in the PDF engine doubles the time.
pytestmark = pytest.mark.no_cover


@pytest.mark.parametrize(
    ("name", "language", "form"),
    [(*book, form) for book in BOOKS for form in JUDGES if form != "xlsx" or book[0] != WITHOUT_NUMBERS],
)
def test_every_judge_is_content_with_an_example(name: str, language: str, form: str) -> None:
    assert complaints(example(name, language), form) == []


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Made:
    return Made(open_workbook(write_workbook(SHAPES["nothing-but-a-title"], tmp_path_factory.mktemp("small"))))


def damaged(made: Made, form: str, content: bytes) -> list[str]:
    """What the judges say when these bytes are taken for what was made."""
    other = Made(made.workbook)
    other.__dict__ |= {"document": made.document, form: content}
    return complaints(other, form)


def test_a_page_that_fetches_something_or_lacks_a_word_is_noticed(small: Made) -> None:
    fetching = small.html.replace(b"</main>", b'<img src="https://voorbeeld.nl/a.png" alt=""></main>')
    assert [one for one in damaged(small, "html", fetching) if "it asks nothing of anywhere" in one]
    title = small.document.title.encode()
    assert [one for one in damaged(small, "html", small.html.replace(title, b"")) if "every word" in one]


def test_a_pdf_that_lacks_the_text_of_a_page_is_noticed(small: Made) -> None:
    with pikepdf.open(io.BytesIO(small.pdf)) as opened:
        opened.pages[2].Contents = opened.make_stream(b"")
        out = io.BytesIO()
        opened.save(out)
    found = " ".join(damaged(small, "pdf", out.getvalue()))
    assert "every word" in found and "head and foot" in found and "no page is empty: page 3" in found


def test_a_damaged_stream_is_noticed(small: Made) -> None:
    with pikepdf.open(io.BytesIO(small.pdf)) as opened:
        page = opened.pages[2].Contents
        raw = (page[0] if isinstance(page, pikepdf.Array) else page).read_raw_bytes()
    broken = small.pdf.replace(raw, bytes(len(raw)))
    assert [one for one in damaged(small, "pdf", broken) if "every stream decodes" in one]
