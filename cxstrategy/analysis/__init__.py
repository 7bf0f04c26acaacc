"""A Strategy in, numbers out, each able to show how it was reached."""
