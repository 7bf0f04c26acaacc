"""Strategy, the weights of its expectations and its chain -> the three expectations that the whole document follows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from cxstrategy.analysis.chain import ChainLink
from cxstrategy.analysis.expectations import ExpectationsAnalysis
from cxstrategy.model.strategy import Strategy

# A board remembers three.
FOLLOWED = 3
Marks = dict[str, tuple[int, ...]]


@dataclass(frozen=True)
class Thread:
    """The ids of the expectations that matter most, at most three, and by id what else carries their numbers 1 to 3."""

    expectations: tuple[str, ...] = ()
    journeys: Marks = field(default_factory=dict)
    objectives: Marks = field(default_factory=dict)
    actions: Marks = field(default_factory=dict)
    benefits: Marks = field(default_factory=dict)
    promised: tuple[int, ...] = ()


def analyse_thread(strategy: Strategy, found: ExpectationsAnalysis | None, chain: Iterable[ChainLink]) -> Thread:
    """The expectations with the largest importance × gap (both 1 to 10), those of priority journeys first."""
    if found is None:
        return Thread()
    followed = _followed(strategy, found)
    links = {link.expectation: link for link in chain}
    journeys = {expectation.id: expectation.journey for expectation in strategy.expectations}
    return Thread(
        expectations=followed,
        journeys=_marks(followed, journeys),
        objectives=_marks(followed, {name: link.objective for name, link in links.items()}),
        actions=_marks(followed, {name: link.action for name, link in links.items()}),
        benefits=_marks(followed, {name: link.benefit for name, link in links.items()}),
        promised=tuple(number for number, name in enumerate(followed, 1) if name in links and links[name].promise),
    )


def _followed(strategy: Strategy, found: ExpectationsAnalysis) -> tuple[str, ...]:
    """By priority, then by importance × gap; equals keep the order in which they were written."""
    priority = {journey.id for journey in strategy.journeys if journey.priority}
    weights = {name: pull(weight.importance, weight.performance) for name, weight in found.expectations.items()}
    asked = [one for one in strategy.expectations if weights.get(one.id, 0.0) > 0]
    asked.sort(key=lambda one: (one.journey not in priority, -weights[one.id]))
    return tuple(one.id for one in asked[:FOLLOWED])


def pull(importance: float | None, performance: float | None) -> float:
    """Importance × what performance falls short of it, 0 to 90; 0 where either is missing."""
    if importance is None or performance is None:
        return 0.0
    return round(importance * max(importance - performance, 0.0), 9)


def _marks(followed: Sequence[str], linked: Mapping[str, str | None]) -> Marks:
    """The numbers that each linked part carries."""
    marks: dict[str, list[int]] = {}
    for number, name in enumerate(followed, 1):
        if target := linked.get(name):
            marks.setdefault(target, []).append(number)
    return {target: tuple(numbers) for target, numbers in marks.items()}
