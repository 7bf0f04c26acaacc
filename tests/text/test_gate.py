"""The one gate to the files of a workbook: what it lets through, and what it refuses with a reason."""

import os
import struct
import zipfile
import zlib
from io import BytesIO
from pathlib import Path

import docx
import pytest
from PIL import Image, ImageChops, ImageFile

from cxstrategy.text.folder import Reading, read_workbook
from cxstrategy.text.house_files import check_house
from cxstrategy.text.named_files import Refused
from cxstrategy.text.pictures import clean_picture


def picture(kind: str, width: int = 30, height: int = 20, **options: object) -> bytes:
    """A picture as Pillow writes it."""
    target = BytesIO()
    Image.new("RGB", (width, height), "#0B5FA5").save(target, kind, **options)
    return target.getvalue()


def chunk(kind: bytes, content: bytes) -> bytes:
    """A chunk of a PNG."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png_of(width: int, height: int) -> bytes:
    """A PNG that says it has this size."""
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", b"x") + chunk(b"IEND", b"")


def word() -> bytes:
    """An empty Word file."""
    target = BytesIO()
    docx.Document().save(target)
    return target.getvalue()


@pytest.fixture
def reading(tmp_path: Path) -> Reading:
    (tmp_path / "w" / "images").mkdir(parents=True)
    (tmp_path / "w" / "workbook.yaml").write_text("a: b\n")
    (tmp_path / "w" / "images" / "logo.png").write_bytes(picture("PNG"))
    (tmp_path / "outside.png").write_bytes(picture("PNG"))
    return read_workbook(tmp_path / "w")


@pytest.mark.parametrize(
    "content",
    [
        picture("PNG"),
        picture("PNG", interlace=True),
        picture("JPEG"),
        picture("JPEG", progressive=True, quality=95),
        picture("JPEG", exif=b"Exif\0\0" + b"x" * 900),
        picture("JPEG") + b"trailing",
        word(),
    ],
)
def test_sound_pictures_and_word_files_pass(content: bytes, reading: Reading) -> None:
    (reading.folder / "images" / "x.png").write_bytes(content)
    clean = reading.picture("images/x.png")
    assert reading.refusal("images/x.png", content.startswith(b"PK")) is None
    if not content.startswith(b"PK"):
        with Image.open(BytesIO(clean)) as shown, Image.open(BytesIO(content)) as given:
            assert (shown.size, shown.mode, shown.format) == (given.size, given.mode, given.format)
            assert ImageChops.difference(shown, given).getextrema() == ((0, 0),) * 3
        assert b"trailing" not in clean and b"Exif" not in clean


@pytest.mark.parametrize(
    "relative",
    [
        "/etc/passwd",
        "../outside.png",
        "images/../../outside.png",
        "images/../images/logo.png",
        "..",
        "C:/logo.png",
        "C:logo.png",
        "\\\\server\\logo.png",
        "images\\logo.png",
        "images",
        ".",
        "",
        " ",
        "x\0.png",
        "x" * 5_000,
        "images/missing.png",
        "workbook.yaml/logo.png",
        "workbook.yaml",
    ],
)
def test_other_paths_are_refused_with_a_reason(relative: str, reading: Reading) -> None:
    with pytest.raises(Refused) as caught:
        reading.picture(relative)
    assert isinstance(caught.value, ValueError)
    assert caught.value.message.into("nl") != caught.value.message.into("en")
    assert reading.refusal(relative) == caught.value.message


def test_links_pass_as_long_as_they_stay_inside(reading: Reading) -> None:
    images = reading.folder / "images"
    (images / "inside.png").symlink_to("logo.png")
    (images / "outside.png").symlink_to("../../outside.png")
    (images / "self.png").symlink_to("self.png")
    (reading.folder / "up").symlink_to("..")
    assert reading.picture("images/inside.png").startswith(b"\x89PNG")
    for relative in ("images/outside.png", "up/outside.png"):
        assert "outside" in str(reading.refusal(relative).into("en"))  # type: ignore[union-attr]
    assert reading.refusal("images/self.png")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes here")
def test_a_pipe_is_refused_without_waiting(reading: Reading) -> None:
    os.mkfifo(reading.folder / "pipe.png")
    assert "ordinary" in str(reading.refusal("pipe.png").into("en"))  # type: ignore[union-attr]


def test_a_picture_over_ten_megabytes_is_refused(reading: Reading) -> None:
    (reading.folder / "big.png").write_bytes(picture("PNG") + b"\0" * 10_000_000)
    assert "10 MB" in str(reading.refusal("big.png").into("en"))  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "content, said",
    [
        (b"", "empty"),
        (b"GIF89a", "no picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
        (b"%PDF-1.7", "no picture"),
        (b"\x89PNG\r\n\x1a\n", "no picture"),
        (picture("PNG", 300, 300)[:60], "damaged|no picture"),
        (picture("JPEG")[:200], "damaged|no picture"),
        (b"\xff\xd8\xff", "no picture"),
        (b"\xff\xd8\xff\xe0\x00\x00" * 50, "no picture"),
        (png_of(60_000, 1), "60000 by 1"),
        (png_of(8_000, 8_000), "40 million"),
        (png_of(0, 10), "damaged|no picture"),
    ],
)
def test_what_is_no_sound_picture_is_refused(content: bytes, said: str, monkeypatch: pytest.MonkeyPatch) -> None:
    # As the PDF engine sets it for the whole process, once it has been loaded.
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)
    with pytest.raises(Refused, match=said):
        clean_picture(content)


@pytest.mark.parametrize(
    ("width", "height", "said"),
    [
        (8_000, 5_000, "damaged"),  # 40 million: of a size that is read, and then there is nothing in it
        (8_000, 5_001, "8000 by 5001 pixels, and the most is 40 million"),
        (20_000, 1, "damaged"),
        (1, 20_000, "damaged"),
        (20_001, 1, "20001 by 1 pixels"),
        (1, 20_001, "1 by 20001 pixels"),
        (20_000, 20_000, "20000 by 20000 pixels, and the most is 40 million"),
    ],
)
def test_a_picture_has_forty_million_pixels_at_most_and_twenty_thousand_on_a_side(
    width: int, height: int, said: str
) -> None:
    with pytest.raises(Refused, match=said):
        clean_picture(png_of(width, height))


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
@pytest.mark.parametrize(
    ("orientation", "size", "red"),
    [(1, (30, 20), (0, 0)), (3, (30, 20), (29, 19)), (6, (20, 30), (19, 0)), (8, (20, 30), (0, 29))],
)
def test_a_photograph_stands_as_the_camera_was_held(
    kind: str, orientation: int, size: tuple[int, int], red: tuple[int, int]
) -> None:
    """White, 30 by 20, with red at the top left: upside down it is at the bottom right, a quarter turn at the side."""
    held, target = Image.new("RGB", (30, 20), "white"), BytesIO()
    held.paste("red", (0, 0, 4, 4))
    exif = Image.Exif()
    exif[274] = orientation
    held.save(target, kind, exif=exif, **({"quality": 95, "subsampling": 0} if kind == "JPEG" else {}))
    with Image.open(BytesIO(clean_picture(target.getvalue()))) as shown:
        assert (shown.format, shown.size) == (kind, size)
        assert not dict(shown.getexif())
        redness, others = shown.getpixel(red)[0], shown.getpixel(red)[1]
        assert redness > 200 and others < 60


@pytest.mark.parametrize(
    ("mode", "colour", "kept", "shown"),
    [
        ("L", 100, "L", 100),
        ("RGB", (10, 20, 30), "RGB", (10, 20, 30)),
        ("RGBA", (10, 20, 30, 40), "RGBA", (10, 20, 30, 40)),
        ("LA", (100, 50), "RGBA", (100, 100, 100, 50)),
        ("1", 1, "L", 255),
        ("I;16", 25_600, "L", 100),  # of 65,536 steps of grey the upper eight bits: 25,600 / 256
        ("P", 0, "RGB", (0, 0, 0)),
    ],
)
def test_a_picture_becomes_one_of_three_modes_that_every_writer_knows(
    mode: str, colour: object, kept: str, shown: object
) -> None:
    target = BytesIO()
    Image.new(mode, (2, 2), colour).save(target, "PNG")  # type: ignore[arg-type]
    with Image.open(BytesIO(clean_picture(target.getvalue()))) as clean:
        assert (clean.mode, clean.getpixel((1, 1))) == (kept, shown)


def test_a_colour_that_stands_for_nothing_stays_see_through() -> None:
    target, flat = BytesIO(), Image.new("P", (2, 2), 3)
    flat.putpalette([0] * 9 + [255, 0, 0])
    flat.save(target, "PNG", transparency=3)
    with Image.open(BytesIO(clean_picture(target.getvalue()))) as clean:
        assert clean.mode == "RGBA" and clean.getpixel((0, 0))[3] == 0


def test_a_house_style_has_two_thousand_parts_at_most_and_sixty_megabytes(monkeypatch: pytest.MonkeyPatch) -> None:
    from cxstrategy.text import house_files

    def house(extra: int, size: int = 0) -> bytes:
        target = BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as package:
            package.writestr("[Content_Types].xml", "<x>wordprocessingml.document.main+xml</x>")
            package.writestr("_rels/.rels", "<x/>")
            for number in range(extra):
                package.writestr(f"word/media/{number}.bin", b"")
            package.writestr("word/media/last.bin", b"\0" * size)
        return target.getvalue()

    check_house(house(1_997))  # and the three that stand there always
    with pytest.raises(Refused, match="unpacks to more"):
        check_house(house(1_998))
    # The two parts of XML have 45 bytes: as much as the limit passes, one more does not.
    monkeypatch.setattr(house_files, "UNPACKED_LIMIT", 1_500_045)
    check_house(house(0, 1_500_000))
    with pytest.raises(Refused, match="unpacks to more"):
        check_house(house(0, 1_500_001))


def test_a_house_style_with_two_parts_of_one_name_is_damaged() -> None:
    target = BytesIO(word())
    with zipfile.ZipFile(target, "a") as package, pytest.warns(UserWarning, match="Duplicate name"):
        package.writestr("word/styles.xml", "<x/>")
    with pytest.raises(Refused, match="damaged"):
        check_house(target.getvalue())


def test_a_zip_that_is_no_word_file_and_one_that_unpacks_to_much_are_refused() -> None:
    plain, bomb = BytesIO(), BytesIO()
    with zipfile.ZipFile(plain, "w") as package:
        package.writestr("xl/workbook.xml", "x")
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<x>wordprocessingml.document.main+xml</x>")
        package.writestr("word/media/a.bin", b"\0" * 150_000_000)
        package.writestr("_rels/.rels", "<x/>")
    with pytest.raises(Refused, match="no Word file"):
        check_house(plain.getvalue())
    with pytest.raises(Refused, match="unpacks to more"):
        check_house(bomb.getvalue())
