"""The formats by name: which product each writes, and its writer, which loads when it is used."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from importlib import import_module
from typing import Literal

from cxstrategy.document.document import Document
from cxstrategy.finding import WorkbookError
from cxstrategy.sheets.spreadsheet import Spreadsheet
from cxstrategy.words.language import say

# What a writer is given: a document to read, or sheets to calculate with.
Product = Document | Spreadsheet
ProductName = Literal["document", "spreadsheet"]


@dataclass(frozen=True)
class Format:
    """Where a format's writer stands, the libraries it writes with, and which product it writes."""

    module: str
    function: str
    libraries: tuple[str, ...]
    product: ProductName = "document"


# The order in which formats are written: what takes longest begins first.
FORMATS: dict[str, Format] = {
    "pdf": Format("cxstrategy.writers.pdf", "write_pdf", ("weasyprint", "pikepdf", "fonttools", "lxml")),
    "docx": Format("cxstrategy.writers.docx", "write_docx", ("python-docx", "resvg_py", "pillow", "lxml")),
    "html": Format("cxstrategy.writers.html", "write_html", ("lxml",)),
    "xlsx": Format("cxstrategy.writers.xlsx", "write_xlsx", ("xlsxwriter",), "spreadsheet"),
}


def chosen_formats(asked: str | Iterable[str]) -> list[str]:
    """The formats of a list (`["docx", "pdf"]` or `"docx,pdf"`), each once, in the order in which they are written.

    Raises WorkbookError for a format that does not exist, and where none is named.
    """
    given = asked.split(",") if isinstance(asked, str) else asked
    names = {str(name).strip().lower() for name in given} - {""}
    known = ", ".join(FORMATS)
    if not names:
        raise WorkbookError(say("No format is named. Choose from: {known}.", known=known))
    if unknown := sorted(names - FORMATS.keys()):
        raise WorkbookError(
            say("{unknown} is not a format. Choose from: {known}.", unknown=", ".join(unknown), known=known)
        )
    return [name for name in FORMATS if name in names]


def installed_version(library: str) -> str:
    """The version of a library on this computer, "" where it is not installed."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(library)
    except PackageNotFoundError:
        return ""


def writer(name: str) -> Callable[[Product], bytes]:
    """The writer of a format; raises KeyError for a format that does not exist."""
    form = FORMATS[name]
    found: Callable[[Product], bytes] = getattr(import_module(form.module), form.function)
    return found


def written(product: Product, name: str) -> bytes:
    """The bytes of a product in a format that writes it; what a process of its own is asked to do."""
    return writer(name)(product)
