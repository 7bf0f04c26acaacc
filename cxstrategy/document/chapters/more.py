"""The last appendix: what the chapters had no room for; the composition of pages fills it, or takes it away."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from cxstrategy.document.chapters.chapter import Chapter
from cxstrategy.document.context import Context
from cxstrategy.document.pagination.composition import MovedPart
from cxstrategy.finding import Finding, Severity
from cxstrategy.words.language import Message, say

CHAPTER = Chapter("more", say("More of each chapter"), tells=lambda context: True)


def moved_to_appendix(context: Context, moved: Sequence[MovedPart]) -> str:
    """The sentence in which a chapter says what of it stands in this appendix."""
    names: list[Message | str] = list(dict.fromkeys(one.part.name for one in moved))
    return context.wording.say(say("The appendix also holds {parts}.", parts=context.wording.listed(names)))


def moved_findings(context: Context, moved: Sequence[MovedPart]) -> Iterator[Finding]:
    """A tip a chapter whose page has no room for all of it: what stands in the appendix that it did not mean to."""
    for chapter, group in groupby((one for one in moved if not one.part.spare), key=lambda one: one.chapter):
        parts = context.wording.listed(list(dict.fromkeys(one.part.name for one in group)))
        yield Finding(
            "CX980",
            Severity.TIP,
            say(
                "the chapter `{chapter}` is fuller than its page: in the appendix stand {parts}",
                chapter=chapter,
                parts=parts,
            ),
            help=say("shorten what you want a reader to see first; what stands in the appendix is lost to nobody"),
            where=chapter,
        )


def left_out_findings(context: Context, moved: Sequence[MovedPart]) -> Iterator[Finding]:
    """A tip for an edition to hand out, which has no appendix: what it had no room for."""
    if moved:
        parts = context.wording.listed(list(dict.fromkeys(one.part.name for one in moved)))
        yield Finding(
            "CX980",
            Severity.TIP,
            say("the edition `{edition}` has no room for all of {parts}", edition=context.edition, parts=parts),
            help=say("shorten it: this edition has no appendix, and what does not fit is left out"),
            where=f"editions/{context.edition}",
        )
