"""Files -> nodes: the only room that reads the workbook from disk."""
