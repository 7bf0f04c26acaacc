"""How long the Word body takes, against the same paragraphs and cells written through python-docx's own calls."""

import sys
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

sys.path.insert(0, str(Path(__file__).parent.parent))

from cxstrategy.document.document import Document
from cxstrategy.writers.article import read_article
from cxstrategy.writers.docx import as_tree, write_docx
from cxstrategy.writers.word.body import WordBody
from cxstrategy.writers.word.pages import settle
from cxstrategy.writers.word.styles import own_base
from cxstrategy.writers.word.words import BLOCKS
from tests.writers.sample import sample_document, with_body

RUNS = 7
CHAPTERS, ROWS = 12, 40
PARAGRAPH = "We spraken met {} reizigers: de vertraging zelf komt <strong>zelden</strong> op de eerste plaats."
CELLS = ("Ik hoor het als eerste van jullie", "gemak", "9,2", "4,1", "5,1")


def large() -> Document:
    """A board edition's worth of text: twelve chapters with paragraphs, a list and a long table."""
    cells = "".join(f'<td class="number">{text}</td>' for text in CELLS)
    table = f"<table><caption>Verwachtingen</caption><tbody>{f'<tr>{cells}</tr>' * ROWS}</tbody></table>"
    text = "".join(f"<p>{PARAGRAPH.format(number)}</p>" for number in range(12))
    chapter = f"{text}<ul><li>een</li><li>twee</li></ul>"
    return with_body(f'<section class="chapter"><h1>Hoofdstuk</h1>{chapter}{table}</section>' * CHAPTERS)


def ours(document: Document) -> float:
    """Seconds for reading the article, writing its body and settling it."""
    base = own_base(document)
    start = perf_counter()
    article = read_article(document.body)
    root = as_tree(WordBody(document, base, article, BLOCKS).write(article) + base.page.section())
    settle(root[0], "SectionEnd", "TableEnd", frozenset())
    return perf_counter() - start


def theirs() -> float:
    """Seconds for the same through add_paragraph, add_run and cells (row by row, the fast way)."""
    import docx

    document = docx.Document()
    start = perf_counter()
    for _ in range(CHAPTERS):
        document.add_heading("Hoofdstuk", 1)
        for number in range(12):
            _paragraph(document, number)
        for text in ("een", "twee"):
            document.add_paragraph(text, style="List Bullet")
        document.add_paragraph("Verwachtingen", style="Caption")
        table = document.add_table(rows=ROWS, cols=len(CELLS))
        for row in table.rows:
            for cell, text in zip(row.cells, CELLS, strict=True):
                cell.paragraphs[0].style = "No Spacing"
                cell.paragraphs[0].add_run(text)
    return perf_counter() - start


def _paragraph(document: Any, number: int) -> None:
    before, _, rest = PARAGRAPH.format(number).partition("<strong>")
    marked, _, after = rest.partition("</strong>")
    paragraph = document.add_paragraph()
    paragraph.add_run(before)
    paragraph.add_run(marked, style="Strong")
    paragraph.add_run(after)


def main() -> None:
    """Print medians of alternating runs and their ratio, then whole files."""
    document, sample = large(), sample_document()
    ours(document)
    theirs()
    pairs = [(ours(document), theirs()) for _ in range(RUNS)]
    mine, other = (median(times) for times in zip(*pairs, strict=True))
    print(f"the Word body: {mine * 1000:.0f} ms, python-docx {other * 1000:.0f} ms, ratio {mine / other:.3f} (<= 0.08)")
    for name, one in (("the large document", document), ("the sample, its drawings known", sample)):
        write_docx(one)
        times = []
        for _ in range(RUNS):
            start = perf_counter()
            content = write_docx(one)
            times.append(perf_counter() - start)
        print(f"{name}: {median(times) * 1000:.0f} ms, {len(content) / 1024:.0f} kB")


if __name__ == "__main__":
    main()
