"""Bytes of a Word or Excel file -> its parts, of a bounded size; and the XML of a part, without entities or DTD."""

import zipfile
import zlib
from io import BytesIO
from typing import Any

from cxstrategy.text.house_files import UNPACKED_LIMIT
from cxstrategy.text.named_files import CONTAINER
from cxstrategy.words.language import Message, say
from cxstrategy.workshop.reading.unreadable import Unreadable

# A filled form is some hundreds of kilobytes, with pasted pictures a few megabytes.
FILE_LIMIT = 30_000_000
# A form has some twenty parts; a file with a thousand was not made by an office program.
PART_LIMIT = 1_000
_XML_LIMIT = 20_000_000
_PROTECTED = "EncryptedPackage".encode("utf-16-le")


def parts_of(content: bytes) -> dict[str, bytes]:
    """Every part of an office file by its name. Raises Unreadable.

    Sizes are counted while unpacking, whatever the file says of them.
    """
    if content.startswith(CONTAINER):
        raise Unreadable(_protected() if _PROTECTED in content else _old())
    if len(content) > FILE_LIMIT:
        raise Unreadable(_too_large())
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            return _unpacked(package)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, NotImplementedError, ValueError):
        raise damaged() from None


def _unpacked(package: zipfile.ZipFile) -> dict[str, bytes]:
    members = [member for member in package.infolist() if not member.is_dir()]
    if len(members) > PART_LIMIT or sum(member.file_size for member in members) > UNPACKED_LIMIT:
        raise Unreadable(_too_large())
    parts: dict[str, bytes] = {}
    left = UNPACKED_LIMIT
    for member in members:
        with package.open(member) as part:
            parts[member.filename] = part.read(left + 1)
        left -= len(parts[member.filename])
        if left < 0:
            raise Unreadable(_too_large())
    return parts


def as_xml(part: bytes) -> Any:
    """The root element of a part. Raises Unreadable for a part that declares entities, and for what is no XML."""
    from lxml import etree

    if len(part) > _XML_LIMIT:
        raise Unreadable(_too_large())
    if b"<!DOCTYPE" in part or "<!DOCTYPE".encode("utf-16-le") in part or "<!DOCTYPE".encode("utf-16-be") in part:
        raise Unreadable(say("it holds what no form holds, and was not read"))
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        return etree.fromstring(part, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise damaged() from None


def damaged() -> Unreadable:
    """Why a file that no reader can make sense of is refused."""
    return Unreadable(say("it is damaged: open it, save it again and send that"))


def _protected() -> Message:
    return say("it has a password: save it without one")


def _old() -> Message:
    return say("it is of an old kind: open it and save it as .docx or .xlsx")


def _too_large() -> Message:
    return say("it is far too large for a filled form, and was not read")


def repacked(parts: dict[str, bytes]) -> bytes:
    """An office file of these parts alone, whose sizes are what they say."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return file.getvalue()
