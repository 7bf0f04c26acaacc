"""Side notes in Word: beside the text that they belong to where that saves height, else below it and abreast."""

from cxstrategy.writers.docx import write_docx
from tests.writers.sample import with_body
from tests.writers.word_file import W, opened, repairs

LONG = "Wat er onderweg verandert hoort de reiziger van een bord op het vliegveld en niet van ons. " * 2
NOTE = '<aside class="side"><p class="label">Bron</p><p class="note">Boekingsregistratie, 2026</p></aside>'
LABELLED = "".join(f'<p class="label">{name}</p><p>{value}</p>' for name, value in (("Bedrag", "€ 5"), ("Wie", "Ik")))


def chapter(content: str) -> bytes:
    return write_docx(with_body(f'<section class="chapter"><h1>Titel</h1>{content}</section>'))


def rows(content: bytes) -> list[list[str]]:
    """The text of every cell of every table that stands in the text itself, a list a row."""
    return [[cell.text.strip() for cell in row.cells] for table in opened(content).tables for row in table.rows]


def test_a_note_stands_right_of_its_text() -> None:
    content = chapter(f"<p>{LONG}</p>{NOTE}<p>Daarna.</p>")
    assert rows(content) == [[LONG.strip(), "Bron\nBoekingsregistratie, 2026"]]
    assert opened(content).paragraphs[-1].text == "Daarna."
    assert repairs(content) == []


def test_text_fills_what_a_high_note_leaves_open() -> None:
    high = NOTE.replace("</aside>", '<p class="note">Uitkomsten per winkel</p>' * 4 + "</aside>")
    content = chapter(f"<p>{LONG}</p>{high}<p>Daarna.</p><h2>Kop</h2><p>Verder.</p>")
    assert rows(content)[0][0].endswith("Daarna.")
    assert "Kop" in [one.text for one in opened(content).paragraphs]


def test_labels_below_a_short_text_stand_abreast() -> None:
    content = chapter(f'<p>Kort.</p><aside class="side">{LABELLED}</aside>')
    assert rows(content) == [["Bedrag\n€ 5", "Wie\nIk"]]
    assert repairs(content) == []


def test_a_narrow_table_has_its_note_beside_it() -> None:
    table = '<table class="narrow"><caption>Kosten</caption><tbody><tr><td>IT</td><td>5</td></tr></tbody></table>'
    content = chapter(f"{table}{NOTE}")
    (outer,) = opened(content).tables
    left, right = outer.rows[0].cells
    assert left.tables[0].rows[0].cells[0].text == "IT"
    assert right.text.startswith("Bron")
    assert repairs(content) == []


def test_a_note_without_anything_leaves_a_file_that_opens() -> None:
    content = chapter('<table class="narrow"><tbody><tr><td>IT</td></tr></tbody></table><aside class="side"/><p>a</p>')
    assert repairs(content) == []
    assert all(cell.findall(f"{W}p") for cell in opened(content).element.iter(f"{W}tc"))
