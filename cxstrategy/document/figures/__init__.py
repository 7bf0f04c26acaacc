"""The trade's own drawings: numbers in, SVG out."""
