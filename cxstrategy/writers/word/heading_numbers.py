"""Headings of a house style that number themselves: our number is not typed, and what has none of ours gets none."""

import re
from typing import Any

from cxstrategy.writers.ooxml import W
from cxstrategy.writers.word.base import WordBase
from cxstrategy.writers.word.numbering import NumberLevel

_P, _R, _T, _PPR, _VAL = (f"{{{W}}}{name}" for name in ("p", "r", "t", "pPr", "val"))
_STYLE, _RUN_STYLE = f"{{{W}}}pPr/{{{W}}}pStyle", f"{{{W}}}rPr/{{{W}}}rStyle"
_MARK, _LINK, _NAME, _ANCHOR = (f"{{{W}}}{name}" for name in ("bookmarkStart", "hyperlink", "name", "anchor"))
_BEFORE = (f"{{{W}}}pStyle", f"{{{W}}}keepNext", f"{{{W}}}keepLines")
# The level of each heading that is counted where its chapter is; all else that is based on them is not.
_DEPTHS = {"heading 1": 0, "following heading": 0, "heading 2": 1, "heading 3": 2}
_TYPED = re.compile(r"(\d+)\s+")


def trust_house_numbers(base: WordBase, body: Any) -> None:
    """Take the numbers that we typed out of a `w:body` element whose headings number themselves."""
    depths = {base.style_ids[name]: depth for name, depth in _DEPTHS.items()}
    lists = {_list_of(base, style) for style in depths} - {""}
    styles = [style for style in base.style_ids.values() if _list_of(base, style) in lists]
    levels = {style: level for style in styles if (level := base.numbering.level_of(style)) is not None}
    if not levels:
        return
    shown = _count(base, body, depths, levels)
    contents = {base.style_ids[f"toc {level}"] for level in (1, 2)}
    for paragraph in body.iter(_P):
        link = paragraph.find(_LINK)
        if _style(paragraph) in contents and link is not None and link.get(_ANCHOR) in shown:
            bare = base.numbering.level_of(_style(paragraph)) is not None
            _as_in_heading(link, "" if bare else shown[link.get(_ANCHOR)])


def _list_of(base: WordBase, style: str) -> str:
    found = base.numbering.of_style(style)
    return "" if found is None else found[0]


def _style(paragraph: Any) -> str:
    found = paragraph.find(_STYLE)
    return "" if found is None else found.get(_VAL)


def _count(base: WordBase, body: Any, depths: dict[str, int], levels: dict[str, NumberLevel]) -> dict[str, str]:
    """Set every heading in or outside the house's count; what the house shows before each, by its bookmarks."""
    forms = {depths[style]: level for style, level in levels.items() if style in depths}
    counts, counted = [0, 0, 0], False
    shown: dict[str, str] = {}
    for paragraph in body.iter(_P):
        style = _style(paragraph)
        depth = depths.get(style)
        if depth == 0:
            counted = style in levels and _drop_number(paragraph, base.style_ids["kicker"])
        if style in levels and depth is not None and counted:
            counts = [*counts[:depth], counts[depth] + 1, *[0] * (2 - depth)]
            told = _shown(forms, depth, counts)
            shown |= {mark.get(_NAME): told for mark in paragraph.iter(_MARK)}
        elif style in levels:
            _uncount(base, paragraph)
    return shown


def _shown(forms: dict[int, NumberLevel], depth: int, counts: list[int]) -> str:
    """The words before a heading, with the numbers of the levels above it in their own forms."""
    told = forms[depth].text
    for level in range(depth + 1):
        told = told.replace(f"%{level + 1}", forms.get(level, forms[depth]).shows(counts[level]))
    return told


def _drop_number(paragraph: Any, kicker: str) -> bool:
    """Take the number off the subject above a chapter's title; False where there is none."""
    for run in paragraph.iter(_R):
        style, text = run.find(_RUN_STYLE), run.find(_T)
        if style is not None and style.get(_VAL) == kicker and text is not None:
            return _drop_typed(text)
    return False


def _drop_typed(text: Any) -> bool:
    typed = _TYPED.match(text.text or "")
    if typed is not None:
        text.text = text.text[typed.end() :]
    return typed is not None


def _as_in_heading(link: Any, shown: str) -> None:
    """A line of the contents begins as its heading does."""
    text = next(link.iter(_T), None)
    if text is not None:
        _drop_typed(text)
        text.text = f"{shown} {text.text}" if shown else text.text


def _uncount(base: WordBase, paragraph: Any) -> None:
    """A paragraph outside the list that its style belongs to."""
    numbers = paragraph.makeelement(f"{{{W}}}numPr", {})
    for name, value in (("ilvl", "0"), ("numId", base.numbering.uncounted())):
        numbers.append(paragraph.makeelement(f"{{{W}}}{name}", {_VAL: value}))
    [one for one in paragraph.find(_PPR) if one.tag in _BEFORE][-1].addnext(numbers)
