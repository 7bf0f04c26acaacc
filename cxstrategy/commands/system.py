"""The language of the system: what help and usage speak; findings and documents speak the workbook's."""

import locale
import os
import sys
from functools import cache

from cxstrategy.words.language import LANGUAGES, translator


@cache
def system_language() -> str:
    """`nl` on a Dutch system, else `en`: from the environment as gettext reads it, on Windows from its display."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return _known(value)
    return _known(_windows_language() if sys.platform == "win32" else "")


def _windows_language() -> str:
    import ctypes

    return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")  # type: ignore[attr-defined]


def _known(value: str) -> str:
    start = value.split(":")[0][:2].lower()
    return start if start in LANGUAGES else "en"


def _(text: str) -> str:
    """An English sentence in, the system's language out."""
    return translator(system_language())(text)
