"""What stands in a line, a list, a contents table, as a reader of the Word file meets it."""

import pytest

from cxstrategy.writers.docx import write_docx
from tests.writers.sample import sample_document, with_body
from tests.writers.word_file import W, found, opened, parts, texts


def paragraphs(body: str) -> list[tuple[str, str]]:
    """Styles and texts of a body, without the tiny paragraphs that end a section."""
    return [one for one in texts(write_docx(with_body(body))) if one[0] != "Section End"]


def runs(body: str) -> list[tuple[str, str]]:
    """Styles and texts of the runs of a body's first paragraph."""
    first = opened(write_docx(with_body(body))).paragraphs[0]
    return [(run.style.name if run.style.style_id != "DefaultParagraphFont" else "", run.text) for run in first.runs]


def test_marks_are_character_styles() -> None:
    body = "<p>Dit is <strong>zwaar</strong>, <em>schuin</em>, <strong><em>beide</em></strong>, <code>x: 1</code></p>"
    assert runs(body) == [
        ("", "Dit is "), ("Strong", "zwaar"), ("", ", "), ("Emphasis", "schuin"), ("", ", "),
        ("Strong Emphasis", "beide"), ("", ", "), ("HTML Code", "x: 1"),
    ]  # fmt: skip


def test_a_strong_word_in_a_bold_heading_does_not_become_light() -> None:
    assert runs("<h2>Een <strong>zwaar</strong> woord</h2>") == [("", "Een "), ("", "zwaar"), ("", " woord")]


def test_white_space_is_as_a_browser_shows_it() -> None:
    assert paragraphs("<p>\n  Een   zin\n  <strong> over </strong>\n regels. \n</p>") == [
        ("Normal", "Een zin over regels.")
    ]
    assert paragraphs("<p>voor <br/> na</p>") == [("Normal", "voor\nna")]
    assert paragraphs("<p>1\u00a0000\u00a0 km</p>") == [("Normal", "1\u00a0000\u00a0 km")]


def test_preformatted_text_keeps_every_space() -> None:
    assert paragraphs("<pre>a:\n  b\n\n    c</pre>") == [("HTML Preformatted", "a:\n  b\n\n    c")]


def test_signs_that_word_writes_as_elements_are_elements() -> None:
    content = write_docx(with_body("<p>klant\u00adreis en vast\u2011koppel</p>"))
    assert len(found(content, "//w:softHyphen")) == 1
    assert len(found(content, "//w:noBreakHyphen")) == 1


def test_text_from_right_to_left_is_marked_as_such() -> None:
    content = write_docx(with_body("<p>Het woord שלום עולם staat hier.</p>"))
    (leftward,) = found(content, "//w:r[w:rPr/w:rtl]")
    assert leftward.findtext(f"{W}t").strip() == "שלום עולם"


def test_words_of_another_language_are_marked_for_the_speller() -> None:
    content = write_docx(
        with_body('<p>Heet <em lang="en">touchpoint</em>.</p><p lang="en">All <strong>English</strong>.</p>')
    )
    marked = {
        "".join(run.itertext()): run.find(f".//{W}lang").get(f"{W}val") for run in found(content, "//w:r[.//w:lang]")
    }
    assert marked == {"touchpoint": "en-GB", "All ": "en-GB", "English": "en-GB", ".": "en-GB"}


def test_lists_are_numbered_by_word_and_each_begins_anew() -> None:
    content = write_docx(
        with_body('<ol><li>a</li><li>b</li></ol><p>t</p><ol><li>c</li></ol><ol start="4"><li>d</li></ol>')
    )
    numbers = [one.get(f"{W}val") for one in found(content, "//w:numId")]
    assert numbers[0] == numbers[1] and len(set(numbers)) == 3
    lists = {one.get(f"{W}numId"): one for one in parts(content)["word/numbering.xml"].iter(f"{W}num")}
    starts = [lists[number].find(f".//{W}startOverride").get(f"{W}val") for number in numbers]
    assert starts == ["1", "1", "1", "4"]


def test_lists_within_lists_are_styles_one_deeper() -> None:
    assert paragraphs("<ul><li>a<ol><li>b<ul><li>c</li></ul></li></ol></li><li>d</li></ul>") == [
        ("List Bullet", "a"), ("List Number 2", "b"), ("List Bullet 3", "c"), ("List Bullet", "d"),
    ]  # fmt: skip


def test_an_item_of_two_paragraphs_has_one_bullet() -> None:
    assert paragraphs("<ul><li><p>a</p><p>b</p></li></ul>") == [("List Bullet", "a"), ("List Continue", "b")]


def test_a_quotation_says_who_said_it() -> None:
    assert paragraphs("<blockquote><p>Nooit meer.</p><p class='note'>Een gast</p></blockquote>") == [
        ("Customer Quote", "Nooit meer."),
        ("Quote Source", "Een gast"),
    ]


def test_open_points_stand_in_their_own_styles() -> None:
    body = '<aside class="open"><p class="label">Open</p><ul><li>a</li><li>b</li></ul><p>c</p></aside>'
    assert paragraphs(body) == [("Open Heading", "Open"), ("Open Item", "a"), ("Open Item", "b"), ("Open Points", "c")]


