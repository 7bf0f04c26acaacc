"""Figures and pictures in Word: told to who does not see them, in their own proportions, never broken, never twice."""

import struct
from pathlib import Path

import pytest

from cxstrategy.document.document import House
from cxstrategy.finding import WorkbookError
from cxstrategy.writers import drawing
from cxstrategy.writers.docx import write_docx
from cxstrategy.writers.picture import coloured_dot, look_at
from tests.writers.sample import png, sample_document, with_body
from tests.writers.word_file import audit, found, media, parts, texts

TEXT_WIDTH = 9638 * 635  # in EMU
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {} {}"><title>Titel</title><desc>Wat er staat.</desc>{}</svg>'
)
CIRCLE = '<circle cx="50" cy="50" r="40" fill="#0b5fa5"/>'


def figure(width: int, height: int, inside: str = CIRCLE) -> str:
    """A figure with a drawing of a size."""
    return f"<figure>{SVG.format(width, height, inside)}<figcaption>Wat het toont</figcaption></figure>"


def sizes(content: bytes) -> list[tuple[int, int]]:
    """Width and height of every picture in the text, in EMU."""
    return [(int(one.get("cx")), int(one.get("cy"))) for one in found(content, "//wp:inline/wp:extent")]


def jpeg(width: int, height: int) -> bytes:
    """The least that is a JPEG: an Adobe segment (which python-docx does not know), a frame, an end."""
    frame = struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\x00"
    return (
        b"\xff\xd8\xff\xee\x00\x0eAdobe\0\x64\0\0\0\0\0\xff\xc0"
        + struct.pack(">H", 2 + len(frame))
        + frame
        + b"\xff\xd9"
    )


def test_every_picture_says_what_it_shows_and_has_its_own_number() -> None:
    content = write_docx(sample_document())
    told = {one.get("id"): one.get("descr") for one in found(content, "//wp:docPr")}
    assert len(told) == 6 and all(told.values())
    assert (
        "Zilvermeeuw Reizen" in told.values() and "De balie op Schiphol, kwart over zes in de ochtend" in told.values()
    )
    assert "Het klantkompas van Zilvermeeuw. Belofte: altijd weten waar je bent." in " ".join(told.values())


def test_the_band_of_the_cover_is_decoration() -> None:
    heads = [
        tree for name, tree in parts(write_docx(sample_document())).items() if "header" in name and "rels" not in name
    ]
    drawn = [one for tree in heads for one in tree.iter("{*}docPr")]
    assert drawn and all(one.find(".//{*}decorative").get("val") == "1" for one in drawn)


def test_a_figure_stays_with_its_caption() -> None:
    styles = [style for style, _ in texts(write_docx(with_body(figure(640, 300))))]
    assert styles[:2] == ["Picture", "Figure Caption"]


def test_a_wide_drawing_is_as_wide_as_the_text_and_keeps_its_shape() -> None:
    ((width, height),) = sizes(write_docx(with_body(figure(640, 320))))
    assert width == pytest.approx(TEXT_WIDTH, rel=0.001) and height == pytest.approx(width / 2, rel=0.001)


def test_a_tall_drawing_leaves_room_for_its_caption() -> None:
    ((width, height),) = sizes(write_docx(with_body(figure(600, 3000))))
    assert height < 16838 * 635 * 0.62 and width == pytest.approx(height / 5, rel=0.001)


def test_the_compass_is_larger_than_a_figure_beside_text() -> None:
    apart = write_docx(with_body(f'<section class="compass"><h1>K</h1>{figure(600, 700)}</section>'))
    beside = write_docx(with_body(f'<section class="chapter"><h1>K</h1>{figure(600, 700)}</section>'))
    assert sizes(apart)[0][1] > sizes(beside)[0][1]


def test_a_small_picture_is_not_blown_up() -> None:
    body = '<figure><img src="a.png" alt="a"/><figcaption>a</figcaption></figure>'
    ((width, height),) = sizes(write_docx(with_body(body, pictures={"a.png": png(96, 48, (1, 2, 3))})))
    assert (width, height) == (914400, 457200)  # an inch, half an inch


