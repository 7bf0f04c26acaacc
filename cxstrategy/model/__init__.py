"""Nodes in, one Strategy out: frozen, closed types, a file a noun."""
