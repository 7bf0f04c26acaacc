"""Agreement within a group of respondents: r_WG(J)."""

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction

# The variance of answers given at random on a scale of five points: (5² − 1) / 12.
NULL_VARIANCE = 2


def item_variances(answers: Sequence[Mapping[str, int]], items: Iterable[str]) -> dict[str, Fraction]:
    """The variance (n − 1) of every item that at least two respondents answered, over the answers given."""
    found = {}
    for item in items:
        given = [one[item] for one in answers if item in one]
        count = len(given)
        if count > 1:
            squares = count * sum(value * value for value in given) - sum(given) ** 2
            found[item] = Fraction(squares, count * (count - 1))
    return found


def agreement(variances: Mapping[str, Fraction]) -> float | None:
    """r_WG(J) = J(1 − q) / (J(1 − q) + q), with q the mean variance of J items over the null variance; 0 to 1.

    Where answers vary more than at random the formula has no meaning and agreement is 0, the usual convention (James,
    Demaree and Wolf, Journal of Applied Psychology 1984). None without an item that two respondents answered.
    """
    if not variances:
        return None
    items = len(variances)
    share = sum(variances.values(), Fraction()) / items / NULL_VARIANCE
    if share >= 1:
        return 0.0
    shared = items * (1 - share)
    return float(shared / (shared + share))
