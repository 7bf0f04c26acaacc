"""House files as teams have them: each is used, nothing is numbered twice, and what Word and the schema want holds."""

import zipfile
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT

from cxstrategy.writers.docx import write_docx
from tests.writers.house_files.all import HOUSES
from tests.writers.house_files.styles import numbered
from tests.writers.sample import sample_document
from tests.writers.word_file import NAMES, W, audit, found, opened, parts, repairs


def written(house: bytes, **changes: object) -> bytes:
    """The sample in a house style."""
    sample = sample_document(**changes)
    return write_docx(replace(sample, house=replace(sample.house, word=house)))


@cache
def in_house(name: str) -> bytes:
    """The sample in the house style of a name."""
    return written(HOUSES[name]())


def files(content: bytes) -> dict[str, bytes]:
    """Every part by its name."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def lines(content: bytes, *styles: str) -> list[str]:
    """The text of every paragraph of the body in one of these styles, in tables and controls too."""
    document = opened(content)
    names = {style.style_id: style.name.lower() for style in document.styles}
    told = []
    for paragraph in document.element.body.iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        if style is not None and names[style.get(f"{W}val")] in styles:
            texts = (one.text if one.tag == f"{W}t" else "\n" for one in paragraph.iter(f"{W}t", f"{W}br"))
            told.append("".join(text or "" for text in texts))
    return told


def head(content: bytes, kind: str = "header") -> list[str]:
    """What stands above (or below) the pages."""
    return [one.text for one in getattr(opened(content).sections[0], kind).paragraphs if one.text]


def uncounted(content: bytes, text: str) -> bool:
    """Whether a paragraph that begins so is in a list of its own, which shows no number."""
    for paragraph in found(content, "//w:p"):
        if "".join(paragraph.itertext()).startswith(text):
            return paragraph.find(f"{W}pPr/{W}numPr") is not None
    raise AssertionError(f"no paragraph begins with {text}")


@pytest.mark.parametrize("name", HOUSES)
def test_word_and_the_schema_accept_it(name: str, tmp_path: Path) -> None:
    assert audit(in_house(name), tmp_path) == [] and repairs(in_house(name)) == []


@pytest.mark.parametrize(
    "house", ["numbered headings", "numbered by what they are based on", "numbered by LibreOffice"]
)
def test_headings_that_number_themselves_are_not_numbered_twice(house: str) -> None:
    content = in_house(house)
    assert lines(content, "heading 1")[1:3] == [
        "Wat klanten verwachten\nKlanten vergeven vertraging, geen stilte",
        "Ons kompas\nOns klantkompas",
    ]
    assert not uncounted(content, "Wat klanten verwachten")


def test_what_has_no_number_of_ours_gets_none_of_the_house() -> None:
    content = in_house("numbered headings")
    for told in ("Op één bladzijde", "Het besluit", "Wat we wagen", "Inhoud", "A Bijlage"):
        assert uncounted(content, told), told


def test_the_contents_number_as_the_headings_do() -> None:
    told = lines(in_house("numbered in Roman"), "toc 1", "toc 2")
    assert [line.rstrip("0123456789") for line in told] == [
        "I. Klanten vergeven vertraging, geen stilte", "I..1 Elf verwachtingen, drie die tellen",
        "II. Ons klantkompas", "III. Onze route begint met vier proeven", "A Methode en begrippen",
    ]  # fmt: skip


def test_a_house_whose_headings_have_bullets_leaves_our_numbers() -> None:
    content = written(numbered(text="•", form="bullet"))
    assert lines(content, "heading 1")[1].startswith("1 Wat klanten verwachten\n")


def test_a_strict_file_gives_its_page_and_its_head() -> None:
    content = in_house("strict")
    section = opened(content).sections[0]
    assert "Streng" in head(content)
    assert (round(section.page_width.mm), round(section.left_margin.mm)) == (216, 32)
    assert not [name for name, held in files(content).items() if b"purl.oclc.org" in held]


@pytest.mark.parametrize("secret", ["GEHEIM", "00A1B2C3", "Vorige Schrijver", "tracker.example", "AutoOpen"])
def test_nothing_of_its_makers_is_left(secret: str) -> None:
    for name in ("of its makers", "protected", "tied", "macros", "template with macros"):
        held = {part for part, content in files(in_house(name)).items() if secret.encode() in content}
        assert not held, name


def test_tracked_changes_are_accepted_and_tracking_ends() -> None:
    content = in_house("protected")
    assert "Nieuw" in head(content) and "Weg" not in head(content)
    settings = files(content)["word/settings.xml"]
    assert b"trackRevisions" not in settings and b"documentProtection" not in settings


@pytest.mark.parametrize("name", HOUSES)
def test_a_draft_says_so_and_how_confidential_it_is_on_every_page(name: str) -> None:
    section = opened(in_house(name)).sections[0]
    pages = ["header", "first_page_header", "even_page_header"] if name == "first and even" else ["header"]
    for page in pages:
        assert "Concept" in "".join(getattr(section, page)._element.itertext()), page
        foot = getattr(section, page.replace("header", "footer"))
        assert page.startswith("first") or "Vertrouwelijk · 0.9" in "".join(foot._element.itertext()), page


def test_a_final_says_no_draft_and_a_house_without_a_foot_gets_ours() -> None:
    content = written(HOUSES["control"](), status="final", confidentiality="", version="")
    assert "Concept" not in head(content) and "Huisstijl" in "".join(files(content)["word/header1.xml"].decode())
    assert head(content, "footer")[0].strip().startswith("pagina")


def test_the_first_upright_section_gives_the_pages_where_the_last_is_turned() -> None:
    content = in_house("turned at the end")
    section = opened(content).sections[0]
    assert section.page_width < section.page_height and round(section.left_margin.mm) == 40
    assert head(content)[0] == "Staand"


@pytest.mark.parametrize("name", ["Dutch ids", "Dutch names", "German names", "French names"])
def test_styles_under_another_name_are_used(name: str) -> None:
    content = in_house(name)
    styles = [one for one in parts(content)["word/styles.xml"].iter(f"{W}style")]
    (heading,) = [one for one in styles if one.find(f"{W}name").get(f"{W}val").lower() == "heading 1"]
    assert heading.find(f"{W}rPr/{W}color").get(f"{W}val") == "800080"
    assert lines(content, "heading 1") and heading.get(f"{W}styleId") != "Heading1"


def test_plain_text_of_a_house_does_not_stretch_our_tables() -> None:
    styles = opened(in_house("roomy")).styles
    for name in ("Table Text", "Lead", "Mark", "Small Print", "Picture"):
        kind = styles[name].paragraph_format
        assert (kind.first_line_indent, kind.space_before is not None) == (0, True), name
        assert kind.alignment == WD_ALIGN_PARAGRAPH.LEFT, name
    assert styles["Normal"].paragraph_format.alignment == WD_ALIGN_PARAGRAPH.JUSTIFY


def test_fields_in_a_head_tell_of_this_document() -> None:
    content = in_house("fields")
    told = head(content)
    assert "Imke Verstraten; Joris Damhuis" in told and "Zilvermeeuw Reizen" in told
    held = b"".join(part for name, part in files(content).items() if "header" in name).decode()
    for gone in ("Vorige", "Oude kop", "Z-1234", "geheim", "tracker", "INCLUDEPICTURE", "AUTOTEXT", "Kop 1"):
        assert gone not in held, gone
    assert "STYLEREF Kicker" in held and "PAGE" in held


def test_page_numbers_of_the_contents_have_a_stop_in_any_house() -> None:
    (style,) = parts(in_house("Dutch names"))["word/styles.xml"].xpath(
        "//w:style[w:name/@w:val='toc 1']", namespaces=NAMES
    )
    assert [one.get(f"{W}val") for one in style.iter(f"{W}tab")] == ["right"]


def test_our_foot_in_a_house_style_ends_at_its_right_margin() -> None:
    content = in_house("letter in columns")
    section = opened(content).sections[0]
    (foot,) = section.footer.paragraphs
    stops = {stop.position: stop.alignment for stop in foot.paragraph_format.tab_stops}
    room = section.page_width - section.left_margin - section.right_margin
    assert [place for place, kind in stops.items() if kind == WD_TAB_ALIGNMENT.RIGHT] == [room]
    assert set(stops.values()) == {WD_TAB_ALIGNMENT.RIGHT, WD_TAB_ALIGNMENT.CLEAR}