def test_the_same_drawing_is_kept_and_drawn_once(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = []
    monkeypatch.setattr(drawing, "_draw", lambda source, dots: drawn.append(source) or coloured_dot("0B5FA5").content)
    monkeypatch.setattr(drawing, "_drawn", type(drawing._drawn)())
    content = write_docx(with_body(figure(400, 200) * 3))
    write_docx(with_body(figure(400, 200)))
    assert len(drawn) == 1 and len(media(content)) == 1 and len(sizes(content)) == 3


def test_a_drawing_is_sharp_on_paper() -> None:
    (content,) = media(write_docx(with_body(figure(640, 320)))).values()
    shown = 9638 / 1440  # inches
    assert look_at("a", content).width / shown >= 200


def test_text_in_a_drawing_shows_whatever_font_it_names() -> None:
    bare = drawing.rasterise(SVG.format(200, 50, ""), 200)
    for family in ("Poppins", "Compass Sans", "serif"):
        text = f'<text x="5" y="30" font-size="20" font-family="{family}">Kompas</text>'
        assert len(drawing.rasterise(SVG.format(200, 50, text), 200)) > len(bare) * 2


def test_a_drawing_that_has_no_size_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="view box"):
        write_docx(with_body('<figure><svg xmlns="http://www.w3.org/2000/svg"/></figure>'))


def test_a_jpeg_that_python_docx_does_not_know_is_taken(tmp_path: Path) -> None:
    body = '<figure><img src="a.jpg" alt="a"/></figure>'
    content = write_docx(with_body(body, pictures={"a.jpg": jpeg(300, 200)}))
    assert audit(content, tmp_path) == []
    assert sizes(content)[0][0] / sizes(content)[0][1] == pytest.approx(1.5, rel=0.01)


def test_what_no_reading_has_cleaned_is_named() -> None:
    with pytest.raises(WorkbookError, match="neither") as error:
        write_docx(with_body('<figure><img src="foto.png" alt="a"/></figure>', pictures={"foto.png": b"GIF89a...."}))
    assert "foto.png" in error.value.message.into("nl") and "afbeelding" in error.value.message.into("nl")


def test_sizes_are_those_of_the_file() -> None:
    assert (look_at("a", png(31, 7, (0, 0, 0))).width, look_at("a", png(31, 7, (0, 0, 0))).height) == (31, 7)
    assert (look_at("a", jpeg(31, 7)).kind, look_at("a", jpeg(31, 7)).width) == ("jpeg", 31)


def test_a_picture_by_pillow_is_read_as_pillow_does(tmp_path: Path) -> None:
    from PIL import Image

    for kind in ("png", "jpeg"):
        path = tmp_path / f"a.{kind}"
        Image.new("RGB", (123, 45), "#0b5fa5").save(path)
        picture = look_at("a", path.read_bytes())
        assert (picture.kind, picture.width, picture.height) == (kind, 123, 45)


def test_one_pixel_is_one_pixel_of_its_colour(tmp_path: Path) -> None:
    from PIL import Image

    path = tmp_path / "a.png"
    path.write_bytes(coloured_dot("0B5FA5").content)
    assert Image.open(path).getpixel((0, 0)) == (11, 95, 165)


def test_without_a_logo_there_is_none() -> None:
    content = write_docx(sample_document(house=House(primary="#0b5fa5", accent="#f28c28")))
    assert "Logo" not in {style for style, _ in texts(content)}


def test_a_compass_in_the_shape_of_the_page_runs_to_its_edges_over_its_title() -> None:
    content = write_docx(with_body(f'<section class="compass"><h1>K</h1>{figure(794, 1123)}</section>'))
    (placed,) = found(content, "//wp:anchor")
    size = placed.find("{*}extent")
    assert [round(int(size.get(side)) / 36000) for side in ("cx", "cy")] == [210, 297]
    assert [one.text for one in placed.iter("{*}posOffset")] == ["0", "0"]
    assert placed.get("behindDoc") == "0" and placed.find("{*}docPr").get("descr")
    assert "K" in [one.text for one in found(content, "//w:t")]
