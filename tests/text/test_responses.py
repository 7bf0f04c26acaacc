"""Answers from a spreadsheet: read as they come out of Excel, every one with its place."""

import tracemalloc
from itertools import islice
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cxstrategy.text.csv_table import letter, rows
from cxstrategy.text.folder import Reading, read_workbook
from cxstrategy.text.responses import CELL_LIMIT, read_responses


def reading_of(folder: Path, content: bytes | str) -> Reading:
    """A workbook whose route names this CSV."""
    (folder / "workbook.yaml").write_text("route:\n  responses: r.csv\n")
    (folder / "r.csv").write_bytes(content.encode() if isinstance(content, str) else content)
    return read_workbook(folder)


def values(content: bytes | str) -> object:
    """What is read of a CSV without findings."""
    responses = read_responses("r.csv", content.encode() if isinstance(content, str) else content)
    assert responses.findings == []
    assert responses.root is not None
    return responses.root.value


TWO = [
    {"respondent": "r1", "layer": "board", "answers": {"facts-first": "4", "start-small": "5"}},
    {"respondent": "r2", "layer": "staff", "answers": {"facts-first": "unknown"}},
]


@pytest.mark.parametrize(
    "content",
    [
        "respondent;layer;facts-first;start-small\nr1;board;4;5\nr2;staff;unknown;\n",
        "\ufeffrespondent;layer;facts-first;start-small\r\nr1;board;4;5\r\nr2;staff;unknown;\r\n",
        "respondent,layer,facts-first,start-small\nr1,board,4,5\nr2,staff,unknown,",
        "respondent\tlayer\tfacts-first\tstart-small\nr1\tboard\t4\t5\nr2\tstaff\tunknown\t\n",
        "sep=;\nrespondent;layer;facts-first;start-small\nr1;board;4;5\nr2;staff;unknown;\n",
        "sep=|\nrespondent|layer|facts-first|start-small\nr1|board|4|5\nr2|staff|unknown|\n",
        '"respondent";"layer";"facts-first";"start-small"\n"r1";"board";"4";"5"\n"r2";"staff";"unknown";""\n',
        "Respondent;LAYER; Facts-First ;start-small;;\n r1 ; board ;4;5;;\n;;;;;\nr2;staff;unknown;;;\n;;;;;\n\n",
        "start-small;layer;facts-first;respondent\n5;board;4;r1\n;staff;unknown;r2\n",
    ],
)
def test_a_spreadsheet_is_read_however_it_was_saved(content: str) -> None:
    assert values(content) == TWO


def test_every_answer_has_its_place_and_every_key_its_heading(tmp_path: Path) -> None:
    reading = reading_of(tmp_path, '\ufeffrespondent;layer;facts-first\r\n"Jan; de\nWit";board;4\r\nr2;staff;3\r\n')
    answers = reading.responses["route"]
    path = f"{tmp_path.as_posix()}/r.csv"
    assert answers.value[0]["respondent"] == "Jan; de\nWit"
    assert str(answers.at(0, "respondent").span) == f"{path}:2:1"
    assert str(answers.at(0, "answers", "facts-first").span) == f"{path}:3:12"
    assert str(answers.at(1, "answers", "facts-first").span) == f"{path}:4:10"
    assert answers.at(1, "answers", "facts-first").span.end_column == 11
    assert str(answers.at(1, "answers").key("facts-first")) == f"{path}:1:18"
    assert str(answers.at(1).span) == f"{path}:4:1"
    assert reading.findings == [] and [source.path for source in reading.sources][1] == path


def test_text_that_looks_like_a_formula_or_a_date_is_text() -> None:
    content = 'respondent;layer;a;b;c\n=1+1;board;=HYPERLINK("http://x");@SUM(A1);"3-1-2026"\n'
    assert values(content) == [
        {
            "respondent": "=1+1",
            "layer": "board",
            "answers": {"a": '=HYPERLINK("http://x")', "b": "@SUM(A1)", "c": "3-1-2026"},
        }
    ]


def test_quotation_marks_doubled_in_a_cell_are_one() -> None:
    content = 'respondent;layer;a\n"Jan ""de Wit""";board;4\n'
    assert values(content) == [{"respondent": 'Jan "de Wit"', "layer": "board", "answers": {"a": "4"}}]


def test_only_a_heading_is_a_scan_without_answers_yet() -> None:
    assert values("respondent;layer;facts-first\n") == []


def test_an_empty_file_lacks_its_columns(tmp_path: Path) -> None:
    reading = reading_of(tmp_path, "")
    assert [finding.code for finding in reading.findings] == ["CX014"]
    assert reading.responses == {} and reading.broken


