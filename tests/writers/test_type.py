"""The sizes that a reader meets, read back from the PDF, the Word file and the page: alike in each, and as asked."""

import io
import re
import sys
import zipfile
from functools import cache
from pathlib import Path
from typing import Any

import cssselect2
import pytest
import tinycss2
from lxml import etree, html

sys.path.insert(0, str(Path(__file__).parent))
from sample import sample_document

from cxstrategy.document.key_figures import key_figure_size
from cxstrategy.writers.docx import write_docx
from cxstrategy.writers.html import write_html
from cxstrategy.writers.pdf import write_pdf
from tests.judges.type_sizes import WordType, printed_type

# What the sample says, with the size in points at which a reader should find it.
SIZES = [
    ("Altijd weten waar je bent", 34.0),
    ("Klanten vergeven vertraging, geen stilte", 22.0),
    ("1 Wat klanten verwachten", 10.0),
    ("Elke tiende klant die nu vertrekt, blijft.", 10.0),
    ("De Doeners liggen 18 punten voor op de Denkers en de Delers.", 12.0),
    ("gemak", 9.0),
    ("Driekwart van de vragen", 9.0),
    ("De balie op een maandagochtend", 8.5),
    ("Wat het kost, per jaar", 8.5),
    ("Bron: 34 interviews en 412 klachten", 8.5),
    ("Reiziger, 52 jaar, terug uit Lissabon", 8.5),
    ("tussen € 0,6 en € 1,9 mln", 8.5),
    ("Terugverdientijd", 9.0),
]  # fmt: skip
RUNNING = "Vertrouwelijk"


def size_of(told: list[tuple[str, float]], words: str) -> set[float]:
    """The sizes at which these words stand; a line may break within them."""
    begin = words.split(",")[0][:24]
    return {size for text, size in told if begin in text.replace("\u00a0", " ")}


@cache
def in_pdf() -> list[tuple[str, float]]:
    return list(printed_type(write_pdf(sample_document())))


@cache
def in_word() -> list[tuple[str, float]]:
    with zipfile.ZipFile(io.BytesIO(write_docx(sample_document()))) as archive:
        parts = {name: etree.fromstring(archive.read(name)) for name in archive.namelist() if name.endswith(".xml")}
    sizes = WordType(parts["word/styles.xml"])
    return [
        told
        for name, tree in parts.items()
        if name.startswith(("word/document", "word/footer"))
        for told in sizes.printed(tree)
    ]


@cache
def on_page() -> list[tuple[str, float]]:
    """The texts of the page in parts of its text, as points where that is 10: by the rules that reach them."""
    tree: Any = html.document_fromstring(write_html(sample_document()).decode())
    matcher = cssselect2.Matcher()
    style = "".join(one.text or "" for one in tree.iter("style"))
    for rule in tinycss2.parse_stylesheet(style, skip_comments=True, skip_whitespace=True):
        if rule.type == "qualified-rule":
            asked = [one for one in tinycss2.parse_blocks_contents(rule.content) if one.type == "declaration"]
            sizes = [tinycss2.serialize(one.value).strip() for one in asked if one.lower_name == "font-size"]
            for selector in cssselect2.compile_selector_list(rule.prelude) if sizes else ():
                matcher.add_selector(selector, sizes[-1])
    found: list[tuple[str, float]] = []
    _walk(
        cssselect2.ElementWrapper.from_html_root(
            etree.fromstring(html.tostring(tree, encoding="unicode", method="xml"))
        ),
        10.0,
        matcher,
        found,
    )
    return found


def _walk(element: Any, size: float, matcher: Any, found: list[tuple[str, float]]) -> None:
    asked = [payload for *_, payload in sorted(matcher.match(element), key=lambda match: match[:2])]
    if asked and asked[-1] != "inherit" and not asked[-1].endswith("%"):
        size = 10 * float(re.findall(r"([\d.]+)rem", asked[-1])[-1])  # the last of a range is what a wide screen gets
    element_text = " ".join((element.etree_element.text or "").split())
    if element_text:
        found.append((element_text, size))
    found += [(" ".join((child.etree_element.tail or "").split()), size) for child in element.iter_children()]
    for child in element.iter_children():
        _walk(child, size, matcher, found)


@pytest.mark.parametrize(("words", "size"), SIZES)
def test_a_reader_finds_the_same_size_on_paper_in_word_and_on_the_page(words: str, size: float) -> None:
    assert size in size_of(in_pdf(), words) and size in size_of(in_word(), words)
    assert any(one == pytest.approx(size, rel=0.005) for one in size_of(on_page(), words))


def test_running_heads_are_as_large_as_notes() -> None:
    assert 8.5 in size_of(in_pdf(), RUNNING) and 8.5 in size_of(in_word(), RUNNING)


def test_nothing_on_paper_or_in_word_is_smaller_than_a_note() -> None:
    # A figure of the sample brings type of its own.
    drawn = {" ".join(one.itertext()) for one in etree.fromstring(sample_document().body).iter("{*}text")}
    assert min(size for text, size in in_pdf() if text not in drawn) == 8.5
    assert min(size for _, size in in_word()) == 8.5


@pytest.mark.parametrize(
    ("values", "abreast", "size"),
    [
        # A lone box is 170 mm wide; two are 83 each, three 54, four 39.5; 5 of it are margins.
        (["€ 1.234.567"], 1, "key-figure"),
        (["€ 367.000", "4 jaar"], 2, "key-figure"),
        (["€ 367.000", "+16,2 → +26", "4 jaar"], 3, "key-figure-beside"),
        (["€ 1.234.567", "€ 290.000", "4 jaar", "23,8%"], 4, "key-figure-small"),
        (["nog niet te zeggen voordat de proef is gedaan"] * 3, 3, "key-figure-small"),
    ],
)
def test_a_key_figure_is_as_large_as_its_box_allows(values: list[str], abreast: int, size: str) -> None:
    assert key_figure_size(values, abreast) == size


def test_a_key_figure_in_a_wider_font_is_smaller_before_it_breaks() -> None:
    assert key_figure_size(["€ 290.000"] * 3, 3) == "key-figure"
    assert key_figure_size(["€ 290.000"] * 3, 3, wider=1.4) == "key-figure-beside"
