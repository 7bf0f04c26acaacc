"""A Document in, bytes out: a file a format, none touches the disk."""
