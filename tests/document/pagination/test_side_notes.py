"""A note beside a text follows it for who reads on, and comes before it on a page, which sets both at one height."""

import pytest
from lxml import etree

from cxstrategy.document.pagination.side_notes import after_their_texts, in_print_order


def section(*words):
    made = {"note": '<aside class="side"><p>n</p></aside>', "other": '<aside class="side"><p>o</p></aside>'}
    return etree.fromstring(f"<section>{''.join(made.get(word, f'<{word}/>') for word in words)}</section>")


def names(blocks):
    return ["".join(block.itertext()) or block.tag for block in blocks]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (("h1", "note", "p", "p"), ["h1", "p", "n", "p"]),
        (("note", "h2", "p", "table"), ["h2", "p", "n", "table"]),
        (("note", "other", "p"), ["p", "o", "n"]),
        (("p", "note"), ["p", "n"]),
        (("note", "figure", "p"), ["figure", "n", "p"]),
        (("h2", "p", "table"), ["h2", "p", "table"]),
        (("h2", "note", "h2", "p"), ["h2", "n", "h2", "p"]),
        (("h1", "note", "h2", "p"), ["h1", "h2", "p", "n"]),
    ],
)
def test_a_side_note_follows_its_text_and_a_page_sets_it_back(written, read):
    told = section(*written)
    before = names(told)
    after_their_texts(told)
    assert names(told) == read
    assert names(in_print_order(told)) == before
