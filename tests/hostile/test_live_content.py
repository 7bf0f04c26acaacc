"""A house-style Word file that acts when it opens: its looks come along, its fields and addresses do not."""

import re
import zipfile
from dataclasses import replace
from io import BytesIO

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from cxstrategy.writers.docx import write_docx
from tests.writers.sample import sample_document

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
