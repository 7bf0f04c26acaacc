"""A workbook in; what is made of it in every format, each made once and whoever asks, with what was said meanwhile."""

import io
import logging
import warnings
import zipfile
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import docx
import pikepdf
from lxml import etree, html

from cxstrategy.document.benefit_names import benefit_names
from cxstrategy.document.document import Document
from cxstrategy.document.editions import BOARD
from cxstrategy.sheets.spreadsheet import Spreadsheet
from cxstrategy.words.wording import Wording
from cxstrategy.workbook import Workbook, calculated, told
from cxstrategy.writers.article import SVG, read_article
from cxstrategy.writers.formats import FORMATS, written
from tests.judges.poppler import printed


class _Ear(logging.Handler):
    """Keeps what libraries say."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(f"{record.name}: {record.getMessage()}")


@dataclass
class Made:
    """One workbook and its files."""

    workbook: Workbook
    language: str | None = None
    edition: str = BOARD
    heard: list[str] = field(default_factory=list, init=False)
    """What was warned of, logged or not, while something was made."""

    def _listening(self, make: Any, *given: Any) -> Any:
        ear, root = _Ear(), logging.getLogger()
        root.addHandler(ear)
        try:
            with warnings.catch_warnings(record=True) as met:
                warnings.simplefilter("always")
                return make(*given)
        finally:
            root.removeHandler(ear)
            self.heard += ear.heard + [str(one.message) for one in met if "sRGB2014.icc" not in str(one.message)]

    @property
    def formats(self) -> list[str]:
        """The formats there are of it."""
        products = {"document"} | ({"spreadsheet"} if self.spreadsheet else set())
        return [name for name, form in FORMATS.items() if form.product in products]

    @cached_property
    def document(self) -> Document:
        return self._listening(told, self.workbook, self.language, self.edition)

    @cached_property
    def spreadsheet(self) -> Spreadsheet | None:
        """None where the workbook has nothing to calculate with."""
        strategy = self.workbook.strategy
        assert strategy is not None
        has_numbers = strategy.objectives or self.workbook.analysis.business_case
        return self._listening(calculated, self.workbook, self.language) if has_numbers else None

    @property
    def case(self) -> Any:
        """The figures of its business case; None where it has none."""
        return self.workbook.analysis.business_case

    @property
    def benefits(self) -> dict[str, str]:
        """What each benefit is called in it, by its id."""
        return benefit_names(self.workbook.strategy, Wording(self.workbook.voice(self.language)))

    @cached_property
    def pdf(self) -> bytes:
        return self._listening(written, self.document, "pdf")

    @cached_property
    def docx(self) -> bytes:
        return self._listening(written, self.document, "docx")

    @cached_property
    def html(self) -> bytes:
        return self._listening(written, self.document, "html")

    @cached_property
    def xlsx(self) -> bytes:
        return self._listening(written, self.spreadsheet, "xlsx")

    @cached_property
    def article(self) -> Any:
        """The document as a tree."""
        return read_article(self.document.body)

    @cached_property
    def text(self) -> str:
        """Every word of the document but those in drawings."""
        article: Any = read_article(self.document.body)
        for drawing in list(article.iter(SVG)):
            drawing.getparent().remove(drawing) if not drawing.tail else drawing.clear(keep_tail=True)
        return " ".join(article.itertext())

    @cached_property
    def page(self) -> Any:
        """The HTML as a browser reads it."""
        return html.document_fromstring(self.html)

    @cached_property
    def word(self) -> Any:
        """The Word file as python-docx opens it."""
        return docx.Document(io.BytesIO(self.docx))

    @cached_property
    def word_parts(self) -> dict[str, Any]:
        """Every part of the Word file that is XML, as a tree."""
        with zipfile.ZipFile(io.BytesIO(self.docx)) as archive:
            names = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
            return {name: etree.fromstring(archive.read(name)) for name in names}

    @cached_property
    def paper(self) -> pikepdf.Pdf:
        """The PDF as pikepdf opens it."""
        return pikepdf.open(io.BytesIO(self.pdf))

    @cached_property
    def printed(self) -> tuple[str, str]:
        """The text of the PDF as a reader's tool takes it out, a form feed after each page; what it complains of."""
        return printed(self.pdf)
