"""The known word that was probably meant by an unknown one, or None."""

import unicodedata
from collections.abc import Collection, Sequence
from functools import lru_cache
from itertools import islice, product

from cxstrategy.model.refusals.dutch import english_for, english_parts

# How much of two words must be the same (difflib's ratio). That says little of short words: they may differ by a slip.
_ALIKE, _SHORT = 0.6, 4
# Comparing is slow. Past this many words in one workbook it is no slip any more, and past this many candidates only
# those that begin alike are compared, so that a file full of nonsense is refused as fast as any other.
_BUDGET, _CANDIDATES, _LONGEST = 300, 200, 60
# A name of the format has at most so many parts.
_PARTS = 4


def is_sure(word: str, meant: str, candidates: Collection[str]) -> bool:
    """Whether `word` can stand for no other candidate: the same but for its spelling, its only English, or one slip.

    A digit is never a slip: `action-3` is not `action-2`.
    """
    wanted = _spelt(word)
    if wanted == _spelt(meant):
        return sum(_spelt(one) == wanted for one in candidates) == 1
    if english := {one for one in english_for(wanted) if one in candidates}:
        return english == {meant}
    near = [one for one in candidates if one_slip(wanted, folded(one))]
    return near == [meant] and _digits(wanted) == _digits(meant)


def _spelt(word: str) -> str:
    return "_".join(part for part in folded(word).split("_") if part)


def _digits(word: str) -> str:
    return "".join(char for char in word if char.isdigit())


class Nearest:
    """Finds what was meant, for one workbook; it stops comparing when there is no end to the unknown words."""

    def __init__(self) -> None:
        self._left = _BUDGET
        self._found: dict[tuple[str, Collection[str]], str | None] = {}

    def among(self, word: str, candidates: Collection[str]) -> str | None:
        """The candidate that `word` stands for: the same but for its spelling, its English, or the one most alike."""
        if len(word) > _LONGEST:
            return None
        remembered = isinstance(candidates, tuple) and len(candidates) <= _CANDIDATES
        if remembered and (word, candidates) in self._found:
            return self._found[word, candidates]
        found = _same(word, candidates)
        if found is None and self._left > 0:
            self._left -= 1
            found = _most_alike(folded(word), candidates)
        if remembered:
            self._found[word, candidates] = found
        return found


@lru_cache(2_000)
def folded(word: str) -> str:
    """A word in lower case without accents, with underscores between its parts: `Kosten van niets-doen` is one word."""
    plain = unicodedata.normalize("NFKD", word.strip().lower())
    return "".join(char if char.isalnum() else "_" for char in plain if not unicodedata.combining(char)).strip("_")


def _same(word: str, candidates: Collection[str]) -> str | None:
    wanted = folded(word)
    meant = english_for(wanted)
    by_translation = next((one for one in meant if one in candidates), None)
    if by_translation is not None or len(candidates) > _CANDIDATES:
        return by_translation
    by_fold = {folded(one): one for one in candidates}
    return by_fold.get(wanted) or _by_parts(wanted, by_fold)


def _by_parts(wanted: str, by_fold: dict[str, str]) -> str | None:
    """A name of which every part is the other language's: `strategie_bepaald` for `strategy_defined`."""
    parts = [english_parts(part) for part in wanted.split("_")]
    if not 1 < len(parts) <= _PARTS:
        return None
    ways = islice(product(*parts), _CANDIDATES)
    return next((by_fold[name] for way in ways if (name := "_".join(way)) in by_fold), None)


def _most_alike(wanted: str, candidates: Collection[str]) -> str | None:
    from difflib import get_close_matches

    words: Sequence[str] = list(candidates)
    if len(words) > _CANDIDATES:
        words = [one for one in words if one[:2] == wanted[:2]][:_CANDIDATES]
    by_fold = {folded(one): one for one in words}
    if len(wanted) <= _SHORT:
        return next((by_fold[one] for one in by_fold if one_slip(wanted, one)), None)
    found = get_close_matches(wanted, by_fold, 1, _ALIKE)
    return by_fold[found[0]] if found else None


def one_slip(word: str, other: str) -> bool:
    """Whether two words differ by one slip of the keyboard: a letter more, less or another, or two letters swapped."""
    if len(word) < 3 or abs(len(word) - len(other)) > 1:
        return False
    if len(word) == len(other):
        differ = [index for index in range(len(word)) if word[index] != other[index]]
        swapped = len(differ) == 2 and differ[1] == differ[0] + 1 and sorted(word) == sorted(other)
        return len(differ) < 2 or swapped
    short, long = sorted((word, other), key=len)
    return any(long[:index] + long[index + 1 :] == short for index in range(len(long)))
