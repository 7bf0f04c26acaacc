"""Figures of the document: numbers -> SVG."""
