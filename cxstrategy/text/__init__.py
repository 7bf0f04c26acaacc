"""Files in, nodes out: the only room that reads the workbook from disk."""
