"""Strategy, Analysis and findings -> Document: one edition as semantic HTML in a closed vocabulary."""
