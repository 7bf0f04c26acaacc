"""House files as teams have them: each is used, nothing is numbered twice, and what Word and the schema want holds."""

import zipfile
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest

from cxstrategy.writers.docx import write_docx
from tests.writers.house_files.all import HOUSES
from tests.writers.house_files.styles import numbered
from tests.writers.sample import sample_document
from tests.writers.word_file import W, audit, found, opened, repairs


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


def uncounted(content: bytes, text: str) -> bool:
    """Whether a paragraph that begins so is in a list of its own, which shows no number."""
    for paragraph in found(content, "//w:p"):
        if "".join(paragraph.itertext()).startswith(text):
            return paragraph.find(f"{W}pPr/{W}numPr") is not None
    raise AssertionError(f"no paragraph begins with {text}")


@pytest.mark.parametrize("name", HOUSES)
def test_word_and_the_schema_accept_it(name: str, tmp_path: Path) -> None:
    assert audit(in_house(name), tmp_path) == [] and repairs(in_house(name)) == []


@pytest.mark.parametrize("house", ["numbered headings", "numbered by what they are based on"])
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
    assert section.header.paragraphs[-1].text == "Streng"
    assert (round(section.page_width.mm), round(section.left_margin.mm)) == (216, 32)
    assert not [name for name, held in files(content).items() if b"purl.oclc.org" in held]


@pytest.mark.parametrize("secret", ["GEHEIM", "00A1B2C3", "Vorige Schrijver", "tracker.example", "AutoOpen"])
def test_nothing_of_its_makers_is_left(secret: str) -> None:
    for name in ("of its makers", "protected", "tied", "macros", "template with macros"):
        held = {part for part, content in files(in_house(name)).items() if secret.encode() in content}
        assert not held, name


def test_tracked_changes_are_accepted_and_tracking_ends() -> None:
    content = in_house("protected")
    assert opened(content).sections[0].header.paragraphs[-1].text == "Nieuw"
    settings = files(content)["word/settings.xml"]
    assert b"trackRevisions" not in settings and b"documentProtection" not in settings
