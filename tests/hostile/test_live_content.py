"""A house-style Word file that acts when it opens: its looks come along, its fields and addresses do not."""

import re
import zipfile
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from lxml import etree
from PIL import Image

from cxstrategy.writers.docx import write_docx
from cxstrategy.writers.word.live_content import strip_live_content
from tests.writers.house_files.making import rezipped
from tests.writers.sample import sample_document
from tests.writers.word_file import audit

FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>{instructions}'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{result}</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
VML = (
    '<w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml"><v:shape style="width:9pt;height:9pt" '
    'href="https://tracker.example/click"><v:imagedata src="http://tracker.example/pixel.png"/></v:shape></w:pict></w:r>'
)


def instruct(*pieces: str) -> str:
    return "".join(f'<w:r><w:instrText xml:space="preserve">{piece}</w:instrText></w:r>' for piece in pieces)


def cleaned(part: bytes) -> bytes:
    """The XML of a part without what acts."""
    tree = etree.fromstring(part)
    strip_live_content(tree)
    return etree.tostring(tree)


def in_header(content: str) -> dict[str, str]:
    """The header of a document written in a house style whose header holds this, and every other part as text."""
    house = docx.Document()
    house.sections[0].header.paragraphs[0]._p.append(parse_xml(f"<w:x {nsdecls('w')}/>"))
    paragraph = parse_xml(f"<w:p {nsdecls('w', 'r')}>{content}</w:p>")
    house.sections[0].header._element.append(paragraph)
    for stray in house.sections[0].header._element.iter("{*}x"):
        stray.getparent().remove(stray)
        break
    stream = BytesIO()
    house.save(stream)
    sample = sample_document()
    written = write_docx(replace(sample, house=replace(sample.house, word=stream.getvalue())))
    with zipfile.ZipFile(BytesIO(written)) as package:
        return {
            name: package.read(name).decode("utf-8", "replace")
            for name in package.namelist()
            if name.endswith((".xml", ".rels"))
        }


def everything(parts: dict[str, str]) -> str:
    return "\n".join(parts.values())


@pytest.mark.parametrize(
    "pieces",
    [
        ('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"',),
        ("DDE", "AUTO excel sheet"),
        (' INCLUDEPICTURE "http://tracker.example/a.png" \\d ',),
        ('INCLUDETEXT "\\\\\\\\server\\\\share\\\\secret.docx"',),
        ("MACROBUTTON Evil click",),
        ("HYPERLINK http://tracker.example",),
    ],
)
def test_a_field_that_acts_keeps_its_result_only(pieces: tuple[str, ...]) -> None:
    parts = in_header(FIELD.format(instructions=instruct(*pieces), result="Zichtbaar"))
    told = everything(parts)
    assert "Zichtbaar" in told
    for word in (
        "DDEAUTO",
        ">DDE<",
        "AUTO excel",
        "INCLUDE",
        "MACROBUTTON",
        "tracker.example",
        "secret.docx",
        "HYPERLINK http",
    ):
        assert word not in told


@pytest.mark.parametrize("name", ["PAGE", "NUMPAGES", 'STYLEREF "Heading 1"', "DATE", "TITLE", "DOCPROPERTY Company"])
def test_a_harmless_field_stays_a_field(name: str) -> None:
    told = everything(in_header(FIELD.format(instructions=instruct(name.replace('"', "&quot;")), result="1")))
    assert name.split()[0] in re.findall(r"<w:instrText[^>]*>\s*(\w+)", told)


def test_a_field_within_a_field_goes_with_the_one_it_instructs() -> None:
    inner = FIELD.format(instructions=instruct("INCLUDETEXT x"), result="binnen")
    told = everything(in_header(FIELD.format(instructions=instruct("IF 1=1 ") + inner, result="buiten")))
    assert "buiten" in told and "binnen" not in told and "INCLUDETEXT" not in told


def test_a_simple_field_and_one_that_never_ends_lose_their_instructions() -> None:
    simple = '<w:fldSimple w:instr="DDEAUTO a b"><w:r><w:t>Simpel</w:t></w:r></w:fldSimple>'
    endless = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + instruct("DDEAUTO c d")
    told = everything(in_header(simple + endless))
    assert "Simpel" in told and "DDEAUTO" not in told


def test_no_address_of_a_drawing_is_left() -> None:
    assert "tracker.example" not in everything(in_header(VML))


R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
EXTERNAL = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}'
    '<Relationship Id="rEvil" TargetMode="External" Target="http://tracker.example/x"'
    ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}"/></Relationships>'
)


