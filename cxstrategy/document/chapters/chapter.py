"""A chapter of an edition: its record in the list of tell.py, and the chapter as written, with its conclusion."""

from collections.abc import Callable
from dataclasses import dataclass

from cxstrategy.document.context import Context
from cxstrategy.document.open_points import OpenPoint
from cxstrategy.words.language import Message


@dataclass(frozen=True)
class Chapter:
    """A chapter or appendix: its id (also its template's name), its subject, and whether there is something to tell."""

    id: str
    subject: Message
    tells: Callable[[Context], bool]


@dataclass(frozen=True)
class Told:
    """A chapter in this edition. `number` is "3" or, for an appendix, "B"; `conclusion` is empty for an appendix."""

    id: str
    number: str
    subject: str
    conclusion: str
    template: str
    open: tuple[OpenPoint, ...] = ()
