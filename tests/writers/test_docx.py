"""Word opens the file without a question, shows every word of the vocabulary, and gets the same bytes each time."""

import subprocess
import sys
import zipfile
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest

from cxstrategy.document.vocabulary import ATTRIBUTES, VOCABULARY
from cxstrategy.writers.article import UnknownWord, read_article, words
from cxstrategy.writers.docx import write_docx
from cxstrategy.writers.word.text import MARKS
from cxstrategy.writers.word.words import BLOCKS
from tests.writers.sample import empty_document, sample_document, with_body
from tests.writers.word_file import W, audit, found, opened, parts, repairs, texts

WEIRD = {
    "nothing": "",
    "emoji, leftward, long": f"<p>😀 שלום עולם en مرحبا 12</p><p>{'onafbreekbaar' * 300}</p>",
    "odd ids": '<section class="chapter" id="1 é/x"><h1 id="1-é-x">A</h1><p id="_">b</p></section>',
    "empty everything": '<section class="chapter"><h1></h1><p></p><ul><li></li></ul><ol></ol><pre></pre></section>',
    "deep lists": "<ul>" + "<li>a<ol><li>b<ul>" * 4 + "<li>c</li>" + "</ul></li></ol></li>" * 4 + "</ul>",
    "empty cells": "<table><thead><tr><th></th></tr></thead><tbody><tr><td></td></tr></tbody></table>",
    "ragged rows": '<table><tbody><tr><td>a</td><td colspan="3">b</td></tr><tr><td>c</td></tr></tbody></table>',
    "mad spans": '<table><tbody><tr><td colspan="99999">a</td><td colspan="0">b</td></tr></tbody></table>',
    "a table without rows": "<table><caption>c</caption><tbody></tbody></table>",
    "tables on end": "<table><tbody><tr><td>a</td></tr></tbody></table>" * 3,
    "empty boxes": '<div class="columns"><div class="box"></div></div><div class="columns"></div>',
    "no facts": '<dl class="facts"></dl><dl class="figures"></dl>',
    "a table in a box": '<div class="box"><dl class="facts"><dt>a</dt><dd>b</dd></dl></div>',
    "one turned page": '<div class="landscape"><p>a</p></div>',
    "turned pages on end": '<p>a</p><div class="landscape"><p>b</p></div><div class="landscape"><p>c</p></div>',
    "an empty turned page": '<div class="landscape"></div>',
    "a cover alone": '<section class="cover"><h1>Titel</h1></section>',
    "no contents": '<nav class="contents"><ol></ol></nav>',
    "a bare quotation": '<blockquote></blockquote><aside class="open"></aside>',
    "signs of Word's own": "<p>zacht\u00adkoppel en vast\u2011koppel &amp; &lt;w:p/&gt; \u2028</p><pre>a\tb\n  c</pre>",
    "many numbers": "<table><tbody><tr>" + '<td class="number">1.234.567</td>' * 40 + "</tr></tbody></table>",
}  # fmt: skip

# Words that only stand within another, which writes them: a `tr` within its table.
WITHIN = {
    "li", "dt", "dd", "dd.note", "figcaption", "caption", "thead",
    "tbody", "tr", "tr.sum", "th", "td", "th.number", "td.number",
}  # fmt: skip


@pytest.fixture(scope="module")
def sample() -> bytes:
    return write_docx(sample_document())


def test_every_word_of_the_vocabulary_has_its_function() -> None:
    assert set(VOCABULARY) == {*BLOCKS, *MARKS, *WITHIN}
    assert not set(BLOCKS) & set(MARKS)


def test_the_sample_uses_every_word() -> None:
    article = read_article(sample_document().body)
    drawn = {"svg"}
    used = {word for element in article.iter() if isinstance(element.tag, str) for word in words(element)}
    assert set(VOCABULARY) <= used | drawn


@pytest.mark.parametrize("word", sorted(WITHIN))
def test_a_word_that_stands_alone_but_belongs_in_another_is_reported(word: str) -> None:
    name, _, kind = word.partition(".")
    body = f'<{name} class="{kind}">a</{name}>' if kind else f"<{name}>a</{name}>"
    with pytest.raises(UnknownWord, match=name):
        write_docx(with_body(body))


@pytest.mark.parametrize(
    "body",
    [
        "<marquee>a</marquee>",
        '<p class="huge">a</p>',
        '<p style="color:red">a</p>',
        '<td rowspan="2">a</td>',
        "<p><p>a</p></p>",
    ],
)
def test_what_the_vocabulary_does_not_know_is_reported(body: str) -> None:
    with pytest.raises(UnknownWord):
        write_docx(with_body(body))


def test_an_attribute_of_the_vocabulary_is_known_everywhere() -> None:
    for name in ATTRIBUTES:
        assert words(read_article(f'<article><p {name}="1">a</p></article>')) == ("article",)


def test_a_body_that_is_no_xml_is_said_to_be_so() -> None:
    with pytest.raises(ValueError, match="well-formed"):
        write_docx(sample_document(body="<article><p>a</article>"))


def test_the_sample_passes_the_schema(sample: bytes, tmp_path: Path) -> None:
    assert audit(sample, tmp_path) == []


@pytest.mark.parametrize("name", WEIRD)
def test_whatever_stands_in_it_word_opens_it(name: str, tmp_path: Path) -> None:
    content = write_docx(with_body(WEIRD[name]))
    assert audit(content, tmp_path) == []
    assert repairs(content) == []


