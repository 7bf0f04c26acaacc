"""Edits to the text of a workbook: a place and a new text, or a change of meaning; all else stays to the byte."""
