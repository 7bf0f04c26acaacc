"""Quotations in messages: short enough to read, on one line, marked as code."""

_LONGEST = 60
_MANY = 12
# More of a value than this is not looked at.
_READ = 1_000


def shortened(value: object) -> str:
    """A value on one line and not too long."""
    text = " ".join(str(value)[:_READ].split()).replace("`", "'")
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def ticked(words: tuple[str, ...], most: int = _MANY) -> str:
    """Words as code, with commas; of a long list the first ones."""
    shown = [f"`{word}`" for word in words[:most]]
    return ", ".join(shown) + (", …" if len(words) > most else "")
