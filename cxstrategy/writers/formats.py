"""A format's name in; the writer that turns a Document into its bytes out. Writers load when they are used."""

from collections.abc import Callable
from importlib import import_module

from cxstrategy.document.document import Document

# The order in which formats are listed and written: what a reader waits for longest comes last.
FORMATS: dict[str, tuple[str, str]] = {
    "html": ("cxstrategy.writers.html", "write_html"),
    "docx": ("cxstrategy.writers.docx", "write_docx"),
    "pdf": ("cxstrategy.writers.pdf", "write_pdf"),
}


def writer(name: str) -> Callable[[Document], bytes]:
    """The writer of a format; raises KeyError for a format that does not exist."""
    module, function = FORMATS[name]
    found: Callable[[Document], bytes] = getattr(import_module(module), function)
    return found