def test_a_link_out_is_a_relationship() -> None:
    content = write_docx(
        with_body('<p><a href="https://example.org/a b?x=1&amp;y=é">site</a> <a href="mailto:a@b.nl">mail</a></p>')
    )
    links = [one.get("Target") for one in parts(content)["word/_rels/document.xml.rels"] if one.get("TargetMode")]
    assert links == ["https://example.org/a%20b?x=1&y=%C3%A9", "mailto:a@b.nl"]
    assert [run.find(f".//{W}rStyle").get(f"{W}val") for run in found(content, "//w:hyperlink/w:r")] == [
        "Hyperlink"
    ] * 2


@pytest.mark.parametrize(
    "href",
    ["javascript:alert(1)", "file:///c:/x", "https://", "http://[", "#nergens", "", "https://x.nl/" + "a" * 3000],
)
def test_a_link_that_word_should_not_follow_is_plain_text(href: str) -> None:
    content = write_docx(with_body(f'<p>Zie <a href="{href}">dit</a>.</p>'))
    assert not found(content, "//w:hyperlink")
    assert texts(content)[0] == ("Normal", "Zie dit.")


def test_a_link_within_the_document_leads_to_a_bookmark() -> None:
    content = write_docx(with_body('<p><a href="#doel-1">doel</a></p><h2 id="doel-1">Doel</h2>'))
    (link,) = found(content, "//w:hyperlink")
    (mark,) = found(content, "//w:bookmarkStart")
    assert link.get(f"{W}anchor") == mark.get(f"{W}name")
    assert mark.getparent().find(f".//{W}t").text == "Doel"


def test_a_reference_to_a_table_repeats_the_number_in_its_caption() -> None:
    table = '<table id="{}"><caption>Kosten</caption><tbody><tr><td>a</td></tr></tbody></table>'
    text = '<p>Zie <a href="#two">tabel 9</a> en <a href="#two">de kosten</a>.</p>'
    content = write_docx(with_body(text + table.format("one") + table.format("two")))
    assert texts(content)[0][1] == "Zie tabel\u00a02 en de kosten."
    (name,) = [text.split()[1] for text in _instructions(content) if text.startswith("REF")]
    (mark,) = found(content, f"//w:bookmarkStart[@w:name='{name}']")
    number = "".join(run.findtext(f"{W}t") or "" for run in _until_end(mark))
    assert number == "2"
    assert [link.findtext(f".//{W}t") for link in found(content, "//w:hyperlink")] == ["de kosten"]


def test_captions_count_in_the_documents_words() -> None:
    content = write_docx(sample_document())
    captions = [text for style, text in texts(content) if style in ("Caption", "Figure Caption")]
    assert captions[0] == "Figuur 1: Waar het belang hoog is en wij laag scoren: eerst van ons horen"
    assert [text.partition(":")[0] for text in captions] == [
        "Figuur 1",
        "Tabel 1",
        "Figuur 2",
        "Figuur 3",
        "Figuur 4",
        "Tabel 2",
        "Tabel 3",
    ]
    assert _instructions(content).count("SEQ Tabel \\* ARABIC") == 3


def test_the_contents_are_a_field_with_the_page_of_every_chapter() -> None:
    content = write_docx(sample_document())
    lines = [text for style, text in texts_of_contents(content) if style == "toc 1"]
    assert lines[0] == "1 Klanten vergeven vertraging, geen stilte4" and len(lines) == 4
    instructions = [text.split() for text in _instructions(content)]
    (contents,) = [one for one in instructions if one[0] == "TOC"]
    assert contents[1:3] == ["\\o", '"1-2"'] and "\\n" not in contents
    marks = {one.get(f"{W}name") for one in found(content, "//w:bookmarkStart")}
    assert {one[1] for one in instructions if one[0] == "PAGEREF"} <= marks


def test_fields_are_well_nested() -> None:
    content = write_docx(sample_document())
    open_fields: list[str] = []
    for one in found(content, "//w:fldChar"):
        kind = one.get(f"{W}fldCharType")
        if kind == "begin":
            open_fields.append(kind)
        elif kind == "separate":
            assert open_fields[-1] == "begin"
            open_fields[-1] = kind
        else:
            assert open_fields.pop() == "separate"
    assert not open_fields


def texts_of_contents(content: bytes) -> list[tuple[str, str]]:
    """Styles and texts of the paragraphs in the block of contents."""
    names = {
        one.get(f"{W}styleId"): one.find(f"{W}name").get(f"{W}val")
        for one in parts(content)["word/styles.xml"].iter(f"{W}style")
    }
    lines = found(content, "//w:sdtContent/w:p")
    return [
        (names[line.find(f".//{W}pStyle").get(f"{W}val")], "".join(t.text for t in line.iter(f"{W}t")))
        for line in lines
    ]


def _instructions(content: bytes) -> list[str]:
    return [one.text.strip() for one in found(content, "//w:instrText")]


def _until_end(mark: object) -> list[object]:
    """The runs between a bookmark's start and its end."""
    inside, one = [], mark.getnext()
    while one.tag != f"{W}bookmarkEnd":
        inside.append(one)
        one = one.getnext()
    return inside
