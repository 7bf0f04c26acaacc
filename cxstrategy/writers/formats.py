"""A format's name in; the writer that turns a Document into its bytes out. Writers load when they are used."""

from collections.abc import Callable
from importlib import import_module

from cxstrategy.document.document import Document

# The order in which formats are written: what takes longest begins first.
FORMATS: dict[str, tuple[str, str]] = {
    "pdf": ("cxstrategy.writers.pdf", "write_pdf"),
    "docx": ("cxstrategy.writers.docx", "write_docx"),
    "html": ("cxstrategy.writers.html", "write_html"),
}


def writer(name: str) -> Callable[[Document], bytes]:
    """The writer of a format; raises KeyError for a format that does not exist."""
    module, function = FORMATS[name]
    found: Callable[[Document], bytes] = getattr(import_module(module), function)
    return found


def written(document: Document, name: str) -> bytes:
    """The bytes of a document in a format; what a process of its own is asked to do."""
    return writer(name)(document)
