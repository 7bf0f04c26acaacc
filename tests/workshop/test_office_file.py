"""Word and Excel files of strangers are unpacked within bounds, and refused in one sentence."""

import zipfile
from io import BytesIO

import pytest

from cxstrategy.text.house_files import UNPACKED_LIMIT
from cxstrategy.workshop.reading.office_file import as_xml, parts_of
from cxstrategy.workshop.reading.unreadable import Unreadable


def packed(parts: dict[str, bytes]) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return file.getvalue()


def test_the_parts_of_a_file_are_its_parts() -> None:
    assert parts_of(packed({"word/document.xml": b"<a/>", "x": b"y"})) == {"word/document.xml": b"<a/>", "x": b"y"}


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(Unreadable, match="too large"):
        parts_of(packed({"bomb": bytes(UNPACKED_LIMIT + 1)}))


def test_a_bomb_that_lies_about_its_size_is_refused() -> None:
    honest = packed({"bomb": bytes(2 * UNPACKED_LIMIT)})
    size = (2 * UNPACKED_LIMIT).to_bytes(4, "little")
    with pytest.raises(Unreadable):
        parts_of(honest.replace(size, (100).to_bytes(4, "little")))


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"Naam;Antwoord\n", packed({"a": b"b" * 999})[:-30]])
def test_what_is_no_whole_file_is_refused(content: bytes) -> None:
    with pytest.raises(Unreadable, match="damaged"):
        parts_of(content)


def test_a_password_is_named() -> None:
    with pytest.raises(Unreadable, match="password"):
        parts_of(b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_part_with_entities_is_not_read(encoding: str) -> None:
    text = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'
    with pytest.raises(Unreadable, match="what no form holds"):
        as_xml(text.encode(encoding))
