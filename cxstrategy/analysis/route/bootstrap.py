"""Bootstrap of the route: the share of resamples of the respondents in which each style comes first."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations_with_replacement
from math import factorial, prod, sqrt
from operator import eq, mul
from random import Random
from struct import unpack

from cxstrategy.analysis.route.questionnaire import Points

# Up to here every resample is counted (6^6 = 46,656); above it, so many are drawn, always the same ones.
ENUMERATED = 6
RESAMPLES = 10_000
SEED = 1
# Resamples drawn at a time, so that it needs little memory.
BATCH = 2_000
# Values of a byte. Up to so many respondents one random byte draws one of them. Of more than these the sums of a
# resample are as good as normally distributed, and drawing the respondents one by one takes a minute and a gigabyte.
BYTES = 256
# Below this part of a variance what is left of it is rounding.
_NOTHING = 1e-9
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
    by_size = _of_all if len(people) <= ENUMERATED else _of_drawn if len(people) <= BYTES else _of_large
    firsts = by_size(people)
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
    """10,000 resamples, always the same for the same people; a batch at a time."""
    found: Firsts = Counter()
    for styles in _batches(people):
        highest = list(map(max, *styles))
        found.update(zip(*(map(eq, points, highest) for points in styles), strict=True))
    return found


def _batches(people: Sequence[Points]) -> Iterator[list[tuple[int, ...]]]:
    """For every style its points in each resample of a batch."""
    random, size = Random(SEED), len(people)
    for _ in range(RESAMPLES // BATCH):
        chosen = _chosen(random, size, size * BATCH)
        # Resample i is made of the draws i, i + 2,000, i + 4,000 and so on.
        yield [_sums(_looked_up(chosen, points)) for points in zip(*people, strict=True)]


def _chosen(random: Random, size: int, draws: int) -> bytes:
    """So many draws out of `size` respondents, each as likely: their places."""
    # Bytes past the last whole multiple of `size` would favour the first respondents: left out and drawn again.
    usable = BYTES - BYTES % size
    places = bytes(byte % size for byte in range(BYTES))
    chosen = b""
    while len(chosen) < draws:
        chosen += random.randbytes((draws - len(chosen)) * BYTES // usable + size).translate(
            places, bytes(range(usable, BYTES))
        )
    return chosen[:draws]


def _looked_up(chosen: bytes, points: Sequence[int]) -> bytes:
    """The points (20 to 100, so a byte each) of every respondent that was drawn."""
    return chosen.translate(bytes(points).ljust(BYTES, b"\0"))


def _sums(drawn: bytes) -> tuple[int, ...]:
    """The sum of each resample: every draw of a batch is one long integer with four bytes a resample, added at once."""
    total, spaced = 0, bytearray(BATCH * 4)
    for start in range(0, len(drawn), BATCH):
        spaced[::4] = drawn[start : start + BATCH]
        total += int.from_bytes(spaced, "little")
    return unpack(f"<{BATCH}I", total.to_bytes(BATCH * 4, "little"))


def _of_large(people: Sequence[Points]) -> Firsts:
    """10,000 times the sums of a resample of many, drawn at once: they follow a normal distribution."""
    random, found = Random(SEED), Counter[tuple[bool, ...]]()
    columns = list(zip(*people, strict=True))
    means, root = list(map(sum, columns)), _root(columns)
    for _ in range(RESAMPLES):
        steps = [random.gauss() for _ in columns]
        # Rounded, for points are whole numbers, and styles with the same sum share.
        points = [round(mean + sum(map(mul, row, steps))) for mean, row in zip(means, root, strict=True)]
        found[tuple(value == max(points) for value in points)] += 1
    return found


def _root(columns: Sequence[Sequence[int]]) -> list[list[float]]:
    """The Cholesky root of the covariances of the sums of a resample; zeros where a style follows from others."""
    size, root = len(columns[0]), [[0.0] * len(columns) for _ in columns]
    for row, first in enumerate(columns):
        for at, second in enumerate(columns[: row + 1]):
            covariance = (size * sum(map(mul, first, second)) - sum(first) * sum(second)) / size
            left = covariance - sum(map(mul, root[row][:at], root[at][:at]))
            if at == row:
                root[row][at] = sqrt(left) if left > covariance * _NOTHING else 0.0
            elif root[at][at]:
                root[row][at] = left / root[at][at]
    return root
