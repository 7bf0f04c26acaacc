"""Whether and where words of a list occur in a text: whole words, whatever their case or accents."""

import re
import unicodedata
from functools import lru_cache

from cxstrategy.checks.wordlists import CUSTOMER_WORDS, WE_WORDS, YOU_WORDS
from cxstrategy.model.strategy import Strategy

# A name of a customer group shorter than this (`wij`, `de`) says nothing about customers.
SHORTEST_NAME = 4
_WORD = re.compile(r"\w+(?:-\w+)*")
# How `…` between two words of a list looks once escaped: up to three other words may stand there.
_GAP = re.escape(" … ")


def folded(text: str) -> str:
    """Lower case without accents: `Patiënten` is `patienten`."""
    if text.isascii():
        return text.lower()
    return "".join(mark for mark in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(mark))


@lru_cache(maxsize=64)
def _pattern(phrases: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted((folded(phrase) for phrase in phrases), key=lambda phrase: (-len(phrase), phrase))
    choices = "|".join(re.escape(phrase).replace(_GAP, r"(?:\W+\w+){0,3}?\W+") for phrase in longest_first)
    return re.compile(rf"(?<![\w-])(?:{choices})(?![\w-])")


@lru_cache(maxsize=64)
def _folded_all(words: frozenset[str]) -> frozenset[str]:
    return frozenset(map(folded, words))


def occurrences(text: str, phrases: frozenset[str]) -> list[str]:
    """The phrases of the list that occur in the text, in its order and spelling and as often as they do."""
    composed, plain = unicodedata.normalize("NFC", text), folded(text)
    spelled = composed if len(composed) == len(plain) else plain
    return [spelled[found.start() : found.end()] for found in _pattern(phrases).finditer(plain)]


def without(text: str, phrases: frozenset[str]) -> str:
    """The text, folded, with every occurrence of these phrases taken out."""
    return _pattern(phrases).sub(" ", folded(text))


def count(text: str, words: frozenset[str]) -> int:
    """How many words of the text are in the list (single words, no phrases)."""
    wanted = _folded_all(words)
    return sum(word in wanted for word in _WORD.findall(folded(text)))


def mentions(text: str | None, words: frozenset[str]) -> bool:
    """Whether any word of the list occurs in the text; nothing occurs in no text."""
    return bool(text) and not _folded_all(words).isdisjoint(_WORD.findall(folded(text or "")))


def holds_part(text: str, parts: tuple[str, ...]) -> bool:
    """Whether any of these stands in the text, also within a longer word: `contact` in `herhaalcontacten`."""
    plain = folded(text)
    return any(part in plain for part in parts)


def mentions_customer(text: str, strategy: Strategy) -> bool:
    """Whether a text names the customer: by a word of the trade, by `customers_are` or by the name of a segment."""
    return mentions(text, CUSTOMER_WORDS[strategy.workbook.language]) or not own_names(strategy).isdisjoint(
        _WORD.findall(folded(text))
    )


def own_names(strategy: Strategy) -> set[str]:
    """What this organisation itself calls its customers and their groups, in singular and plural, folded."""
    named = strategy.organisation.customers_are
    own = [
        named.many if named else "",
        (named.one if named else None) or "",
        *(segment.name for segment in strategy.segments),
    ]
    names = {word for text in own for word in _WORD.findall(folded(text)) if len(word) >= SHORTEST_NAME}
    return {form for name in names for form in _numbers(name)}


def _numbers(name: str) -> set[str]:
    """A name in the plural as one, and the other way round: `reizigers` and `reiziger`, `patienten` and `patient`."""
    one = re.sub(r"ies$", "y", name) if name.endswith("ies") else re.sub(r"(?:en|s)$", "", name)
    return {name, one, f"{one}s", f"{one}en"}


def you_and_we(text: str, strategy: Strategy) -> tuple[int, int]:
    """How often a text speaks to the customer, and how often of us (the organisation's name is us too)."""
    language = strategy.workbook.language
    name = len(occurrences(text, frozenset((strategy.organisation.name,))))
    return count(text, YOU_WORDS[language]), count(text, WE_WORDS[language]) + name


def word_count(text: str) -> int:
    """How many words: `e-mail` and `foto's` are one."""
    return len(re.findall(r"[^\W_]+(?:['’./:-][^\W_]+)*", text))
