"""Step 1, importance: why customer experience, why now, and what doing nothing costs."""

from cxstrategy.model.part import Part
from cxstrategy.model.quantities import Prose, Text, Whole


class Evidence(Part):
    """A claim with where it comes from."""

    claim: Text
    source: Text | None = None
    year: Whole | None = None


class Importance(Part):
    """Why the organisation does this."""

    reason: Prose
    urgency: Prose | None = None
    cost_of_inaction: Prose | None = None
    desired_feeling: Text | None = None
    sponsor: Text | None = None
    evidence: tuple[Evidence, ...] = ()
