"""Heads and feet of a team's file -> the same, telling of this document.

Fields show its title and makers, the draft mark and what is confidential are added, and no page is without.
"""

from typing import Any

from cxstrategy.document.document import Document
from cxstrategy.writers.ooxml import NAMESPACES, W, local_name, paragraph, run
from cxstrategy.writers.word.base import Reference, WordBase
from cxstrategy.writers.word.relationships import attribute_of, remove

_P, _R, _T = (f"{{{W}}}{name}" for name in ("p", "r", "t"))
_SIMPLE, _CODE, _CHARACTER = (f"{{{W}}}{name}" for name in ("fldSimple", "instrText", "fldChar"))
# What Word counts or looks up itself each time it draws a page.
_COUNTED = frozenset(("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "DATE"))
# The subject above a chapter's title: short enough for a head, whatever the house calls its headings.
CHAPTER = "STYLEREF Kicker"


def settle_heads(base: WordBase, document: Document, ours: list[Reference], named: bool) -> list[Reference]:
    """The heads and feet of a document in a house style; `ours` stand where the house has none.

    `named` says that chapters have a subject: without one their field would say that it found nothing.
    """
    seen = set()
    for kind, _, relation in base.references:
        tree = base.main.related_parts[relation].element
        if relation not in seen:
            seen.add(relation)
            _refresh(tree, document, CHAPTER if named else "TITLE")
            _mark(tree, base.style_ids[kind], _marks(document, kind))
    held = {(kind, pages): relation for kind, pages, relation in base.references}
    for kind, _, relation in ours:
        held.setdefault((kind, "default"), relation)
    if any(pages == "even" for _, pages in held):
        for kind in ("header", "footer"):
            held.setdefault((kind, "even"), held[kind, "default"])
    return [(kind, pages, relation) for (kind, pages), relation in held.items()]


def _marks(document: Document, kind: str) -> str:
    """What a head or a foot must say, whatever the house has there."""
    if kind == "header":
        return document.words.draft if document.status == "draft" else ""
    return " · ".join(part for part in (document.confidentiality, document.version) if part)


def _mark(tree: Any, style: str, told: str) -> None:
    """Words at the end, in a last paragraph that is empty or in one more."""
    if not told or told in "".join(tree.itertext()):
        return
    last = tree[-1] if len(tree) else None
    content = run(told)
    if last is not None and last.tag == _P and not _shows(last):
        for each in _as_tree(content):
            last.append(each)
        return
    for each in _as_tree(paragraph(style, content)):
        tree.append(each)


def _shows(block: Any) -> bool:
    return any(local_name(one) in ("t", "drawing", "pict", "fldChar", "tab", "br", "sym") for one in block.iter("*"))


def _as_tree(content: str) -> list[Any]:
    from docx.oxml.parser import parse_xml

    return list(parse_xml(f"<w:hdr {NAMESPACES}>{content}</w:hdr>"))


def _refresh(tree: Any, document: Document, chapter: str) -> None:
    """Fields show this document's title and makers; what looks for something that is gone goes with its result."""
    for simple in list(tree.iter(_SIMPLE)):
        name = f"{{{W}}}instr"
        told = _told(simple.get(name, ""), document)
        if told is None:
            continue
        if not told:
            remove(simple)
            continue
        if _word(simple.get(name, "")) == "STYLEREF":
            simple.set(name, f" {chapter} ")
        _show(list(simple.iter(_T)), told)
    for begin in [one for one in tree.iter(_CHARACTER) if attribute_of(one, "fldCharType") == "begin"]:
        _refresh_field(begin, document, chapter)


def _refresh_field(begin: Any, document: Document, chapter: str) -> None:
    codes, texts, others = _parts(begin)
    told = _told("".join(code.text or "" for code in codes), document)
    if told is None or not codes:
        return
    if not told:
        for each in (*codes, *texts, *others, begin):
            remove(each)
        return
    if _word("".join(code.text or "" for code in codes)) == "STYLEREF":
        codes[0].text = f" {chapter} "
        for more in codes[1:]:
            remove(more)
    _show(texts, told)


def _parts(begin: Any) -> tuple[list[Any], list[Any], list[Any]]:
    """What instructs a field, the words it shows, and its other marks: all after its begin in the same paragraph."""
    codes: list[Any] = []
    texts: list[Any] = []
    others: list[Any] = []
    block = next(begin.iterancestors(_P))
    begun = False
    for element in block.iter(_CHARACTER, _CODE, _T):
        if element is begin:
            begun = True
        elif begun and element.tag == _CHARACTER:
            others.append(element)
            if attribute_of(element, "fldCharType") == "end":
                break
        elif begun:
            (codes if element.tag == _CODE else texts).append(element)
    return codes, texts, others


def _show(texts: list[Any], told: str) -> None:
    for place, text in enumerate(texts):
        text.text = "" if place else told


def _word(instruction: str) -> str:
    return (instruction.split() or [""])[0].upper()


def _told(instruction: str, document: Document) -> str | None:
    """What a field shows of this document; None for one that is left alone, nothing for one that finds nothing."""
    words = [*instruction.replace('"', " ").split(), "", ""]
    name = words[1] if words[0].upper() == "DOCPROPERTY" else words[0]
    if name.upper() in _COUNTED:
        return None
    known = {
        "TITLE": document.title, "SUBJECT": document.subtitle, "STYLEREF": document.title,
        "AUTHOR": "; ".join(document.authors) or document.organisation, "COMPANY": document.organisation,
    }  # fmt: skip
    return known.get(name.upper(), "")
