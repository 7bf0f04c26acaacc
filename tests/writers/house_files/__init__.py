"""House-style Word files as teams have them, made in code: a name -> the bytes of a .docx."""
