"""The shipped fonts: what they draw, that nothing else is drawn with, and what a page carries of them."""

import io
import os
import subprocess
import sys
import unicodedata
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from fontTools.ttLib import TTFont

sys.path.insert(0, str(Path(__file__).parent))

from sample import sample_document

from cxstrategy.document.document import Document
from cxstrategy.words.coverage import COVERAGE
from cxstrategy.words.glyphs import BOX, boxed, covered, undrawable
from cxstrategy.writers.drawing import rasterise
from cxstrategy.writers.html import write_html
from cxstrategy.writers.pdf import write_pdf
from cxstrategy.writers.typefaces import FACES, REST, SCRIPTS
from tests.programs import program

FONTS = Path(__file__).parents[2] / "templates" / "page" / "fonts"
SAMPLES = {
    "latin": "Nguyễn Łódź Škoda Đặng Ålesund ẞ ḟ € → ✓",
    "greek": "Θεσσαλονίκη ἀρχὴ ᾦδή",
    "cyrillic": "Київ Қазақстан Ђорђе Съешь",
    "code": "x_ễ Привет καλη",
}
STRANGE = "🎉 京都 مرحبا 👨‍👩‍👧"


def document(paragraph: str) -> Document:
    body = f'<article><section class="chapter" id="one"><h1>Een</h1><p>{paragraph}</p></section></article>'
    return replace(sample_document(), body=body)


def fonts_of(pdf: bytes) -> list:
    with pikepdf.open(io.BytesIO(pdf)) as read:
        return [str(font.BaseFont) for page in read.pages for font in page.Resources.get("/Font", {}).values()]


def text_of(pdf: bytes, folder: Path) -> str:
    (folder / "a.pdf").write_bytes(pdf)
    return subprocess.run(
        [program("pdftotext", "poppler-utils"), folder / "a.pdf", "-"], capture_output=True, text=True, check=True
    ).stdout


def test_the_table_of_coverage_is_what_the_fonts_hold() -> None:
    for family in COVERAGE:
        stems = [face.stem for face in FACES if face.family == family]
        assert stems
        for stem in stems:
            assert set(TTFont(FONTS / f"{stem}.ttf").getBestCmap()) == covered(family), stem


def test_the_files_of_the_scripts_hold_together_what_the_face_holds() -> None:
    for face in FACES:
        files = [FONTS / f"{face.stem}-{script}.woff2" for script in (*SCRIPTS, REST)]
        held = [code for file in files if file.exists() for code in TTFont(file).getBestCmap()]
        assert len(held) == len(set(held)) and set(held) | {0x20} == covered(face.family) | {0x20}


def test_no_font_has_the_reserved_name_of_its_source() -> None:
    for path in FONTS.glob("*.ttf"):
        names = [str(name) for name in TTFont(path)["name"].names if name.nameID in (1, 4, 6, 16)]
        assert all(name.startswith("Compass") for name in names), path


@pytest.mark.parametrize("sample", SAMPLES)
def test_the_pdf_draws_latin_greek_and_cyrillic_and_gives_their_text_back(sample: str, tmp_path: Path) -> None:
    tag = "code" if sample == "code" else "strong"
    pdf = write_pdf(document(f"{SAMPLES[sample]} <{tag}>{SAMPLES[sample]}</{tag}>"))
    text = unicodedata.normalize("NFC", text_of(pdf, tmp_path))
    assert text.count(SAMPLES[sample]) == 2 and BOX not in text
    assert all("Compass" in name for name in fonts_of(pdf))


def test_what_no_font_has_is_a_box_and_never_drawn_with_the_computers_fonts(tmp_path: Path) -> None:
    pdf = write_pdf(document(f"{STRANGE} <code>{STRANGE}</code>"))
    assert f"{BOX} {BOX}{BOX} {BOX * 5} {BOX}" in text_of(pdf, tmp_path)
    assert all("Compass" in name for name in fonts_of(pdf))


LAY_OUT = """
import sys, weasyprint
from pathlib import Path
from weasyprint.text.fonts import FontConfiguration
from cxstrategy.writers.pdf_fonts import shipped_fonts_only
made = shipped_fonts_only() if sys.argv[1] == "ours" else FontConfiguration()
ours = Path("templates/page/fonts/CompassSans-Regular.ttf").resolve().as_uri()
style = weasyprint.CSS(string='@font-face {font-family: Ours; src: url("' + ours + '")}', font_config=made)
page = weasyprint.HTML(string='<p style="font-family: Machine">A \u4eac</p>')
sys.stdout.buffer.write(page.write_pdf(stylesheets=[style], font_config=made))
"""


