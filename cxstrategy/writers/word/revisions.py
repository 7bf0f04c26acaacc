"""What a team's file remembers of its making, and its removal: changes, remarks, marks of sessions, loose controls."""

from typing import Any

from cxstrategy.writers.ooxml import W, local_name
from cxstrategy.writers.word.relationships import remove

# Taken out with all that is in them.
_GONE = frozenset(
    ("del", "moveFrom", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "tblGridChange")
    + ("tcPrChange", "trPrChange", "numberingChange", "cellIns", "cellDel", "cellMerge", "moveFromRangeStart")
    + ("moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "commentRangeStart", "commentRangeEnd", "permStart")
    + ("commentReference", "permEnd", "proofErr", "lastRenderedPageBreak", "bookmarkStart", "bookmarkEnd", "rsid")
    + ("rsids", "customXmlInsRangeStart", "customXmlInsRangeEnd", "customXmlDelRangeStart", "customXmlDelRangeEnd")
)
# Their content takes their place.
_OPENED = frozenset(("ins", "moveTo", "customXml", "smartTag"))
# In what describes a paragraph or a row they are a mark, without content.
_PROPERTIES = frozenset(("rPr", "trPr", "pPr"))


def settle_revisions(tree: Any) -> None:
    """Accept every change in a part's XML; nobody's name, day or session is left."""
    for row in [one for one in tree.iter(f"{{{W}}}tr") if one.find(f"{{{W}}}trPr/{{{W}}}del") is not None]:
        remove(row)
    for element in [one for one in tree.iter(f"{{{W}}}*") if local_name(one) in _GONE]:
        remove(element)
    for element in [one for one in tree.iter(f"{{{W}}}*") if local_name(one) in _OPENED]:
        _open(element)
    for element in tree.iter("*"):
        for name in [name for name in element.attrib if _is_session(str(name))]:
            del element.attrib[name]
    for control in tree.iter(f"{{{W}}}sdt"):
        _settle_control(control)


def _open(element: Any) -> None:
    parent = element.getparent()
    if parent is None:
        return
    if local_name(parent) not in _PROPERTIES:
        for child in list(element):
            if not local_name(child).endswith("Pr"):
                element.addprevious(child)
    remove(element)


def _is_session(name: str) -> bool:
    plain = name.rpartition("}")[2]
    return plain.startswith("rsid") or plain in ("paraId", "textId")


def _settle_control(control: Any) -> None:
    """A control that asks for words says nothing; what names it and what it would ask anew goes."""
    properties = control.find(f"{{{W}}}sdtPr")
    if properties is None:
        return
    if properties.find(f"{{{W}}}showingPlcHdr") is not None:
        for text in list(control.iter(f"{{{W}}}t")):
            remove(text)
    for name in ("alias", "tag", "placeholder", "showingPlcHdr", "lock", "temporary"):
        for element in properties.findall(f"{{{W}}}{name}"):
            remove(element)
