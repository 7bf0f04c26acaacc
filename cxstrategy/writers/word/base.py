"""Base of a Word file: an empty package with styles, lists and settings, and the shape of its pages."""

from dataclasses import dataclass, field
from string import Template
from typing import Any

from cxstrategy.document.tokens import BARE, COVER
from cxstrategy.template_folder import template_folder
from cxstrategy.writers.ooxml import NAMESPACES
from cxstrategy.writers.picture import Picture
from cxstrategy.writers.style_values import word_values
from cxstrategy.writers.word.numbering import Numbering
from cxstrategy.writers.word.pages import PageShape, page_shape

EMPTY = f"<w:document {NAMESPACES}><w:body/></w:document>"
_WORD = "application/vnd.openxmlformats-officedocument"
THEME, FONTS = f"{_WORD}.theme+xml", f"{_WORD}.wordprocessingml.fontTable+xml"

Reference = tuple[str, str, str]  # header or footer, which pages, the relationship


@dataclass
class WordBase:
    """A Word package that waits for its body.

    `style_ids` gives a style's id by its name in lower case; `own` says that the styles are ours and not a template's;
    `bare` is a page that one drawing fills; None where the pages are a template's.
    `references` are the heads and feet that a template brought; `font` is that of plain text, None where it is not
    told, and `type_width` how much wider than Calibri it may be.
    """

    package: Any
    main: Any
    styles: Any
    settings: Any
    numbering: Numbering
    style_ids: dict[str, str]
    page: PageShape = field(default_factory=PageShape)
    cover: PageShape = field(default_factory=PageShape)
    bare: PageShape | None = None
    own: bool = True
    font: str | None = None
    type_width: float = 1.0
    references: list[Any] = field(default_factory=list)
    title_page: bool = False
    _pictures: dict[bytes, Any] = field(default_factory=dict)

    def link_to(self, address: str) -> str:
        """The relationship to a page elsewhere or an address."""
        from docx.opc.constants import RELATIONSHIP_TYPE

        relation: str = self.main.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
        return relation

    def picture(self, picture: Picture, part: Any = None) -> str:
        """The relationship of a part (the body's, if not told) to a picture; the same bytes are kept once."""
        from docx.opc.constants import RELATIONSHIP_TYPE

        if picture.content not in self._pictures:
            self._pictures[picture.content] = self._new_picture(picture)
        relation: str = (part or self.main).relate_to(self._pictures[picture.content], RELATIONSHIP_TYPE.IMAGE)
        return relation

    def _new_picture(self, picture: Picture) -> Any:
        """A part of our own making: python-docx measures anew and knows fewer kinds of JPEG than Word does."""
        from docx.opc.packuri import PackURI
        from docx.parts.image import ImagePart

        taken = {str(part.partname) for part in self.package.parts}
        extension = "jpg" if picture.kind == "jpeg" else "png"
        number = len(self._pictures) + 1
        while f"/word/media/picture{number}.{extension}" in taken:
            number += 1
        return ImagePart(PackURI(f"/word/media/picture{number}.{extension}"), f"image/{picture.kind}", picture.content)


def word_part(name: str) -> Any:
    """One of our own Word parts, its tokens filled in, as a tree without its comments."""
    from lxml import etree

    parser = etree.XMLParser(remove_blank_text=True, remove_comments=True)
    text = Template((template_folder() / "word" / name).read_text("utf-8")).substitute(word_values())
    return etree.fromstring(text.encode(), parser)


def new_base(styles: Any, settings: Any, numbering: Any, style_ids: dict[str, str]) -> WordBase:
    """An empty package with these trees as its parts; pages are ours, the cover's with room for its band."""
    from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
    from docx.opc.packuri import PackURI
    from docx.oxml.parser import parse_xml
    from docx.package import Package
    from docx.parts.document import DocumentPart

    package = Package()
    main = DocumentPart(PackURI("/word/document.xml"), CONTENT_TYPE.WML_DOCUMENT_MAIN, parse_xml(EMPTY), package)
    package.relate_to(main, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    for tree, name, kind, relation in (
        (styles, "styles", CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES),
        (settings, "settings", CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS),
        (numbering, "numbering", CONTENT_TYPE.WML_NUMBERING, RELATIONSHIP_TYPE.NUMBERING),
    ):
        add_part(package, main, f"/word/{name}.xml", kind, relation, tree)
    lists, cover, bare = Numbering(numbering, styles), page_shape(COVER), page_shape(BARE)
    return WordBase(package, main, styles, settings, lists, style_ids, cover=cover, bare=bare)


def add_part(package: Any, owner: Any, name: str, kind: str, relation: str, tree: Any) -> Any:
    """A new part of XML in a package, with a relationship to it."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import XmlPart

    part = XmlPart(PackURI(name), kind, tree, package)
    owner.relate_to(part, relation)
    return part
