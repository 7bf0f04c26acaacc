"""XML of a part of a team's Word file -> the same without fields that act, links to elsewhere and bound data."""

import re
from dataclasses import dataclass, field
from typing import Any

from cxstrategy.writers.ooxml import W

# Fields that only show what the document itself holds. Any other (DDEAUTO, INCLUDETEXT, MACROBUTTON ...) keeps its last
# result as plain text.
HARMLESS_FIELDS = frozenset(
    ("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "STYLEREF", "DATE", "TITLE", "AUTHOR", "DOCPROPERTY")
)
# Elements that run, fetch or hold something from outside the document.
_ACTING = frozenset(
    ("object", "OLEObject", "control", "altChunk", "subDoc", "dataBinding", "attachedTemplate", "mailMerge", "movie")
    + ("scriptAnchor", "webPublishItems", "HyperlinkBase", "HLinks", "Template", "ffData", "fldData")
)
# Attributes whose value names a vocabulary and is never fetched.
_NAMES_ONLY = frozenset(("uri", "Type", "ContentType"))
_ADDRESSES = frozenset(("src", "href", "althref"))
_ELSEWHERE = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:\S|//|\\\\)", re.IGNORECASE)
_BEGIN, _SEPARATE, _END = "begin", "separate", "end"


def without_live_content(part: bytes) -> bytes:
    """The part with its text and looks, and nothing that acts when it opens. Raises XMLSyntaxError for no XML."""
    from lxml import etree

    tree = etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))
    for element in [one for one in tree.iter("*") if _name(one) in _ACTING]:
        _remove(element)
    for element in tree.iter("*"):
        for attribute, value in list(element.items()):
            if _leads_elsewhere(attribute.rpartition("}")[2], value):
                del element.attrib[attribute]
    _unwrap_simple_fields(tree)
    _flatten_fields(tree)
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def _leads_elsewhere(name: str, value: str) -> bool:
    if name in _ADDRESSES:
        return not value.startswith("#")
    return name not in _NAMES_ONLY and bool(_ELSEWHERE.match(value)) and ("/" in value or "\\" in value)


def _remove(element: Any) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _is_harmless(instruction: str) -> bool:
    words = instruction.split()
    return bool(words) and words[0].upper() in HARMLESS_FIELDS


def _unwrap_simple_fields(tree: Any) -> None:
    """`w:fldSimple` that acts: its result stays, in its place."""
    for element in list(tree.iter(f"{{{W}}}fldSimple")):
        if not _is_harmless(element.get(f"{{{W}}}instr", "")) and element.getparent() is not None:
            for child in list(element):
                element.addprevious(child)
            _remove(element)


@dataclass
class _Field:
    """A field while its runs are read: what marks it, what instructs it, and the instruction as text."""

    marks: list[Any]
    instructions: list[Any] = field(default_factory=list)
    text: str = ""
    in_result: bool = False


def _flatten_fields(tree: Any) -> None:
    """Fields of several runs (`w:fldChar`) that act, and those that never end: only their results stay."""
    open_fields: list[_Field] = []
    for element in list(tree.iter(*(f"{{{W}}}{name}" for name in ("fldChar", "instrText", "delInstrText", "t")))):
        if _name(element) != "fldChar":
            _instruct(open_fields, element)
            continue
        kind = element.get(f"{{{W}}}fldCharType")
        if kind == _BEGIN:
            open_fields.append(_Field([element]))
        elif not open_fields:
            _remove(element)
        else:
            open_fields[-1].marks.append(element)
            open_fields[-1].in_result |= kind == _SEPARATE
            if kind == _END:
                _close(open_fields.pop())
    for unfinished in open_fields:
        unfinished.text = ""
        _close(unfinished)


def _instruct(open_fields: list[_Field], element: Any) -> None:
    """Note a piece of text with every open field that it instructs; an instruction outside any field goes."""
    instructed = [one for one in open_fields if not one.in_result]
    for one in instructed:
        one.instructions.append(element)
        one.text += element.text or ""
    if not open_fields and _name(element) != "t":
        _remove(element)


def _close(ended: _Field) -> None:
    if not _is_harmless(ended.text):
        for element in (*ended.marks, *ended.instructions):
            _remove(element)
