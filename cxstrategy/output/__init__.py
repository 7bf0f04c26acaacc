"""Products and bytes -> files in place: whole or not there at all, one build in a folder at a time."""
