"""What Word calls the document's language, and how it writes numbers in it."""

import re

from cxstrategy.words.language import CONVENTIONS

# Languages that no document is in, and that a text in it may be in.
_OTHERS = {"de": "de-DE", "fr": "fr-FR", "es": "es-ES", "it": "it-IT", "pt": "pt-PT"}
_KNOWN = _OTHERS | {language: conventions.tag for language, conventions in CONVENTIONS.items()}
_TAG = re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?-[A-Z]{2}")


def tag(language: str) -> str:
    """`nl` as `nl-NL`; a tag with a country as it is; empty for what Word would not know."""
    return _KNOWN.get(language) or (language if _TAG.fullmatch(language) else "")


def separators(language: str) -> tuple[str, str]:
    """The decimal symbol and the separator of lists."""
    decimal = CONVENTIONS[language].decimal
    return decimal, "," if decimal == "." else ";"
