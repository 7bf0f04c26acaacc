"""Respondents' points in; the share of resamples of them in which each style comes first, exact or drawn, out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations_with_replacement
from math import factorial, prod
from operator import eq
from random import Random

from cxstrategy.analysis.route.questionnaire import Points

# Up to here every resample is counted (6^6 = 46,656); above it, so many are drawn, always the same ones.
ENUMERATED = 6
RESAMPLES = 10_000
SEED = 1
# Resamples drawn at a time, so that a thousand respondents need little memory.
BATCH = 500
# Shares of a first place are counted in sixths, which halves and thirds fit.
SIXTHS = 6
# For every style whether its points were the highest, and in how many resamples that was so.
Firsts = Counter[tuple[bool, ...]]


def first_shares(respondents: Iterable[Points]) -> tuple[Fraction, ...]:
    """For every style the share of resamples, n out of n with replacement, in which its points are highest.

    Styles that tie for first share that resample equally. The respondents are put in order first, so that the same
    people give the same shares however they are listed.
    """
    people = sorted(respondents)
    firsts = _of_all(people) if len(people) <= ENUMERATED else _of_drawn(people)
    sixths = [0] * len(people[0])
    for winners, resamples in firsts.items():
        for place, won in enumerate(winners):
            sixths[place] += won * resamples * SIXTHS // sum(winners)
    return tuple(Fraction(count, firsts.total() * SIXTHS) for count in sixths)


def _of_all(people: Sequence[Points]) -> Firsts:
    """Every distinct resample, counted as often as it occurs among the n^n."""
    size = len(people)
    found: Firsts = Counter()
    for chosen in combinations_with_replacement(range(size), size):
        points = [sum(people[one][place] for one in chosen) for place in range(len(people[0]))]
        repeats = prod(factorial(chosen.count(one)) for one in set(chosen))
        found[tuple(value == max(points) for value in points)] += factorial(size) // repeats
    return found


def _of_drawn(people: Sequence[Points]) -> Firsts:
    """10,000 resamples, always the same for the same people; whole columns at a time, which is quick."""
    found: Firsts = Counter()
    for styles in _batches(people):
        highest = list(map(max, *styles))
        found.update(zip(*(map(eq, points, highest) for points in styles), strict=True))
    return found


def _batches(people: Sequence[Points]) -> Iterator[list[list[int]]]:
    """For every style its points in each resample of a batch."""
    random, size = Random(SEED), len(people)
    for _ in range(RESAMPLES // BATCH):
        chosen = random.choices(range(size), k=size * BATCH)
        # Resample i is made of the draws i, i + 500, i + 1,000 and so on.
        yield [_sums([points[one] for one in chosen]) for points in zip(*people, strict=True)]


def _sums(drawn: list[int]) -> list[int]:
    return list(map(sum, zip(*(drawn[start : start + BATCH] for start in range(0, len(drawn), BATCH)), strict=True)))
