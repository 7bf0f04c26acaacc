"""Composition of pages: what of a chapter stands on its page or two, and what moves to the appendix."""
