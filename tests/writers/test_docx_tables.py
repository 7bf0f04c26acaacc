"""Tables and boxes as Word lays them out: heads that repeat, rows that stay whole, columns that fit what they hold."""

import pytest

from cxstrategy.document.table_columns import Column, measure, widths
from cxstrategy.writers.docx import write_docx
from tests.writers.sample import sample_document, with_body
from tests.writers.word_file import W, found, opened

TEXT_WIDTH = 9638  # A4 with margins of 20 mm, in twips
ROW = '<tr><th scope="row">Een naam</th><td>Een langere tekst in een cel</td><td class="number">1.234</td></tr>'
HEAD = "<thead><tr><th>Naam</th><th>Tekst</th><th class='number'>Aantal</th></tr></thead>"


def table(rows: int, kind: str = "") -> str:
    """A table of so many rows below its head."""
    return f'<table class="{kind}"><caption>Wat</caption>{HEAD}<tbody>{ROW * rows}</tbody></table>'


def grid(content: bytes) -> list[int]:
    """The widths of the columns of the first table."""
    return [int(one.get(f"{W}w")) for one in found(content, "(//w:tbl)[1]/w:tblGrid/w:gridCol")]


def test_the_head_repeats_and_no_row_breaks() -> None:
    content = write_docx(with_body(table(40)))
    rows = found(content, "//w:tr")
    assert [bool(row.find(f".//{W}tblHeader") is not None) for row in rows] == [True] + [False] * 40
    assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)


def test_a_caption_stays_with_its_table_and_is_its_alternative() -> None:
    content = write_docx(with_body(table(2)))
    assert found(content, "//w:p[w:pPr/w:pStyle/@w:val='Caption']/w:pPr/w:keepNext")
    assert found(content, "//w:tblCaption")[0].get(f"{W}val") == "Wat"


def test_a_short_table_stays_on_one_page_and_of_a_long_one_no_row_stands_alone() -> None:
    kept = "//w:tc/w:p/w:pPr/w:keepNext"
    assert len(found(write_docx(with_body(table(3))), kept)) == 3 * 3  # all but the last row
    rows = found(write_docx(with_body(table(30))), "//w:tr[w:tc/w:p/w:pPr/w:keepNext]")
    assert [row.getparent().index(row) - 2 for row in rows] == [1, 29]  # the first below the head, the last but one


def test_the_columns_fill_the_page_and_every_cell_has_its_columns_width() -> None:
    content = write_docx(with_body(table(3)))
    columns = grid(content)
    assert sum(columns) == TEXT_WIDTH and columns[2] < columns[0] < columns[1]
    for row in found(content, "//w:tr"):
        assert [int(cell.get(f"{W}w")) for cell in row.iter(f"{W}tcW")] == columns


def test_a_turned_page_gives_a_table_its_width() -> None:
    content = write_docx(with_body(f'<div class="landscape">{table(3, "wide")}</div>'))
    assert sum(grid(content)) == 16838 - 2 * 1134


def test_cells_take_the_style_of_what_they_hold() -> None:
    body = table(1).replace(
        "</tbody>", '<tr class="sum"><th scope="row">Samen</th><td></td><td class="number">9</td></tr></tbody>'
    )
    rows = opened(write_docx(with_body(body))).tables[0].rows
    assert [[cell.paragraphs[0].style.name for cell in row.cells] for row in rows] == [
        ["Table Heading", "Table Heading", "Table Heading Number"],
        ["Table Name", "Table Text", "Table Number"],
        ["Table Sum", "Table Sum", "Table Sum Number"],
    ]


def test_a_wide_table_has_the_type_of_any_table() -> None:
    row = opened(write_docx(with_body(table(1, "wide")))).tables[0].rows[1]
    assert {cell.paragraphs[0].style.name for cell in row.cells} == {"Table Name", "Table Text", "Table Number"}


def test_the_last_row_of_sums_is_marked_as_one() -> None:
    looks = [one.get(f"{W}lastRow") for one in found(write_docx(with_body(table(2, "sums") + table(2))), "//w:tblLook")]
    assert looks == ["1", "0"]


def test_numbers_stand_right_by_their_style() -> None:
    document = opened(write_docx(with_body(table(1))))
    assert str(document.styles["Table Number"].paragraph_format.alignment) == "RIGHT (2)"


