"""What a finished workbook holds: the places of every step, and whether each is filled."""

from collections.abc import Iterable, Iterator
from typing import Any

from cxstrategy.model.placeholder import is_placeholder
from cxstrategy.model.strategy import Strategy

# What a finished step holds. A `*` stands for every item of a list, of which there must be at least one; behind `=` is
# what fills a place when any of it is there. What only some workbooks need (a wording, a note, a range) is not listed.
EXPECTED: dict[str, tuple[str, ...]] = {
    "maturity": (
        "maturity/assessments=answered",
        "maturity/evidence",
        "maturity/ambition",
        "maturity/ambition_by",
        "building_blocks/customer-centred",
        "building_blocks/personal",
        "building_blocks/flexible",
        "building_blocks/direct",
        "building_blocks/consistent",
        "building_blocks/controlled",
        "building_blocks/coordinated",
    ),
    "importance": (
        "importance/reason",
        "importance/urgency",
        "importance/cost_of_inaction",
        "importance/desired_feeling",
        "importance/sponsor",
        "importance/evidence/*/source",
    ),
    "expectations": (
        "segments/*/needs",
        "journeys/*/owner",
        "journeys/*/stages/*/feeling",
        "expectations/*/dimension",
        "expectations/*/importance",
        "expectations/*/performance",
        "expectations/*/evidence",
    ),
    "developments": (
        "developments/*/scope",
        "developments/*/kind",
        "developments/*/source",
        "developments/*/consequence",
        "developments/*/effect",
    ),
    "objectives": (
        "metrics/*/level",
        "metrics/*/method=counting",
        "metrics/*/frequency",
        "objectives/*/metric",
        "objectives/*/baseline=baseline.value|baseline.distribution|baseline.planned",
        "objectives/*/target",
        "objectives/*/deadline",
        "objectives/*/owner",
    ),
    "alignment": (
        "organisation_goals/*/owner",
        "organisation_goals/*/source",
        "alignment/*/mechanism",
        "alignment/*/evidence",
    ),
    "compass": (
        "compass/promise",
        "compass/core_emotion",
        "compass/values",
        "compass/directions/*/experience",
        "compass/directions/*/do",
        "compass/directions/*/avoid",
        "compass/directions/*/proof=proof|metric",
        "compass/service_promises/*/norm",
        "compass/refusals",
        "compass/expectations",
        "compass/validations/*/outcome",
    ),
    "story": (
        "story/situation",
        "story/but",
        "story/therefore",
        "story/hero/before",
        "story/hero/after",
        "story/messages/*/message=message|narrative",
        "story/messages/*/call_to_action",
    ),
    "business_case": (
        "business_case/discount_rate/source",
        "business_case/benefits/*/owner",
        "business_case/benefits/*/objective",
        "business_case/benefits/*/certainty",
        "business_case/benefits/*/source",
        "business_case/costs",
        "business_case/decision",
    ),
    "route": (
        "route/assessments",
        "actions/*/phase",
        "actions/*/start",
        "actions/*/end",
        "actions/*/owner",
        "actions/*/budget=budget|fte",
    ),
    "governance": (
        "governance/sponsor",
        "governance/model",
        "governance/team/*/name",
        "governance/forums/*/decides",
        "governance/journey_owners",
        "governance/raci/*/accountable",
        "governance/raci/*/responsible",
        "governance/handover/*/to",
    ),
}


def expected_places(strategy: Strategy, patterns: Iterable[str]) -> dict[str, bool]:
    """The places that these lines of EXPECTED stand for (`importance/sponsor`), and whether each is filled."""
    places: dict[str, bool] = {}
    for pattern in patterns:
        places.update(_places(strategy, pattern))
    return places


def _places(strategy: Strategy, pattern: str) -> dict[str, bool]:
    """The places that one line of EXPECTED stands for, and whether each is filled."""
    path, _, alternatives = pattern.partition("=")
    *above, last = path.split("/")
    found = {}
    for place, value in _walk(strategy, "", above):
        if value is None and place and above[-1] == "*":
            found[place] = False  # the list itself is still empty
        else:
            names = alternatives.split("|") if alternatives else [last]
            found[_join(place, last)] = any(_is_filled(_reach(value, name)) for name in names)
    return found


def _walk(value: Any, place: str, steps: list[str]) -> Iterator[tuple[str, Any]]:
    """Each value at the end of `steps` with its place; None at the place of a list that is empty."""
    if not steps:
        yield place, value
    elif steps[0] != "*":
        yield from _walk(_child(value, steps[0]), _join(place, steps[0]), steps[1:])
    elif not value:
        yield place, None
    else:
        for index, item in enumerate(value, start=1):
            yield from _walk(item, _join(place, getattr(item, "id", None) or str(index)), steps[1:])


def _child(value: Any, name: str) -> Any:
    return value.get(name) if isinstance(value, dict) else getattr(value, name, None)


def _reach(value: Any, names: str) -> Any:
    for name in names.split("."):
        value = _child(value, name)
    return value


def _is_filled(value: Any) -> bool:
    """A zero and a "no" are answers; nothing, an empty text, an empty list and a placeholder are not."""
    if isinstance(value, str) and is_placeholder(value):
        return False
    return value is not None and value not in ("", (), {}, [])


def _join(place: str, name: str) -> str:
    return f"{place}/{name}" if place else name