def test_the_rows_that_fit_are_read_beside_those_that_do_not(tmp_path: Path) -> None:
    reading = reading_of(tmp_path, "respondent;layer;a;b\nr1;board;4\n;staff;3;3\nr2;staff;2;2\nR2;staff;1;1\n")
    assert [item["respondent"] for item in reading.responses["route"].value] == ["r1", "r2"]
    assert reading.responses["route"].value[0]["answers"] == {"a": "4"}
    said = [finding.message.into("nl") for finding in reading.findings]
    assert [finding.code for finding in reading.findings] == ["CX014"] * 3
    assert said[0] == "rij 2 houdt op bij kolom C, en de eerste rij loopt door tot kolom D"
    assert said[1] == "rij 3, kolom A: de naam van de respondent ontbreekt"
    assert said[2] == "rij 5, kolom A: respondent `R2` heeft in een eerdere rij al geantwoord"


def test_a_row_is_numbered_as_the_spreadsheet_numbers_it(tmp_path: Path) -> None:
    reading = reading_of(tmp_path, 'respondent;layer;a\n;;\n"r1\nx";board;4\n;staff;3\n')
    assert "rij 4, kolom A" in reading.findings[0].message.into("nl")
    assert str(reading.findings[0].span).endswith("r.csv:5:1")


def test_a_file_from_an_older_excel_is_read_with_its_accents_and_named(tmp_path: Path) -> None:
    reading = reading_of(tmp_path, "respondent;layer;a\nZoë;board;4\n".encode("cp1252"))
    assert [finding.code for finding in reading.findings] == ["CX012"]
    assert str(reading.findings[0].span).endswith("r.csv:2:3")
    assert reading.responses["route"].value[0]["respondent"] == "Zoë"


def test_an_excel_file_is_named_for_what_it_is() -> None:
    for start in (b"PK\x03\x04rest", b"\xd0\xcf\x11\xe0rest"):
        responses = read_responses("r.xlsx", start)
        assert [finding.code for finding in responses.findings] == ["CX014"]
        assert "CSV UTF-8" in responses.findings[0].help.into("nl")  # type: ignore[union-attr]


def test_too_many_columns_or_rows_are_a_finding() -> None:
    wide = read_responses("r.csv", b"respondent;layer;" + b";".join(b"s%d" % number for number in range(500)))
    long = read_responses("r.csv", b"respondent;layer;a\n" + b"".join(b"r%d;board;4\n" % n for n in range(10_050)))
    assert [finding.code for finding in wide.findings] == ["CX012"]
    assert [finding.code for finding in long.findings] == ["CX012"]
    assert wide.root is None
    assert long.root is not None and len(long.root.value) == 10_000


@pytest.mark.parametrize(("columns", "told"), [(400, False), (401, True)])
def test_four_hundred_columns_are_read_and_no_more(columns: int, told: bool) -> None:
    head = "respondent;layer;" + ";".join(f"s{number}" for number in range(columns - 2))
    found = read_responses("r.csv", head.encode())
    assert [str(finding.span) for finding in found.findings] == ([f"r.csv:1:{head.rfind(';') + 2}"] if told else [])
    assert (found.root is None) is told


@pytest.mark.parametrize(("people", "told"), [(10_000, []), (10_001, ["r.csv:10002:1"])])
def test_ten_thousand_people_are_read_and_no_more(people: int, told: list[str]) -> None:
    found = read_responses("r.csv", b"respondent;layer;a\n" + b"".join(b"r%d;board;4\n" % n for n in range(people)))
    assert [str(finding.span) for finding in found.findings] == told
    assert found.root is not None and len(found.root.value) == 10_000


def places(content: str) -> list[str]:
    """What is said of a CSV: from where to where, and the sentence."""
    found = read_responses("r.csv", content.encode()).findings
    spans = [(finding, finding.span) for finding in found]
    return [
        f"{span.line}:{span.column}-{span.end_line}:{span.end_column} {finding.message.into('en')}"
        for finding, span in spans
        if span is not None
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", ["1:1-1:1 the first row has no columns `respondent` and `layer`"]),
        ("name;layer\n", ["1:1-1:5 the first row has no column `respondent`"]),
        ('respondent;layer;a\nr1;board;"4 5\n', ["2:10-2:14 row 2, column C: a quotation mark is never closed"]),
        (
            "respondent;layer;a\nr1;board;4;x\nr2;board;4;y\n",  # said once for a column
            ["2:12-2:13 row 2, column D: there is no name above this cell"],
        ),
        (
            "respondent;layer;a;A\nr1;board;4;5\n",  # the answers below are not complained of too
            ["1:20-1:21 row 1, column D: `A` is the name of column C already"],
        ),
        (
            "respondent;a;layer\nr1;44\n",
            [
                "2:4-2:6 row 2 ends at column B, and the first row goes on to column C",
                "2:4-2:6 row 2, column C: the layer (board, management or staff) is missing",
            ],
        ),
        (
            'respondent;layer\n"Jan\nde Wit";board\nJAN   de wit;staff\n',
            ["4:1-4:13 row 3, column A: respondent `JAN   de wit` has answered in an earlier row"],
        ),
        ("sep=;\nrespondent;layer\n;staff\n", ["3:1-3:1 row 2, column A: the name of the respondent is missing"]),
    ],
)
def test_what_does_not_fit_is_said_once_and_exactly_where(content: str, said: list[str]) -> None:
    assert places(content) == said


