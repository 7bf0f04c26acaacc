"""Reading one YAML text: text stays text, every value keeps its place, and nothing makes it fall over."""

import warnings
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from cxstrategy.finding import Source
from cxstrategy.text import compose
from cxstrategy.text.compose import DEPTH_LIMIT
from cxstrategy.text.nodes import Node
from cxstrategy.text.read import read, read_through


def nodes(text: str) -> Node:
    """The nodes of a text without slips."""
    node, findings = read(Source("workbook.yaml", text))
    assert not findings
    assert node is not None
    return node


def codes(text: str) -> list[str]:
    """The codes of what is said of a text, in order."""
    return [finding.code for finding in read(Source("workbook.yaml", text))[1]]


_TYPED_ELSEWHERE = ["no", "on", "off", "yes", "true", "12:30", "1:30", "010", "0x1F", "1.10", "1e3", "=", "-5", "<<"]
_TYPED_ELSEWHERE += ["2026-02-30", "1_000", ".inf", "~x", "nullen"]
_WITH_SIGNS = ["100%", "klant@bedrijf.nl", "C:\\Klanten", "https://voorbeeld.nl/#deel", "zo'n klant", "Wat? Nu!", "a#b"]


@pytest.mark.parametrize("written", _TYPED_ELSEWHERE + _WITH_SIGNS)
def test_text_stays_the_text_that_was_written(written: str) -> None:
    assert nodes(f"key: {written}\n").value == {"key": written}


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL", " # nothing yet"])
def test_nothing_is_none(written: str) -> None:
    assert nodes(f"key: {written}\nother: x\n").value["key"] is None


@pytest.mark.parametrize("written", ["''", '"null"', "'~'", "!!str null", "|-\n  null"])
def test_between_quotation_marks_nothing_is_text(written: str) -> None:
    node = nodes(f"key: {written}\n").at("key")
    assert isinstance(node.value, str)
    assert node.quoted


def test_a_number_between_quotation_marks_can_be_told_from_a_number() -> None:
    node = nodes("a: 12\nb: '12'\n")
    assert (node.at("a").value, node.at("b").value) == ("12", "12")
    assert (node.at("a").quoted, node.at("b").quoted) == (False, True)


def test_a_huge_number_is_text() -> None:
    assert nodes("n: " + "9" * 5_000 + "\n").value["n"] == "9" * 5_000


def test_a_merge_key_is_just_a_key() -> None:
    assert nodes("base: &b {a: 1}\nother:\n  <<: *b\n").value["other"] == {"<<": {"a": "1"}}


@pytest.mark.parametrize("text", ["", "\n\n", "# only a remark\n", "---\n", "--- \n...\n", "~\n"])
def test_an_empty_text_is_fine(text: str) -> None:
    assert read(Source("workbook.yaml", text)) == (None, [])


def test_an_alias_is_the_same_node() -> None:
    node = nodes("a: &naam {x: 1}\nb: *naam\n")
    assert node.at("a") is node.at("b")


def test_every_value_and_key_has_its_place() -> None:
    text = 'organisation:\n  name: "Zwaluw"\n  tags: [een, twee]\n'
    text += "segments:\n  - id: gezin\n    note: |\n      tekst\n\nend: é ü x\n"
    node = nodes(text)
    places = {
        ("organisation", "name"): (2, 9, 2, 17),
        ("organisation", "tags"): (3, 9, 3, 20),
        ("organisation", "tags", 1): (3, 15, 3, 19),
        ("organisation",): (2, 3, 3, 20),
        ("segments", 0): (5, 5, 7, 12),
        ("segments", 0, "note"): (6, 11, 7, 12),
        ("end",): (9, 6, 9, 11),
    }
    for path, place in places.items():
        span = node.at(*path).span
        assert (span.line, span.column, span.end_line, span.end_column) == place, path
    assert str(node.at("segments", 0).key("note")) == "workbook.yaml:6:5"
    assert [str(span) for span in (node.at("organisation").keys or {}).values()] == [
        "workbook.yaml:2:3",
        "workbook.yaml:3:3",
    ]


