"""A team's own Word file: its styles win, its text and its ties to elsewhere stay behind, a bad one is explained."""

import zipfile
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.shared import Cm, RGBColor

from cxstrategy.finding import WorkbookError
from cxstrategy.writers.docx import write_docx
from cxstrategy.writers.word import unpack
from tests.writers.house_files.making import part, rezipped
from tests.writers.sample import empty_document, sample_document
from tests.writers.word_file import NAMES, W, audit, found, opened, parts, texts


def saved(change: Callable[[Any], object]) -> bytes:
    """python-docx's own template, changed."""
    document = docx.Document()
    change(document)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def house(document: Any) -> None:
    """A house style: purple headings, wide margins, a head, some text."""
    document.styles["Heading 1"].font.color.rgb = RGBColor(0x80, 0, 0x80)
    document.sections[0].left_margin = Cm(4)
    document.sections[0].header.paragraphs[0].text = "Huisstijl"
    document.add_paragraph("Oude tekst")


def written(content: bytes, **changes: object) -> bytes:
    """The sample in a house style."""
    sample = sample_document(**changes)
    return write_docx(replace(sample, house=replace(sample.house, word=content)))


def test_its_styles_pages_and_heads_win(tmp_path: Path) -> None:
    content = written(saved(house))
    document = opened(content)
    assert document.styles["Heading 1"].font.color.rgb == RGBColor(0x80, 0, 0x80)
    assert all(round(section.left_margin.cm) == 4 for section in document.sections)
    assert document.sections[0].header.paragraphs[0].text == "Huisstijl"
    assert audit(content, tmp_path) == []


def test_its_text_does_not_come_along_and_ours_is_all_there() -> None:
    told = texts(written(saved(house)))
    assert "Oude tekst" not in {text for _, text in told}
    assert ("Heading 2", "Elf verwachtingen, drie die tellen") in told


def test_what_it_lacks_comes_from_us_in_the_brands_colours() -> None:
    content = written(saved(house))
    styles = {one.find(f"{W}name").get(f"{W}val"): one for one in parts(content)["word/styles.xml"].iter(f"{W}style")}
    assert styles["Label"].find(f".//{W}color").get(f"{W}val") == "0B5FA5"
    assert styles["Label"].find(f".//{W}color").get(f"{W}themeColor") is None
    assert len([name for name in styles if name.lower() == "heading 1"]) == 1


def test_the_same_file_gives_the_same_bytes() -> None:
    content = saved(house)
    assert written(content) == written(content)


def test_its_lists_are_used_and_each_begins_anew() -> None:
    content = written(saved(house))
    numbering = parts(content)["word/numbering.xml"]
    used = [one.get(f"{W}val") for one in found(content, "//w:p[w:pPr/w:pStyle/@w:val='ListNumber']//w:numId")]
    lists = {one.get(f"{W}numId"): one for one in numbering.iter(f"{W}num")}
    assert len(set(used)) == 2 and all(lists[number].find(f".//{W}startOverride") is not None for number in used)


def test_lists_without_numbering_in_the_template_get_ours(tmp_path: Path) -> None:
    def strip(document: Any) -> None:
        for style in document.styles.element.iter(f"{W}style"):
            for numbers in list(style.iter(f"{W}numPr")):
                numbers.getparent().remove(numbers)

    content = written(saved(strip))
    assert found(content, "//w:p[w:pPr/w:pStyle/@w:val='ListBullet']/w:pPr/w:numPr")
    assert audit(content, tmp_path) == []


def test_the_documents_language_wins() -> None:
    styles = parts(written(saved(house), language="nl"))["word/styles.xml"]
    assert {one.get(f"{W}val") for one in styles.iter(f"{W}lang")} == {"nl-NL"}


def test_a_wide_paper_stays_wide_and_is_turned_for_what_is_wider() -> None:
    def letter(document: Any) -> None:
        section = document.sections[0]
        section.page_width, section.page_height = Cm(30), Cm(20)
        section.orientation = WD_ORIENT.LANDSCAPE

    sizes = {(int(one.get(f"{W}w")), int(one.get(f"{W}h"))) for one in found(written(saved(letter)), "//w:pgSz")}
    assert len(sizes) == 2 and all((height, width) in sizes for width, height in sizes)


def test_an_empty_document_takes_a_house_style_too(tmp_path: Path) -> None:
    empty = empty_document()
    assert audit(write_docx(replace(empty, house=replace(empty.house, word=saved(house)))), tmp_path) == []


