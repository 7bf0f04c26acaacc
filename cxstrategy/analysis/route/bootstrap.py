"""Bootstrap of the route: the share of resamples of the respondents in which each style comes first."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import combinations_with_replacement
from math import factorial, prod
from operator import eq
from random import Random
from struct import unpack

from cxstrategy.analysis.route.questionnaire import Points

# Up to here every resample is counted (6^6 = 46,656); above it, so many are drawn, always the same ones.
ENUMERATED = 6
RESAMPLES = 10_000
SEED = 1
# Resamples drawn at a time, so that a thousand respondents need little memory.
BATCH = 2_000
# Values of a byte. Up to so many respondents one random byte draws one of them.
BYTES = 256
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


def _chosen(random: Random, size: int, draws: int) -> bytes | list[int]:
    """So many draws out of `size` respondents, each as likely: their places, as bytes where a byte is enough."""
    if size > BYTES:
        return random.choices(range(size), k=draws)
    # Bytes past the last whole multiple of `size` would favour the first respondents: left out and drawn again.
    usable = BYTES - BYTES % size
    places = bytes(byte % size for byte in range(BYTES))
    chosen = b""
    while len(chosen) < draws:
        chosen += random.randbytes((draws - len(chosen)) * BYTES // usable + size).translate(
            places, bytes(range(usable, BYTES))
        )
    return chosen[:draws]


def _looked_up(chosen: bytes | list[int], points: Sequence[int]) -> bytes:
    """The points (20 to 100, so a byte each) of every respondent that was drawn."""
    if isinstance(chosen, bytes):
        return chosen.translate(bytes(points).ljust(BYTES, b"\0"))
    return bytes(map(points.__getitem__, chosen))


def _sums(drawn: bytes) -> tuple[int, ...]:
    """The sum of each resample: every draw of a batch is one long integer with four bytes a resample, added at once."""
    total, spaced = 0, bytearray(BATCH * 4)
    for start in range(0, len(drawn), BATCH):
        spaced[::4] = drawn[start : start + BATCH]
        total += int.from_bytes(spaced, "little")
    return unpack(f"<{BATCH}I", total.to_bytes(BATCH * 4, "little"))
