"""Long texts made to fit: a heading without its full stop, a sentence cut where a reader can pause."""

import re

_SENTENCE = re.compile(r"[.!?…](?=\s|$)")
# A heading of two lines; what is longer is cut between words.
HEADLINE = 130
ELLIPSIS = "…"


def clip(text: str, limit: int) -> str:
    """`text` when it fits in `limit` characters; else its whole sentences that fit, else its words that fit and "…"."""
    if len(text) <= limit:
        return text
    ends = [found.end() for found in _SENTENCE.finditer(text[: limit + 1]) if found.end() <= limit]
    # A first sentence that says next to nothing ("Ja.") is no summary of a long text.
    if ends and ends[-1] >= limit // 3:
        return text[: ends[-1]]
    room = limit - len(ELLIPSIS)
    words = text[:room] if text[room].isspace() else text[:room].rsplit(" ", 1)[0]
    return words.rstrip(" ,;:–-") + ELLIPSIS


def headline(text: str, limit: int = HEADLINE) -> str:
    """A sentence as a heading: without its full stop, and no longer than a heading may be."""
    short = clip(text.strip(), limit)
    return short[:-1] if short.endswith(".") and not short.endswith("..") else short


def beyond(text: str, heading: str) -> str:
    """What a text says after the heading that was made of it; all of it where the heading is another or was cut."""
    text = text.strip()
    return text[len(heading) :].lstrip(". \n") if text.startswith(heading) else text


def first_sentence(text: str) -> str:
    """The first sentence of a text; a text without a full stop is one sentence."""
    found = _SENTENCE.search(text)
    return text[: found.end()] if found else text
