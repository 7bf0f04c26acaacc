"""Messages: English sentences with values, worded in the reader's language as late as possible."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from gettext import NullTranslations, translation
from pathlib import Path, PurePath
from typing import Literal, Protocol, get_args

from cxstrategy.words.customers import CustomerWord, with_word
from cxstrategy.words.decider import Decider, with_decider

# What `language` may say in a workbook.
Language = Literal["nl", "en"]
LANGUAGES: tuple[str, ...] = get_args(Language)
DEFAULT_LANGUAGE = "nl"


@dataclass(frozen=True, slots=True)
class Conventions:
    """A language as others call it: `locale` to Babel, `tag` to Word, `excel` in number formats; and its decimal sign.

    Excel's is the Windows number of the language, so that a month has its name in it on any computer.
    """

    locale: str
    tag: str
    excel: str
    decimal: str


CONVENTIONS = {
    "nl": Conventions("nl", "nl-NL", "413", ","),
    "en": Conventions("en_GB", "en-GB", "809", "."),
}
# One catalogue for each kind of reader; a sentence stands in the first whose code says it (`make words`).
READERS = ("terminal", "document", "explanations")
LOCALE = Path(__file__).parent / "locale"


@dataclass(frozen=True, slots=True)
class Voice:
    """How a workbook's reader is spoken to: a language, what the organisation calls its customers, and who decides.

    `with_ids` is for who has the workbook before him, and must find there what a sentence names.
    """

    language: str
    customers: CustomerWord | None = None
    with_ids: bool = True
    decider: Decider | None = None


class Sayable(Protocol):
    """What a sentence may hold besides text: it is worded with the sentence, in the same voice."""

    def into(self, language: str | Voice) -> str:
        """The words for it in a language or a voice."""


# A bare date or fraction is none of these: it would come out as Python writes it (`cxstrategy.words.said` has them).
Value = str | int | PurePath | Sayable


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence of ours that is not yet in any language: the English template and what goes into its braces.

    A value is text, a whole number, a path, another Message, or another value that is worded with it.
    """

    template: str
    values: tuple[tuple[str, Value], ...] = ()
    plural: str | None = None
    count: int = 1

    def into(self, language: str | Voice) -> str:
        """The sentence in `language` ("nl" or "en") or in the voice of a workbook, its values filled in."""
        text = _wording(language, self.template, self.plural, self.count if self.plural else 1)
        values = {name: _spoken(value, language) for name, value in self.values}
        if self.plural:
            values["count"] = _grouped(self.count, language)
        return text.format(**values)


@lru_cache(maxsize=4096)
def _wording(language: str | Voice, template: str, plural: str | None, count: int) -> str:
    """A sentence's template in a language: kept, for it is looked up in one catalogue after the other."""
    words = translations(language)
    return words.ngettext(template, plural, count) if plural else words.gettext(template)


def say(template: str, **values: Value) -> Message:
    """A Message; the name is what the extraction of sentences looks for."""
    return Message(template, tuple(values.items()))


def say_many(one: str, many: str, count: int, **values: Value) -> Message:
    """A Message that differs for one and for many; `{count}` may stand in both."""
    return Message(one, (("count", count), *values.items()), many, count)


def _grouped(count: int, language: str | Voice) -> str:
    """How many there are, with the thousands apart: "2.340"."""
    decimal = CONVENTIONS[language.language if isinstance(language, Voice) else language].decimal
    return f"{count:,}" if decimal == "." else f"{count:,}".replace(",", ".")


def _spoken(value: Value, language: str | Voice) -> str | int | PurePath:
    return value if isinstance(value, str | int | PurePath) else value.into(language)


class Catalogues(NullTranslations):
    """The catalogues of one language, asked one after the other; each loads when the one before lacks a sentence."""

    def __init__(self, voice: Voice) -> None:
        super().__init__()
        self._language = voice.language
        self._customers = voice.customers
        self._decider = voice.decider

    def gettext(self, message: str) -> str:
        """The sentence in this language, or as it is."""
        return self._first(lambda one: one.gettext(message), message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """The sentence for one or for many in this language, or as it is."""
        return self._first(lambda one: one.ngettext(msgid1, msgid2, n), msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        """The words that stand for `message` in a context (`key`: a key of the format)."""
        return self._first(lambda one: one.pgettext(context, message), message)

    def _first(self, ask: Callable[[NullTranslations], str], english: str) -> str:
        answers = (ask(_catalogue(self._language, reader)) for reader in READERS)
        found = next((answer for answer in answers if answer != english), english)
        found = with_decider(found, self._language, self._decider) if self._decider else found
        return with_word(found, self._language, self._customers) if self._customers else found


@cache
def _catalogue(language: str, reader: str) -> NullTranslations:
    return translation(reader, LOCALE, [language], fallback=True)


@lru_cache(maxsize=32)
def translations(language: str | Voice) -> Catalogues:
    """Every catalogue of one language, or voice; English is what the code itself says."""
    return Catalogues(language if isinstance(language, Voice) else Voice(language))


@cache
def translator(language: str) -> Callable[[str], str]:
    """`gettext` for one language: an English sentence in, that language's sentence out."""
    return translations(language).gettext
