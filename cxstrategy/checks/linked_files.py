"""Codes for files that a workbook names: only their explanation; the reading reports them."""

from cxstrategy.checks.check import error


@error("CX018", reported_elsewhere=True)
def file_that_cannot_be_used() -> None:
    """A picture or the house-style Word file that the workbook names is there, but cannot be used.

    A picture is decoded while the workbook is read, so that none breaks a document later: PNG, JPEG, GIF, WebP, BMP and
    TIFF are read, up to 10 MB and 40 million pixels (a WebP 12 million, a progressive JPEG 25 million). All pictures of
    a workbook together may take 25 MB, counted as often as each is shown, and 600 million pixels. SVG is not read: save
    such a drawing as PNG. A house style is a .docx (or .dotx): not an old .doc, and without a password. Until it is
    replaced the document is made without the picture, or in the standard style.

    Wrong:

        workbook:
          brand: {logo: brand/logo.svg, word: brand/house-style.doc}

    Right:

        workbook:
          brand: {logo: brand/logo.png, word: brand/house-style.docx}
    """
