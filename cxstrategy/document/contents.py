"""The contents of an edition: its chapters and appendices in the order that never changes, numbered for a workbook."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from cxstrategy.document.chapters.accepted import CHAPTER as ACCEPTED
from cxstrategy.document.chapters.assumptions import CHAPTER as ASSUMPTIONS
from cxstrategy.document.chapters.business_case import CHAPTER as BUSINESS_CASE
from cxstrategy.document.chapters.calculation import CHAPTER as CALCULATION
from cxstrategy.document.chapters.chapter import Chapter, conclusion
from cxstrategy.document.chapters.compass import CHAPTER as COMPASS
from cxstrategy.document.chapters.customers import CHAPTER as CUSTOMERS
from cxstrategy.document.chapters.decision_log import CHAPTER as DECISION_LOG
from cxstrategy.document.chapters.developments import CHAPTER as DEVELOPMENTS
from cxstrategy.document.chapters.evidence import CHAPTER as EVIDENCE
from cxstrategy.document.chapters.expectations import CHAPTER as EXPECTATIONS
from cxstrategy.document.chapters.for_customers import CHAPTERS as CUSTOMER_CHAPTERS
from cxstrategy.document.chapters.for_employees import CHAPTERS as EMPLOYEE_CHAPTERS
from cxstrategy.document.chapters.governance import CHAPTER as GOVERNANCE
from cxstrategy.document.chapters.importance import CHAPTER as IMPORTANCE
from cxstrategy.document.chapters.maturity import CHAPTER as MATURITY
from cxstrategy.document.chapters.measurement import CHAPTER as MEASUREMENT
from cxstrategy.document.chapters.method import CHAPTER as METHOD
from cxstrategy.document.chapters.more import CHAPTER as MORE
from cxstrategy.document.chapters.objectives import CHAPTER as OBJECTIVES
from cxstrategy.document.chapters.open_points import OpenPoint, open_points, open_points_about
from cxstrategy.document.chapters.roadmap import CHAPTER as ROADMAP
from cxstrategy.document.chapters.route import CHAPTER as ROUTE
from cxstrategy.document.chapters.service_promises import CHAPTER as SERVICE_PROMISES
from cxstrategy.document.chapters.story import CHAPTER as STORY
from cxstrategy.document.chapters.uncertainty import CHAPTER as UNCERTAINTY
from cxstrategy.document.chapters.validation import CHAPTER as VALIDATION
from cxstrategy.document.context import Context
from cxstrategy.document.editions import CUSTOMERS as FOR_CUSTOMERS
from cxstrategy.document.editions import EMPLOYEES as FOR_EMPLOYEES

CHAPTERS: tuple[Chapter, ...] = (
    IMPORTANCE, MATURITY, CUSTOMERS, EXPECTATIONS, DEVELOPMENTS, COMPASS, SERVICE_PROMISES, OBJECTIVES, STORY,
    BUSINESS_CASE, UNCERTAINTY, ROUTE, ROADMAP, GOVERNANCE, MEASUREMENT,
)  # fmt: skip
APPENDICES: tuple[Chapter, ...] = (
    EVIDENCE, ASSUMPTIONS, CALCULATION, VALIDATION, DECISION_LOG, ACCEPTED, open_points_about(CHAPTERS), METHOD,
    MORE,
)  # fmt: skip
# An edition to hand out has chapters of its own, and no appendix.
HANDED_OUT: dict[str, tuple[Chapter, ...]] = {FOR_EMPLOYEES: EMPLOYEE_CHAPTERS, FOR_CUSTOMERS: CUSTOMER_CHAPTERS}
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True)
class Told:
    """A chapter in this edition. `number` is "3" or, for an appendix, "B"; `conclusion` is empty for an appendix."""

    id: str
    number: str
    subject: str
    conclusion: str
    template: str
    open: tuple[OpenPoint, ...] = ()


def chapters_of(edition: str) -> tuple[Chapter, ...]:
    """The chapters of an edition in their order."""
    return HANDED_OUT.get(edition, CHAPTERS)


def views(context: Context) -> dict[str, object]:
    """What each template finds under the name of its chapter: in an edition to hand out nothing beside it."""
    told = HANDED_OUT.get(context.edition) or (*CHAPTERS, *APPENDICES)
    return {one.id: one.view(context) for one in told if one.view}


def told_chapters(context: Context, own: Collection[str] = ()) -> Iterator[Told]:
    """The chapters of this edition, numbered: those with something to say, and for the team those that are awaited.

    `own` are the chapters that a template of the team's tells.
    """
    open_by_chapter = open_points(context, CHAPTERS) if context.working else {}
    chapters = chapters_of(context.edition)
    awaited = {chapter.id for chapter in chapters if context.working and chapter.awaited}
    told = [one for one in chapters if one.id in awaited or one.id in own or one.tells(context)]
    for number, chapter in enumerate(told, 1):
        something = chapter.tells(context)
        template = f"{chapter.id}.html" if something else "untold.html"
        yield Told(
            id=chapter.id,
            number="" if context.edition in HANDED_OUT else str(number),
            subject=context.wording.say(chapter.subject),
            conclusion=conclusion(chapter, context, something, chapter.id in own),
            template="own.html" if chapter.id in own else template,
            open=open_by_chapter.get(chapter.id, ()),
        )


def told_appendices(context: Context, appendices: tuple[Chapter, ...] = APPENDICES) -> Iterator[Told]:
    """The appendices with something to say, lettered."""
    told = [appendix for appendix in appendices if appendix.tells(context)]
    for number, appendix in enumerate(told):
        yield Told(appendix.id, letter(number), context.wording.say(appendix.subject), "", f"{appendix.id}.html")


def letter(number: int) -> str:
    """The letter of an appendix, counted from 0: A to Z, then AA, AB, as the columns of a spreadsheet."""
    before, last = divmod(number, len(ALPHABET))
    return (letter(before - 1) if before else "") + ALPHABET[last]
