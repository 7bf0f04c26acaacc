"""The workshop: worksheets and handouts out, filled forms in, and what they say as changes of a workbook."""
