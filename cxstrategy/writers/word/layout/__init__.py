"""Layout of a Word file as Word sets it: on which page each bookmark stands, without a program that opens it."""
