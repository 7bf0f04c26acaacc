"""How far each step of the workbook is: filled, expected and open places."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from cxstrategy.analysis.gaps.expected import EXPECTED, expected_places
from cxstrategy.model.strategy import STEPS, Strategy


@dataclass(frozen=True)
class StepProgress:
    """One step: how many of the expected places are filled, and which are open (`importance/sponsor`)."""

    state: Literal["complete", "open", "empty"]
    filled: int
    expected: int
    open: tuple[str, ...]


def analyse_progress(strategy: Strategy) -> dict[str, StepProgress]:
    """Every step of the workbook under the names of `STEPS`, in their order."""
    return {step: step_progress(strategy, EXPECTED[step]) for step in STEPS}


def step_progress(strategy: Strategy, expected: Iterable[str]) -> StepProgress:
    """How many of these places are filled. An empty list is one open place, under its own name (`objectives`)."""
    places = expected_places(strategy, expected)
    unfilled = tuple(place for place, filled in places.items() if not filled)
    filled = len(places) - len(unfilled)
    state: Literal["complete", "open", "empty"] = "open" if filled else "empty"
    return StepProgress(state if unfilled else "complete", filled, len(places), unfilled)
