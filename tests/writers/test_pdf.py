"""The PDF beyond what its judges ask: a stream that must not end in a return, words too long for their place."""

import re
import sys
from pathlib import Path

import pikepdf

sys.path.insert(0, str(Path(__file__).parent))
from sample import with_body

from cxstrategy.writers.pdf import write_pdf
from tests.judges.poppler import printed


def test_a_stream_whose_checksum_ends_in_a_return_is_still_compressed() -> None:
    from cxstrategy.writers.pdf_access import _end_clearly

    with pikepdf.new() as opened:
        # The last byte of an Adler-32 is that of 1 plus the sum of all bytes.
        stream = opened.make_stream(b"\x0c")
        _end_clearly(stream)
        assert stream.read_raw_bytes()[-2:] == b"\r\n" and stream.read_bytes() == b"\x0c"


def test_a_list_begins_at_the_number_that_is_written() -> None:
    lists = '<ol start="3"><li>eerst</li><li>dan</li></ol><ol><li>anders</li></ol>'
    shown, _ = printed(
        write_pdf(with_body(f'<section class="chapter" id="a"><h1>Kop</h1>{lists}</section>')), "-layout"
    )
    found = re.findall(r"(\d)\.\s+(eerst|dan|anders)", shown)
    assert found == [("3", "eerst"), ("4", "dan"), ("1", "anders")]


def test_a_word_of_sixty_letters_stays_on_the_page() -> None:
    word = "w" * 60
    cell = f"<td>{word}</td>"
    head, box = '<th scope="col">Kop</th>', f'<div class="box"><h3>{word}</h3><p>{word}</p></div>'
    table = (
        f'<table class="wide"><caption>{word}</caption><thead><tr>{head * 6}</tr></thead>'
        f"<tbody><tr>{cell * 6}</tr></tbody></table>"
    )
    boxes = f'<div class="columns">{box * 3}</div>'
    facts = f'<dl class="facts"><dt>{word}</dt><dd>{word}</dd></dl>'
    figures = f'<dl class="figures">{f"<dt>{word}</dt><dd>{word}</dd>" * 4}</dl>'
    body = f'<section class="chapter" id="a"><h1>{word}</h1>{table}{boxes}{facts}{figures}</section>'
    shown, _ = printed(write_pdf(with_body(body)), "-bbox")
    assert shown.count("<word") > 20
    width = float(re.findall(r'<page width="([\d.]+)"', shown)[0])
    margin = 20 / 25.4 * 72
    edges = [(float(left), float(right)) for left, right in re.findall(r'xMin="([\d.]+)".*?xMax="([\d.]+)"', shown)]
    assert not [edge for edge in edges if edge[0] < margin - 1 or edge[1] > width - margin + 1]
