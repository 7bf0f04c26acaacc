"""Whether a text names a person: a title or a first name with a surname. The lists of names are data."""

import re
from itertools import pairwise

from cxstrategy.checks.namelists import (
    ALSO_A_WORD,
    AS_A_NAME,
    FIRST_NAMES,
    INSTITUTION_WORDS,
    NO_PEOPLE,
    NO_SURNAMES,
    PLACE_ENDINGS,
    TITLES,
    TITLES_WITH_CAPITAL,
)
from cxstrategy.checks.people import names_in
from cxstrategy.checks.wordlists import NAME_PARTICLES
from cxstrategy.checks.words import folded
from cxstrategy.model.strategy import Strategy

# A word, with the mark behind it that ends a sentence or a clause; the point of `mevr.` belongs to the word.
_TOKEN = re.compile(r"(?P<word>[^\W\d_][\w'’-]*)(?P<mark>[.,;:!?)\]\"”]*)")
_ENDS = ".!?"
_NO_PEOPLE = re.compile(rf"\b(?:{'|'.join(map(re.escape, NO_PEOPLE))})\b", re.IGNORECASE)
_PARTS = re.compile(r"[^\W\d_]+")


def known_words(strategy: Strategy) -> frozenset[str]:
    """Surnames and first names that the workbook gives itself, and those of its hero and its organisation, folded."""
    hero = strategy.story.hero if strategy.story else None
    own = [*names_in(strategy), strategy.organisation.name, hero.name if hero else ""]
    words = (word for name in own for word in _PARTS.findall(folded(name)))
    return frozenset(word for word in words if word not in NAME_PARTICLES)


def names_somebody(text: str, known: frozenset[str]) -> bool:
    """Whether a text holds a person who is not known to the workbook."""
    plain = _NO_PEOPLE.sub("–", text)
    words = list(_TOKEN.finditer(plain))
    tokens = [(found["word"], found["mark"]) for found in words]
    gaps = [plain[one.end() : two.start()] for one, two in pairwise(words)]
    return any(_is_named(tokens, gaps, place, known) for place in range(len(tokens)))


def _is_named(tokens: list[tuple[str, str]], gaps: list[str], place: int, known: frozenset[str]) -> bool:
    word, mark = tokens[place]
    plain = folded(word)
    title = mark in ("", ".") and _is_title(word)
    first = not mark and plain in FIRST_NAMES and word[0].isupper() and not _only_begins(tokens, gaps, place)
    if not (title or first):
        return False
    after = place + 1
    if title and after < len(tokens) and _is_title(tokens[after][0]):
        after += 1  # mevr. dr. Jansen
    surname = _surname(tokens, gaps, after)
    if surname is None:
        return False
    names = {folded(tokens[one][0]) for one in range(place, surname + 1)}
    last = folded(tokens[surname][0])
    before = folded(tokens[place - 1][0]) if place and not tokens[place - 1][1] else ""
    behind = folded(tokens[surname + 1][0]) if surname + 1 < len(tokens) and not tokens[surname][1] else ""
    if {before, behind, last} & INSTITUTION_WORDS or last.endswith(PLACE_ENDINGS) or last in NO_SURNAMES:
        return False
    mine = last in known if title else names - NAME_PARTICLES <= known
    return not mine


def _is_title(word: str) -> bool:
    plain = folded(word)
    return (plain in TITLES and (word.islower() or word.istitle())) or (plain in TITLES_WITH_CAPITAL and word.istitle())


def _surname(tokens: list[tuple[str, str]], gaps: list[str], place: int) -> int | None:
    """Where the surname stands that begins here, behind `van der` and the like; None where none does."""
    while place < len(tokens):
        word, mark = tokens[place]
        if place and gaps[place - 1].strip(" \xa0"):
            return None
        if folded(word) in NAME_PARTICLES and not mark:
            place += 1
        else:
            proper = word[0].isupper() and len(word) > 1 and not (word.isupper() and len(word) <= len("CEO"))
            return place if proper else None
    return None


def _only_begins(tokens: list[tuple[str, str]], gaps: list[str], place: int) -> bool:
    """Whether a name that is also a word has its capital from the beginning of a sentence: `Dan`, `Ben`, `Will`."""
    if folded(tokens[place][0]) not in ALSO_A_WORD:
        return False
    before = folded(tokens[place - 1][0]) if place else ""
    return before not in AS_A_NAME and (place == 0 or any(end in tokens[place - 1][1] for end in _ENDS))
