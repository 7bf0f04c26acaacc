"""A format's name in; the writer that turns what was told into its bytes out. Writers load when they are used."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Literal

from cxstrategy.document.document import Document
from cxstrategy.sheets.spreadsheet import Spreadsheet

# What a writer is given: a document to read, or sheets to calculate with.
Product = Document | Spreadsheet
ProductName = Literal["document", "spreadsheet"]


@dataclass(frozen=True)
class Format:
    """Where a format's writer stands, and which product it writes."""

    module: str
    function: str
    product: ProductName = "document"


# The order in which formats are written: what takes longest begins first.
FORMATS: dict[str, Format] = {
    "pdf": Format("cxstrategy.writers.pdf", "write_pdf"),
    "docx": Format("cxstrategy.writers.docx", "write_docx"),
    "html": Format("cxstrategy.writers.html", "write_html"),
    "xlsx": Format("cxstrategy.writers.xlsx", "write_xlsx", "spreadsheet"),
}


def writer(name: str) -> Callable[[Product], bytes]:
    """The writer of a format; raises KeyError for a format that does not exist."""
    form = FORMATS[name]
    found: Callable[[Product], bytes] = getattr(import_module(form.module), form.function)
    return found


def written(product: Product, name: str) -> bytes:
    """The bytes of a product in a format that writes it; what a process of its own is asked to do."""
    return writer(name)(product)
