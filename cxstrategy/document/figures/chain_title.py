"""Title of the figure of chains: how many expectations are carried through to a benefit, and where the others break."""

from collections import Counter
from collections.abc import Sequence

from cxstrategy.words.language import Message, say, say_many
from cxstrategy.words.naming import capital
from cxstrategy.words.wording import Wording

BROKEN_AT = {
    "promise": say("the promise"),
    "objective": say("the objective"),
    "action": say("the action"),
    "benefit": say("the benefit"),
}


def chain_title(broken_at: Sequence[str | None], wording: Wording) -> Message:
    """The title for chains that break at these places, None for a chain that is whole; one chain at least."""
    whole = broken_at.count(None)
    title, breaks = _carried_through(whole, len(broken_at), wording), _breaks(broken_at)
    return title if breaks is None else say("{title}; {chains}", title=title, chains=breaks)


def _carried_through(whole: int, every: int, wording: Wording) -> Message:
    if every == 1:
        one = say("The one expectation is carried through to a benefit")
        return one if whole else say("The one expectation is not carried through to a benefit")
    if every == 2 and whole != 1:
        both = say("Both expectations are carried through to a benefit")
        return both if whole else say("Neither of the two expectations is carried through to a benefit")
    number = wording.count(every)
    if whole == every:
        return say("All {number} expectations are carried through to a benefit", number=number)
    if not whole:
        return say("None of the {all} expectations is carried through to a benefit", all=number)
    return say_many(
        "{whole} of the {all} expectations is carried through to a benefit",
        "{whole} of the {all} expectations are carried through to a benefit",
        whole,
        whole=capital(wording.count(whole)), all=number,
    )  # fmt: skip


def _breaks(broken_at: Sequence[str | None]) -> Message | None:
    """Where the chains break that are not whole; None where none breaks."""
    places = Counter(place for place in broken_at if place)
    if not places:
        return None
    (place, most), broken = places.most_common(1)[0], places.total()
    where, others = BROKEN_AT[place], broken < len(broken_at)
    if broken == 1:
        alone = say("its chain breaks at {place}", place=where)
        return say("the other chain breaks at {place}", place=where) if others else alone
    if most == broken:
        every_one = say("the chains break at {place}", place=where)
        return say("the other chains break at {place}", place=where) if others else every_one
    if most * 2 > broken:
        nearly = say("most chains break at {place}", place=where)
        return say("most other chains break at {place}", place=where) if others else nearly
    return say("the chains break at different places")
