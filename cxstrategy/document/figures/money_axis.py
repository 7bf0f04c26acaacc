"""An axis for amounts of money, with a reader's words at every tick and the room these take."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import isfinite

from cxstrategy.document.figures.number_form import decimals_of, scale_of
from cxstrategy.document.figures.scale import Axis, round_axis
from cxstrategy.document.lettering import SMALL, width
from cxstrategy.words.wording import Wording

# Below this an amount is nothing: it is written as 0, and arithmetic with it leaves bars without a height.
HALF_A_CENT = 0.005


@dataclass(frozen=True, slots=True)
class MoneyAxis:
    """An axis and its ticks in words, "€ 250.000"; `room` is the width of the widest."""

    axis: Axis
    words: tuple[str, ...]

    @property
    def room(self) -> float:
        """How wide the widest tick is, in small type."""
        return max(width(one, SMALL) for one in self.words)


def money_axis(amounts: Iterable[float], wording: Wording, most: int = 6) -> MoneyAxis:
    """Round amounts around these, each in words of its own."""
    axis = round_axis(amounts, most)
    return MoneyAxis(axis, _words(axis, wording))


def _words(axis: Axis, wording: Wording) -> tuple[str, ...]:
    """All in the unit of the largest; to the euro, and then to the last decimal, where two ticks would read alike."""
    unit = scale_of(max(abs(axis.low), abs(axis.high)))

    def in_unit(tick: float) -> str:
        told = unit > 1 and tick
        return wording.money_in(tick, unit, decimals_of(axis.step / unit)) if told else wording.money(tick)

    for say in (in_unit, wording.money_exact):
        words = tuple(say(tick) for tick in axis.ticks)
        if len(set(words)) == len(words):
            return words
    return tuple(wording.fixed(tick, axis.digits) for tick in axis.ticks)


def countable(*amounts: Iterable[float]) -> bool:
    """Whether all of these are amounts that can be drawn, and not all of them nothing: less than half a cent."""
    every = [amount for some in amounts for amount in some]
    return all(map(isfinite, every)) and any(abs(amount) >= HALF_A_CENT for amount in every)
