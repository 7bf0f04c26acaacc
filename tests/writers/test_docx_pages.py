"""Pages, heads and feet, the brand: what a reader of the Word file sees around the text."""

import pytest

from cxstrategy.document.colour import contrast
from cxstrategy.document.document import House
from cxstrategy.writers.docx import write_docx
from cxstrategy.writers.word.colours import theme_colours
from tests.writers.sample import sample_document, with_body
from tests.writers.word_file import W, found, opened, parts

BRANDS = [
    ("#0b5fa5", "#f28c28"),
    ("#ffe600", "#00ffcc"),
    ("#ffffff", "#ffffff"),
    ("#000000", "#111111"),
    ("#ff69b4", "#c0c0c0"),
]


def shapes(content: bytes) -> list[str]:
    """Whether each section stands upright or is turned, in order."""
    return [one.get(f"{W}orient") or "upright" for one in found(content, "//w:sectPr/w:pgSz")]


def test_the_cover_the_one_page_and_the_compass_stand_alone() -> None:
    body = (
        '<section class="cover"><h1>T</h1></section><section class="summary"><h1>S</h1></section>'
        '<section class="chapter"><h1>A</h1></section><section class="compass"><h1>K</h1></section>'
        '<section class="chapter"><h1>B</h1></section>'
    )
    content = write_docx(with_body(body))
    ends = ["".join(paragraph.itertext()) for paragraph in found(content, "//w:p[w:pPr/w:sectPr]")]
    assert ends == ["T", "S", "A", "K"]


def test_nothing_stands_before_a_heading_that_may_begin_a_page() -> None:
    content = write_docx(with_body('<section class="summary"><p class="mark">Concept</p><h1>S</h1></section>'))
    assert [one.style.name for one in opened(content).paragraphs][:2] == ["Heading 1", "Mark"]


def test_a_wide_part_is_turned_and_what_follows_is_not() -> None:
    content = write_docx(with_body('<p>a</p><div class="landscape"><p>b</p></div><p>c</p>'))
    assert shapes(content) == ["upright", "landscape", "upright"]


def test_a_document_that_ends_turned_has_no_empty_page() -> None:
    content = write_docx(with_body('<p>a</p><div class="landscape"><p>b</p></div>'))
    assert shapes(content) == ["upright", "landscape"]


def test_chapters_begin_a_page_in_the_board_edition_only() -> None:
    for edition, begins in (("board", True), ("customer", False)):
        style = opened(write_docx(sample_document(edition=edition))).styles["Heading 1"]
        assert bool(style.paragraph_format.page_break_before) is begins
    assert not opened(write_docx(sample_document())).styles["Appendix Heading"].paragraph_format.page_break_before


def test_heads_say_whose_it_is_and_that_it_is_a_draft() -> None:
    sections = opened(write_docx(sample_document())).sections
    assert sections[1].header.paragraphs[0].text == "Zilvermeeuw Reizen · Altijd weten waar je bent\tConcept"
    assert sections[1].footer.paragraphs[0].text == "Vertrouwelijk · 0.9\tpagina 1 van 1"
    assert "Concept" not in opened(write_docx(sample_document(status="final"))).sections[1].header.paragraphs[0].text


def _chapters_told(content: bytes) -> dict[str, list[str]]:
    """What the fields of each head look for."""
    return {
        name: [one.text.strip() for one in tree.iter(f"{W}instrText")]
        for name, tree in parts(content).items()
        if name.startswith("word/header")
    }


def test_heads_name_the_chapter_and_until_word_has_looked_it_up_the_document() -> None:
    content = write_docx(sample_document())
    assert ["STYLEREF Kicker"] in _chapters_told(content).values()
    assert "Altijd weten waar je bent" in opened(content).sections[-1].header.paragraphs[0].text


def test_heads_look_for_no_chapter_where_none_is_named() -> None:
    """Word prints an error in bold on every page for a style that nothing has."""
    content = write_docx(with_body('<section class="chapter"><h1>Zonder onderwerp</h1></section>'))
    assert [code for codes in _chapters_told(content).values() for code in codes] == []


def test_the_page_of_the_contents_names_no_chapter() -> None:
    body = (
        '<section class="summary"><h1><span class="kicker">Besluit</span> S</h1></section>'
        '<nav class="contents" id="contents"><ol><li><a href="#een">Een</a></li></ol></nav>'
        '<section class="chapter" id="een"><h1><span class="kicker">1 Een</span> A</h1></section>'
    )
    sections = opened(write_docx(with_body(f'<article lang="nl" data-edition="board">{body}</article>'))).sections
    looked = ["STYLEREF" in one.header._element.xml for one in sections]
    assert looked == [True, False, True]