def test_a_key_that_is_not_written_stands_where_its_group_stands() -> None:
    node = nodes("organisation:\n  name: x\n")
    assert str(node.at("organisation").key("sector")) == "workbook.yaml:2:3"


def test_a_path_that_leads_nowhere_ends_at_the_last_step_that_exists() -> None:
    node = nodes("a:\n  - b: 1\n")
    assert node.at("a", 0, "c", 5, "d") is node.at("a", 0)
    assert node.at("a", "b") is node.at("a", 7) is node.at("a", -1) is node.at("a")


def test_walking_gives_every_node_in_the_order_it_was_written() -> None:
    node = nodes("a: [x, {b: y}]\nc: z\n")
    assert [below.value for below in node.walk() if below.children is None] == ["x", "y", "z"]


def test_line_ends_and_a_tab_on_an_empty_line_make_no_difference() -> None:
    assert nodes("a: b\r\nc: d\r\n").value == nodes("a: b\nc: d\n").value
    assert nodes("a: b\n \t \nc: d\n").value == {"a": "b", "c": "d"}


@pytest.mark.parametrize(
    "text",
    [
        "owner: Jan Jansen # directeur\n",
        "owner: Jan Jansen #TODO\n",
        "target: 40 #was 30\n",
        "target: 40 # 3 punten hoger\n",
        "name: x   # remark\n  # another\n",
        "title: Let's go\n",
        "title: Wat? Nu!\n",
        "title: 50% van de klanten\n",
        "quote: “Ik voelde me gehoord.”\n",
        "text: >\n  Let op: dit mag hier. Actie #1\n  - geen lijst\n",
        "text: |\n  • een\n  name:x\n",
        "text: een - twee\n",
        "list:\n  - - a\n    - b\n  - c\n",
        "url: https://voorbeeld.nl:8080/pad\n",
        "text: een lange zin\n  die doorgaat\n",
        "flow: {a: [x, y], b: {c: d}, e: 'f, g'}\n",
        "flow: [https://a.nl, 12:30]\n",
        "base: &standaard 5\nother: *standaard\n",
        "name: Foo & Bar * 2 = {x} [y]\n",
        "note: 'It''s'\n",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert read(Source("workbook.yaml", text))[1] == []


def test_after_a_slip_reading_goes_on() -> None:
    outcome = read_through(Source("f.yaml", "a: [x\nb: 's avonds\nc: Let op: dit\nd: z\n"))
    assert outcome.root is not None and outcome.whole
    assert outcome.root.value == {"a": ["x"], "b": "'s avonds", "c": "Let op: dit", "d": "z"}
    assert [finding.span.line for finding in outcome.findings if finding.span] == [1, 2, 3]


def test_what_cannot_be_mended_is_left_out_and_said() -> None:
    outcome = read_through(Source("f.yaml", "a:\n  x: 1\n  - y\nb: z\n"))
    assert outcome.root is not None and not outcome.whole
    assert outcome.root.value == {"a": {"x": "1"}, "b": "z"}


def test_no_more_slips_are_named_than_one_can_read() -> None:
    outcome = read_through(Source("f.yaml", "".join(f"a{n}: b: c\n" for n in range(500))))
    assert 20 <= len(outcome.findings) <= 40
    assert outcome.root is not None and not outcome.whole


# Every character a document can show, but those a slip of the hand is known by: curly marks and hard spaces.
_SHOWN = {"exclude_categories": ("Cs", "Cc"), "exclude_characters": "\ufeff\ufffe\uffff“„‘«\u00a0"}
_TEXT = st.text(st.characters(**_SHOWN))  # type: ignore[arg-type]
_LINES = st.text(st.characters(**_SHOWN, include_characters="\n\t"))  # type: ignore[arg-type]


@given(st.dictionaries(_TEXT, _LINES, min_size=1), st.booleans(), st.booleans())
@settings(deadline=None, max_examples=400)
@example({"": "", "~": "null"}, False, False)
@example({"a": " \u2028 \u2029 x", "b": "- x\n#1 : y"}, False, True)
def test_what_yaml_writes_is_read_as_it_was(content: dict[str, str], wide: bool, flow: bool) -> None:
    written = yaml.safe_dump(content, width=10_000 if wide else 80, default_flow_style=flow)
    node, findings = read(Source("f.yaml", written))
    assert findings == []
    assert node is not None
    assert node.value == content
    assert all(node.at(name).value == text for name, text in content.items())


_ID = st.from_regex(r"[a-z][a-z_]{0,8}", fullmatch=True)


_SMALL = {"min_size": 1, "max_size": 4}


@given(
    st.recursive(_LINES, lambda below: st.lists(below, **_SMALL) | st.dictionaries(_ID, below, **_SMALL), max_leaves=8)
)
@settings(deadline=None, max_examples=120)
def test_what_yaml_writes_in_lists_and_groups_is_read_as_it_was(content: Any) -> None:
    node, findings = read(Source("f.yaml", yaml.safe_dump({"top": content})))
    assert findings == []
    assert node is not None
    assert node.value == {"top": content}


@given(st.text())
@settings(deadline=None, max_examples=400)
@example("a: \ud800")
@example("a: \x00\r\n\x85b")
def test_no_text_makes_it_fall_over(text: str) -> None:
    node, findings = read(Source("f.yaml", text))
    for finding in findings:
        assert finding.message.into("nl") and finding.help and finding.help.into("nl") and finding.span


_PIECES = [
    "a",
    "b: ",
    "- ",
    "  ",
    "\n",
    "\n",
    "\n  ",
    "'",
    '"',
    "{",
    "}",
    "[",
    "]",
    ", ",
    ":",
    "#",
    " #1",
    "&x",
    "*x",
    "!",
    "|",
    ">",
]
_PIECES += [
    "%",
    "@",
    "`",
    "\t",
    "\u00a0",
    "? ",
    "---\n",
    "“",
    "•",
    "name: ",
    "Let op: ",
    "\\",
    "=",
    "1",
    "<<<<<<< x\n",
    "=======\n",
    "é",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=40).map("".join))
@settings(deadline=None, max_examples=1_500)
def test_no_yaml_like_text_makes_it_fall_over(text: str) -> None:
    outcome = read_through(Source("f.yaml", text))
    assert outcome.root is None or isinstance(outcome.root.value, dict)
    for finding in outcome.findings:
        assert finding.span and 1 <= finding.span.line <= text.count("\n") + 2
        assert finding.help and finding.help.into("en")
    if outcome.findings or "\t" in text:  # a tab on an empty line stops the stock loader
        return
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert outcome.root is None or _as_text(outcome.root.value) == yaml.load(text, Loader=yaml.CBaseLoader)


def _as_text(value: Any) -> Any:
    """The value with its nothings as empty text, which is what the stock loader of text makes of them."""
    if isinstance(value, dict):
        return {key: _as_text(below) for key, below in value.items()}
    if isinstance(value, list):
        return [_as_text(below) for below in value]
    return "" if value is None else value


def test_without_the_c_parser_it_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "a: [x, {b: 's'}]\nc: |\n  een\n  twee\nd: &x ~\ne: *x\n"
    fast = nodes(text)
    monkeypatch.setattr(compose.yaml, "__with_libyaml__", False)
    slow = nodes(text)
    assert slow.value == fast.value
    assert [str(node.span) for node in slow.walk()] == [str(node.span) for node in fast.walk()]
    assert codes("a: b: c\n") == ["CX001"]


def test_as_deep_as_the_limit_is_fine_and_one_deeper_is_not() -> None:
    inside = DEPTH_LIMIT - 1
    assert codes("a: " + "[" * inside + "]" * inside) == []
    assert codes("a: " + "[" * (inside + 1) + "]" * (inside + 1)) == ["CX012"]


def test_of_a_text_too_large_to_mend_the_first_slip_is_named_and_what_stands_above_it_is_read() -> None:
    top = "".join(f"k{number}: een waarde van een regel\n" for number in range(5_000))
    outcome = read_through(Source("f.yaml", top + "last:\n  title: Let op: dit\nmore: x\n"))
    assert [(finding.code, str(finding.span)) for finding in outcome.findings] == [("CX001", "f.yaml:5002:16")]
    assert outcome.root is not None and not outcome.whole
    assert list(outcome.root.value) == [f"k{number}" for number in range(5_000)]
