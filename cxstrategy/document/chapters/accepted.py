"""The appendix with the findings that the team lives with, each with its reason."""

from collections.abc import Iterator
from dataclasses import dataclass

from cxstrategy.analysis.gaps.place_names import place_name
from cxstrategy.document.chapters.chapter import Chapter
from cxstrategy.document.chapters.open_points import plainly
from cxstrategy.document.context import Context
from cxstrategy.words.language import say
from cxstrategy.words.wording import UNKNOWN


@dataclass(frozen=True)
class AcceptedRow:
    """One finding that is accepted: its check for the team ("" in a final), its weight, the place, and why."""

    code: str
    severity: str
    where: str
    text: str
    reason: str


def accepted_rows(context: Context) -> Iterator[AcceptedRow]:
    """The accepted findings, in the words of a reader who does not have the workbook."""
    for one in context.accepted_findings:
        where = context.wording.say(place_name(context.strategy, one.where)) if one.where else UNKNOWN
        code = one.code if context.working else ""
        yield AcceptedRow(code, one.severity.value, where, plainly(one.message, context), one.accepted or "")


CHAPTER = Chapter(
    "accepted",
    say("Accepted findings"),
    tells=lambda context: bool(context.accepted_findings),
    view=lambda context: tuple(accepted_rows(context)),
)
