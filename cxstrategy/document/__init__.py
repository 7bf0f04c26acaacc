"""Strategy, Analysis and findings in, one Document out: semantic HTML in a closed vocabulary."""
