"""Findings in; terminal text, JSON and counts out."""
