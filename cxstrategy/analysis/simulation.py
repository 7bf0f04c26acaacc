"""What chance does to the business case: three-point estimates in; the spread of NPV and the chance of loss out."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Simulation:
    """NPVs (money) over the draws; `chance_of_loss` is the share of draws with an NPV below zero."""

    draws: int
    mean: float
    sd: float
    p5: float
    p50: float
    p95: float
    chance_of_loss: float
    # Counts of draws in equal bins from the lowest to the highest NPV, for the picture.
    bins: tuple[int, ...] = ()
    lowest: float = 0.0
    highest: float = 0.0
