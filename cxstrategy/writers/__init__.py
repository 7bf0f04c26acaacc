"""Document or Spreadsheet -> bytes: a file a format, none touches the disk."""
