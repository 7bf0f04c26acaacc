"""Nodes -> Strategy: frozen, closed types, a file for each noun of the format."""