def logo() -> bytes:
    out = BytesIO()
    Image.new("RGB", (40, 20), "purple").save(out, "PNG")
    return out.getvalue()


def with_logo() -> bytes:
    """A house style with a picture in its header."""
    house = docx.Document()
    house.sections[0].header.paragraphs[0].add_run().add_picture(BytesIO(logo()))
    stream = BytesIO()
    house.save(stream)
    return stream.getvalue()


def part_of(content: bytes, name: str) -> bytes:
    with zipfile.ZipFile(BytesIO(content)) as package:
        return package.read(name)


def written(house: bytes) -> bytes:
    sample = sample_document()
    return write_docx(replace(sample, house=replace(sample.house, word=house)))


def tied(house: bytes, old: str, new: str, kind: str) -> bytes:
    """A house style whose header leads to elsewhere by a relationship `rEvil` of this kind."""
    header = part_of(house, "word/header1.xml").decode().replace(old, new, 1)
    assert new in header
    relations = part_of(house, "word/_rels/header1.xml.rels").decode()
    kept = relations[relations.index("<Relationship ") : relations.index("</Relationships>")]
    return rezipped(
        house, {"word/header1.xml": header, "word/_rels/header1.xml.rels": EXTERNAL.format(kept, kind).encode()}
    )


def every_byte(docx_file: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(docx_file)) as package:
        return b"\n".join(package.read(name) for name in package.namelist())


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        (
            "<wp:docPr ",
            f'<wp:docPr {R} id="7" name="Logo"><a:hlinkClick r:id="rEvil" xmlns:a="A"/></wp:docPr><!-- ',
            "",
        ),
        ("<a:blip ", '<a:blip r:link="rEvil" ', "image"),
        (
            '<a:blip r:embed="rId1"/>',
            '<a:blip r:embed="rId1"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><x:svgBlip '
            'xmlns:x="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="rEvil"/></a:ext></a:extLst>'
            "</a:blip>",
            "image",
        ),
    ],
    ids=["link on the drawing", "linked as well as embedded", "drawing beside it"],
)
def test_a_logo_stays_and_only_its_tie_to_elsewhere_goes(old: str, new: str, kind: str, tmp_path: Path) -> None:
    if not kind:
        new = new.replace('"A"', '"http://schemas.openxmlformats.org/drawingml/2006/main"').replace("<!-- ", "")
        header = part_of(with_logo(), "word/header1.xml").decode()
        old = header[header.index("<wp:docPr") : header.index("/>", header.index("<wp:docPr")) + 2]
    told = written(tied(with_logo(), old, new, kind or "hyperlink"))
    header = part_of(told, "word/header1.xml")
    assert b"<w:drawing>" in header and b'r:embed="rId1"' in header
    assert b"tracker.example" not in every_byte(told) and b"rEvil" not in every_byte(told)
    assert audit(told, tmp_path) == []


def test_a_picture_that_is_only_linked_goes_with_its_drawing(tmp_path: Path) -> None:
    told = written(tied(with_logo(), 'r:embed="rId1"', 'r:link="rEvil"', "image"))
    assert b"<w:drawing" not in part_of(told, "word/header1.xml")
    assert b"tracker.example" not in every_byte(told) and b"rEvil" not in every_byte(told)
    assert audit(told, tmp_path) == []


def test_a_header_that_is_not_called_xml_is_cleaned_as_any_other(tmp_path: Path) -> None:
    house = with_logo()
    field = FIELD.format(instructions=instruct("DDEAUTO calc"), result="Zichtbaar")
    header = part_of(house, "word/header1.xml").replace(b"</w:hdr>", f"<w:p>{field}</w:p></w:hdr>".encode())
    told = written(
        rezipped(
            house,
            {
                "word/header1.bin": header,
                "word/_rels/header1.bin.rels": part_of(house, "word/_rels/header1.xml.rels"),
                "[Content_Types].xml": part_of(house, "[Content_Types].xml").replace(b"header1.xml", b"header1.bin"),
                "word/_rels/document.xml.rels": part_of(house, "word/_rels/document.xml.rels").replace(
                    b"header1.xml", b"header1.bin"
                ),
            },
        )
    )
    assert b"Zichtbaar" in every_byte(told) and b"DDEAUTO" not in every_byte(told)
    assert audit(told, tmp_path) == []


def test_a_drawing_with_scripts_behind_the_name_of_a_picture_goes() -> None:
    house = rezipped(
        with_logo(), {"word/media/image1.png": '<svg onload="evil()"><a href="http://tracker.example"/></svg>'}
    )
    told = every_byte(written(house))
    assert b"evil()" not in told and b"tracker.example" not in told


