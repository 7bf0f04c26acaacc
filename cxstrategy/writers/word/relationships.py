"""References from a part's XML to relationships that were dropped: they go, with as little around them as possible."""

from collections.abc import Set
from typing import Any

# Both spellings of the namespace of `r:id`, and the VML attribute that does the same.
_RELATIONSHIPS = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}",
)
_VML_RELATION = "{urn:schemas-microsoft-com:office:office}relid"
# The smallest thing around a reference that makes no sense without it. An `ext` is an extra to a picture, such as its
# SVG; the picture itself stays.
_HOLDERS = frozenset(("drawing", "pict", "object", "ext", "bgPicture"))
_BULLET, _BULLET_USED, _BULLET_ID = "numPicBullet", "lvlPicBulletId", "numPicBulletId"


def untied(part: bytes, kept: Set[str]) -> bytes:
    """A part's XML in which every reference leads to a relationship among `kept`. Raises XMLSyntaxError for no XML.

    A link keeps its words and a drawing loses only its link; a picture that is gone goes with its drawing.
    """
    from lxml import etree

    tree = etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True))
    for element in list(tree.iter("*")):
        references = [name for name in element.attrib if _refers(str(name))]
        loose = [name for name in references if element.attrib[name] not in kept]
        if len(loose) < len(references):
            # A picture that is embedded as well as linked needs no link.
            for name in loose:
                del element.attrib[name]
        elif loose:
            _drop(tree, element)
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)


def _refers(name: str) -> bool:
    return name.startswith(_RELATIONSHIPS) or name == _VML_RELATION


def _drop(tree: Any, element: Any) -> None:
    if _name(element) == "hyperlink":
        for child in list(element):
            element.addprevious(child)
        remove(element)
        return
    holder = _holder(element)
    if _name(holder) == _BULLET:
        _forget_bullet(tree, _value(holder, _BULLET_ID))
    parent = holder.getparent()
    remove(holder)
    if parent is not None and _name(parent) == "extLst" and not len(parent):
        remove(parent)


def _holder(element: Any) -> Any:
    """The element itself where nothing around it depends on it, as with a link on a drawing or a font of a list."""
    if _name(element).startswith("hlink") or _name(element).startswith("embed"):
        return element
    for outer in element.iterancestors():
        if _name(outer) in _HOLDERS:
            parent = outer.getparent()
            return parent if parent is not None and _name(parent) == _BULLET else outer
    return element


def _forget_bullet(tree: Any, number: str) -> None:
    """No level of a list uses a picture as its bullet that is gone."""
    for used in [one for one in tree.iter(f"{{*}}{_BULLET_USED}") if _value(one, "val") == number]:
        remove(used)


def _value(element: Any, name: str) -> str:
    return next((str(value) for key, value in element.items() if key.rpartition("}")[2] == name), "")


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def remove(element: Any) -> None:
    """Take an element out of its tree; the root stays."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
