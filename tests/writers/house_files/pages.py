"""House files that differ in their pages: paper, columns, what stands above and below, and on which pages."""

from typing import Any

from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.shared import Cm

from tests.writers.house_files.making import field, in_footer, in_header, logo, made, settings, xml

WATERMARK = (
    '<w:p><w:r><w:pict xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">'
    '<v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" path="m@7,l@8,m@5,21600l@6,21600e">'
    '<v:path textpathok="t" o:connecttype="rect"/><v:textpath on="t" fitshape="t"/></v:shapetype>'
    '<v:shape id="PowerPlusWaterMarkObject1" o:spid="_x0000_s2049" type="#_x0000_t136"'
    ' style="position:absolute;margin-left:0;margin-top:0;width:412pt;height:165pt;rotation:315;z-index:-251658752;'
    'mso-position-horizontal:center;mso-position-horizontal-relative:margin" fillcolor="silver" stroked="f">'
    '<v:textpath style="font-family:&quot;Calibri&quot;;font-size:1pt" string="HUISSTIJL"/></v:shape>'
    "</w:pict></w:r></w:p>"
)
CONTROL = (
    '<w:sdt><w:sdtPr><w:alias w:val="Titel"/><w:tag w:val="titel"/><w:id w:val="77"/><w:lock w:val="sdtLocked"/>'
    '<w:dataBinding w:prefixMappings="" w:xpath="/a" w:storeItemID="{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"/>'
    "<w:text/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Huisstijl</w:t></w:r></w:p></w:sdtContent></w:sdt>"
)
FIELDS = (
    field("PAGE", "1") + field("NUMPAGES", "9") + field('STYLEREF "Kop 1"', "Oude kop") + field("DATE", "1-1-2019")
    + field("AUTHOR", "Vorige Schrijver") + field("TITLE", "Vorige titel") + field("DOCPROPERTY Dossier", "Z-1234")
    + field("DOCPROPERTY Company", "Vorig bedrijf") + field('INCLUDEPICTURE "http://tracker.example/a.png"', "beeld")
    + field('AUTOTEXT "Logo"', "autotekst") + field('FILENAME \\p', "C:\\Huis\\geheim.docx")
)  # fmt: skip


def turned_at_the_end() -> bytes:
    """A portrait section with a head, then a landscape one with another."""

    def change(document: Any) -> None:
        document.sections[0].left_margin = Cm(4)
        document.sections[0].header.paragraphs[0].text = "Staand"
        section = document.add_section(WD_SECTION.NEW_PAGE)
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width
        section.header.is_linked_to_previous = False
        section.header.paragraphs[0].text = "Liggend"

    return made(change)


def fields() -> bytes:
    """A head full of fields."""
    return made(in_header(FIELDS), in_footer(field("PAGE", "1")))


def first_and_even() -> bytes:
    """Another head on the first page and on even ones."""

    def change(document: Any) -> None:
        section = document.sections[0]
        section.different_first_page_header_footer = True
        document.settings.odd_and_even_pages_header_footer = True
        for place, told in (("first_page_header", "Eerste"), ("even_page_header", "Even"), ("header", "Oneven")):
            getattr(section, place).is_linked_to_previous = False
            getattr(section, place).paragraphs[0].text = told

    return made(change)


def watermark() -> bytes:
    """A word across every page, drawn in the head."""
    return made(in_header(WATERMARK))


def control() -> bytes:
    """A content control in the head that shows what stands in a part of the file."""
    return made(in_header(CONTROL))


def logo_in_table() -> bytes:
    """A head of one table: a logo and an address."""

    def change(document: Any) -> None:
        header = document.sections[0].header
        table = header.add_table(1, 2, Cm(16))
        table.cell(0, 0).paragraphs[0].add_run().add_picture(logo(), Cm(3))
        table.cell(0, 1).text = "Kade 1, Utrecht"
        header._element.append(xml("<w:p/>"))

    return made(change)


def letter_in_columns() -> bytes:
    """Letter paper in two columns with lines numbered."""

    def change(document: Any) -> None:
        section = document.sections[0]
        section.page_width, section.page_height = Cm(21.59), Cm(27.94)
        for old in section._sectPr.findall("{*}cols"):
            section._sectPr.remove(old)
        section._sectPr.append(xml('<w:cols w:num="2" w:space="708"/>'))

    return made(change)


def protected() -> bytes:
    """Only forms may be filled in, and every change is tracked."""
    return made(
        settings("<w:trackRevisions/>"),
        settings('<w:documentProtection w:edit="forms" w:enforcement="1"/>'),
        in_header(
            '<w:p><w:pPr><w:rPr><w:ins w:id="9" w:author="Vorige Schrijver" w:date="2019-01-01T00:00:00Z"/></w:rPr>'
            '<w:pPrChange w:id="8" w:author="Vorige Schrijver"><w:pPr/></w:pPrChange></w:pPr>'
            '<w:ins w:id="7" w:author="Vorige Schrijver"><w:r><w:t>Nieuw</w:t></w:r></w:ins>'
            '<w:del w:id="6" w:author="Vorige Schrijver"><w:r><w:delText>Weg</w:delText></w:r></w:del></w:p>'
        ),
    )
