"""Parts of a Word file saved as Strict Open XML -> the same parts as every Word writes them."""

import re

_STRICT = b"http://purl.oclc.org/ooxml/"
_PLACE = "http://schemas.openxmlformats.org/"
_RELATIONS = f"{_PLACE}officeDocument/2006/relationships"
# The namespaces, the longest first where one begins as another; then the kinds of relationships below theirs.
_NAMESPACES = {
    "officeDocument/relationships/extendedProperties": f"{_RELATIONS}/extended-properties",
    "officeDocument/relationships/customProperties": f"{_RELATIONS}/custom-properties",
    "officeDocument/relationships/metadata/core-properties": (
        f"{_PLACE}package/2006/relationships/metadata/core-properties"
    ),
    "officeDocument/relationships": _RELATIONS,
    "officeDocument/extendedProperties": f"{_PLACE}officeDocument/2006/extended-properties",
    "officeDocument/customProperties": f"{_PLACE}officeDocument/2006/custom-properties",
    "officeDocument/docPropsVTypes": f"{_PLACE}officeDocument/2006/docPropsVTypes",
    "officeDocument/math": f"{_PLACE}officeDocument/2006/math",
    "officeDocument/customXml": f"{_PLACE}officeDocument/2006/customXml",
    "officeDocument/bibliography": f"{_PLACE}officeDocument/2006/bibliography",
    "schemaLibrary/main": f"{_PLACE}schemaLibrary/2006/main",
    "wordprocessingml/main": f"{_PLACE}wordprocessingml/2006/main",
    "drawingml/main": f"{_PLACE}drawingml/2006/main",
    "drawingml/wordprocessingDrawing": f"{_PLACE}drawingml/2006/wordprocessingDrawing",
    "drawingml/picture": f"{_PLACE}drawingml/2006/picture",
    "drawingml/chart": f"{_PLACE}drawingml/2006/chart",
}
# Measures that carry their unit, and what the unit is in points. Type is reckoned in half points, all else in twips.
_TAG = re.compile(rb"<w:(?P<name>[A-Za-z]+)\b[^<>]*>")
_MEASURE = re.compile(rb'="(-?\d+(?:\.\d+)?)(mm|cm|in|pt|pc|pi)"')
_IN_POINTS = {b"mm": 72 / 25.4, b"cm": 72 / 2.54, b"in": 72.0, b"pt": 1.0, b"pc": 12.0, b"pi": 12.0}
_OF_TYPE = frozenset((b"sz", b"szCs", b"kern", b"position", b"hps", b"hpsRaise", b"hpsBaseText"))


def as_transitional(parts: dict[str, bytes]) -> dict[str, bytes]:
    """Every part under the names of the usual form; a file that has these already stays as it is."""
    if not any(_STRICT in content for name, content in parts.items() if name.endswith((".xml", ".rels"))):
        return parts
    return {name: _translated(part) if name.endswith((".xml", ".rels")) else part for name, part in parts.items()}


def _translated(part: bytes) -> bytes:
    for strict, usual in _NAMESPACES.items():
        part = part.replace(_STRICT + strict.encode(), usual.encode())
    return _TAG.sub(_without_units, part).replace(b' w:conformance="strict"', b"")


def _without_units(tag: re.Match[bytes]) -> bytes:
    share = 2 if tag["name"] in _OF_TYPE else 20
    return _MEASURE.sub(lambda one: b'="%d"' % round(float(one[1]) * _IN_POINTS[one[2]] * share), tag[0])
