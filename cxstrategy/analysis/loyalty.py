"""Whether those who recommend also stay: who of each group of answers was still there a year later."""

from typing import NamedTuple

from cxstrategy.model.objectives import Baseline, StayedOf

# Below thirty people one more or less moves a share by over three points; nothing can be compared with it.
FEWEST_COMPARED = 30


class Loyalty(NamedTuple):
    """The shares of promoters and of all others that stayed."""

    promoters: float
    others: float

    @property
    def holds(self) -> bool:
        """Whether promoters stay more often, as the reasoning of NPS has it."""
        return self.promoters > self.others


def loyalty(baseline: Baseline | None) -> Loyalty | None:
    """What was found of promoters and of the others; None where too few of either were looked up to compare."""
    stayed = baseline.stayed if baseline else None
    if stayed is None:
        return None
    promoters, others = _share(stayed.promoters), _share(stayed.passives, stayed.detractors)
    return None if promoters is None or others is None else Loyalty(promoters, others)


def _share(*groups: StayedOf | None) -> float | None:
    counted = [(one.asked, one.stayed) for one in groups if one and one.asked and one.stayed is not None]
    asked = sum(asked for asked, _ in counted)
    return sum(stayed for _, stayed in counted) / asked if asked >= FEWEST_COMPARED else None
