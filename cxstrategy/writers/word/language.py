"""What Word calls the document's language, and how it writes numbers in it."""

import re

_KNOWN = {"nl": "nl-NL", "en": "en-GB", "de": "de-DE", "fr": "fr-FR", "es": "es-ES", "it": "it-IT", "pt": "pt-PT"}
_TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?-[A-Z]{2}")
# Where a sentence that Word adds itself (a sum, a list of formats) takes a point and a comma.
_POINT = frozenset({"en"})


def tag(language: str) -> str:
    """`nl` as `nl-NL`; a tag with a country as it is; empty for what Word would not know."""
    return _KNOWN.get(language) or (language if _TAG.fullmatch(language) else "")


def separators(language: str) -> tuple[str, str]:
    """The decimal symbol and the separator of lists."""
    return (".", ",") if language in _POINT else (",", ";")
