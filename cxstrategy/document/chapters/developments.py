"""What the chapter on the world around us shows: developments, the nearest first, counted by sort."""

from dataclasses import dataclass

from cxstrategy.document.chapters.conclusions_about_customers import urgency
from cxstrategy.document.context import Context
from cxstrategy.model.developments import MACRO_KINDS, Development
from cxstrategy.words.language import Message
from cxstrategy.words.terms import term


@dataclass(frozen=True)
class DevelopmentsView:
    """Developments the nearest first, how many of each sort, and the customary fields that none of them is from."""

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
        unseen=tuple(term("development_kind", kind) for kind in MACRO_KINDS if kind not in seen),
    )
