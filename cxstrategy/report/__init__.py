"""Findings -> what a reader sees of them: text for a terminal, values for a program, counts."""
