"""Files that come back from a workshop -> filled forms: a reader for each kind of file."""
