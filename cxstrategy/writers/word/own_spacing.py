"""Paragraph styles of ours in a team's file: the spaces and sides of the team's plain text are not taken over."""

from typing import Any

from cxstrategy.document.tokens import SPACES, TYPE, twips
from cxstrategy.writers.ooxml import W, local_name

_PPR, _AFTER_PPR = f"{{{W}}}pPr", ("rPr", "tblPr", "trPr", "tcPr", "tblStylePr")
# What our own defaults say where a style of ours says nothing.
_SPACING = {
    "before": "0", "beforeAutospacing": "0", "after": str(twips(mm=SPACES[4])), "afterAutospacing": "0",
    "line": str(twips(points=TYPE["text"].line)), "lineRule": "atLeast",
}  # fmt: skip
_SIDES = {"left": "0", "right": "0", "firstLine": "0"}
_ORDER = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr", "suppressLineNumbers",
    "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap", "overflowPunct", "topLinePunct",
    "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing",
    "mirrorIndents", "suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl",
    "divId", "cnfStyle", "rPr", "sectPr", "pPrChange",
)  # fmt: skip


def keep_own_spacing(style: Any) -> None:
    """Say in a style, which is based on a team's plain text, all that it would take over from it."""
    properties = _properties(style)
    listed = properties.find(f"{{{W}}}numPr") is not None
    _say(properties, "spacing", _SPACING)
    if not listed:
        _say(properties, "ind", {} if _has(properties, "ind", "hanging") else _SIDES)
    _say(properties, "contextualSpacing", {"val": "0"})
    _say(properties, "jc", {"val": "left"})


def end_contents_at(style: Any, right: int) -> None:
    """A stop for the page number at the right of a line of the contents, with dots towards it, as Word itself adds."""
    properties = _properties(style)
    tabs = _put(properties, "tabs")
    stop = {"val": "right", "leader": "dot", "pos": str(right)}
    tabs.append(tabs.makeelement(f"{{{W}}}tab", {f"{{{W}}}{name}": value for name, value in stop.items()}))


def _properties(style: Any) -> Any:
    properties = style.find(_PPR)
    if properties is None:
        properties = style.makeelement(_PPR, {})
        later = [one for one in style if local_name(one) in _AFTER_PPR]
        later[0].addprevious(properties) if later else style.append(properties)
    return properties


def _put(properties: Any, name: str) -> Any:
    """A new element in the place that the schema wants it."""
    element = properties.makeelement(f"{{{W}}}{name}", {})
    later = [one for one in properties if _ORDER.index(local_name(one)) > _ORDER.index(name)]
    later[0].addprevious(element) if later else properties.append(element)
    return element


def _has(properties: Any, name: str, attribute: str) -> bool:
    element = properties.find(f"{{{W}}}{name}")
    return element is not None and element.get(f"{{{W}}}{attribute}") is not None


def _say(properties: Any, name: str, values: dict[str, str]) -> None:
    """Add what an element does not say yet."""
    element = properties.find(f"{{{W}}}{name}")
    if element is not None and name in ("contextualSpacing", "jc"):
        return
    if element is None:
        element = _put(properties, name)
    for attribute, value in values.items():
        if element.get(f"{{{W}}}{attribute}") is None:
            element.set(f"{{{W}}}{attribute}", value)