RELATIONSHIPS = (
    "attachedTemplate mailMergeSource oleObject aFChunk subDocument control glossaryDocument customXml comments people "
    "webSettings frame vbaProject"
)


@pytest.mark.parametrize("kind", RELATIONSHIPS.split())
def test_nothing_of_a_relationship_to_elsewhere_is_left_and_nothing_dangles(kind: str, tmp_path: Path) -> None:
    house = tied(with_logo(), "</w:p>", f'</w:p><w:sdt {R}><w:sdtPr/><w:sdtContent><w:p><w:r><w:t>Tekst</w:t></w:r>'
                 '<w:r><w:object><x r:id="rEvil"/></w:object></w:r></w:p></w:sdtContent></w:sdt>', kind)  # fmt: skip
    relations = part_of(house, "word/_rels/document.xml.rels").decode()
    kept = relations[relations.index("<Relationship ") : relations.index("</Relationships>")]
    told = written(rezipped(house, {"word/_rels/document.xml.rels": EXTERNAL.format(kept, kind).encode()}))
    assert b"tracker.example" not in every_byte(told) and b"rEvil" not in every_byte(told)
    assert audit(told, tmp_path) == []


@pytest.mark.parametrize(
    "attribute",
    [
        'style="width:9pt;background:url(http://tracker.example)"',
        'style="width:9pt;background:u\\72l(tracker.example)"',
        'style="width:9pt;behavior:url(tracker.example)"',
        'x:any="file:tracker.example.dotm"',
        'x:any="mailto:a@tracker.example"',
        'x:any="\\\\tracker.example\\x"',
        'x:any="//tracker.example/x"',
        'x:any="C:\\tracker.example"',
        'x:any=" see http://tracker.example"',
        'uri="http://tracker.example"',
        'x:src="tracker.example"',
    ],
)
def test_an_address_in_any_attribute_goes(attribute: str) -> None:
    part = f'<v:shape xmlns:v="urn:v" xmlns:x="urn:x" {attribute}><v:t/></v:shape>'
    assert b"tracker.example" not in cleaned(part.encode())


@pytest.mark.parametrize(
    "attribute",
    [
        'style="position:absolute;width:9.5pt;mso-position-horizontal:center;font-family:&quot;Arial&quot;;rotation:-45"',
        'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"',
        'descr="Logo: De Zwaluw"',
        'date="2026-11-01T10:00:00Z"',
    ],
)
def test_looks_and_vocabularies_stay(attribute: str) -> None:
    part = f"<a {attribute}/>".encode()
    assert attribute.partition('"')[2].replace("&quot;", "") in cleaned(part).decode().replace("&quot;", "").replace(
        '"/>', '"/>'
    )


MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


@pytest.mark.parametrize(
    "pieces",
    [
        f"<mc:AlternateContent {MC}><mc:Fallback>{instruct('PAGE ')}</mc:Fallback></mc:AlternateContent>"
        + instruct("DDEAUTO calc"),
        f'<mc:AlternateContent {MC}><mc:Fallback>{instruct("PAGE ")}<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        "</mc:Fallback></mc:AlternateContent>" + instruct("DDEAUTO calc"),
        instruct("PAGE ").replace("instrText", "delInstrText") + instruct("DDEAUTO calc"),
        f"<w:del>{instruct('PAGE ')}</w:del>" + instruct("DDEAUTO calc"),
        instruct("PAGE") + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>' + instruct("DDEAUTO calc"),
        instruct("DOCPROPERTY ") + FIELD.format(instructions=instruct("DDEAUTO calc"), result="x"),
    ],
    ids=["alternative", "alternative that separates", "deleted", "within deleted text", "twice", "nested"],
)
def test_a_field_that_two_readers_read_differently_goes(pieces: str) -> None:
    assert "DDEAUTO" not in everything(in_header(FIELD.format(instructions=pieces, result="Zichtbaar")))


@pytest.mark.parametrize("branch", ["Choice", "Fallback"])
def test_a_field_in_a_text_box_of_either_alternative_goes(branch: str) -> None:
    box = f"<w:r><mc:AlternateContent {MC}><mc:{branch}><w:pict><w:txbxContent><w:p>{{}}</w:p></w:txbxContent></w:pict>"
    field = FIELD.format(instructions=instruct("DDE", "AUTO x"), result="Zichtbaar")
    told = everything(in_header(box.format(field) + f"</mc:{branch}></mc:AlternateContent></w:r>"))
    assert "Zichtbaar" in told and "AUTO x" not in told
