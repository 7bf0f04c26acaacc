"""Repairs of YAML slips: what a line says that its writer did not mean, and the text as it was meant."""