def test_a_second_time_points_at_the_first() -> None:
    found = read_responses("r.csv", b"respondent;layer;a;a\nr1;board;4;\nr1;staff;3;\n").findings
    assert [str(span) for finding in found for span, _ in finding.related] == ["r.csv:1:18", "r.csv:2:1"]


def test_the_list_of_people_and_each_of_them_reach_from_their_first_to_their_last_cell(tmp_path: Path) -> None:
    answers = reading_of(tmp_path, 'respondent;layer;a\nr1;board;44\nr2;staff;"55"\n').responses["route"]
    spans = [answers.span, answers.at(0).span, answers.at(1).span]
    assert [(one.line, one.column, one.end_line, one.end_column) for one in spans] == [
        (1, 1, 3, 14), (2, 1, 2, 12), (3, 1, 3, 14)
    ]  # fmt: skip
    assert str(answers.at(1).key("answers")).endswith(":3:1")
    empty = read_responses("r.csv", b"respondent;layer\n").root
    assert empty is not None and str(empty.span) == "r.csv:1:1" and empty.span.end_column == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a;b;c;d\ne;f", [["a", "b", "c"], ["e", "f"]]),  # of two columns at most, one more
        ("e;f\na;b;c;d", [["e", "f"], ["a", "b", "c"]]),
        ("a;b\n1,2,3,4;5,6", [["a", "b"], ["1,2,3,4", "5,6"]]),  # the first line tells the separator
        ("a\nb,c", [["a"], ["b", "c"]]),  # or it is a comma
        ('"x;y;z",b\n', [["x;y;z", "b"]]),
    ],
)
def test_rows_have_the_cells_that_their_separator_makes(text: str, expected: list[list[str]]) -> None:
    assert [[cell.text for cell in row.cells] for row in rows(text, 2)] == expected


@pytest.mark.parametrize("written", ["[a, b]", "{x: y}", "", "~"])
def test_what_is_no_path_is_left_to_the_model(written: str, tmp_path: Path) -> None:
    (tmp_path / "workbook.yaml").write_text(f"route:\n  responses: {written}\nmaturity: text\n")
    reading = read_workbook(tmp_path)
    assert (reading.responses, reading.findings) == ({}, [])


def test_columns_are_named_as_in_a_spreadsheet() -> None:
    # As Excel shows them: 26 letters, then AA to ZZ, then AAA.
    assert [letter(number) for number in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]


@given(st.text(st.sampled_from('respondent,layer;a\t"\n\r =x1é'), max_size=80) | st.binary(max_size=60))
@settings(deadline=None, max_examples=500)
def test_no_csv_makes_it_fall_over(content: str | bytes) -> None:
    head = "respondent;layer;a;b\n"
    for data in (content, (head + content) if isinstance(content, str) else head.encode() + content):
        responses = read_responses("r.csv", data.encode() if isinstance(data, str) else data)
        for finding in responses.findings:
            assert finding.span and finding.message.into("nl") and finding.help
        for node in responses.root.walk() if responses.root else ():
            assert node.span.line >= 1


def test_a_long_cell_is_a_finding_and_only_its_beginning_is_read(tmp_path: Path) -> None:
    reading = reading_of(
        tmp_path, f"respondent;layer;a\n{'x' * CELL_LIMIT};board;4\n{'y' * (CELL_LIMIT + 1)};board;4\n"
    )
    (found,) = reading.findings
    assert found.code == "CX014"
    assert found.message.into("en") == "row 3, column A: this cell holds more than 500 characters"
    assert [len(one["respondent"]) for one in reading.responses["route"].value] == [CELL_LIMIT, CELL_LIMIT]


@pytest.mark.parametrize("inside", ["x", "\n", '""', '"a,\n"'])
def test_a_quotation_that_never_ends_takes_little_memory(inside: str) -> None:
    text = 'respondent,layer,a\n"' + inside * 1_000_000
    tracemalloc.start()
    try:
        for row in islice(rows(text, 10), 10):
            assert row.cells
        assert tracemalloc.get_traced_memory()[1] < 10 * len(text)
    finally:
        tracemalloc.stop()