def test_an_empty_document_opens(tmp_path: Path) -> None:
    content = write_docx(empty_document())
    assert audit(content, tmp_path) == []
    assert repairs(content) == []


def test_word_has_nothing_to_repair_in_the_sample(sample: bytes) -> None:
    assert repairs(sample) == []


def test_a_long_document_of_everything_keeps_its_names_apart(tmp_path: Path) -> None:
    body = sample_document().body.removeprefix('<article lang="nl" data-edition="board" data-status="draft">')
    content = write_docx(with_body(body.rpartition("</article>")[0] * 3))
    assert repairs(content) == []


def test_the_same_document_gives_the_same_bytes(sample: bytes) -> None:
    assert write_docx(sample_document()) == sample
    with zipfile.ZipFile(BytesIO(sample)) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.namelist()[0] == "[Content_Types].xml"


def test_the_bytes_do_not_hang_on_the_process(sample: bytes) -> None:
    code = (
        "from hashlib import sha256; from cxstrategy.writers.docx import write_docx;"
        "from tests.writers.sample import sample_document; print(sha256(write_docx(sample_document())).hexdigest())"
    )
    root = Path(__file__).parent.parent.parent
    ran = subprocess.run(
        [sys.executable, "-c", code], cwd=root, env={"PYTHONHASHSEED": "7"}, capture_output=True, text=True, check=True
    )
    assert ran.stdout.strip() == sha256(sample).hexdigest()


def test_the_properties_say_whose_it_is_and_when() -> None:
    properties = opened(write_docx(sample_document())).core_properties
    assert (properties.title, properties.subject) == ("Altijd weten waar je bent", "Klantstrategie 2027–2029")
    assert properties.author == "Imke Verstraten; Joris Damhuis"
    assert (properties.content_status, properties.version, properties.language) == ("Concept", "0.9", "nl-NL")
    assert properties.created == properties.modified == datetime(2026, 11, 21, tzinfo=UTC)
    assert (properties.revision, properties.category) == (1, "board")


def test_properties_hold_what_a_package_allows(tmp_path: Path) -> None:
    content = write_docx(sample_document(title="Lang\x0b " * 200, organisation="A & <B> \x00"))
    assert len(opened(content).core_properties.title) == 255
    assert audit(content, tmp_path) == []


def test_an_english_document_says_so_everywhere() -> None:
    content = write_docx(sample_document(language="en", status="final"))
    styles, settings = parts(content)["word/styles.xml"], parts(content)["word/settings.xml"]
    assert {element.get(f"{W}val") for element in styles.iter(f"{W}lang")} == {"en-GB"}
    assert settings.find(f"{W}decimalSymbol").get(f"{W}val") == "."
    assert opened(content).core_properties.content_status == "Final"


def test_the_file_asks_nothing_and_is_made_for_a_current_word(sample: bytes) -> None:
    settings = parts(sample)["word/settings.xml"]
    assert settings.find(f"{W}updateFields") is None
    modes = [
        one.get(f"{W}val") for one in settings.iter(f"{W}compatSetting") if one.get(f"{W}name") == "compatibilityMode"
    ]
    assert modes == ["15"]
    assert not [name for name in parts(sample) if "stylesWithEffects" in name or "customXml" in name]


def test_nothing_in_the_body_is_formatted_by_hand(sample: bytes) -> None:
    allowed = {"rStyle", "lang", "rtl"}
    assert {element.tag.rpartition("}")[2] for element in found(sample, "//w:rPr/*")} <= allowed
    structural = {"pStyle", "numPr", "keepNext", "sectPr"}
    assert {element.tag.rpartition("}")[2] for element in found(sample, "//w:pPr/*")} <= structural


def test_headings_and_their_kin_are_real_styles(sample: bytes) -> None:
    told = texts(sample)
    assert ("Title", "Altijd weten waar je bent") in told
    assert ("Subtitle", "Klantstrategie 2027–2029") in told
    assert ("Heading 1", "1 Wat klanten verwachten\nKlanten vergeven vertraging, geen stilte") in told
    assert ("Heading 2", "Elf verwachtingen, drie die tellen") in told
    assert ("Heading 3", "In de woorden van de klantenservice") in told
    assert ("Appendix Heading", "A Bijlage\u2003Methode en begrippen") in told
    assert {"Lead", "Small Print", "Mark", "Cover Promise", "Customer Quote", "Quote Source", "Caption", "Rule"} <= {
        name for name, _ in told
    }


def test_a_chapters_number_is_marked_within_its_heading(sample: bytes) -> None:
    heading = next(one for one in opened(sample).paragraphs if one.text.startswith("1 Wat"))
    assert [(run.style.name, run.text) for run in heading.runs][:2] == [
        ("Kicker", "1 Wat klanten verwachten"),
        ("Default Paragraph Font", "\n"),
    ]


def test_no_style_of_ours_is_called_as_a_structure_type_of_pdf() -> None:
    """A PDF exported from Word would take a paragraph in the style `Figure` for a figure."""
    from cxstrategy.writers.word.base import word_part
    from cxstrategy.writers.word.styles import style_ids

    types = "document part art sect div blockquote toc toci index nonstruct private p h l li lbl lbody table tr th td"
    types += " thead tbody tfoot span quote note reference bibentry code link annot ruby warichu figure formula form"
    assert not set(style_ids(word_part("styles.xml"))) & set(types.split())
