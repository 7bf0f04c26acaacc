"""What a person sees of a finding: the place, the line, the caret below what is meant, the help."""

import json
import re

import pytest

from cxstrategy.finding import Finding, Severity, Source, Span, bounded
from cxstrategy.report import as_json, closing_line, render
from cxstrategy.words.language import say

TEXT = (
    "objectives:\n  - id: nps\n    target: 20\n    name: 旅行🙂 één\n\tlost\n"
    + "long: "
    + "x" * 300
    + "TARGET"
    + "y" * 50
)
SOURCE = Source("4-objectives.yaml", TEXT)


def finding(line: int, column: int, end: int, **more: object) -> Finding:
    span = Span(SOURCE, line, column, line, end)
    return Finding("CX403", Severity.ERROR, say("the target is {target}", target=20), span, **more)  # type: ignore[arg-type]


def plain(text: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", text)


def test_a_finding_reads_as_the_readme_shows_it() -> None:
    shown = plain(render([finding(3, 13, 15, help=say("give the value to reach"))], "en"))
    assert shown == (
        "error CX403: the target is 20\n"
        "  4-objectives.yaml:3:13\n"
        "    |\n"
        "  3 |     target: 20\n"
        "    |             ^^\n"
        "  help: give the value to reach\n"
        "\n"
    )


def test_a_finding_speaks_dutch() -> None:
    assert plain(render([finding(3, 13, 15)], "nl")).startswith("fout CX403: ")


def test_wide_characters_do_not_shift_the_caret() -> None:
    lines = plain(render([finding(4, 15, 18)], "en")).splitlines()
    assert lines[3].endswith("name: 旅行🙂 één")
    # Three characters of two columns before the word: the caret stands three columns further than the letters count.
    assert lines[4].index("^") - lines[4].index("|") == 2 + 14 + 3
    assert lines[4].count("^") == 3


def test_a_tab_is_one_blank_and_never_moves_the_cursor() -> None:
    lines = plain(render([finding(5, 1, 2)], "en")).splitlines()
    assert "\t" not in "".join(lines)
    assert lines[4].index("^") == lines[3].index("|") + 2


def test_a_long_line_is_shown_around_what_is_meant() -> None:
    lines = plain(render([finding(6, 307, 313)], "en")).splitlines()
    start = lines[4].index("^")
    assert lines[3][start : start + 6] == "TARGET" and len(lines[3]) < 120


def test_a_place_past_the_end_of_the_text_still_shows() -> None:
    assert "^" in plain(render([finding(99, 5, 9)], "en"))


def test_findings_come_in_the_order_of_the_text() -> None:
    shown = plain(render([finding(3, 13, 15), finding(2, 9, 12)], "en"))
    assert shown.index(":2:9") < shown.index(":3:13")


@pytest.mark.parametrize(
    ("language", "last"), [("en", "x: 1 error, 0 warnings, 0 tips."), ("nl", "x: 1 fout, 0 waarschuwingen, 0 tips.")]
)
def test_the_last_line_counts(language: str, last: str) -> None:
    accepted = finding(2, 9, 12).accept("we know")
    assert closing_line([finding(3, 13, 15), accepted], "x").into(language) == last


def test_json_gives_a_program_all_it_needs() -> None:
    (told,) = json.loads(json.dumps(as_json([finding(3, 13, 15, where="objectives/nps")], "en")))
    assert told["file"] == "4-objectives.yaml" and (told["line"], told["column"], told["end_column"]) == (3, 13, 15)
    assert told["code"] == "CX403" and told["severity"] == "error" and told["where"] == "objectives/nps"


def test_many_findings_of_one_kind_in_one_file_are_shortened_and_the_last_says_how_many_more() -> None:
    kept = bounded([finding(3, 13, 15) for _ in range(250)])
    assert len(kept) == 101
    assert kept[-1].message.into("en") == "and 150 more of this kind in this file, from here on"
    assert kept[-1].severity is Severity.ERROR
    exactly = [finding(3, 13, 15) for _ in range(100)]
    assert bounded(exactly) == exactly


@pytest.mark.parametrize("text", ["", "a", "a\n", "a\r\nb\n\nc", "\n"])
def test_a_line_of_a_source_is_as_it_was_written(text: str) -> None:
    source, lines = Source("a.yaml", text), text.split("\n")
    assert [source.line(number) for number in range(len(lines) + 2)] == ["", *(x.rstrip("\r") for x in lines), ""]
