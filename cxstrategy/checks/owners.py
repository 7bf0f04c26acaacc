"""Who answers: whether each owner in the workbook is a person who can be asked, and no body that meets."""

from collections.abc import Iterator
from typing import Any

from cxstrategy.analysis.analyse import Analysis
from cxstrategy.checks.check import Remark, quoted, remark, warning
from cxstrategy.checks.people import departments_of, is_body, is_group
from cxstrategy.model.governance import JourneyOwner
from cxstrategy.model.objectives import Objective
from cxstrategy.model.part import Part
from cxstrategy.model.strategy import Strategy
from cxstrategy.model.titles import named, titled
from cxstrategy.words.language import Message, say
from cxstrategy.words.said import Named


@warning("CX427")
def owned_by_a_body(strategy: Strategy, analysis: Analysis) -> Iterator[Remark]:
    """The owner is a board, a council, a committee or a department, and not a person.

    A body meets once a month, decides together and has nobody who picks up the phone. When a target is missed, it takes
    note. Let the board decide and one of its members own: then there is somebody who asks for figures between two
    meetings and who may be asked. A department is no owner either: its manager is. For an objective that a department
    owns there is a check of its own (CX406).

    Wrong:

        objectives:
          - {id: recommend, owner: The board}
        actions:
          - {id: messages, owner: Operations}

    Right:

        objectives:
          - {id: recommend, owner: Anna Verhoef (general director)}
        actions:
          - {id: messages, owner: Coen de Raadt (manager Operations)}
    """
    departments = departments_of(strategy)
    for part, key, owner in _owners(strategy):
        if is_body(owner) or (not isinstance(part, Objective) and is_group(owner, departments)):
            yield remark(part, key, message=_owns(strategy, part, key, owner), help=_name_one())


def _owners(strategy: Strategy) -> Iterator[tuple[Part, str, str]]:
    """Every part that has an owner, with the key and what stands there."""
    governance, case = strategy.governance, strategy.business_case
    owned: list[Any] = [*strategy.objectives, *strategy.organisation_goals, *strategy.journeys, *strategy.actions]
    owned += [*(case.benefits if case else ()), *(governance.journey_owners if governance else ())]
    places: list[tuple[Part, str, str | None]] = [(part, "owner", part.owner) for part in owned]
    places += [(part, "sponsor", part.sponsor) for part in (strategy.importance, governance) if part]
    places += [(row, "accountable", row.accountable) for row in (governance.raci if governance else ())]
    yield from ((part, key, owner) for part, key, owner in places if owner)


def _owns(strategy: Strategy, part: Part, key: str, owner: str) -> Message:
    if key == "sponsor":
        return say("the sponsor is a group, not a person: {owner}", owner=quoted(owner))
    if key == "accountable":
        return say("a group is accountable for {task}, not a person: {owner}", task=named(part), owner=quoted(owner))
    return say("the owner of {id} is a group, not a person: {owner}", id=_owned(strategy, part), owner=quoted(owner))


def _owned(strategy: Strategy, part: Part) -> Named:
    """What has an owner; a row that names a journey by its id speaks of that journey."""
    if not isinstance(part, JourneyOwner):
        return named(part)
    journey = strategy.journey(part.journey)
    return named(journey) if journey else Named(titled(part.journey))


def _name_one() -> Message:
    return say("name the one of them who wants to be asked about it, with the job in brackets")
