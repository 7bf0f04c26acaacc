"""Sizes, spaces, rules and colours stand in one file; whatever else is styled reads them from there."""

import re
from pathlib import Path

import pytest
from lxml import etree

from cxstrategy.document.tokens import PAGE, TYPE
from cxstrategy.writers.style_values import filled, paper_values, screen_values, word_values

ROOT = Path(__file__).parents[1]
STYLES = sorted((ROOT / "templates" / "page").glob("*.css"))
DRAWINGS = sorted((ROOT / "templates" / "figures").glob("*.svg"))
DRAWERS = sorted((ROOT / "cxstrategy" / "document" / "figures").glob("*.py"))
# A number with a unit of length: 0 has none, 1px is a hair on any screen.
LENGTH = re.compile(r"(?<![\w.#-])-?(?!1px)(?:\d+\.?\d*|\.\d+)(?:pt|mm|cm|in|pc|px|rem|Q)\b")
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b")
# Attributes of Word's styles that are lengths, by the element they stand at.
LENGTHS = {("sz", "val"), ("szCs", "val"), ("ind", "left"), ("ind", "right"), ("ind", "hanging"), *(
    (side, "w") for side in ("top", "left", "bottom", "right")
)}  # fmt: skip
# White behind a logo and a drawing, which are made for paper.
ALLOWED = {"#fff"}


def code_of(path: Path) -> str:
    """A style sheet without its comments."""
    return re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.S)


@pytest.mark.parametrize("path", STYLES, ids=lambda path: path.name)
def test_a_style_sheet_names_its_sizes_and_colours(path: Path) -> None:
    code = code_of(path)
    assert not LENGTH.findall(code)
    assert set(COLOUR.findall(code)) <= ALLOWED
    # Type in parts of the type around it would shrink twice, once in a table and once in a code.
    assert not re.findall(r"font(?:-size)?:[^;}]*\d(?:em|%)", code)


@pytest.mark.parametrize("path", [*DRAWINGS, *DRAWERS], ids=lambda path: path.name)
def test_a_drawing_names_its_type_its_rules_and_its_colours(path: Path) -> None:
    code = path.read_text("utf-8")
    assert not re.findall(r'(?:font-size|stroke-width)="[\d.]', code)
    assert not re.findall(r"\bsize=\d", code)
    assert not re.findall(r"[\"']#[0-9a-fA-F]{3,8}\b", code)
    assert not LENGTH.findall(re.sub(r'"""(.|\n)*?"""|#.*', "", code))


def test_no_other_code_holds_a_colour_or_a_size_with_a_unit() -> None:
    # What a team writes in its workbook, shown by its refusals; Excel has sizes of its own.
    told = {"organisation.py", "expected.py"}
    for path in sorted((ROOT / "cxstrategy").rglob("*.py")):
        code = re.sub(r'"""(.|\n)*?"""|#(?![0-9a-fA-F]{6}).*', "", path.read_text("utf-8"))
        if path.name not in {"tokens.py", *told} and path.parent.name != "excel":
            assert not re.findall(r"[\"']#[0-9a-fA-F]{6}", code), path
            assert not re.findall(r"[\"'][\d.]+(?:pt|mm|cm|px|rem)\b", code), path


@pytest.mark.parametrize(("name", "values"), [("print.css", paper_values()), ("screen.css", screen_values())])
def test_every_size_that_a_style_sheet_names_is_there(name: str, values: dict[str, str]) -> None:
    style = filled("".join(code_of(path) for path in STYLES if path.name in ("base.css", name)), values)
    named = set(re.findall(r"var\(--([\w-]+)\)", style))
    assert not {one for one in named if one.startswith(("size-", "line-", "space-", "rule-"))}
    # What is left is known when a document is: its colours, its fonts, the words around a page's number.
    left = {
        "accent",
        "accent-text",
        "on-primary",
        "primary",
        "alarm",
        "brand",
        "font",
        "ink",
        "line",
        "mono",
        "paper",
        "primary-text",
    }
    assert named <= left | {"primary-tint", "soft", "page-before", "page-between", "page-after"}


@pytest.mark.parametrize("name", ["styles.xml", "numbering.xml"])
def test_a_style_of_word_names_its_sizes_and_colours(name: str) -> None:
    tree = etree.fromstring((ROOT / "templates" / "word" / name).read_bytes(), etree.XMLParser(remove_comments=True))
    for element in tree.iter():
        kind = etree.QName(element).localname
        for attribute, value in ((etree.QName(one).localname, value) for one, value in element.items()):
            is_length = (kind, attribute) in LENGTHS or attribute in ("sz", "space", "before", "after", "line", "pos")
            # A line of 240 is one line of any type; 1 point parts a rule from nothing.
            assert not is_length or value in ("0", "1", "240") or value.startswith("${"), (kind, attribute, value)
            assert not re.fullmatch(r"[0-9A-Fa-f]{6}", value), (kind, attribute, value)


def test_word_reckons_in_half_points_twips_and_eighths() -> None:
    values = word_values()
    # 10 points on 15; 8.5 points; 20 mm at both sides of 210; a line of 0.75 points.
    assert (values["size_text"], values["line_text"], values["size_note"]) == ("20", "300", "17")
    assert (values["text_width"], values["rule_hair"]) == ("9638", "6")


def test_every_size_is_one_that_word_can_take() -> None:
    assert all((2 * one.size).is_integer() for one in TYPE.values())


def test_the_scale_is_the_one_that_was_agreed() -> None:
    assert (TYPE["text"].size, TYPE["text"].line, TYPE["table"].size) == (10.0, 15.0, 9.0)
    assert {TYPE[name].size for name in ("caption", "note", "running")} == {8.5}
    assert min(one.size for one in TYPE.values()) == 8.5
    assert 22 <= TYPE["chapter"].size <= 24 and TYPE["key-figure"].size == 32
    # Eight of twelve columns, with 5 mm between them: (170 + 5) * 8 / 12 - 5.
    assert (PAGE.text_width, PAGE.columns) == (170.0, 12) and PAGE.columns_wide(8) == pytest.approx(111.67, abs=0.01)


def test_every_token_of_type_is_used() -> None:
    used = " ".join(path.read_text("utf-8") for path in (*STYLES, *DRAWERS))
    for name in TYPE:
        assert name.startswith("figure-") or f"--size-{name})" in used, name
