"""An English sentence and its values in; the same sentence in the reader's language out, as late as possible."""

import gettext
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

LANGUAGES = ("nl", "en")
DEFAULT_LANGUAGE = "nl"
# One catalogue a subject, so that each .po file is about one thing. A sentence is looked up in all of them; a test
# holds that no two say it differently.
LOCALE = Path(__file__).parent / "locale"


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence of ours that is not yet in any language: the English template and what goes into its braces.

    A value is text, a number written as the workbook writes it, or another Message.
    """

    template: str
    values: tuple[tuple[str, object], ...] = ()
    plural: str | None = None
    count: int = 1

    def into(self, language: str) -> str:
        """The sentence in `language` ("nl" or "en"), its values filled in."""
        text = _wording(language, self.template, self.plural, self.count if self.plural else 1)
        return text.format(**{name: _spoken(value, language) for name, value in self.values})


@lru_cache(maxsize=4096)
def _wording(language: str, template: str, plural: str | None, count: int) -> str:
    """A sentence's template in a language: kept, for it is looked up in one catalogue after the other."""
    words = translations(language)
    return words.ngettext(template, plural, count) if plural else words.gettext(template)


def say(template: str, **values: object) -> Message:
    """A Message; the name is what the extraction of sentences looks for."""
    return Message(template, tuple(values.items()))


def say_many(one: str, many: str, count: int, **values: object) -> Message:
    """A Message that differs for one and for many; `{count}` may stand in both."""
    return Message(one, (("count", count), *values.items()), many, count)


def _spoken(value: object, language: str) -> object:
    return value.into(language) if isinstance(value, Message) else value


@cache
def translations(language: str) -> gettext.NullTranslations:
    """Every catalogue of one language, chained; English is what the code itself says."""
    chain = gettext.NullTranslations()
    for catalogue in sorted((LOCALE / language / "LC_MESSAGES").glob("*.mo")):
        with catalogue.open("rb") as file:
            found = gettext.GNUTranslations(file)
        found.add_fallback(chain)
        chain = found
    return chain


def translator(language: str) -> Callable[[str], str]:
    """`gettext` for one language: an English sentence in, that language's sentence out."""
    return translations(language).gettext
