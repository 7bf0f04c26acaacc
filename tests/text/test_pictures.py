"""Pictures of every make: what a reader sees is the picture, in its own colours, upright, and no larger than a page."""

import os
import re
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageCms

from cxstrategy.text import pictures, used_files
from cxstrategy.text.named_files import Refused
from cxstrategy.text.pictures import clean_picture
from cxstrategy.text.used_files import UsedFiles
from tests.text import icc

RED, GREEN = (200, 30, 40), (20, 160, 60)


def saved(picture: Any, kind: str, **options: Any) -> bytes:
    target = BytesIO()
    picture.save(target, kind, **options)
    return target.getvalue()


def plain(mode: str = "RGB", colour: Any = RED, size: tuple[int, int] = (40, 20)) -> Any:
    return Image.new(mode, size, colour)


def seen(content: bytes, place: tuple[int, int] = (5, 5)) -> tuple[int, ...]:
    """The colour that a reader sees at a place of the clean picture."""
    with Image.open(BytesIO(clean_picture(content))) as shown:
        assert shown.mode in ("L", "RGB", "RGBA") and not shown.info.get("icc_profile")
        return tuple(shown.convert("RGBA" if shown.mode == "RGBA" else "RGB").getpixel(place))


def assert_near(colour: tuple[int, ...], wanted: tuple[int, ...], most: int = 8) -> None:
    assert len(colour) == len(wanted)
    assert max(abs(one - other) for one, other in zip(colour, wanted, strict=True)) <= most, (colour, wanted)


def two_pages(kind: str, **options: Any) -> bytes:
    return saved(plain(), kind, save_all=True, append_images=[plain(colour=GREEN)], **options)


