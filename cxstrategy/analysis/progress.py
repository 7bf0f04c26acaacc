"""How far each step of the workbook is: a Strategy in; filled, expected and open places for every step out."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class StepProgress:
    """One step: how many of the expected places are filled, and which are open (`importance/sponsor`)."""

    state: Literal["complete", "open", "empty"]
    filled: int
    expected: int
    open: tuple[str, ...]
