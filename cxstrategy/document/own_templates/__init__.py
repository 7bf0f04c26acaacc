"""Chapters that a team tells by its own templates, in a sandbox."""