def test_a_cell_over_columns_is_as_wide_as_they_are() -> None:
    body = (
        "<table><tbody><tr><td>a</td><td>b</td><td>c</td></tr><tr><td colspan='2'>d</td><td>e</td></tr></tbody></table>"
    )
    content = write_docx(with_body(body))
    first, second, _ = grid(content)
    (wide,) = found(content, "//w:tcPr[w:gridSpan]/w:tcW")
    assert int(wide.get(f"{W}w")) == first + second


def test_every_row_fills_the_grid() -> None:
    body = "<table><tbody><tr><td>a</td><td>b</td><td>c</td></tr><tr><td>d</td></tr></tbody></table>"
    assert [len(row.cells) for row in opened(write_docx(with_body(body))).tables[0].rows] == [3, 3]


def test_what_stands_in_the_sample_is_read_back_cell_by_cell() -> None:
    document = opened(write_docx(sample_document()))
    costs = next(table for table in document.tables if table.rows[0].cells[0].text == "Post")
    assert [cell.text for cell in costs.rows[4].cells] == ["Samen", "256.000", "136.000", "88.000", "480.000"]


def test_a_name_and_its_values_stand_in_one_row() -> None:
    body = '<dl class="facts"><dt>Waarden</dt><dd>dichtbij</dd><dd>eerlijk</dd><dt>Belofte</dt><dd>op tijd</dd></dl>'
    rows = opened(write_docx(with_body(body))).tables[0].rows
    assert [[cell.text for cell in row.cells] for row in rows] == [
        ["Waarden", "dichtbij\neerlijk"],
        ["Belofte", "op tijd"],
    ]


def test_figures_that_matter_stand_beside_each_other() -> None:
    body = '<dl class="figures"><dt>NCW</dt><dd>€ 1 mln</dd><dd class="note">± 0,2</dd><dt>NPS</dt><dd>+25</dd></dl>'
    (row,) = opened(write_docx(with_body(body))).tables[0].rows
    assert [[(one.style.name, one.text) for one in cell.paragraphs] for cell in row.cells] == [
        [("Key Figure Name", "NCW"), ("Key Figure", "€ 1 mln"), ("Key Figure Note", "± 0,2")],
        [("Key Figure Name", "NPS"), ("Key Figure", "+25")],
    ]


@pytest.mark.parametrize(("count", "rows"), [(1, [1]), (3, [3]), (4, [2, 2]), (5, [3, 3])])
def test_boxes_stand_beside_each_other_and_rows_are_even(count: int, rows: list[int]) -> None:
    boxes = "".join(f'<div class="box"><h3>Doos {number}</h3><p>Tekst</p></div>' for number in range(count))
    told = opened(write_docx(with_body(f'<div class="columns">{boxes}</div>'))).tables[0]
    assert [len(row.cells) for row in told.rows] == rows
    assert told.rows[0].cells[0].paragraphs[0].style.name == "Box Heading"


@pytest.mark.parametrize(("rows", "kept"), [(7, [0, 1, 2, 3, 4, 5, 6]), (8, [1, 7])])
def test_below_its_head_a_short_table_has_seven_rows_at_most(rows: int, kept: list[int]) -> None:
    lines = found(write_docx(with_body(table(rows))), "//w:tr")
    assert [place for place, line in enumerate(lines) if line.find(f".//{W}keepNext") is not None] == kept


def test_of_a_long_table_without_a_head_the_first_row_stays_with_the_second() -> None:
    lines = found(write_docx(with_body(f"<table><tbody>{ROW * 9}</tbody></table>")), "//w:tr")
    assert [place for place, line in enumerate(lines) if line.find(f".//{W}keepNext") is not None] == [0, 7]


def test_columns_are_shared_by_what_their_type_takes() -> None:
    body = f"<table><tbody><tr><td>{'n' * 20}</td><td>{'n' * 40}</td></tr></tbody></table>"
    # In 9 points 20 and 40 letters are 1908 and 3816 twips wide, a fifth more in another font, with 190 around them:
    # 2479.6 of 7248.8.
    assert grid(write_docx(with_body(body))) == [3296, 6342]


