"""References from a part's XML to relationships that were dropped: they go, with as little around them as possible."""

from collections.abc import Set
from typing import Any

from cxstrategy.writers.ooxml import local_name

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


def untie(tree: Any, kept: Set[str]) -> None:
    """Take every reference out of a part's XML that leads to no relationship among `kept`.

    A link keeps its words and a drawing loses only its link; a picture that is gone goes with its drawing.
    """
    for element in list(tree.iter("*")):
        references = [name for name in element.attrib if _refers(str(name))]
        loose = [name for name in references if element.attrib[name] not in kept]
        if len(loose) < len(references):
            # A picture that is embedded as well as linked needs no link.
            for name in loose:
                del element.attrib[name]
        elif loose:
            _drop(tree, element)


def _refers(name: str) -> bool:
    return name.startswith(_RELATIONSHIPS) or name == _VML_RELATION


def _drop(tree: Any, element: Any) -> None:
    if local_name(element) == "hyperlink":
        for child in list(element):
            element.addprevious(child)
        remove(element)
        return
    holder = _holder(element)
    if local_name(holder) == _BULLET:
        _forget_bullet(tree, attribute_of(holder, _BULLET_ID))
    parent = holder.getparent()
    remove(holder)
    if parent is not None and local_name(parent) == "extLst" and not len(parent):
        remove(parent)


def _holder(element: Any) -> Any:
    """The element itself where nothing around it depends on it, as with a link on a drawing or a font of a list."""
    if local_name(element).startswith("hlink") or local_name(element).startswith("embed"):
        return element
    for outer in element.iterancestors():
        if local_name(outer) in _HOLDERS:
            parent = outer.getparent()
            return parent if parent is not None and local_name(parent) == _BULLET else outer
    return element


def _forget_bullet(tree: Any, number: str) -> None:
    """No level of a list uses a picture as its bullet that is gone."""
    for used in [one for one in tree.iter(f"{{*}}{_BULLET_USED}") if attribute_of(one, "val") == number]:
        remove(used)


def attribute_of(element: Any, name: str) -> str:
    """An attribute by its name in whatever namespace; empty where there is none."""
    return next((str(value) for key, value in element.items() if key.rpartition("}")[2] == name), "")


def remove(element: Any) -> None:
    """Take an element out of its tree; the root stays."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
