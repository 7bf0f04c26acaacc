"""The parts of a Word file, one a file: text, tables, pages, styles, the package; docx.py puts them together."""
