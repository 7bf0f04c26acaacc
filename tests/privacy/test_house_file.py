"""A house-style Word file full of names: none of them stands in the Word file for customers, and its looks do."""

import io
import zipfile
from dataclasses import replace
from functools import cache

import docx
from docx.shared import Cm, RGBColor

from cxstrategy.workbook import told
from cxstrategy.writers.docx import write_docx
from tests.privacy.hunter import MARK, found
from tests.privacy.test_editions import example
from tests.writers.word_file import audit, opened, repairs

SECRET = f"Noor {MARK} de Wit"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CUSTOM = (
    '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http:'
    f'//schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property '
    'fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"'
    f' pid="2" name="{MARK}"><vt:lpwstr>{SECRET}</vt:lpwstr></property></Properties>'
)
CHANGED = f'<w:rPrChange w:id="1" w:author="{SECRET}" w:date="2027-01-01T00:00:00Z"><w:rPr/></w:rPrChange>'


def house() -> bytes:
    """A house style in which somebody left a name in every corner."""
    document = docx.Document()
    for name in ("author", "last_modified_by", "keywords", "comments", "category", "subject", "identifier", "title"):
        setattr(document.core_properties, name, SECRET)
    document.styles["Heading 2"].font.color.rgb = RGBColor(0x80, 0, 0x80)
    document.styles.add_style(f"Kop {MARK}", 1).base_style = document.styles["Normal"]
    document.styles["Heading 2"].base_style = document.styles[f"Kop {MARK}"]
    document.sections[0].left_margin = Cm(3)
    document.sections[0].header.paragraphs[0].text = SECRET
    document.sections[0].footer.paragraphs[0].text = SECRET
    document.add_paragraph(SECRET)
    stream = io.BytesIO()
    document.save(stream)
    return _spoiled(stream.getvalue())


def _spoiled(content: bytes) -> bytes:
    """More names, where python-docx does not come."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(stream, "w") as new:
        new.comment = SECRET.encode()
        for name in old.namelist():
            text = old.read(name)
            for before, after in _CHANGES.get(name, ()):
                assert before.encode() in text, (name, before)
                text = text.replace(before.encode(), after.encode(), 1)
            new.writestr(name, text)
        new.writestr("docProps/custom.xml", CUSTOM)
        new.writestr("customXml/item9.xml", f"<inner>{SECRET}</inner>")
    return stream.getvalue()


_CHANGES: dict[str, tuple[tuple[str, str], ...]] = {
    "word/styles.xml": (("</w:rPr></w:style>", f"{CHANGED}</w:rPr><!-- {SECRET} --></w:style>"),),
    "word/settings.xml": (
        ("</w:settings>", f'<w:docVars><w:docVar w:name="{MARK}" w:val="{SECRET}"/></w:docVars></w:settings>'),
    ),
    "word/theme/theme1.xml": (('name="Office', f'name="{MARK} Office'),),
    "word/_rels/document.xml.rels": (
        (
            "</Relationships>",
            f'<Relationship Id="{MARK}" Type="{R}/customXml" Target="../customXml/item9.xml"/></Relationships>',
        ),
    ),
    "docProps/app.xml": (("<Application>", f"<Manager>{SECRET}</Manager><Application>"),),
}


@cache
def leaflet() -> bytes:
    """The leaflet of the example in that house style."""
    document = told(example("reisbureau"), edition="customers")
    return write_docx(replace(document, house=replace(document.house, word=house())))


def test_the_house_file_is_as_full_of_names_as_we_mean() -> None:
    assert len(found("house.docx", house())) > 12


def test_no_name_in_it_reaches_customers() -> None:
    assert found("made.docx", leaflet()) == []


def test_its_looks_do(tmp_path) -> None:
    document = opened(leaflet())
    assert document.styles["Heading 2"].font.color.rgb == RGBColor(0x80, 0, 0x80)
    assert round(document.sections[0].left_margin.cm) == 3
    assert audit(leaflet(), tmp_path) == [] and repairs(leaflet()) == []
