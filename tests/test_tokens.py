"""Sizes, spaces, rules and colours stand in one file; whatever else is styled reads them from there."""

import re
from pathlib import Path

import pytest

from cxstrategy.document.tokens import TYPE
from cxstrategy.writers.style_values import filled, paper_values, screen_values

ROOT = Path(__file__).parents[1]
STYLES = sorted((ROOT / "templates" / "page").glob("*.css"))
DRAWINGS = sorted((ROOT / "templates" / "figures").glob("*.svg"))
DRAWERS = sorted((ROOT / "cxstrategy" / "document" / "figures").glob("*.py"))
# A number with a unit of length: 0 has none, 1px is a hair on any screen.
LENGTH = re.compile(r"(?<![\w.#-])-?(?!1px)(?:\d+\.?\d*|\.\d+)(?:pt|mm|cm|in|pc|px|rem|Q)\b")
COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}\b")
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


@pytest.mark.parametrize(("name", "values"), [("print.css", paper_values()), ("screen.css", screen_values())])
def test_every_size_that_a_style_sheet_names_is_there(name: str, values: dict[str, str]) -> None:
    style = filled("".join(code_of(path) for path in STYLES if path.name in ("base.css", name)), values)
    named = set(re.findall(r"var\(--([\w-]+)\)", style))
    assert not {one for one in named if one.startswith(("size-", "line-", "space-", "rule-"))}
    # What is left is known when a document is: its colours, its fonts, the words around a page's number.
    left = {"accent", "accent-text", "alarm", "brand", "font", "ink", "line", "mono", "paper", "primary-text"}
    assert named <= left | {"primary-tint", "soft", "page-before", "page-between", "page-after"}


def test_every_token_of_type_is_used() -> None:
    used = " ".join(path.read_text("utf-8") for path in (*STYLES, *DRAWERS))
    for name in TYPE:
        assert name.startswith("figure-") or f"--size-{name})" in used, name
