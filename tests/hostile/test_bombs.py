"""Small files that unpack to gigabytes, or have parts without number: refused with a sentence, hardly unpacked."""

import re
import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from PIL import Image

from tests.hostile.conftest import Run

HUGE = 1_000_000_000


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(width: int, height: int, *chunks: bytes) -> bytes:
    """A PNG of this size that holds a few rows, with chunks before them."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    rows = chunk(b"IDAT", zlib.compress(bytes(16 * 5)))
    return b"\x89PNG\r\n\x1a\n" + header + b"".join(chunks) + rows + chunk(b"IEND", b"")


def zeros(size: int) -> bytes:
    """The zlib stream of many zeros, made piece by piece."""
    packer, piece = zlib.compressobj(9), bytes(10_000_000)
    return b"".join(packer.compress(piece) for _ in range(size // len(piece))) + packer.flush()


def tiff(strips: int) -> bytes:
    """A TIFF of a line a strip."""
    tags = [(256, 4, 1, 10), (257, 4, 1, strips), (258, 3, 1, 8), (259, 3, 1, 1), (262, 3, 1, 1), (273, 4, strips, 200)]
    tags += [(277, 3, 1, 1), (278, 4, 1, 1), (279, 4, strips, 200 + 4 * strips)]
    page = b"II*\0" + struct.pack("<IH", 8, len(tags)) + b"".join(struct.pack("<HHII", *tag) for tag in tags)
    return page.ljust(200, b"\0") + struct.pack("<I", 8) * strips + struct.pack("<I", 10) * strips


def gif(frames: int) -> bytes:
    target, pictures = BytesIO(), [Image.new("P", (2, 2), number % 2) for number in range(frames)]
    pictures[0].save(target, "GIF", save_all=True, append_images=pictures[1:], optimize=False)
    return target.getvalue()


def house(parts: dict[str, bytes], zeros_in: str = "", empty: int = 0) -> bytes:
    """A house style with parts of its own, one of a gigabyte, and many that are empty."""
    plain, made = BytesIO(), BytesIO()
    docx.Document().save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts and name != zeros_in:
                new.writestr(name, old.read(name))
        for name, content in parts.items():
            new.writestr(name, content)
        for number in range(empty):
            new.writestr(zipfile.ZipInfo(f"{number:x}"), b"")
        if zeros_in:
            with new.open(zeros_in, "w") as part:
                for _ in range(HUGE // 10_000_000):
                    part.write(bytes(10_000_000))
    return made.getvalue()


def elements(count: int, attributes: int = 0) -> bytes:
    """Styles with so many empty elements in them."""
    inside = "".join(f' a{number}=""' for number in range(attributes)).encode()
    return b'<w:styles xmlns:w="w">' + b"<w:x%s/>" % inside * count + b"</w:styles>"


LAUGHS = b'<!DOCTYPE l [<!ENTITY a "lol">' + b"".join(
    b'<!ENTITY %c "%s">' % (98 + level, (b"&%c;" % (97 + level)) * 10) for level in range(9)
)
LAUGHS += b"]><l>&j;</l>"
PICTURES: dict[str, tuple[Callable[[], bytes], str]] = {
    "a claim of 100,000 by 100,000": (lambda: png(100_000, 100_000), "40 million"),
    "zTXt": (lambda: png(5, 5, chunk(b"zTXt", b"a\0\0" + zeros(HUGE // 2))), "no picture"),
    "iTXt": (lambda: png(5, 5, chunk(b"iTXt", b"a\0\1\0\0\0" + zeros(HUGE // 2))), "no picture"),
    "strips": (lambda: tiff(1_200_000), "damaged"),
    "frames": (lambda: gif(10_000), ""),
}
HOUSES: dict[str, tuple[Callable[[], bytes], str]] = {
    "zeros in the document": (lambda: house({}, "word/document.xml"), "damaged"),
    "zeros in an unused part": (lambda: house({}, "word/unused.bin"), "unpacks to more"),
    "100,000 parts": (lambda: house({}, empty=100_000), "unpacks to more"),
    "styles of 8 million elements": (lambda: house({"word/styles.xml": elements(8_000_000)}), "unpacks to more"),
    "styles of 600,000 elements": (lambda: house({"word/styles.xml": elements(600_000)}), "unpacks to more"),
    "attributes": (lambda: house({"word/styles.xml": elements(20_000, 25)}), "unpacks to more"),
    "comments": (lambda: house({"word/styles.xml": b"<a>" + b"<!---->" * 600_000 + b"</a>"}), "unpacks to more"),
    "a text of 13 MB": (lambda: house({"word/styles.xml": b"<a>" + b"x" * 13_000_000 + b"</a>"}), "unpacks to more"),
    "entities": (lambda: house({"word/styles.xml": LAUGHS}), "damaged"),
    "a document type": (lambda: house({"word/styles.xml": b"<!DOCTYPE a><a/>"}), "damaged"),
    "names that lead out": (lambda: house({"../../x": b"a", "/etc/y": b"b", "..\\z": b"c"}), ""),
    "entities in a part that nothing reaches": (lambda: house({"word/unused.bin": LAUGHS}), ""),
}


@pytest.mark.parametrize("name", PICTURES | HOUSES)
def test_a_bomb_is_a_sentence_and_the_document_is_made(
    name: str, run: Run, workbook: Callable[..., Path], tmp_path: Path
) -> None:
    make, said = (PICTURES | HOUSES)[name]
    file, prose = ("foto.png", "    ![Foto](foto.png)") if name in PICTURES else ("house.docx", "")
    folder = workbook("" if prose else "word: house.docx", prose, {file: make()})
    done = run("check", folder, "--language", "en")
    assert done.returncode == (1 if said else 0)
    assert bool(re.search(f"CX018.*{file}.*{said}", done.stdout)) == bool(said), done.stdout
    assert run("build", folder, "--to", "html,docx", "--out", tmp_path / "out").returncode == done.returncode
    with zipfile.ZipFile(tmp_path / "out" / "w.docx") as package:
        assert not [part for part in package.namelist() if ".." in part or part.startswith("/")]


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the high-water mark is read from /proc")
@pytest.mark.parametrize("name", PICTURES | HOUSES)
def test_a_bomb_stays_within_200_megabytes(name: str, tmp_path: Path) -> None:
    content = (PICTURES | HOUSES)[name][0]()
    (tmp_path / "a").write_bytes(content)
    function = "pictures import clean_picture" if name in PICTURES else "house_files import check_house"
    code = (
        f"import sys; from pathlib import Path; from cxstrategy.text.{function} as judge\n"
        "from cxstrategy.text.named_files import Refused\n"
        "try: judge(Path(sys.argv[1]).read_bytes())\n"
        "except Refused: pass\n"
        "print(Path('/proc/self/status').read_text())"
    )
    ran = subprocess.run([sys.executable, "-c", code, str(tmp_path / "a")], capture_output=True, text=True, check=True)
    assert int(re.search(r"VmHWM:\s+(\d+) kB", ran.stdout)[1]) < 200_000  # type: ignore[index]
