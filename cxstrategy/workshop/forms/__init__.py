"""The forms that groups fill in: a step of the strategy -> the fields it asks for, in the words of its form."""
