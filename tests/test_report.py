"""What a person sees of a finding: the place, the line, the caret below what is meant, the help."""

import json
import re

import pytest

from cxstrategy.finding import Finding, Severity, Source, Span, bounded
from cxstrategy.report.counts import by_step, closing_line
from cxstrategy.report.groups import told_briefly
from cxstrategy.report.order import most_urgent_first
from cxstrategy.report.plain import as_json
from cxstrategy.report.terminal import render, render_told
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


def wrong_key(line: int, where: str, key: str = "importence") -> Finding:
    said = say("`{part}` has no key `{key}`", part=where, key=key)
    span = Span(SOURCE, line, 1, line, 5)
    return Finding("CX004", Severity.ERROR, said, span, say("did you mean `importance`?"), where=where)


def test_one_mistake_in_many_places_is_told_once_with_the_other_places() -> None:
    many = [wrong_key(line, f"expectations/number-{line}") for line in range(1, 7)]
    shown = plain(render_told(told_briefly(many, "en"), "en"))
    assert shown.count("has no key") == 1 and "`expectations/number-1` has no key `importence`" in shown
    assert "the same in 5 other places:\n    4-objectives.yaml:2, 3, 4, 5, 6\n" in shown


def test_what_differs_in_more_than_its_place_is_a_mistake_of_its_own() -> None:
    two = [wrong_key(1, "expectations/a"), wrong_key(2, "expectations/b", key="importense")]
    assert plain(render_told(told_briefly(two, "en"), "en")).count("has no key") == 2


def test_where_a_mistake_was_made_forty_times_twelve_other_places_are_named_and_the_rest_counted() -> None:
    shown = plain(
        render_told(told_briefly([wrong_key(line, f"expectations/{line}") for line in range(1, 41)], "en"), "en")
    )
    assert "4-objectives.yaml:2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13\n    and 27 more\n" in shown


def test_of_one_kind_five_mistakes_are_told_and_then_how_many_more_there_are() -> None:
    shown = plain(render_told(told_briefly([wrong_key(1, "a", key=f"key-{n}") for n in range(485)], "en"), "en"))
    assert shown.count("has no key") == 5
    assert "error CX004: and 480 more: --all shows them" in shown


def test_errors_come_before_warnings_and_then_the_steps_in_their_order() -> None:
    late = wrong_key(1, "objectives/nps")
    warning = Finding("CX101", Severity.WARNING, say("weak"), Span(SOURCE, 2, 1, 2, 2), where="importance")
    early = wrong_key(5, "expectations/a")
    steps = {"importance": 1, "expectations": 2, "objectives": 4}
    ordered = most_urgent_first([warning, late, early], lambda found: steps[found.where.partition("/")[0]])
    assert ordered == [early, late, warning]


def test_the_last_line_says_how_many_each_step_has() -> None:
    found = [wrong_key(1, "expectations/a"), wrong_key(2, "expectations/b"), wrong_key(3, "objectives/c")]
    assert by_step(found, lambda one: say(one.where.partition("/")[0]), "en") == "expectations 2 · objectives 1"