@pytest.mark.parametrize(("configuration", "uses_it"), [("ours", False), ("the engine's", True)])
def test_a_font_of_the_computer_is_never_used(configuration: str, uses_it: bool, tmp_path: Path) -> None:
    font = TTFont(FONTS / "CompassMono-Regular.ttf")
    for name in font["name"].names:
        name.string = "Machine"
    for table in font["cmap"].tables:
        table.cmap[0x4EAC] = table.cmap[ord("A")]
    font.save(tmp_path / "machine.ttf")
    (tmp_path / "fonts.conf").write_text(f"<fontconfig><dir>{tmp_path}</dir></fontconfig>")
    made = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", LAY_OUT, configuration],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "FONTCONFIG_FILE": str(tmp_path / "fonts.conf")},
        stdout=subprocess.PIPE,
        check=True,
    ).stdout
    assert any("Machine" in name for name in fonts_of(made)) == uses_it


def test_the_font_that_the_house_names_is_for_word_and_the_screen() -> None:
    house = replace(sample_document().house, font="Machine")
    named = replace(document("Rust"), house=house)
    assert write_pdf(named) == write_pdf(document("Rust"))
    assert '--font: "Machine", ' in write_html(named).decode()


def test_a_page_carries_the_scripts_it_uses_and_no_others() -> None:
    plain, greek = (write_html(document(text)).decode() for text in ("Rust – ✓ “ja” € ½", "Θεσσαλονίκη"))
    assert "U+370-3FF" in greek and "U+400-52F" not in greek
    assert "U+370-3FF" not in plain and "Compass Mono; " not in plain
    assert len(greek) > len(plain)
    assert 'font-family: "Compass Mono"' in write_html(document("<code>x</code>")).decode()
    assert 'font-family: "Compass Mono"' not in plain


def test_a_figure_for_word_draws_them_too() -> None:
    def drawn(text: str) -> bytes:
        frame = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 40" font-family="Compass Sans">'
        return rasterise(f'{frame}<text x="5" y="30" font-size="20">{text}</text></svg>', 300)

    assert drawn("Nguyễn") == drawn(unicodedata.normalize("NFD", "Nguyễn")) != drawn("Nguyen")
    assert len({drawn(text) for text in ("Київ", "Θεσσ", "□", "★", "")}) == 5
    assert drawn("🎉") == drawn(BOX)


def test_a_family_or_a_flag_is_one_box_and_what_leaves_no_ink_is_none() -> None:
    assert boxed("a 👨‍👩‍👧 b 🇳🇱 c 👍🏽 d 🎉🎉") == f"a {BOX} b {BOX} c {BOX} d {BOX}{BOX}"
    silent = "\u00a0\u00ad\u200b\u200d\u2003\u202f\u2060\u3000\ufe0f\t\n\u034f"
    assert undrawable(f"e\u0302\u0303 {silent} ⚠\ufe0f") == set()


def test_markup_before_a_mark_that_cannot_be_drawn_stays(tmp_path: Path) -> None:
    assert boxed("<p>\u0901&amp;\u0901</p>") == f"<p>{BOX}&amp;{BOX}</p>"
    assert f"Rust{BOX}" in text_of(write_pdf(document("<strong>Rust</strong>\u0901")), tmp_path)


def test_the_signs_that_the_advice_names_can_be_drawn() -> None:
    from cxstrategy.checks.characters import character_no_font_draws

    assert undrawable(character_no_font_draws.explanation) == {"🎉"}


def test_fonts_that_cannot_be_read_are_said_and_do_not_crash_the_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    def unreadable(name: str) -> bytes:
        raise OSError(name)

    monkeypatch.setattr("cxstrategy.writers.pdf.font_file", unreadable)
    with pytest.raises(RuntimeError, match="Compass Sans.* cannot be loaded"):
        write_pdf(document("Rust"))


def test_every_character_that_counts_as_drawable_or_silent_is_so_for_the_pdf_engine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(
        "cxstrategy.writers.pdf._Complaints.emit", lambda self, record: heard.append(record.getMessage())
    )
    known = {*range(0x21, 0x3100), *range(0xA700, 0xAB70), *range(0xFB00, 0xFF00), *range(0x1F000, 0x1FB00)}
    # A line separator is a space by the time that a text is read.
    text = "".join(f"x{chr(code)} " for code in sorted(known - {0x3C, 0x3E, 0x26, 0x2028, *range(0x7F, 0xA0)}))
    silent = "".join(f"x{chr(code)}" for code in (*range(0xE0000, 0xE01F0), 0xFEFF))
    write_pdf(document(f"{boxed(text)} <code>{boxed(text)}</code> {silent}"))
    assert not [sentence for sentence in heard if "notdef" in sentence]
