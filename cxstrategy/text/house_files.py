"""Bytes of a house-style Word file -> nothing when it can be used, else Refused with the reason and the remedy."""

import zipfile
from io import BytesIO
from xml.parsers import expat

from cxstrategy.text.named_files import CONTAINER, Refused
from cxstrategy.words.language import Message, say

# A house style is some hundreds of kilobytes; a zip can hold a thousand times its size.
UNPACKED_LIMIT = 60_000_000
PART_LIMIT = 2_000
# What a reader of XML holds of a part: its text, and every element, attribute, comment and instruction as an object of
# some 200 bytes. The styles of a house are under 1 MB, and a page with an example text under 5.
XML_LIMIT = 12_000_000
OBJECT_LIMIT = 500_000
_PROTECTED = "EncryptedPackage".encode("utf-16-le")
# What the main part of a Word document, template, or one of these with macros is called.
_MAIN_KINDS = (
    b"wordprocessingml.document.main+xml",
    b"wordprocessingml.template.main+xml",
    b"ms-word.document.macroEnabled.main+xml",
    b"ms-word.template.macroEnabledTemplate.main+xml",
)
_NEEDED = ("[Content_Types].xml", "_rels/.rels")
# How each entry of a zip's list of parts begins, and how many there may be of zips within it, such as a sheet.
_ENTRY = b"PK\x01\x02"
_OF_OTHERS = 8_000
_BUFFER = 1_000_000


def check_house(content: bytes) -> None:
    """Raises Refused for anything but a whole Word file of a sensible size, every part of which can be read."""
    if not content:
        raise Refused(say("it is empty"))
    if content.startswith(CONTAINER):
        raise Refused(
            say("it has a password: save it as .docx without one")
            if _PROTECTED in content
            else say("it is an old .doc: open it in Word and save it as .docx")
        )
    if content.count(_ENTRY) > PART_LIMIT + _OF_OTHERS:
        # A list of 100,000 parts takes most of a second and 60 MB to read.
        raise Refused(_too_large())
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            _check_parts(package)
    except Refused:
        raise
    except Exception:  # a zip of a stranger fails in any way there is
        raise Refused(_damaged()) from None


def _damaged() -> Message:
    return say("it is damaged or no Word file: open it in Word and save it as .docx")


def _check_parts(package: zipfile.ZipFile) -> None:
    names = [member.filename for member in package.infolist()]
    if any(needed not in names for needed in _NEEDED) or len(names) != len(set(names)):
        raise Refused(_damaged())
    kinds = package.open("[Content_Types].xml").read(_BUFFER)
    if not any(kind in kinds for kind in _MAIN_KINDS):
        raise Refused(say("it is no Word file: save the house style as .docx"))
    if len(names) > PART_LIMIT:
        raise Refused(_too_large())
    left, objects = UNPACKED_LIMIT, _Objects()
    for name in names:
        left -= _check_part(package, name, left, objects)


class _Objects:
    """Counts what becomes an object in memory when the XML of a package is read."""

    def __init__(self) -> None:
        self.left = OBJECT_LIMIT

    def watch(self, parser: expat.XMLParserType) -> None:
        """Let a parser count along; it stops with Refused where there are too many."""
        parser.StartElementHandler = self._element
        parser.CommentHandler = parser.ProcessingInstructionHandler = self._element

    def _element(self, _: str, attributes: object = None) -> None:
        self.left -= 1 + (len(attributes) if isinstance(attributes, dict) else 0)
        if self.left < 0:
            raise Refused(_too_large())


def _check_part(package: zipfile.ZipFile, name: str, left: int, objects: _Objects) -> int:
    """How many bytes a part unpacks to; reading it to its end also compares its checksum."""
    parser = expat.ParserCreate() if name.endswith((".xml", ".rels")) else None
    if parser:
        parser.StartDoctypeDeclHandler = _no_doctype
        objects.watch(parser)
        left = min(left, XML_LIMIT)
    size = 0
    with package.open(name) as part:
        while piece := part.read(_BUFFER):
            size += len(piece)
            if size > left:
                raise Refused(_too_large())
            if parser:
                parser.Parse(piece)
    if parser:
        parser.Parse(b"", True)
    return size


def _no_doctype(*_: object) -> None:
    # Entities that expand to a gigabyte, or that read a file, are declared in a document type; Word writes none.
    raise ValueError("a document type")


def _too_large() -> Message:
    return say("it unpacks to more than a house style: keep only the styles, the page, its head and foot")