def test_a_template_is_as_good_as_a_document() -> None:
    content = saved(house)
    for kind in (
        "openxmlformats-officedocument.wordprocessingml.template",
        "ms-word.document.macroEnabled",
        "ms-word.template.macroEnabledTemplate",
    ):
        types = part(content, "[Content_Types].xml").replace(
            "openxmlformats-officedocument.wordprocessingml.document", kind
        )
        told = written(rezipped(content, {"[Content_Types].xml": types}))
        assert opened(told).sections[0].header.paragraphs[0].text == "Huisstijl"


def test_macros_and_ties_to_elsewhere_do_not_come_along(tmp_path: Path) -> None:
    content = saved(house)
    relations = part(content, "word/_rels/document.xml.rels").replace(
        "</Relationships>",
        '<Relationship Id="rX1" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject"'
        ' Target="vba.bin"/>'
        '<Relationship Id="rX2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"'
        ' Target="http://tracker.example/x.png" TargetMode="External"/></Relationships>',
    )
    attached = f'<w:attachedTemplate xmlns:r="{NAMES["r"]}" r:id="rId1"/><w:zoom'
    settings = part(content, "word/settings.xml").replace("<w:zoom", attached)
    elsewhere = '<Relationship Id="rId1" Type="http://x/attachedTemplate" Target="file:t.dotm" TargetMode="External"/>'
    told = written(
        rezipped(
            content,
            {
                "word/_rels/document.xml.rels": relations,
                "word/vba.bin": b"macro",
                "[Content_Types].xml": part(content, "[Content_Types].xml").replace(
                    "<Default",
                    '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default',
                    1,
                ),
                "word/settings.xml": settings,
                "word/_rels/settings.xml.rels": _relations(elsewhere),
            },
        )
    )
    assert not [name for name in zipfile.ZipFile(BytesIO(told)).namelist() if "vba" in name]
    targets = [one.get("Target") for name, tree in parts(told).items() if name.endswith(".rels") for one in tree]
    assert not [target for target in targets if "tracker" in target or "dotm" in target]
    assert parts(told)["word/settings.xml"].find(f"{W}attachedTemplate") is None
    assert audit(told, tmp_path) == []


def test_a_link_in_its_head_keeps_its_words_only(tmp_path: Path) -> None:
    content = saved(house)
    name = "word/header1.xml"
    head = part(content, name).replace(
        "<w:r>",
        '<w:hyperlink xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"><w:r>',
        1,
    )
    head = head.replace("</w:r>", "</w:r></w:hyperlink>", 1)
    link = '<Relationship Id="rId1" Type="http://x/hyperlink" Target="http://example.org" TargetMode="External"/>'
    told = written(rezipped(content, {"word/header1.xml": head, "word/_rels/header1.xml.rels": _relations(link)}))
    assert opened(told).sections[0].header.paragraphs[0].text == "Huisstijl"
    assert "hyperlink" not in part(told, name) and name + ".rels" not in str(parts(told))
    assert audit(told, tmp_path) == []


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "cannot be read"),
        (b"geen zip", "cannot be read"),
        (b"\xd0\xcf\x11\xe0" + b"\0" * 600, "password"),
        (rezipped(saved(house), {"word/styles.xml": "<kapot"}), "cannot be read"),
        (rezipped(saved(house), {"word/document.xml": "<a/>"}), "cannot be read"),
        (rezipped(saved(house), {"word/numbering.xml": '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "cannot be read"),
        (saved(house)[:-300], "cannot be read"),
    ],
)
def test_a_file_that_is_no_house_style_is_explained(content: bytes, said: str) -> None:
    with pytest.raises(WorkbookError, match=said) as error:
        written(content)
    assert error.value.message.into("nl").startswith("Het huisstijlbestand van Word")


def test_a_sheet_or_another_zip_is_no_house_style() -> None:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.txt", "b")
    with pytest.raises(WorkbookError, match="cannot be read"):
        written(stream.getvalue())


def test_a_file_that_unpacks_to_far_too_much_is_refused_early(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpack, "MOST_BYTES", 2_000_000)
    with pytest.raises(WorkbookError, match="too large"):
        written(rezipped(saved(house), {"word/media/a.bin": b"\0" * 3_000_000}))
    monkeypatch.setattr(unpack, "MOST_PARTS", 5)
    with pytest.raises(WorkbookError, match="too large"):
        written(saved(house))


def _relations(inside: str) -> bytes:
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'.encode()
