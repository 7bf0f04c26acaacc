"""Whether the story holds from end to end: a Strategy in; expectation, promise, objective, action, benefit out."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ChainLink:
    """One expectation's chain by ids (`promise`: whether the compass answers it), and the first link that is missing."""

    expectation: str
    promise: bool
    objective: str | None
    action: str | None
    benefit: str | None
    broken_at: str | None
