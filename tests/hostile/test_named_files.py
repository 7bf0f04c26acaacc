"""Pictures and house-style files as strangers make them: a finding with the reason, or a document that holds them."""

import struct
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from PIL import Image

from tests.hostile.conftest import Run


def picture(kind: str, mode: str = "RGB", **options: object) -> bytes:
    out = BytesIO()
    Image.new(mode, (60, 40), 128 if mode not in ("RGB", "RGBA", "CMYK") else None).save(out, kind, **options)
    return out.getvalue()


def wrong_sum(content: bytes) -> bytes:
    """A PNG whose first IDAT chunk has another checksum than its content."""
    place = content.index(b"IDAT")
    (length,) = struct.unpack(">I", content[place - 4 : place])
    end = place + 4 + length
    return content[:end] + bytes(4) + content[end + 4 :]


def header(width: int, height: int, depth: int, kind: int) -> bytes:
    """A PNG with this header and nothing sensible behind it."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))

    first = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, kind, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + first + chunk(b"IDAT", zlib.compress(b"\0" * 20)) + chunk(b"IEND", b"")


def house(parts: dict[str, bytes] | None = None) -> bytes:
    out = BytesIO()
    docx.Document().save(out)
    if parts is None:
        return out.getvalue()
    mended = BytesIO()
    with zipfile.ZipFile(out) as old, zipfile.ZipFile(mended, "w", zipfile.ZIP_DEFLATED) as new:
        for name in {*old.namelist(), *parts}:
            if parts.get(name, b"x"):
                new.writestr(name, parts[name] if name in parts else old.read(name))
    return mended.getvalue()


GOOD_PICTURES = {
    "16-bit grey": picture("PNG", "I;16"),
    "palette": picture("PNG", "P"),
    "one bit": picture("PNG", "1"),
    "grey with alpha": picture("PNG", "LA"),
    "cmyk": picture("JPEG", "CMYK"),
    "bytes after the end": picture("JPEG") + b"\0" * 6000,
    "gif": picture("GIF", "P"),
    "webp": picture("WEBP"),
    "tiff": picture("TIFF"),
    "bmp": picture("BMP"),
    "wrong checksum": wrong_sum(picture("PNG")),
}
BAD_PICTURES = {
    "empty": (b"", "empty"),
    "svg": (b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>', "SVG"),
    "cut jpeg": (picture("JPEG", quality=95)[:-200], "damaged|no picture"),
    "nothing wide": (header(0, 10, 8, 2), "picture|damaged"),
    "unknown colour type": (header(10, 10, 8, 5), "picture|damaged"),
    "unknown depth": (header(10, 10, 7, 2), "picture|damaged"),
    "a wall": (header(60_000, 60_000, 8, 2), "pixels"),
    "a page": (b"<html></html>", "no picture"),
    "a Word file": (house(), "Word file"),
}
BAD_HOUSES = {
    "empty": (b"", "empty"),
    "old .doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 3000, "old .doc"),
    "password": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
    "cut": (house()[:-400], "damaged"),
    "too large": (house() + b"\0" * 10_000_001, "larger than 10 MB"),
    "a bomb": (house({"word/media/x.bin": b"\0" * 70_000_000}), "unpacks to more"),
    "no styles as XML": (house({"word/styles.xml": b"<broken"}), "damaged"),
    "entities": (house({"word/styles.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "damaged"),
    "a sheet": (house({"[Content_Types].xml": b"<Types/>"}), "no Word file"),
    "no relations": (house({"_rels/.rels": b""}), "damaged"),
    "a picture": (picture("PNG"), "no Word file"),
    "text": (b"hello", "no Word file"),
}
PROSE = "    ![Een foto](foto.png)"


@pytest.mark.parametrize("name", GOOD_PICTURES)
def test_a_picture_of_any_make_reaches_every_format(
    name: str, run: Run, workbook: Callable[..., Path], tmp_path: Path
) -> None:
    folder = workbook("logo: foto.png", PROSE, {"foto.png": GOOD_PICTURES[name]})
    done = run("build", folder, "--to", "html,docx,pdf", "--out", tmp_path / "out")
    assert "CX018" not in done.stdout + done.stderr
    assert {path.suffix for path in (tmp_path / "out").glob("w.*")} == {".html", ".docx", ".pdf"}
    assert (tmp_path / "out" / "w.html").read_text("utf-8").count("data:image/") >= 2
    with zipfile.ZipFile(tmp_path / "out" / "w.docx") as package:
        assert [one for one in package.namelist() if one.startswith("word/media/")]


@pytest.mark.parametrize("name", BAD_PICTURES)
def test_a_picture_that_cannot_be_used_is_a_finding_and_the_document_is_made(
    name: str, run: Run, workbook: Callable[..., Path], tmp_path: Path
) -> None:
    import re

    content, said = BAD_PICTURES[name]
    folder = workbook("", PROSE, {"foto.png": content})
    done = run("check", folder, "--language", "en")
    assert done.returncode == 1
    assert re.search(f"CX0(18|09|12).*foto.png.*({said})", done.stdout), done.stdout
    built = run("build", folder, "--to", "html,docx", "--out", tmp_path / "out")
    assert built.returncode == 1
    assert {path.suffix for path in (tmp_path / "out").glob("w.*")} == {".html", ".docx"}


@pytest.mark.parametrize("name", BAD_HOUSES)
def test_a_house_style_that_cannot_be_used_is_a_finding_and_word_is_made_in_the_standard_style(
    name: str, run: Run, workbook: Callable[..., Path], tmp_path: Path
) -> None:
    import re

    content, said = BAD_HOUSES[name]
    folder = workbook("word: house.docx", "", {"house.docx": content})
    done = run("check", folder, "--language", "en")
    assert done.returncode == 1
    assert re.search(f"CX018.*house.docx.*({said})", done.stdout), done.stdout
    built = run("build", folder, "--to", "docx", "--out", tmp_path / "out")
    assert built.returncode == 1
    assert zipfile.is_zipfile(tmp_path / "out" / "w.docx")


def test_a_house_style_cut_or_changed_anywhere_never_ends_in_a_traceback(tmp_path: Path) -> None:
    """Whatever passes the reading can be written with; the rest is refused."""
    from cxstrategy.finding import WorkbookError
    from cxstrategy.text.house_files import check_house
    from cxstrategy.text.named_files import Refused
    from cxstrategy.writers.word.unpack import unpack

    whole = house()
    for place in range(0, len(whole), len(whole) // 60):
        for content in (whole[:place], whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :]):
            try:
                check_house(content)
            except Refused:
                continue
            try:
                unpack(content)
            except WorkbookError as error:
                pytest.fail(f"passed the reading and not the writer, at {place}: {error}")
