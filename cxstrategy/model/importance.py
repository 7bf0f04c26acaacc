"""Step 1, importance: why customer experience, why now, and what doing nothing costs."""

from cxstrategy.model.part import Part
from cxstrategy.model.quantities import Prose, Text, Whole


class Evidence(Part):
    """A claim with where it comes from."""

    claim: Text
    """A fact that supports the reason, e.g. `One in three customers calls twice`."""
    source: Text | None = None
    """Where it can be looked up: a report, a link, a system."""
    year: Whole | None = None
    """The year the fact is from, e.g. `2026`."""


class Importance(Part):
    """Why the organisation does this."""

    reason: Prose
    """Why customer experience matters here: begin with what customers run into. Markdown."""
    urgency: Prose | None = None
    """Why now, and not next year. Markdown."""
    cost_of_inaction: Prose | None = None
    """What it costs when nothing changes, in customers, people or money. Markdown."""
    desired_feeling: Text | None = None
    """Which feeling you want to give customers, in one sentence."""
    sponsor: Text | None = None
    """The sponsor on the board: a name with a role."""
    evidence: tuple[Evidence, ...] = ()
    """Facts behind the reason, each with its source and year."""
