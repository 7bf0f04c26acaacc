"""Strategy -> numbers, each of which can show how it was reached."""