def test_pages_are_counted_by_word() -> None:
    foot = parts(write_docx(sample_document()))["word/footer1.xml"]
    assert [one.text.strip() for one in foot.iter(f"{W}instrText")] == ["PAGE", "NUMPAGES"]


def test_the_cover_has_no_head_and_no_foot() -> None:
    first = opened(write_docx(sample_document())).sections[0]
    assert first.different_first_page_header_footer
    assert first.first_page_header.paragraphs[0].text == "" and first.first_page_footer.paragraphs[0].text == ""
    assert not opened(write_docx(with_body("<p>a</p>"))).sections[0].different_first_page_header_footer


def test_a_turned_page_has_its_page_number_at_its_own_margin() -> None:
    sections = opened(write_docx(sample_document())).sections
    turned = next(one for one in sections if one.orientation == 1)
    width = turned.page_width - turned.left_margin - turned.right_margin
    style = turned.footer.paragraphs[0].style
    assert abs(style.base_style.paragraph_format.tab_stops[-1].position - width) < 1000


def test_the_font_is_the_houses_or_one_that_word_has() -> None:
    for font, named in ((None, "Calibri"), ("Source Sans 3", "Source Sans 3")):
        trees = parts(write_docx(sample_document(house=House("#0b5fa5", "#f28c28", font=font))))
        assert {one.get("typeface") for one in trees["word/theme/theme1.xml"].iter("{*}latin")} == {named}
    fonts = {one.get(f"{W}name"): one[0].get(f"{W}val") for one in trees["word/fontTable.xml"]}
    assert fonts["Source Sans 3"] == "Calibri"


@pytest.mark.parametrize(("primary", "accent"), BRANDS)
def test_whatever_the_brand_text_is_readable(primary: str, accent: str) -> None:
    colours = {slot: f"#{value}" for slot, value in theme_colours(House(primary, accent)).items()}
    for slot in ("dk1", "dk2", "accent3", "accent5", "hlink"):
        assert contrast(colours[slot], "#ffffff") >= 4.5 and contrast(colours[slot], colours["lt2"]) >= 4.5
    assert contrast(colours["accent2"], "#ffffff") >= 3


def test_the_brand_is_in_the_theme_and_in_every_style() -> None:
    trees = parts(write_docx(sample_document(house=House("#8a1538", "#2a9d8f"))))
    theme = trees["word/theme/theme1.xml"]
    assert theme.find(".//{*}accent1")[0].get("val") == "8A1538"
    heading = next(one for one in trees["word/styles.xml"].iter(f"{W}style") if one.get(f"{W}styleId") == "Heading1")
    assert heading.find(f".//{W}color").get(f"{W}val") == theme.find(".//{*}dk2")[0].get("val")
    shaded = {one.get(f"{W}fill") for one in trees["word/styles.xml"].iter(f"{W}shd")}
    # Boxes on its tint, the banner of a leaflet on the colour itself as dark as text on it asks.
    assert shaded == {theme.find(f".//{{*}}{slot}")[0].get("val") for slot in ("lt2", "dk2")}


def test_a_chapter_that_shares_a_page_begins_none() -> None:
    chapters = "".join(
        f'<section class="chapter" id="{name}" data-page="{place}"><h1>{name}</h1><p>Tekst.</p></section>'
        for name, place in (("een", "own"), ("twee", "shared"))
    )
    told = opened(
        write_docx(with_body(f'<article lang="nl" data-edition="board" data-status="final">{chapters}</article>'))
    )
    styles = {one.text: one.style.name for one in told.paragraphs if one.text in ("een", "twee")}
    assert styles == {"een": "Heading 1", "twee": "Following Heading"}
    assert not told.styles["Following Heading"].paragraph_format.page_break_before


def test_contents_that_share_the_page_of_the_summary_begin_none() -> None:
    def breaks(place: str) -> int:
        body = (
            '<article lang="nl" data-edition="board" data-status="final">'
            '<section class="summary" id="summary" data-page="own"><h1>Besluit</h1></section>'
            f'<nav class="contents" id="contents" data-page="{place}"><ol><li><a href="#een">Een</a></li></ol></nav>'
            '<section class="chapter" id="een" data-page="own"><h1>Een</h1></section></article>'
        )
        return len(opened(write_docx(with_body(body))).sections)

    assert breaks("shared") == breaks("own") - 1