@pytest.mark.parametrize(
    ("head", "cell", "last", "look"),
    [
        (HEAD, ROW, "", ("1", "0", "1")),
        (HEAD, ROW.replace("tr>", "tr class='sum'>", 1), "", ("1", "1", "1")),
        ("", ROW, "", ("0", "0", "1")),
        ("", "<tr><td>a</td><td>b</td></tr>", "", ("0", "0", "0")),
        ("", ROW, "<tr><td>a</td></tr>", ("0", "0", "0")),  # one row that begins without a name
    ],
)
def test_word_is_told_which_row_and_column_name_the_others(
    head: str, cell: str, last: str, look: tuple[str, ...]
) -> None:
    (marks,) = found(write_docx(with_body(f"<table>{head}<tbody>{cell}{last}</tbody></table>")), "//w:tblLook")
    assert tuple(marks.get(f"{W}{name}") for name in ("firstRow", "lastRow", "firstColumn")) == look


def test_a_table_without_rows_is_its_caption_alone() -> None:
    content = write_docx(with_body("<table><caption>Wat</caption><tbody></tbody></table>"))
    assert found(content, "//w:tbl") == []
    assert "Wat" in "".join(found(content, "//w:p[w:pPr/w:pStyle/@w:val='Caption']//w:t/text()"))


@pytest.mark.parametrize(
    ("cells", "columns"),
    [
        ("<td>a</td>" * 63, 63),
        ("<td>a</td>" * 64, 63),  # more than Word takes
        ("<td colspan='63'>a</td>", 63),
        ("<td colspan='64'>a</td>", 63),
        ("<td colspan='9999'>a</td>", 63),
        ("<td colspan='99999'>a</td>", 1),  # no number that a person wrote
        ("<td colspan='0'>a</td>", 1),
        ("<td colspan='two'>a</td>", 1),
        ("<td colspan='2'>a</td><td>b</td>", 3),
    ],
)
def test_a_table_has_as_many_columns_as_word_takes(cells: str, columns: int) -> None:
    assert len(grid(write_docx(with_body(f"<table><tbody><tr>{cells}</tr></tbody></table>")))) == columns


def test_the_last_row_of_a_table_of_sums_is_one_unless_it_is_its_head() -> None:
    looks = found(write_docx(with_body(f'<table class="sums">{HEAD}</table>')), "//w:tblLook")
    assert [look.get(f"{W}lastRow") for look in looks] == ["0"]


def test_a_number_keeps_its_room_and_its_heading_may_break() -> None:
    """A column of numbers is as wide as its number: its heading of three words does not ask for one line."""
    words = "<td>" + "een lange zin die over regels loopt " * 8 + "</td>"
    body = (
        '<table><thead><tr><th>Wat</th><th class="number">nnnn nnnn nnnn nnnn nnnn</th></tr></thead>'
        f'<tbody><tr>{words}<td class="number">1 234</td></tr></tbody></table>'
    )
    # 1 234 in 9 points: 4 of .53 and a space of .29 make 433; the bold heading's longest word 435; 275 around it.
    number = grid(write_docx(with_body(body)))[1]
    assert 433 + 275 <= number < 2400 + 275


# Columns


def test_a_measured_text_is_about_as_wide_as_calibri_sets_it() -> None:
    # Advance widths of Calibri (of Carlito, which has the same), in 2048ths: n 1076, o 1080, 1 1038, i 470, W 1822.
    for text, advance in (("nnnnnnnnnn", 10760), ("oooooooooo", 10800), ("1111111111", 10380), ("WWWWW", 9115)):
        assert measure(text, 10) == pytest.approx(advance / 2048 * 200, rel=0.15)


def test_a_number_is_never_broken_while_there_is_room() -> None:
    text, number = Column(), Column(number=True)
    for _ in range(3):
        text.add("een lange zin die best over een paar regels mag lopen " * 3, 10, False)
        number.add("€ 1.234.567", 10, True)
    first, second = widths([text, number], 5000)
    assert second >= measure("€ 1.234.567", 10) and first + second == 5000


@pytest.mark.parametrize("room", [300, 1000, 5000, 9638, 14000])
@pytest.mark.parametrize("texts", [["a"], ["kort", "lang " * 40], ["onafbreekbaar" * 20] * 6, ["", "", ""]])
def test_columns_always_fill_the_room(texts: list[str], room: int) -> None:
    columns = [Column() for _ in texts]
    for column, text in zip(columns, texts, strict=True):
        column.add(text, 9, False)
    found = widths(columns, room)
    assert sum(found) == room and min(found) > 0