def png_16_bits() -> bytes:
    """A PNG with 16 bits for each of red, green and blue."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    row = b"\0" + struct.pack(">HHH", *(value * 257 for value in RED)) * 40
    header = chunk(b"IHDR", struct.pack(">IIBBBBB", 40, 20, 16, 2, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + header + chunk(b"IDAT", zlib.compress(row * 20)) + chunk(b"IEND", b"")


def without_adobe(content: bytes) -> bytes:
    """A JPEG without the mark that says its ink is stored the other way round."""
    place = content.index(b"\xff\xee")
    (length,) = struct.unpack(">H", content[place + 2 : place + 4])
    return content[:place] + content[place + 2 + length :]


def palette() -> bytes:
    picture = plain("P", 0)
    picture.putpalette([*RED, *GREEN])
    picture.paste(1, (20, 0, 40, 20))
    return saved(picture, "PNG", transparency=1)


def lab() -> bytes:
    transform = ImageCms.buildTransform(ImageCms.createProfile("sRGB"), ImageCms.createProfile("LAB"), "RGB", "LAB")
    return saved(ImageCms.applyTransform(plain(), transform), "TIFF")


INK = (0, 200, 200, 0)
COLOURS: dict[str, tuple[Callable[[], bytes], tuple[int, ...]]] = {
    "PNG": (lambda: saved(plain(), "PNG"), RED),
    "16 bits": (png_16_bits, RED),
    "LAB": (lab, RED),
    "first frame of a GIF": (lambda: two_pages("GIF"), RED),
    "first frame of a WebP": (lambda: two_pages("WEBP", lossless=True), RED),
    "first page of a TIFF": (lambda: two_pages("TIFF"), RED),
    "first picture of an MPO": (lambda: two_pages("MPO", quality=95), RED),
    "palette": (palette, (*RED, 255)),
    "CMYK of Adobe": (lambda: saved(plain("CMYK", INK), "JPEG", quality=98), (255, 55, 55)),
    "CMYK of others": (
        lambda: without_adobe(saved(plain("CMYK", tuple(255 - ink for ink in INK)), "JPEG", quality=98)),
        (255, 55, 55),
    ),
    "CMYK in a TIFF": (lambda: saved(plain("CMYK", INK), "TIFF"), (255, 55, 55)),
    "a colour that is see-through": (lambda: saved(plain(), "PNG", transparency=RED), (*RED, 0)),
    "grey that is see-through": (lambda: saved(plain("L", 90), "PNG", transparency=90), (90, 90, 90, 0)),
    "its profile is sRGB": (lambda: saved(plain(), "PNG", icc_profile=icc.srgb()), RED),
    "a broken profile": (lambda: saved(plain(), "PNG", icc_profile=b"no profile"), RED),
    "the profile of another kind": (lambda: saved(plain(), "PNG", icc_profile=icc.press()), RED),
    "a cut profile": (lambda: saved(plain(), "JPEG", quality=98, icc_profile=icc.wide()[:180]), RED),
    "wide colours": (lambda: saved(plain(colour=(150, 100, 100)), "PNG", icc_profile=icc.wide()), (160, 97, 98)),
    "wide colours, see-through": (
        lambda: saved(plain("RGBA", (150, 100, 100, 77)), "PNG", icc_profile=icc.wide()),
        (160, 97, 98, 77),
    ),
    "linear grey": (lambda: saved(plain("L", 128), "PNG", icc_profile=icc.linear_grey()), (188, 188, 188)),
    "the ink of a press": (
        lambda: saved(plain("CMYK", (255, 0, 0, 0)), "TIFF", icc_profile=icc.press()),
        (92, 181, 105),
    ),
    "ink with a broken profile": (lambda: saved(plain("CMYK", INK), "TIFF", icc_profile=b"x"), (255, 55, 55)),
}


@pytest.mark.parametrize("name", COLOURS)
def test_a_picture_of_any_make_keeps_its_colours(name: str) -> None:
    make, wanted = COLOURS[name]
    assert_near(seen(make()), wanted)


@pytest.mark.parametrize("interlaced", [False, True])
def test_a_profile_that_is_srgb_changes_no_pixel(interlaced: bool) -> None:
    with Image.open(BytesIO(clean_picture(saved(plain(), "PNG", icc_profile=icc.srgb())))) as shown:
        assert shown.getpixel((0, 0)) == RED


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_a_photo_stands_upright_however_the_camera_was_held(kind: str, orientation: int) -> None:
    upright = plain(colour=GREEN)
    upright.paste(RED, (0, 0, 10, 10))  # red in the upper left corner
    exif = Image.Exif()
    exif[0x0112] = orientation
    # The turn that a viewer makes, undone.
    back = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}
    held = upright.transpose(Image.Transpose(back[orientation])) if orientation > 1 else upright
    content = saved(held, kind, exif=exif, **({"quality": 98, "subsampling": 0} if kind == "JPEG" else {}))
    with Image.open(BytesIO(clean_picture(content))) as shown:
        assert shown.size == (40, 20)
        assert_near(shown.convert("RGB").getpixel((3, 3)), RED, 30)
        assert_near(shown.convert("RGB").getpixel((36, 16)), GREEN, 30)


def test_notes_of_a_camera_that_cannot_be_read_do_not_keep_a_photo_out() -> None:
    assert_near(seen(saved(plain(), "JPEG", quality=98, exif=b"Exif\0\0MM\0*\xff\xff\xff\xff")), RED)


@pytest.mark.parametrize("kind, options", [("PNG", {}), ("JPEG", {"quality": 95}), ("GIF", {}), ("BMP", {})])
@pytest.mark.parametrize("side, shown", [(400, 400), (401, 201), (1601, 201)])
def test_a_picture_larger_than_a_page_needs_is_halved_until_it_fits(
    kind: str, options: dict[str, Any], side: int, shown: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pictures, "PAGE_SIDE", 400)
    picture = plain(size=(side, 300))
    picture.paste(GREEN, (side // 2, 0, side, 300))
    content = saved(picture, kind, **options)
    clean = clean_picture(content)
    assert clean == clean_picture(content)
    with Image.open(BytesIO(clean)) as made:
        assert made.width == shown
        assert_near(made.convert("RGB").getpixel((2, 2)), RED)
        assert_near(made.convert("RGB").getpixel((made.width - 3, made.height - 3)), GREEN)


def test_what_is_see_through_does_not_colour_its_edge_when_it_is_halved(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "PAGE_SIDE", 20)
    picture = plain("RGBA", (0, 255, 0, 0))
    picture.paste((*RED, 255), (1, 0, 40, 20))
    assert_near(seen(saved(picture, "PNG"), (0, 0)), (*RED, 128))


NOISE = Image.frombytes("RGB", (200, 200), os.urandom(120_000))


def test_a_lossy_picture_that_grows_too_large_as_png_becomes_a_jpeg(monkeypatch: pytest.MonkeyPatch) -> None:
    content = saved(NOISE, "WEBP", quality=30)
    assert clean_picture(content).startswith(b"\x89PNG")
    monkeypatch.setattr(pictures, "CLEAN_LIMIT", len(clean_picture(content)))
    assert clean_picture(content).startswith(b"\x89PNG")
    monkeypatch.setattr(pictures, "CLEAN_LIMIT", len(clean_picture(content)) - 1)
    assert clean_picture(content).startswith(b"\xff\xd8\xff")
    monkeypatch.setattr(pictures, "CLEAN_LIMIT", 20_000)
    for picture in (content, saved(NOISE, "JPEG"), saved(NOISE.convert("RGBA"), "WEBP", lossless=True)):
        assert len(clean_picture(picture)) <= 20_000


@pytest.mark.parametrize(
    "limit, kind, options",
    [
        ("PIXEL_LIMIT", "PNG", {}),
        ("PIXEL_LIMIT", "JPEG", {}),
        ("PROGRESSIVE_PIXEL_LIMIT", "JPEG", {"progressive": True}),
        ("WEBP_PIXEL_LIMIT", "WEBP", {}),
    ],
)
def test_the_most_pixels_are_exact(
    limit: str, kind: str, options: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    content = saved(plain(), kind, **options)
    monkeypatch.setattr(pictures, limit, 800)
    clean_picture(content)
    monkeypatch.setattr(pictures, limit, 799)
    with pytest.raises(Refused, match="40 by 20 pixels"):
        clean_picture(content)


def scans(count: int) -> bytes:
    """A progressive JPEG that draws its last scan again and again."""
    content = saved(plain(), "JPEG", progressive=True)
    last = content[content.rindex(b"\xff\xda") : -2]
    return content[:-2] + last * (count - content.count(b"\xff\xda")) + content[-2:]


def test_a_jpeg_that_is_drawn_without_end_is_refused() -> None:
    clean_picture(scans(pictures.SCAN_LIMIT))
    with pytest.raises(Refused, match="damaged"):
        clean_picture(scans(pictures.SCAN_LIMIT + 1))


def strips(count: int) -> bytes:
    """A grey TIFF in strips of one line."""
    return saved(Image.new("L", (1, count), 90), "TIFF", tiffinfo={278: 1})


def test_a_tiff_in_strips_without_number_is_refused() -> None:
    most = 50
    content = strips(most)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pictures, "STRIP_LIMIT", most)
        clean_picture(content)
        patch.setattr(pictures, "STRIP_LIMIT", most - 1)
        with pytest.raises(Refused, match="damaged"):
            clean_picture(content)


def test_all_pictures_together_have_a_limit_in_bytes_as_often_as_they_are_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = saved(plain(), "PNG")
    for name in "ab":
        (tmp_path / f"{name}.png").write_bytes(content)
    monkeypatch.setattr(used_files, "PICTURES_LIMIT", 2 * len(content))
    used = UsedFiles(tmp_path)
    assert [used.refusal_once_more(name) for name in ("a.png", "b.png")] == [None, None]
    assert used.content("b.png")
    used = UsedFiles(tmp_path)
    reasons = [used.refusal_once_more(name) for name in ("a.png", "a.png", "b.png")]
    assert [reason and "too large together" in reason.into("en") for reason in reasons] == [None, None, True]
    with pytest.raises(Refused, match="smaller"):
        used.content("b.png")


def test_all_pictures_together_have_a_limit_in_pixels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, colour in zip("ab", (RED, (9, 9, 9)), strict=True):
        (tmp_path / f"{name}.png").write_bytes(saved(plain("RGB", colour), "PNG"))
    for most, refused in ((1_600, False), (1_599, True)):
        monkeypatch.setattr(used_files, "PIXELS_LIMIT", most)
        used = UsedFiles(tmp_path)
        assert used.refusal_once_more("a.png") is None
        assert used.refusal_once_more("a.png") is None  # decoded once
        assert bool(used.refusal_once_more("b.png")) == refused


def test_a_picture_under_many_names_is_decoded_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.png").write_bytes(saved(plain(), "PNG"))
    (tmp_path / "copy.png").write_bytes(saved(plain(), "PNG"))
    monkeypatch.setattr(used_files, "PIXELS_LIMIT", 800)
    used, cleaned = UsedFiles(tmp_path), []
    monkeypatch.setattr(pictures, "clean_picture", lambda content: cleaned.append(content) or clean_picture(content))
    names = ["a.png", "copy.png", *("./" * count + "a.png" for count in range(1, 40))]
    assert [used.refusal_once_more(name) for name in names] == [None] * len(names)
    assert len({id(used.content(name)) for name in names}) == 1
    assert len(cleaned) == 1


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the high-water mark is read from /proc")
@pytest.mark.parametrize(
    "mode, colour, kind", [("RGBA", (9, 9, 9, 9), "PNG"), ("P", 3, "GIF"), ("RGB", RED, "JPEG"), ("I;16", 900, "PNG")]
)
def test_the_largest_picture_stays_within_300_megabytes(mode: str, colour: Any, kind: str, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(saved(plain(mode, colour, (8_000, 5_000)), kind))
    code = (
        "import sys; from pathlib import Path; from cxstrategy.text.pictures import clean_picture;"
        "clean_picture(Path(sys.argv[1]).read_bytes()); print(Path('/proc/self/status').read_text())"
    )
    ran = subprocess.run([sys.executable, "-c", code, str(tmp_path / "a")], capture_output=True, text=True, check=True)
    assert int(re.search(r"VmHWM:\s+(\d+) kB", ran.stdout)[1]) < 300_000  # type: ignore[index]
