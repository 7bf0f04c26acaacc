"""The numbers that the outcome hangs on most, as rows: how far each moved and what it made of the outcome."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxstrategy.analysis.money.inputs import premises_of
from cxstrategy.analysis.money.tornado import SWING, Driver
from cxstrategy.document.benefit_names import benefit_names
from cxstrategy.document.context import Context
from cxstrategy.words.drivers import driver_name
from cxstrategy.words.language import Message, say
from cxstrategy.words.naming import capital

# The others hardly move the outcome.
MOST_DRIVERS = 12


@dataclass(frozen=True)
class DriverRow:
    """A driver by its name with the NPV at its low and its high end; `moved` says how far it went."""

    driver: Driver
    name: str
    moved: Message


def driver_rows(context: Context) -> Iterator[DriverRow]:
    """The widest first; of each whether the team's own range moved it, or the customary swing."""
    case, found, wording = context.strategy.business_case, context.analysis.business_case, context.wording
    if case is None or found is None:
        return
    ranged = {premise.driver for premise in premises_of(case).values() if premise.is_range}
    swing = say("{share} up and down", share=wording.percent(SWING, 0))
    names = benefit_names(context.strategy, wording)
    for driver in [one for one in found.tornado if one.width][:MOST_DRIVERS]:
        name = capital(wording.say(driver_name(driver.driver, names)))
        yield DriverRow(driver, name, say("our own range") if driver.driver in ranged else swing)
