"""Refused values: what is wrong with each, in plain words, and what to write instead."""
