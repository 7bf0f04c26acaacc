"""The chapter on the world around us: developments, the nearest first, counted by sort."""

from dataclasses import dataclass

from cxstrategy.document.chapters.chapter import QUOTATION, Chapter
from cxstrategy.document.context import Context
from cxstrategy.model.developments import MACRO_KINDS, Development
from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.shorten import headline
from cxstrategy.words.terms import term

# Nearest first; what says no horizon comes last.
HORIZONS = ("short", "medium", "long", None)


@dataclass(frozen=True)
class DevelopmentsView:
    """Developments the nearest first, how many of each sort, and the customary fields that none of them is from.

    Where none of them says its field, nothing is known of fields: `unseen` is empty.
    """

    ordered: tuple[Development, ...]
    inside: int
    outside: int
    threats: int
    chances: int
    unseen: tuple[Message, ...]


def view_developments(context: Context) -> DevelopmentsView:
    """An empty view for a workbook without developments."""
    ordered = tuple(sorted(context.strategy.developments, key=urgency))
    seen = {one.kind for one in ordered}
    return DevelopmentsView(
        ordered=ordered,
        inside=sum(one.scope == "industry" for one in ordered),
        outside=sum(one.scope == "outside" for one in ordered),
        threats=sum(one.effect == "threat" for one in ordered),
        chances=sum(one.effect == "opportunity" for one in ordered),
        unseen=tuple(term("development_kind", kind) for kind in MACRO_KINDS if kind not in seen)
        if seen - {None}
        else (),
    )


def conclude_developments(context: Context) -> Message | str:
    """How many developments, and the one that comes first."""
    found = context.strategy.developments
    return say_many(
        "One development asks for an answer: “{title}”",
        "{number} developments ask for an answer; “{title}” comes first",
        len(found),
        number=context.wording.count(len(found)),
        title=headline(nearest(found).title, QUOTATION),
    )


def nearest(found: tuple[Development, ...]) -> Development:
    """The development that asks for an answer first."""
    return min(found, key=urgency)


def urgency(development: Development) -> tuple[int, bool, int]:
    """What to order developments by: the nearest horizon, a threat before a chance, then what touches most."""
    return HORIZONS.index(development.horizon), development.effect != "threat", -len(development.touches)


CHAPTER = Chapter(
    "developments",
    say("The world around us"),
    tells=lambda context: bool(context.strategy.developments),
    view=view_developments,
    conclude=conclude_developments,
    codes=("CX3",),
)
