"""Click: a short file a command; options in, one call, words out."""
