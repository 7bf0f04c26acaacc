"""The house style as files: document chapters, page styles, Word styles and the starter workbook."""
