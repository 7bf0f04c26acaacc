"""The log of choices that were made in a room: what was chosen, between which alternatives, by whom."""

from cxstrategy.model.part import Part
from cxstrategy.model.quantities import Date, Text, Texts, Whole


class Alternative(Part):
    """One of the texts that a room chose between."""

    text: Text
    """What this alternative says."""
    by: Text | None = None
    """Which group or role brought it in, without names of persons, e.g. `group 2`."""
    votes: Whole | None = None
    """How many votes it got."""


class Decided(Part):
    """A choice about one part of the workbook."""

    about: Text
    """Which part of the workbook the choice is about, as findings name it, e.g. `compass/promise` or
    `objectives/nps-relation/target`."""
    chosen: Text
    """What was chosen."""
    alternatives: tuple[Alternative, ...] = ()
    """What was on the table, with who brought it in and how many votes it got; what was chosen may be among them."""
    date: Date | None = None
    """When it was decided."""
    by: Texts = ()
    """Who decided, one per line, e.g. `board`."""
    dissent: Text | None = None
    """What those who wanted something else want to have on record."""
