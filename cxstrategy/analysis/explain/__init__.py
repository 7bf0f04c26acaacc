"""How each number was reached: formula, values with their places, steps and result."""
