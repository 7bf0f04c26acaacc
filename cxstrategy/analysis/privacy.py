"""How few people are too few to show: their numbers would tell what one of them said."""

# The mean of fewer than three is one person's answer for whoever knows the other.
FEWEST_SHOWN = 3
