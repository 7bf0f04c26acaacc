"""The words of every room: languages, terms, names of fields and drivers, and one way to say a number."""
